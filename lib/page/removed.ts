/**
 * Decides how what was cut is remembered: where it stood, why it went, what it said, and all that is needed to put it
 * back. Neighbours that were cut for the same reason are one entry.
 */
import type { Fragment, RemovalReason, Removed, RemovedId } from '../model';
import { buildBlocks } from './blocks/build';
import { assemble, type Draft } from './blocks/draft';
import type { Choice } from './candidates/index';
import type { Cut } from './cut';
import { labelOf } from './labels';
import { keptOf, type Verdict } from './lines';
import { placesAmong } from './position';
import { isSurelyShown } from './surely-shown';
import type { Branch } from './tree';

/** One thing that was cut, at its place among the blocks that stayed. */
export interface Removal {
  readonly reason: RemovalReason;
  readonly label: string;
  /** Index of the block before which it stood. */
  readonly before: number;
  readonly drafts: () => readonly Draft[];
}

const EXCERPT = 200;
const NOTHING_CUT: ReadonlyMap<Branch, Cut> = new Map();
/** Code units; less than this is an icon's name or a lone separator, not worth a line in the list. */
const SHORTEST = 3;

/** The beginning of a text, not ending within a pair of surrogates. */
function excerptOf(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= EXCERPT) return folded;
  const end = /[\ud800-\udbff]/.test(folded[EXCERPT - 1] ?? '') ? EXCERPT - 1 : EXCERPT;
  return folded.slice(0, end);
}

/** Code units; in so much text there is always something to see. */
const LONG = 400;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Lists of other stories and comments may be longer than the article: their blocks are built when somebody asks.
 * @returns the removal of a cut element; null when there was nothing to see in it
 */
export function removalOf({ node, reason }: Cut, before: number, base: string): Removal | null {
  const drafts = once(() => buildBlocks(node, { base, cuts: NOTHING_CUT }));
  const known = node.textLength >= LONG || isSurelyShown(node);
  if (!known && drafts().reduce((sum, { text }) => sum + text.length, 0) < SHORTEST) return null;
  return { reason, label: labelOf(node), before, drafts };
}

const alike = (a: Removal, b: Removal): boolean => a.reason === b.reason && a.before === b.before;

type Group = readonly [Removal, ...Removal[]];

function grouped(removals: readonly Removal[]): readonly Group[] {
  const groups: [Removal, ...Removal[]][] = [];
  for (const removal of removals) {
    const last = groups.at(-1);
    if (last && alike(last[0], removal)) last.push(removal);
    else groups.push([removal]);
  }
  return groups;
}

/** The chosen element and what stands right around it: cuts in there are told to the reader. */
function surroundings(element: Branch): Branch {
  for (let at: Branch | null = element; at && at.tag !== 'body'; at = at.parent)
    if (at.tag === 'article' || at.tag === 'main') return at;
  return element.parent && element.parent.tag !== 'body' ? element.parent : element;
}

function isWithin(node: Branch, scope: Branch): boolean {
  for (let at: Branch | null = node; at; at = at.parent) if (at === scope) return true;
  return false;
}

function lineRemovals(verdicts: readonly Verdict[]): Removal[] {
  const removals: Removal[] = [];
  let before = 0;
  for (const { draft, reason } of verdicts) {
    if (reason === null) before += 1;
    else removals.push({ reason, label: '', before, drafts: () => [draft] });
  }
  return removals;
}

/**
 * @param choice the chosen element, what is cut, and the headline (shown by itself, so that it is no loss)
 * @param verdicts on the element's blocks
 * @returns all that was cut in it and right around it
 */
export function removalsAround(
  { element, cuts, heading }: Choice,
  verdicts: readonly Verdict[],
  base: string,
): readonly Removal[] {
  const scope = surroundings(element);
  const placeOf = placesAmong(keptOf(verdicts));
  const removals: Removal[] = [];
  for (const cut of cuts.values()) {
    if (cut.node.textLength < SHORTEST || cut.node === heading || !isWithin(cut.node, scope)) continue;
    const removal = removalOf(cut, placeOf(cut.node), base);
    if (removal) removals.push(removal);
  }
  return [...removals, ...lineRemovals(verdicts)];
}

/** An entry whose content and excerpt are made when they are first read. */
function entryOf(group: Group, index: number, shift: number): Removed {
  const [{ reason, label, before }] = group;
  const content = once((): Fragment => assemble(group.flatMap(({ drafts }) => drafts())));
  return {
    id: `removed-${index + 1}` as RemovedId,
    ...{ reason, label, count: group.length },
    get excerpt() {
      return excerptOf(content().text);
    },
    before: before + shift,
    get content() {
      return content();
    },
  };
}

/**
 * @param removals in any order
 * @param shift how many blocks were put before the first since
 * @returns the ledger in the order of the page; each entry's content is a fragment with spans into its own text
 */
export function ledger(removals: readonly Removal[], shift = 0): readonly Removed[] {
  const sorted = [...removals].sort((a, b) => a.before - b.before);
  return grouped(sorted).map((group, index) => entryOf(group, index, shift));
}
