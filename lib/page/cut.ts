/**
 * Decides what is cut before the article is looked for: elements that by tag, role, class words, label or what stands
 * in them are advertisements, newsletters, related lists and so on. What holds a large part of the page's prose is
 * never cut for its name alone ("subscriber-only" around the whole article is no subscription box).
 */
import type { RemovalReason } from '../model';
import { boxReason } from './boxes';
import { FactBook } from './facts';
import { hintReason } from './hints';
import { labelOf } from './labels';
import { isPost } from './posts';
import { looksLikeProse, measureProse } from './prose';
import { type Branch, find, linkDensity, textOf, walk } from './tree';
import { junkReason } from './words';

export interface Cut {
  readonly node: Branch;
  readonly reason: RemovalReason;
}

const TAG_REASONS: Readonly<Record<string, RemovalReason>> = {
  nav: 'navigation',
  button: 'navigation',
  select: 'navigation',
  input: 'navigation',
  textarea: 'comments',
  label: 'navigation',
  dialog: 'navigation',
  menu: 'navigation',
};

const ROLE_REASONS: Readonly<Record<string, RemovalReason>> = {
  navigation: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  search: 'navigation',
  dialog: 'navigation',
  alertdialog: 'navigation',
  complementary: 'related',
  menu: 'navigation',
  menubar: 'navigation',
  tablist: 'navigation',
  toolbar: 'share',
};

/** A part that holds more of the page's prose than this is not cut for its name. */
const MOST_PROSE = 0.3;
const SMALL = 0.15;
const HEADING = /^h[1-6]$/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Reasons whose names also stand on wrappers of real content, or on one real paragraph. */
const SURE = new Set<RemovalReason>(['advertisement', 'sponsored', 'comments', 'cookie']);

interface Page {
  readonly facts: FactBook;
  /** Share of the page's prose in an element, 0 to 1. */
  readonly share: (node: Branch) => number;
  /** Share of the page's prose in all elements of the same names together. */
  readonly shareOfAlike: (node: Branch) => number;
}

const isHidden = (node: Branch): boolean =>
  node.attr('hidden') !== null ||
  HIDDEN.test(node.attr('style') ?? '') ||
  (node.attr('aria-hidden') === 'true' && node.textLength < 400 && node.tag !== 'img');

const holdsTitle = (node: Branch): boolean =>
  node.tag === 'h1' || find(node, (at) => at.tag === 'h1') !== null;

function tagReason(node: Branch, share: number): RemovalReason | null {
  const reason = TAG_REASONS[node.tag] ?? ROLE_REASONS[node.attr('role') ?? ''];
  if (reason && share < MOST_PROSE && !(node.tag === 'label' && node.textLength > 200)) return reason;
  return node.tag === 'footer' && share < SMALL ? 'navigation' : null;
}

/** An aside with prose and few links is a box of facts; it stays. */
function asideReason(node: Branch, page: Page): RemovalReason | null {
  const named = hintReason(node.hint) ?? junkReason(labelOf(node));
  if (named && named !== 'byline') return named;
  if (boxReason(node, page.facts)) return boxReason(node, page.facts);
  return linkDensity(node) > 0.3 || !looksLikeProse(textOf(node)) ? 'related' : null;
}

function figureReason(node: Branch): RemovalReason | null {
  const reason = hintReason(node.hint);
  if (reason === 'advertisement' || reason === 'sponsored') return reason;
  return reason === 'related' && linkDensity(node) > 0.5 ? reason : null;
}

const isProseParagraph = (node: Branch): boolean =>
  node.tag === 'p' && linkDensity(node) < 0.4 && looksLikeProse(textOf(node));

function namedReason(node: Branch, page: Page): RemovalReason | null {
  const reason = hintReason(node.hint);
  if (!reason) return null;
  const share = page.share(node);
  if (reason === 'byline')
    return node.textLength < 300 && share < 0.05 && !holdsTitle(node) ? 'byline' : null;
  if (SURE.has(reason)) return sureReason(node, reason, page);
  if (share >= MOST_PROSE || page.shareOfAlike(node) >= MOST_PROSE) return null;
  if (reason === 'navigation' && holdsTitle(node)) return null;
  if (isProseParagraph(node)) return null;
  if (reason === 'video-player' && node.textLength < 20 && page.facts.of(node).frames > 0) return null;
  return share > SMALL && linkDensity(node) < 0.4 ? null : reason;
}

function sureReason(node: Branch, reason: RemovalReason, page: Page): RemovalReason | null {
  const share = page.share(node);
  if (reason === 'comments') return share < 0.8 && !holdsTitle(node) ? reason : null;
  if (share >= MOST_PROSE || page.shareOfAlike(node) >= MOST_PROSE) return null;
  const plain = isProseParagraph(node) && node.textLength > 160 && page.facts.of(node).outward === 0;
  return plain ? null : reason;
}

function reasonOf(node: Branch, page: Page): RemovalReason | null {
  const share = page.share(node);
  if (share < MOST_PROSE && isHidden(node)) return 'hidden';
  if (isPost(node)) return null;
  const tagged = tagReason(node, share);
  if (tagged) return tagged;
  if (node.tag === 'aside' && share < SMALL) return asideReason(node, page);
  if (node.tag === 'figure' || node.tag === 'figcaption' || HEADING.test(node.tag)) return figureReason(node);
  const named = namedReason(node, page);
  if (named) return named;
  return share < 0.1 ? boxReason(node, page.facts) : null;
}

function pageOf(root: Branch, url: string): Page {
  const prose = measureProse(root);
  const total = Math.max(1, prose.get(root) ?? 0);
  const alike = new Map<string, number>();
  for (const [node, length] of prose)
    if (length > 0 && node.hint !== ' ') alike.set(node.hint, (alike.get(node.hint) ?? 0) + length);
  return {
    facts: new FactBook(root, url),
    share: (node) => (prose.get(node) ?? 0) / total,
    shareOfAlike: (node) => (alike.get(node.hint) ?? 0) / total,
  };
}

/**
 * @param root the page's tree; it is not changed
 * @param url the page's address
 * @returns the elements to leave out, outermost first, with the reason of each
 */
export function findCuts(root: Branch, url: string): ReadonlyMap<Branch, Cut> {
  const page = pageOf(root, url);
  const cuts = new Map<Branch, Cut>();
  walk(root, (node) => {
    if (node.tag === 'a' && node.hint === ' ') return true;
    const reason = reasonOf(node, page);
    if (reason) cuts.set(node, { node, reason });
    return reason === null;
  });
  return cuts;
}
