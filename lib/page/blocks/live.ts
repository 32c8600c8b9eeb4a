/** Decides what an entry of a live blog is: a box among its like, with a time of its own; its heading carries the time. */
import type { HeadingBlock } from '../../model';
import { whole } from '../edges';
import { type Branch, find, isBranch, textOf } from '../tree';
import type { Draft } from './draft';
import { heading, isTime, timeOf } from './headings';
import type { Context } from './inline';

const HOLDER = /^(?:article|section|div|li)$/;
const ENTRY =
  / (?:live|liveblog|live blog|liveticker|ticker|timeline|update|updates|minuto|minute|direct|directo|live post|live entry|key event) (?:\w+ ){0,3}(?:entry|item|post|block|update|event|article|card|section|content|body|list item)? ?|(?:entry|post|block|update) (?:live|liveblog|ticker) /;
/** Where among an entry's first blocks its own heading may stand. */
const HEAD = 3;
const TIME_LINE = whole(
  /^(?:\p{L}{1,12}\.? )?\d{1,2}[:.h]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|h|[a-z]{2,4}))?\W*$/iu,
);

const hasTime = (node: Branch): boolean => find(node, isTime) !== null;
/** Seconds or milliseconds since 1970, before a script has made words of them. */
const EPOCH = /^\d{10}(?:\d{3})?$/;

const sameKind = (a: Branch, b: Branch): boolean => a.tag === b.tag && a.attr('class') === b.attr('class');

/** @returns whether the element is one of at least two like entries with a time each */
export function isLiveEntry(node: Branch): boolean {
  if (!HOLDER.test(node.tag) || !isMarked(node) || !hasTime(node)) return false;
  const siblings =
    node.parent?.children.filter(
      (other): other is Branch => isBranch(other) && other !== node && sameKind(other, node),
    ) ?? [];
  return siblings.some(hasTime);
}

const isMarked = (node: Branch): boolean =>
  ENTRY.test(node.hint) ||
  node.attr('data-sort-time') !== null ||
  /BlogPosting|liveBlogUpdate/.test(`${node.attr('itemtype') ?? ''} ${node.attr('itemprop') ?? ''}`);

/**
 * @param drafts the blocks of one entry
 * @returns them with the entry's time on its heading; one that has none gets its time as heading
 */
export function asEntry(drafts: readonly Draft[], node: Branch, context: Context): Draft[] {
  const element = find(node, isTime);
  const time = timeOf(node);
  if (!element || !time) return [...drafts];
  const shown = textOf(element);
  const words = EPOCH.test(shown) ? time.slice(0, 16).replace('T', ' ') : shown;
  const rest = drafts.filter(
    ({ text, block }, index) =>
      !(
        block.kind === 'paragraph' &&
        index < HEAD &&
        text.length < 40 &&
        (text === shown || TIME_LINE.test(text))
      ),
  );
  const at = rest.slice(0, HEAD).findIndex(({ block }) => block.kind === 'heading');
  const head = rest[at];
  if (head) return rest.map((it) => (it === head ? timed(it, time) : it));
  return words ? [heading({ text: words, inlines: [] }, element, 3, time, context), ...rest] : rest;
}

const timed = (it: Draft, time: string): Draft => ({
  ...it,
  block: { ...(it.block as HeadingBlock), time: (it.block as HeadingBlock).time ?? time },
});
