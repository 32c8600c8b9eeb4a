/** Decides which element becomes which block, in document order. */
import type { ParagraphBlock, RuleBlock } from '../../model';
import { isPost, readPost } from '../posts';
import { IMAGE } from '../traits';
import { type Branch, find, holds, isBranch, type Tree, textOf } from '../tree';
import { preDrafts } from './code';
import { type Draft, draft } from './draft';
import {
  figureDraft,
  isFigureBox,
  isPictureTable,
  isUnmarkedFigure,
  unmarkedFigure,
  withCaption,
} from './figures';
import { EMPTY_RUN } from './gather';
import { headingDraft, headingLevel, promoteBold } from './headings';
import { pictureKey } from './images';
import { type Context, type Run, runsOf } from './inline';
import { isInline } from './kinds';
import { isLayoutList, listDraft, termsDraft } from './lists';
import { asEntry, isLiveEntry } from './live';
import { isMedia, mediaDraft } from './media';
import { isWrapper, postDrafts, quoteDraft } from './quotes';
import { allCells, dataRows, tableCaption, tableDraft } from './tables';

/** Returns an element's blocks; null: it is a mere container, what is in it counts. */
type Builder = (node: Branch, context: Context) => Draft[] | null;

const list = (made: Draft | null): Draft[] => (made ? [made] : []);

const table: Builder = (node, context) => {
  if (isPictureTable(node)) return list(figureDraft(node, context));
  const rows = dataRows(node, context);
  if (!rows) return allCells(node, context).flatMap((cell) => blocksIn(cell, context));
  const caption = tableCaption(node);
  return [...(caption ? blocksIn(caption, context) : []), tableDraft(rows, node, context)];
};

const isInnerBlock = (at: Branch): boolean =>
  /^(?:iframe|video|audio|table|figure|blockquote|pre|amp-iframe|amp-video|amp-youtube)$/.test(at.tag) ||
  isPost(at);

/** A quotation set as a figure: it has words, and no picture. */
const isQuotation = (node: Branch): boolean =>
  (/ (?:pullquote|pull quote|quote) /.test(node.hint) || find(node, ({ tag }) => tag === 'q') !== null) &&
  !holds(node, IMAGE);

const figure: Builder = (node, context) =>
  find(node, isInnerBlock) || isQuotation(node) ? null : list(figureDraft(node, context));

const image: Builder = (node, context) => list(figureDraft(node, context));

const BUILDERS: Readonly<Record<string, Builder>> = {
  ul: (node, context) => (isLayoutList(node) ? null : listDraft(node, context)),
  ol: (node, context) => (isLayoutList(node) ? null : listDraft(node, context)),
  dl: (node, context) =>
    isLayoutList(node) || find(node, (at) => at.tag === 'ul' || at.tag === 'ol')
      ? null
      : termsDraft(node, context),
  table,
  blockquote: (node, context) => (isWrapper(node) ? null : quoteDraft(node, context)),
  pre: preDrafts,
  hr: (node, context) => [draft<RuleBlock>(EMPTY_RUN, node, { kind: 'rule' }, context)],
  img: image,
  'amp-img': image,
  picture: image,
  figure,
};

function made(node: Branch, context: Context): Draft[] | null {
  if (isPost(node)) return postDrafts(readPost(node), node, context);
  const level = headingLevel(node);
  if (level !== null && !find(node, isInnerBlock)) return headingDraft(node, level, context);
  if (isMedia(node)) return list(mediaDraft(node, context));
  const build = BUILDERS[node.tag];
  if (build) return build(node, context);
  if (isFigureBox(node)) return list(figureDraft(node, context));
  if (isUnmarkedFigure(node)) return list(unmarkedFigure(node, context));
  return isLiveEntry(node) ? asEntry(blocksIn(node, context), node, context) : null;
}

/** "* * *", "___": marks in a line of their own part the text. */
const MARKS = /^\s*(?:[_*·•~=–—-]\s*){3,}$/;

const paragraph = (run: Run, node: Branch, context: Context): Draft =>
  MARKS.test(run.text)
    ? draft<RuleBlock>(EMPTY_RUN, node, { kind: 'rule' }, context)
    : draft<ParagraphBlock>(run, node, { kind: 'paragraph' }, context);

function blocksIn(node: Branch, context: Context): Draft[] {
  const drafts: Draft[] = [];
  buildInto(node, context, drafts);
  return drafts;
}

const isBlank = (nodes: readonly Tree[]): boolean =>
  nodes.every((node) => (node.kind === 'text' ? node.text.trim() === '' : node.tag === 'br'));

function buildInto(node: Branch, context: Context, drafts: Draft[]): void {
  let inline: Tree[] = [];
  const flush = (): void => {
    if (inline.length > 0)
      for (const run of runsOf(inline, context)) drafts.push(paragraph(run, node, context));
    inline = [];
  };
  for (const child of node.children) {
    if (isBranch(child) && isBlank(inline) && addCaption(child, context, drafts)) continue;
    if (isInline(child)) {
      inline.push(child);
      continue;
    }
    flush();
    if (isBranch(child) && !context.cuts.has(child)) addElement(child, context, drafts);
  }
  flush();
}

/** A caption right after its picture goes to it. */
function addCaption(node: Branch, context: Context, drafts: Draft[]): boolean {
  const captioned = context.cuts.has(node) ? null : withCaption(drafts.at(-1), node, context);
  if (captioned) drafts[drafts.length - 1] = captioned;
  return captioned !== null;
}

function addElement(node: Branch, context: Context, drafts: Draft[]): void {
  const own = made(node, context);
  if (own) drafts.push(...own);
  else buildInto(node, context, drafts);
}

/** A picture that was shown already is not shown again; its caption is, if only the second has one. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const seen = new Map<string, number>();
  const kept: Draft[] = [];
  for (const it of drafts) {
    const { block } = it;
    const key = block.kind === 'figure' ? block.pictures.map(({ src }) => pictureKey(src)).join(' ') : null;
    const before = key === null ? undefined : seen.get(key);
    if (before === undefined) {
      if (key !== null) seen.set(key, kept.length);
      kept.push(it);
    } else if (it.text && !kept[before]!.text) kept[before] = it;
  }
  return kept;
}

const isRule = (it: Draft | undefined): boolean => it === undefined || it.block.kind === 'rule';

/** Rules part blocks: none at an end, no two side by side. */
const withoutLooseRules = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(
    (it, index) => it.block.kind !== 'rule' || !(isRule(drafts[index - 1]) || isRule(drafts[index + 1])),
  );

/**
 * @param node the article's element, or any part of it
 * @param context the page's address and what is cut
 * @returns its blocks in document order; none when it has neither text nor pictures
 */
export function buildBlocks(node: Branch, context: Context): Draft[] {
  const own = made(node, context) ?? blocksIn(node, context);
  return [...promoteBold(withoutLooseRules(withoutRepeats(own)))];
}

export const plainText = textOf;
