/** Decides the export for people: sources with their statements, as Markdown that no words of the article can break. */
import { type Analysis, type Article, type Standing, standingOf } from '../model';
import {
  type Correctedness,
  countOf,
  type Own,
  reasonOf,
  type Statement,
  statementsOf,
  unmarkedOf,
} from './statements';

const HEADINGS: Readonly<Record<Standing, string>> = {
  unnamed: 'Unnamed sources',
  record: 'On the record',
  vague: 'Vague',
};
const ORDER: readonly Standing[] = ['unnamed', 'record', 'vague'];

/** Characters that mean something to Markdown lose it; line breaks become spaces. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');

const notes = (article: Article, { source }: Statement): string =>
  [
    source.kind,
    source.role && escaped(source.role),
    countOf(source) && `people: ${countOf(source)}`,
    source.kind === 'unnamed' && `why unnamed: ${escaped(reasonOf(article, source) ?? 'no reason given')}`,
    source.via && `via ${escaped(source.via)}`,
  ]
    .filter(Boolean)
    .join(' · ');

const SIGNS: Readonly<Record<Correctedness, string>> = {
  '': '',
  marked: 'marked by the reader',
  credited: 'credited to this source by the reader',
  'source-kind': 'kind of source changed by the reader',
  'source-merged': 'source merged by the reader',
  'source-made': 'source given by the reader',
  unmarked: '',
};

const sign = (correction: Correctedness): string => SIGNS[correction] && ` _(${SIGNS[correction]})_`;

function sourceSection(article: Article, statements: readonly Statement[]): string {
  const [first] = statements;
  if (!first) return '';
  const lines = statements.map(({ words, correction }) => `- ${escaped(words)}${sign(correction)}`);
  return [`### ${escaped(first.source.label)}`, notes(article, first), lines.join('\n')].join('\n\n');
}

function standingSection(article: Article, analysis: Analysis, standing: Standing, own?: Own): string[] {
  const all = statementsOf(article, analysis, own);
  const sources = analysis.sources.filter(({ kind }) => standingOf(kind) === standing);
  const sections = sources
    .map((source) => all.filter((statement) => statement.source.id === source.id))
    .filter((statements) => statements.length > 0)
    .sort((a, b) => b.length - a.length)
    .map((statements) => sourceSection(article, statements));
  return sections.length > 0 ? [`## ${HEADINGS[standing]}`, ...sections] : [];
}

function unmarkedSection(article: Article, own: Own | undefined): string[] {
  const lines = unmarkedOf(article, own).map(({ words }) => `- ${escaped(words)}`);
  return lines.length === 0 ? [] : ['## No statements, as the reader says', lines.join('\n')];
}

const head = (article: Article): string[] => [
  `# ${escaped(article.title)}`,
  [article.siteName, article.byline.join(', '), article.publishedAt]
    .flatMap((part) => (part ? [escaped(part)] : []))
    .join(' · '),
  `<${article.url.replace(/[<>\s]/g, encodeURIComponent)}>`,
];

/** @returns the whole file; sources with most statements first, unnamed ones before those on the record */
export function toMarkdown(article: Article, analysis: Analysis, own?: Own): string {
  const sections = [
    ...ORDER.flatMap((standing) => standingSection(article, analysis, standing, own)),
    ...unmarkedSection(article, own),
  ];
  const body = sections.length > 0 ? sections : ['No attributions found.'];
  return `${[...head(article), ...body].filter(Boolean).join('\n\n')}\n`;
}
