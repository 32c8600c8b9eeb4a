/**
 * Decides what is cut before the article is looked for: elements that by tag, role, class words, label or link
 * density are advertisements, newsletters, related lists and so on. What holds a large part of the page's prose is
 * never cut for its name alone ("subscriber-only" around the whole article is no subscription box).
 */
import type { RemovalReason } from '../model';
import { hintReason } from './hints';
import { labelOf } from './labels';
import { isPost } from './posts';
import { looksLikeProse, measureProse } from './prose';
import { type Branch, find, findAll, isBranch, linkDensity, textOf, walk } from './tree';
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
const HEADING = /^h[1-6]$/;
const MEDIA = /^(?:img|picture|video|audio|iframe|amp-img|figure)$/;

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const isHidden = (node: Branch): boolean =>
  node.attr('hidden') !== null ||
  HIDDEN.test(node.attr('style') ?? '') ||
  (node.attr('aria-hidden') === 'true' && node.textLength < 400 && node.tag !== 'img');

const hasEmailField = (node: Branch): boolean =>
  find(
    node,
    (at) =>
      at.tag === 'input' && /mail/i.test(`${at.attr('type')} ${at.attr('name')} ${at.attr('placeholder')}`),
  ) !== null;

const isPaidLink = (at: Branch): boolean => at.tag === 'a' && /\bsponsored\b/i.test(at.attr('rel') ?? '');

/** A box in the flow whose label or links give it away. */
function boxReason(node: Branch): RemovalReason | null {
  if (node.textLength === 0 || node.textLength > 1500) return null;
  if (!/^(?:div|section|aside|ul|ol|dl|table|article|figure|form|center|details|span)$/.test(node.tag))
    return null;
  const label = junkReason(labelOf(node));
  const links = findAll(node, (at) => at.tag === 'a' && at.textLength > 0);
  if (label === 'related' && links.length > 0 && linkDensity(node) > 0.3) return 'related';
  if (label && label !== 'related' && node.textLength < 400 && label !== 'app') return label;
  if (hasEmailField(node) && node.textLength < 900) return 'newsletter';
  if (links.some(isPaidLink) && linkDensity(node) > 0.3) return 'sponsored';
  return null;
}

function teaserList(node: Branch): boolean {
  if (node.textLength < 40 || node.textLength > 6000 || linkDensity(node) < 0.75) return false;
  if (!/^(?:div|section|aside|ul|ol|dl|article)$/.test(node.tag)) return false;
  return findAll(node, (at) => at.tag === 'a' && at.textLength > 15).length >= 2;
}

function reasonOf(node: Branch, share: number): RemovalReason | null {
  if (isHidden(node) && share < MOST_PROSE) return 'hidden';
  if (isPost(node)) return null;
  const tagged = TAG_REASONS[node.tag] ?? ROLE_REASONS[node.attr('role') ?? ''];
  if (tagged && share < MOST_PROSE && !(node.tag === 'label' && node.textLength > 200)) return tagged;
  if (node.tag === 'aside' && share < 0.15) return asideReason(node);
  if (node.tag === 'footer' && share < 0.15) return 'navigation';
  if (node.tag === 'figure' || node.tag === 'figcaption' || HEADING.test(node.tag)) return figureReason(node);
  const hinted = share < MOST_PROSE ? hinted_(node, share) : null;
  if (hinted) return hinted;
  if (share >= 0.1) return null;
  return boxReason(node) ?? (teaserList(node) ? 'related' : null);
}

function figureReason(node: Branch): RemovalReason | null {
  const reason = hintReason(node.hint);
  return reason === 'advertisement' ||
    reason === 'sponsored' ||
    (reason === 'related' && linkDensity(node) > 0.5)
    ? reason
    : null;
}

/** An aside with prose and few links is a box of facts; it stays. */
function asideReason(node: Branch): RemovalReason | null {
  const named = hintReason(node.hint) ?? junkReason(labelOf(node));
  if (named) return named;
  return linkDensity(node) > 0.3 || !looksLikeProse(textOf(node)) ? 'related' : null;
}

/** Names that are often given to a wrapper of real content, or to one real paragraph. */
const WEAK = new Set<RemovalReason>([
  'video-player',
  'byline',
  'shop',
  'paywall',
  'navigation',
  'app',
  'newsletter',
  'comments',
  'share',
  'related',
  'biography',
  'copyright',
]);

function hinted_(node: Branch, share: number): RemovalReason | null {
  const reason = hintReason(node.hint);
  if (!reason) return null;
  if (reason === 'byline')
    return node.textLength < 300 && share < 0.05 && !isTitleHolder(node) ? 'byline' : null;
  if (reason === 'navigation' && find(node, (at) => at.tag === 'h1')) return null;
  if (node.tag === 'p' && WEAK.has(reason) && looksLikeProse(textOf(node)) && linkDensity(node) < 0.4)
    return null;
  if (
    reason === 'video-player' &&
    find(node, (at) => at.tag === 'iframe' || at.tag === 'video') &&
    node.textLength < 20
  )
    return null;
  if (reason === 'advertisement' || reason === 'sponsored') return share < 0.25 ? reason : null;
  return WEAK.has(reason) && share > 0.15 && linkDensity(node) < 0.4 ? null : reason;
}

const isTitleHolder = (node: Branch): boolean =>
  node.tag === 'h1' || find(node, (at) => at.tag === 'h1') !== null;

/** Nothing to show and nothing to tell: not worth a line in the ledger. */
export const isEmpty = (node: Branch): boolean =>
  node.textLength === 0 && !MEDIA.test(node.tag) && !find(node, (at) => MEDIA.test(at.tag));

/**
 * @param root the page's tree; it is not changed
 * @returns the elements to leave out, outermost first, with the reason of each
 */
export function findCuts(root: Branch): ReadonlyMap<Branch, Cut> {
  const prose = measureProse(root);
  const total = Math.max(1, prose.get(root) ?? 0);
  const cuts = new Map<Branch, Cut>();
  walk(root, (node) => {
    if (isBranch(node) && (node.tag === 'p' || node.tag === 'a') && node.hint === ' ') return true;
    const reason = reasonOf(node, (prose.get(node) ?? 0) / total);
    if (reason) cuts.set(node, { node, reason });
    return reason === null;
  });
  return cuts;
}
