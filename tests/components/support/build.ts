/** Decides how tests write articles: blocks by their text, spans by the words they cover. */
import type {
  Analysis,
  Article,
  Attribution,
  AttributionId,
  Block,
  Evidence,
  Field,
  Form,
  Fragment,
  Inline,
  Relation,
  Removed,
  RemovedId,
  Source,
  SourceId,
  Span,
  Standing,
} from '../../../lib/model';
import { standingOf } from '../../../lib/model';

type Own<B> = B extends Block ? Omit<B, 'span' | 'inlines' | 'lang' | 'dir'> : never;

export interface Draft {
  readonly text: string;
  readonly block: Own<Block> | { readonly kind: 'table-of'; readonly cells: readonly (readonly string[])[] };
  /** Words of this block with a meaning of their own. */
  readonly inlines?: readonly { readonly words: string; readonly make: (span: Span) => Inline }[];
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

const spanIn = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`Not in the text: ${words}`);
  return { start, end: start + words.length };
};

export const link = (words: string, href: string) => ({
  words,
  make: (span: Span): Inline => ({ kind: 'link', span, href }),
});

export const styled = (
  words: string,
  kind: 'strong' | 'emphasis' | 'code' | 'superscript' | 'subscript' | 'strike',
) => ({
  words,
  make: (span: Span): Inline => ({ kind, span }),
});

export const inLanguage = (words: string, lang: string) => ({
  words,
  make: (span: Span): Inline => ({ kind: 'language', span, lang, dir: null }),
});

/** Items parted by newlines; a leading "- " for each level below the first. */
export function list(ordered: boolean, ...lines: readonly string[]): Draft {
  const clean = lines.map((line) => line.replace(/^(?:- )+/, ''));
  const depths = lines.map((line) => (line.length - line.replace(/^(?:- )+/, '').length) / 2);
  let at = 0;
  const items = clean.map((line, index) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return { span, depth: depths[index] ?? 0, ordered: ordered && depths[index] === 0 };
  });
  return { text: clean.join('\n'), block: { kind: 'list', ordered, items } };
}

export const table = (...rows: readonly (readonly string[])[]): Draft => ({
  text: rows.map((row) => row.join('\t')).join('\n'),
  block: { kind: 'table-of', cells: rows },
});

export const paragraph = (text: string, ...inlines: NonNullable<Draft['inlines']>): Draft => ({
  text,
  block: { kind: 'paragraph' },
  inlines,
});

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

function tableBlock(cells: readonly (readonly string[])[], at: number): Own<Block> {
  let from = at;
  const rows = cells.map((row, index) =>
    row.map((text) => {
      const span = { start: from, end: from + text.length };
      from = span.end + 1;
      return { span, header: index === 0, columns: 1, rows: 1 };
    }),
  );
  return { kind: 'table', rows };
}

function blockAt(draft: Draft, at: number): Block {
  const { block, text, inlines = [], lang = null, dir = null } = draft;
  const shared = {
    span: { start: at, end: at + text.length },
    inlines: inlines.map(({ words, make }) => make(moved(spanIn(text, words), at))),
    lang,
    dir,
  };
  if (block.kind === 'table-of') return { ...tableBlock(block.cells, at), ...shared } as Block;
  if (block.kind === 'list') {
    return {
      ...block,
      items: block.items.map((item) => ({ ...item, span: moved(item.span, at) })),
      ...shared,
    };
  }
  return { ...block, ...shared } as Block;
}

/** @param drafts blocks in order; their texts are parted by a blank line, those without text take no room */
export function fragment(drafts: readonly Draft[]): Fragment {
  let text = '';
  const blocks: Block[] = [];
  for (const draft of drafts) {
    if (text !== '' && draft.text !== '') text += '\n\n';
    blocks.push(blockAt(draft, text.length));
    text += draft.text;
  }
  return { text, blocks };
}

export function article(drafts: readonly Draft[], facts: Partial<Article> = {}): Article {
  return {
    ...fragment(drafts),
    url: 'https://news.example/harbour',
    title: 'Untitled',
    subtitle: null,
    byline: [],
    siteName: null,
    publishedAt: null,
    modifiedAt: null,
    lang: 'en',
    dir: 'ltr',
    removed: [],
    truncation: null,
    sponsored: false,
    nextPage: null,
    ...facts,
  };
}

export const removedOf = (
  id: string,
  before: number,
  facts: Pick<Removed, 'reason' | 'label'> & { count?: number },
  drafts: readonly Draft[],
): Removed => {
  const content = fragment(drafts);
  return { count: 1, ...facts, id: id as RemovedId, before, excerpt: content.text.slice(0, 200), content };
};

type OwnSource<S> = S extends Source ? Omit<S, 'id' | 'mentions' | 'role' | 'via' | 'why'> : never;

export const source = (
  id: string,
  facts: OwnSource<Source> & { role?: string; via?: string; why?: string },
): Source => ({ role: null, via: null, why: '', ...facts, id: id as SourceId, mentions: [] }) as Source;

export interface Said {
  readonly by: string;
  /** Content, one or more pieces, each found after the one before. */
  readonly words: readonly string[];
  readonly cue?: string;
  readonly form?: Form;
  readonly field?: Field;
  readonly evidence?: Partial<Evidence>;
}

function spansOf(text: string, pieces: readonly string[]): readonly Span[] {
  let from = 0;
  return pieces.map((words) => {
    const span = spanIn(text, words, from);
    from = span.end;
    return span;
  });
}

export function attribution(of: Article, index: number, said: Said): Attribution {
  const { by, words, cue, form = 'indirect', field = 'text', evidence } = said;
  const text = field === 'text' ? of.text : field === 'title' ? of.title : (of.subtitle ?? '');
  const content = spansOf(text, words);
  const near = Math.max(0, (content[0]?.start ?? 0) - 160);
  return {
    id: `A${index + 1}` as AttributionId,
    field,
    content,
    form,
    cue: cue === undefined ? null : spanIn(text, cue, near),
    mention: null,
    sourceId: by as SourceId,
    evidence: { by: 'model', rule: 'test', confidence: 0.93, ...evidence },
  };
}

export function analysis(
  sources: readonly Source[],
  attributions: readonly Attribution[],
  facts: Partial<Analysis> & { people?: number; headline?: boolean; lead?: boolean } = {},
): Analysis {
  const { people = 0, headline = false, lead = false, ...rest } = facts;
  const kinds = new Map(sources.map((one) => [one.id, standingOf(one.kind)]));
  const statements = { record: 0, unnamed: 0, vague: 0 };
  for (const { sourceId } of attributions) statements[kinds.get(sourceId) ?? 'vague'] += 1;
  const counted: Record<Standing, number> = { record: 0, unnamed: 0, vague: 0 };
  for (const standing of kinds.values()) counted[standing] += 1;
  return {
    language: 'en',
    attributions,
    sources,
    relations: [],
    silences: [],
    summary: {
      statements,
      sources: counted,
      unnamedPeople: { kind: 'at-least', n: people },
      headlineUnnamedOnly: headline,
      leadUnnamedOnly: lead,
    },
    ...rest,
  };
}

export const relation = (kind: Relation['kind'], from: number, to: number): Relation => ({
  kind,
  from: `A${from}` as AttributionId,
  to: `A${to}` as AttributionId,
});

export const silence = (of: Article, words: string, label: string) => ({
  span: spanIn(of.text, words),
  label,
});
