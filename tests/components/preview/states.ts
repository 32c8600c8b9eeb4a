/** Decides the states that are looked at: of the reader and of the panel. */
import type { AnalysisState, PanelState, ReaderState } from '../../../components/types';
import type { Analysis, Article, RemovedId } from '../../../lib/model';
import { analysis, article, attribution, paragraph, source } from '../support/build';
import { harbour, harbourAnalysis } from '../support/harbour';

const read = (of: Article, how: AnalysisState, restored: readonly string[] = []): ReaderState => ({
  kind: 'article',
  article: of,
  analysis: how,
  restored: new Set(restored as readonly RemovedId[]),
});

const done = (of: Analysis): AnalysisState => ({ kind: 'done', analysis: of });

const NOTHING = analysis([], []);

/** Hebrew, invented, with a statement in each direction. */
function rightToLeft(): ReaderState {
  const of = article(
    [
      paragraph('הגשר הצפוני ייסגר לתנועה למשך שבועיים, אמרו שני עובדי עירייה שביקשו שלא להזדהות.'),
      paragraph(
        'ראש העיר דנה לוין אמרה כי “הציבור יקבל תשובות עד יום שישי”, והוסיפה כי North Bridge Ltd. תשלם.',
      ),
    ],
    {
      title: 'הגשר הצפוני ייסגר לשבועיים',
      lang: 'he',
      dir: 'rtl',
      siteName: 'קול הנמל',
      publishedAt: '2026-05-07',
    },
  );
  const unnamed = source('S1', {
    kind: 'unnamed',
    label: 'שני עובדי עירייה',
    basis: 'explicit',
    reason: null,
    count: { kind: 'exact', n: 2 },
    position: null,
  });
  const named = source('S2', { kind: 'person', label: 'דנה לוין', role: 'ראש העיר' });
  const said = [
    attribution(of, 0, { by: 'S1', words: ['הגשר הצפוני ייסגר לתנועה למשך שבועיים'], cue: 'אמרו' }),
    attribution(of, 1, {
      by: 'S2',
      words: ['“הציבור יקבל תשובות עד יום שישי”'],
      cue: 'אמרה',
      form: 'direct',
    }),
  ];
  return read(of, done(analysis([unnamed, named], said, { people: 2 })));
}

/** 300 statements of 30 sources. */
function many(): ReaderState {
  const sentence = (index: number): string =>
    `Statement number ${index} says that berth ${index} will be dredged`;
  const of = article(
    Array.from({ length: 300 }, (_, index) => paragraph(`${sentence(index)}, speaker ${index % 30} said.`)),
    { title: 'Three hundred statements about dredging', siteName: 'Port Gazette' },
  );
  const sources = Array.from({ length: 30 }, (_, index) =>
    source(`S${index}`, { kind: 'person', label: `Speaker ${index}`, role: 'dredging officer' }),
  );
  const said = Array.from({ length: 300 }, (_, index) =>
    attribution(of, index, { by: `S${index % 30}`, words: [sentence(index)], cue: 'said' }),
  );
  return read(of, done(analysis(sources, said)));
}

export const readerStates: Readonly<Record<string, () => ReaderState>> = {
  article: () => read(harbour, done(harbourAnalysis)),
  restored: () => read(harbour, done(harbourAnalysis), ['R1', 'R3']),
  pending: () => read(harbour, { kind: 'pending' }),
  reading: () => ({ kind: 'reading' }),
  'analysis-failed': () => read(harbour, { kind: 'failed', message: 'The model could not be loaded.' }),
  notices: () =>
    read(
      { ...harbour, truncation: 'paywall', sponsored: true, nextPage: 'https://news.example/harbour?page=2' },
      done({ ...NOTHING, language: null }),
    ),
  nothing: () => read(article([paragraph('The harbour was calm.')], { title: 'Calm' }), done(NOTHING)),
  empty: () => ({ kind: 'failed', failure: { kind: 'empty', message: '' } }),
  'no-article': () => ({
    kind: 'failed',
    failure: { kind: 'not-an-article', message: 'many short links, no running text' },
  }),
  unreadable: () => ({ kind: 'failed', failure: { kind: 'unreadable', message: 'the page took too long' } }),
  rtl: rightToLeft,
  many,
};

const open = (name: string) => (): PanelState => ({
  kind: 'open',
  reader: readerStates[name]?.() ?? { kind: 'reading' },
});

export const panelStates: Readonly<Record<string, () => PanelState>> = {
  ...Object.fromEntries(Object.keys(readerStates).map((name) => [name, open(name)])),
  'closed-article': () => ({ kind: 'closed', verdict: 'article' }),
  'closed-maybe': () => ({ kind: 'closed', verdict: 'maybe' }),
  'closed-not': () => ({ kind: 'closed', verdict: 'not' }),
  'closed-unknown': () => ({ kind: 'closed', verdict: 'unknown' }),
  unavailable: () => ({ kind: 'unavailable' }),
};
