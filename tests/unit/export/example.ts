/** Decides the article that the exports are tried on: short, of our own, with what could break each form. */
import type { Analysis, Article, AttributionId, SourceId, Span } from '../../../lib/model';

const TEXT =
  '😀 “The quay is *not* for sale, ever,” said Ines Holm, the mayor.\n\nTwo officials, who feared for their posts, said a buyer was found.';

const find = (words: string): Span => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

export const article: Article = {
  url: 'https://harbour.example/news/quay?id=1#comments',
  title: 'Quay: “sold”, say two',
  subtitle: null,
  byline: ['Mo Reader'],
  siteName: 'Harbour Daily',
  publishedAt: '2026-03-14T09:00:00Z',
  modifiedAt: null,
  lang: 'en',
  dir: 'ltr',
  text: TEXT,
  blocks: [],
  removed: [],
  truncation: null,
  sponsored: false,
  nextPage: null,
};

const evidence = { by: 'rule', rule: 'verb of saying', confidence: 0.9 } as const;

export const analysis: Analysis = {
  language: 'en',
  attributions: [
    {
      id: 'A2' as AttributionId,
      field: 'text',
      content: [find('a buyer was found')],
      form: 'indirect',
      cue: { start: TEXT.lastIndexOf('said'), end: TEXT.lastIndexOf('said') + 4 },
      mention: find('Two officials'),
      sourceId: 'S2' as SourceId,
      evidence,
    },
    {
      id: 'A1' as AttributionId,
      field: 'text',
      content: [find('“The quay is *not* for sale, ever,”')],
      form: 'direct',
      cue: find('said'),
      mention: find('Ines Holm'),
      sourceId: 'S1' as SourceId,
      evidence,
    },
  ],
  sources: [
    {
      id: 'S1' as SourceId,
      kind: 'person',
      label: 'Ines Holm',
      role: 'mayor',
      mentions: [],
      via: null,
      why: 'named in the article',
    },
    {
      id: 'S2' as SourceId,
      kind: 'unnamed',
      label: '=Two officials',
      role: null,
      mentions: [],
      via: 'Harbour Daily',
      why: 'the name is withheld',
      basis: 'explicit',
      reason: { field: 'text', span: find('feared for their posts') },
      count: { kind: 'exact', n: 2 },
      position: null,
    },
  ],
  relations: [],
  silences: [],
  summary: {
    statements: { record: 1, unnamed: 1, vague: 0 },
    sources: { record: 1, unnamed: 1, vague: 0 },
    unnamedPeople: { kind: 'exact', n: 2 },
    headlineUnnamedOnly: false,
    leadUnnamedOnly: false,
  },
};

export const nothing: Analysis = { ...analysis, attributions: [], sources: [] };
