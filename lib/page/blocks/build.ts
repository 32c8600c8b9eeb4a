/** Decides which element becomes which block, in document order. */
import type {
  CodeBlock,
  HeadingBlock,
  ListBlock,
  ListItem,
  ParagraphBlock,
  PostBlock,
  QuoteBlock,
  RuleBlock,
  TableBlock,
  TableCell,
} from '../../model';
import { safeAddress } from '../address';
import { isPost, type Post, readPost } from '../posts';
import { type Branch, find, INLINE, isBranch, type Tree, textOf } from '../tree';
import { type Draft, draft } from './draft';
import { figureDraft, isImage, mediaDraft } from './figures';
import { type Context, joinRuns, oneRun, type Run, runsOf } from './inline';

const HEADING = /^h([1-6])$/;

const paragraph = (run: Run, node: Branch): Draft => draft<ParagraphBlock>(run, node, { kind: 'paragraph' });

/** A whole paragraph set bold is often a subheading; it stays a paragraph, since it may as well be a question. */
function headingDraft(node: Branch, level: number, context: Context): Draft[] {
  const run = oneRun(node, context);
  if (!run.text) return [];
  const time = find(node, (at) => at.tag === 'time')?.attr('datetime') ?? null;
  const clamped = Math.min(6, Math.max(2, level)) as HeadingBlock['level'];
  return [
    draft<HeadingBlock>({ ...run, text: run.text.replaceAll('\n', ' ') }, node, {
      kind: 'heading',
      level: clamped,
      time,
    }),
  ];
}

interface Item {
  readonly run: Run;
  readonly depth: number;
  readonly ordered: boolean;
}

function itemsOf(list: Branch, depth: number, context: Context): Item[] {
  const items: Item[] = [];
  const ordered = list.tag === 'ol';
  for (const child of list.children) {
    if (!isBranch(child) || context.cuts.has(child)) continue;
    const nested = child.children.filter(
      (inner): inner is Branch => isBranch(inner) && (inner.tag === 'ul' || inner.tag === 'ol'),
    );
    const own = { ...child, children: child.children.filter((inner) => !nested.includes(inner as Branch)) };
    const run = oneRun(own, context);
    if (run.text) items.push({ run: { ...run, text: run.text.replaceAll('\n', ' ') }, depth, ordered });
    for (const inner of nested) items.push(...itemsOf(inner, depth + 1, context));
  }
  return items;
}

function listDraft(list: Branch, context: Context): Draft[] {
  const items = itemsOf(list, 0, context);
  if (items.length === 0) return [];
  const run = joinRuns(
    items.map((item) => item.run),
    '\n',
  );
  let at = 0;
  const placed: ListItem[] = items.map(({ run: { text }, depth, ordered }) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return { span, depth, ordered };
  });
  return [draft<ListBlock>(run, list, { kind: 'list', ordered: list.tag === 'ol', items: placed })];
}

function rowsOf(table: Branch): Branch[] {
  const rows: Branch[] = [];
  for (const child of table.children) {
    if (!isBranch(child)) continue;
    if (child.tag === 'tr') rows.push(child);
    else if (/^(?:thead|tbody|tfoot)$/.test(child.tag)) rows.push(...rowsOf(child));
  }
  return rows;
}

const spanOf = (cell: Branch, name: string): number =>
  Math.min(50, Math.max(1, Number.parseInt(cell.attr(name) ?? '1', 10) || 1));

/** A table of one cell or one column is layout: its content is read as if the table were not there. */
function tableDraft(table: Branch, context: Context): Draft[] {
  const rows = rowsOf(table).map((row) =>
    row.children.filter((cell): cell is Branch => isBranch(cell) && /^t[dh]$/.test(cell.tag)),
  );
  if (rows.length < 2 || Math.max(...rows.map((row) => row.length)) < 2)
    return rows.flat().flatMap((cell) => buildBlocks(cell, context));
  let at = 0;
  const runs: Run[] = [];
  const placed = rows.map((row) =>
    row.map((cell): TableCell => {
      const run = oneRun(cell, context);
      const text = run.text.replaceAll('\n', ' ');
      runs.push({ text, inlines: run.inlines });
      const span = { start: at, end: at + text.length };
      at = span.end + 1;
      return {
        span,
        header: cell.tag === 'th',
        columns: spanOf(cell, 'colspan'),
        rows: spanOf(cell, 'rowspan'),
      };
    }),
  );
  return [
    draft<TableBlock>(joinCells(runs, placed), table, {
      kind: 'table',
      rows: placed.filter((row) => row.length > 0),
    }),
  ];
}

function joinCells(runs: readonly Run[], rows: readonly (readonly TableCell[])[]): Run {
  const ends = new Set(
    rows.map((_, index) => rows.slice(0, index + 1).reduce((sum, row) => sum + row.length, 0)),
  );
  return runs.reduce<Run>(
    (joined, run, index) => (index === 0 ? run : joinRuns([joined, run], ends.has(index) ? '\n' : '\t')),
    { text: '', inlines: [] },
  );
}

/** Until the blocks are assembled, `quotedBy` is how many blocks back the quoting post stands. */
function postDrafts(post: Post, node: Branch, back: number | null, context: Context): Draft[] {
  const { text, author, handle, date, platform } = post;
  const url = safeAddress(post.url, context.base);
  const own = draft<PostBlock>({ text, inlines: [] }, node, {
    kind: 'post',
    author,
    handle,
    date,
    platform,
    url,
    quotedBy: back,
  });
  const drafts = [own];
  for (const quoted of post.quoted) drafts.push(...postDrafts(quoted, node, drafts.length, context));
  return drafts;
}

const preText = (node: Branch): string => {
  const parts: string[] = [];
  const collect = (at: Tree): void => {
    if (at.kind === 'text') parts.push(at.text);
    else if (at.tag === 'br') parts.push('\n');
    else for (const child of at.children) collect(child);
  };
  collect(node);
  return parts.join('').replace(/^\n+|\s+$/g, '');
};

type Builder = (node: Branch, context: Context, drafts: readonly Draft[]) => Draft[];

const BUILDERS: Readonly<Record<string, Builder>> = {
  ul: listDraft,
  ol: listDraft,
  table: tableDraft,
  blockquote: (node, context) => {
    const run = oneRun(node, context);
    return run.text ? [draft<QuoteBlock>(run, node, { kind: 'quote' })] : [];
  },
  pre: (node) =>
    node.textLength ? [draft<CodeBlock>({ text: preText(node), inlines: [] }, node, { kind: 'code' })] : [],
  hr: (node) => [draft<RuleBlock>({ text: '', inlines: [] }, node, { kind: 'rule' })],
  img: (node, context) => list(figureDraft(node, context)),
  'amp-img': (node, context) => list(figureDraft(node, context)),
  figure: (node, context) => {
    const media = find(
      node,
      (at) => /^(?:iframe|video|audio)$/.test(at.tag) || isPost(at) || at.tag === 'table',
    );
    if (media) return buildBlocks({ ...node, tag: 'div' }, context);
    return list(figureDraft(node, context)) ?? [];
  },
  iframe: (node, context) => list(mediaDraft(node, context)),
  video: (node, context) => list(mediaDraft(node, context)),
  audio: (node, context) => list(mediaDraft(node, context)),
  dl: (node, context) => buildBlocks({ ...node, tag: 'div' }, context),
};

const list = (made: Draft | null): Draft[] => (made ? [made] : []);

const isInline = (node: Tree): boolean =>
  node.kind === 'text' || (INLINE.has(node.tag) && !holdsBlock(node)) || node.tag === 'br';

const holdsBlock = (node: Branch): boolean =>
  find(
    node,
    (at) =>
      isImage(at) ||
      /^(?:p|div|ul|ol|table|figure|blockquote|h[1-6]|iframe|section|video|picture)$/.test(at.tag),
  ) !== null;

/** A container by whose class the page calls its text a caption, with a picture in it. */
const isFigureBox = (node: Branch): boolean =>
  node.tag === 'div' &&
  node.textLength < 600 &&
  / (?:caption|wp caption|figure|image|photo|picture|media|img|hero|lead image) /.test(node.hint) &&
  find(node, isImage) !== null &&
  find(node, (at) => at.tag === 'p' && at.textLength > 250) === null;

function single(node: Branch, context: Context, drafts: Draft[]): boolean {
  if (isPost(node)) {
    drafts.push(...postDrafts(readPost(node), node, null, context));
    return true;
  }
  const heading = HEADING.exec(node.tag);
  const made = heading
    ? headingDraft(node, Number(heading[1]), context)
    : BUILDERS[node.tag]?.(node, context, drafts);
  if (made) drafts.push(...made);
  else if (isFigureBox(node)) drafts.push(...list(figureDraft(node, context)));
  else return false;
  return true;
}

/**
 * @param node the article's element, or any part of it
 * @param context the page's address and what is cut
 * @returns its blocks in document order
 */
export function buildBlocks(node: Branch, context: Context): Draft[] {
  const drafts: Draft[] = [];
  buildInto(node, context, drafts);
  return drafts;
}

function buildInto(node: Branch, context: Context, drafts: Draft[]): void {
  let inline: Tree[] = [];
  const flush = (): void => {
    for (const run of runsOf(inline, context)) drafts.push(paragraph(run, node));
    inline = [];
  };
  for (const child of node.children) {
    if (isBranch(child) && context.cuts.has(child)) continue;
    if (isInline(child)) {
      inline.push(child);
      continue;
    }
    flush();
    const branch = child as Branch;
    if (!single(branch, context, drafts)) buildInto(branch, context, drafts);
  }
  flush();
}

export const plainText = textOf;
