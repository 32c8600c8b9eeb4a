/** Decides how an article and its sources are shown to people on a terminal or in a file. */
import type { AnalysisInput } from '../lib/language/types';
import {
  type Analysis,
  type Article,
  type Block,
  type Source,
  type Standing,
  standingOf,
} from '../lib/model';
import { countOf, wordsOf } from './output';

const WIDTH = 88;

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const plain = (text: string): string => text;
export const PLAIN: Style = { bold: plain, dim: plain };
export const TERMINAL: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[0m`,
  dim: (text) => `\u001b[2m${text}\u001b[0m`,
};

/** Control characters of the page must not drive the terminal. */
const safe = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

export function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of safe(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line) => (line === '' ? '' : indent + line)).join('\n');
}

function blockLines(article: Article, block: Block, style: Style): string {
  const text = article.text.slice(block.span.start, block.span.end);
  switch (block.kind) {
    case 'heading':
      return style.bold(wrap(text));
    case 'quote':
      return wrap(text, '  | ');
    case 'post':
      return `${wrap(text, '  | ')}\n${style.dim(wrap([block.author, block.handle, block.date].filter((part) => part !== null).join(', '), '  | — '))}`;
    case 'list':
      return block.items
        .map(({ span, depth }) => wrap(article.text.slice(span.start, span.end), `${'  '.repeat(depth)}- `))
        .join('\n');
    case 'figure':
      return style.dim(wrap(`[picture] ${text}`, '  '));
    case 'media':
      return style.dim(wrap(`[${block.medium}] ${block.title || block.href || ''}`, '  '));
    case 'rule':
      return style.dim('* * *');
    default:
      return wrap(text);
  }
}

export function articleLines(article: Article, style: Style): string {
  const { title, subtitle, byline, siteName, publishedAt } = article;
  const facts = [byline.join(', '), siteName, publishedAt].filter((fact) => fact).join(' · ');
  const head = [style.bold(wrap(title)), subtitle && wrap(subtitle), facts && style.dim(wrap(facts))];
  return [...head, ...article.blocks.map((block) => blockLines(article, block, style))]
    .filter((part) => part)
    .join('\n\n');
}

const HEADS: Readonly<Record<Standing, string>> = {
  unnamed: 'Unnamed',
  record: 'On the record',
  vague: 'Vague',
};

function sourceLines(input: AnalysisInput, analysis: Analysis, source: Source, style: Style): string {
  const statements = analysis.attributions.filter(({ sourceId }) => sourceId === source.id);
  const facts = [source.kind, source.role, source.via && `via ${source.via}`];
  if (source.kind === 'unnamed') {
    facts.push(`how many: ${countOf(source.count)}`);
    facts.push(source.reason ? `reason: ${wordsOf(input, source.reason)}` : 'no reason given');
  }
  const quotes = statements.map(({ field, content }) => {
    const words = content.map((span) => wordsOf(input, { field, span })).join(' … ');
    return wrap(words.length > 300 ? `${words.slice(0, 299)}…` : words, '    ');
  });
  const head = `  ${style.bold(safe(source.label))} (${statements.length})`;
  return [head, style.dim(wrap(facts.filter((fact) => fact).join('; '), '  ')), ...quotes].join('\n');
}

export function sourcesLines(input: AnalysisInput, analysis: Analysis, style: Style): string {
  if (analysis.language === null) return 'Attributions are only found in English and French text so far.';
  const told = (source: Source): number =>
    analysis.attributions.filter(({ sourceId }) => sourceId === source.id).length;
  const parts: string[] = [];
  for (const standing of ['unnamed', 'record', 'vague'] as const) {
    const sources = analysis.sources
      .filter((source) => standingOf(source.kind) === standing && told(source) > 0)
      .sort((a, b) => told(b) - told(a));
    if (sources.length === 0) continue;
    const count = sources.reduce((sum, source) => sum + told(source), 0);
    const head = `${HEADS[standing]}: statements ${count}, sources ${sources.length}`;
    parts.push(style.bold(head), ...sources.map((source) => sourceLines(input, analysis, source, style)));
  }
  return parts.length > 0 ? parts.join('\n\n') : 'No attributions found.';
}
