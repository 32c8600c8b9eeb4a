/**
 * Decides what is cut before the article is looked for: elements that by tag, role, class words, label or what stands
 * in them are advertisements, newsletters, related lists and so on. What holds a large part of the page's prose is
 * never cut for its name alone ("subscriber-only" around the whole article is no subscription box).
 */
import type { RemovalReason } from '../model';
import { boxReason } from './boxes';
import { FactBook } from './facts';
import { isCaptionedPicture } from './figure-box';
import { onceForNames } from './hint-words';
import { hintReason } from './hints';
import { labelOf } from './labels';
import { PerBranch } from './per-branch';
import { isPost } from './posts';
import { holdsOnlyPosts } from './posts/holder';
import { looksLikeProse, measureProse } from './prose';
import { describes, holdsStandfirst } from './standfirst';
import { ancestors, type Branch, find, INLINE, isBranch, linkDensity, textOf, walk } from './tree';
import { junkReason, LETTER } from './words';

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
  'amp-ad': 'advertisement',
  'amp-embed': 'sponsored',
  'amp-sticky-ad': 'advertisement',
  'amp-consent': 'cookie',
  'amp-social-share': 'share',
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
const MOST_ASIDE = 0.8;
const FEW = 3;
/** Code units on average; longer parts are sections of an article. */
const TEASER_LENGTH = 420;
/** Boxes of one make that together hold more of the prose than this are the article (a list of products, of places). */
const MOST_ALIKE = 0.25;
const HEADING = /^h[1-6]$/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Reasons whose names also stand on wrappers of real content. */
const WRAPPING = new Set<RemovalReason>([
  'paywall',
  'newsletter',
  'shop',
  'app',
  'video-player',
  'biography',
  'copyright',
  'related',
]);
/** Reasons whose names are hardly ever given to real content. */
const SURE = new Set<RemovalReason>(['advertisement', 'sponsored', 'comments', 'cookie']);

interface Page {
  /** Whether a text is one of the page's descriptions of its article. */
  readonly described: (text: string) => boolean;
  readonly facts: FactBook;
  /** Whether the article's headline is in an element, or is it. */
  readonly holdsTitle: (node: Branch) => boolean;
  /** Share of the page's prose in an element, 0 to 1. */
  readonly share: (node: Branch) => number;
  /** Share of the page's prose in all elements of the same names together. */
  readonly shareOfAlike: (node: Branch) => number;
}

/** Names by which common styles hide an element; with "md:block" or the like beside it, on some screens only. */
const HIDING = / (?:hidden|is hidden|d none|hide|is hide|u hidden) /;
const SHOWING = /(?:^|\s)(?:\w+:|d-\w+-)/;

const isHiddenByName = (node: Branch): boolean =>
  HIDING.test(node.hint) &&
  /(?:^|\s)(?:is-hidden|hidden|d-none|hide|u-hidden)(?:\s|$)/.test(node.attr('class') ?? '') &&
  !SHOWING.test(node.attr('class') ?? '');

const isHidden = (node: Branch): boolean =>
  isHiddenByName(node) ||
  node.attr('hidden') !== null ||
  HIDDEN.test(node.attr('style') ?? '') ||
  (node.attr('aria-hidden') === 'true' && node.textLength < 400 && node.tag !== 'img');

function tagReason(node: Branch, share: number): RemovalReason | null {
  const reason = TAG_REASONS[node.tag] ?? ROLE_REASONS[node.attr('role') ?? ''];
  if (reason && share < MOST_PROSE && !(node.tag === 'label' && node.textLength > 200)) return reason;
  return node.tag === 'footer' && share < SMALL ? 'navigation' : null;
}

/** Half of it links: a list of other stories, however much of the page's prose stands in it. */
const MOST_LINKED = 0.5;
const SIDE = / (?:sidebar|side bar) /;
const RAIL = / (?:right rail|rightrail|right column|side column|widget area) /;

/** Holds much of the prose, inside the `article` that the headline stands in: a layout with a sidebar, not the sidebar. */
const isInArticle = (node: Branch, page: Page, share: number): boolean =>
  share >= MOST_PROSE && ancestors(node).some((at) => at.tag === 'article' && page.holdsTitle(at));

/** A column beside the article: an aside, or what is called a sidebar. */
function isSideColumn(node: Branch, page: Page, share: number): boolean {
  if (page.holdsTitle(node)) return false;
  if (SIDE.test(node.hint))
    return node.tag === 'aside' || linkDensity(node) > (isInArticle(node, page, share) ? MOST_LINKED : 0.1);
  return RAIL.test(node.hint) && share < MOST_PROSE;
}

const FEWEST_TEASERS = 4;
const CUT_OFF = /(?:\.\.\.|…|\[…\])\s*$/;

/** A linked headline and a text that breaks off: not a list of sources, but of other stories. */
function isTeaserItem(node: Branch): boolean {
  if (node.textLength > TEASER_LENGTH || node.linkLength < 20 || node.linkLength > 0.8 * node.textLength)
    return false;
  return CUT_OFF.test(textOf(node));
}

const isListOfTeasers = (node: Branch): boolean =>
  (node.tag === 'ul' || node.tag === 'ol') &&
  node.branches.length >= FEWEST_TEASERS &&
  node.branches.filter(isTeaserItem).length > 0.7 * node.branches.length;

const articles = (node: Branch): number =>
  node.children.filter((child) => isBranch(child) && child.tag === 'article').length;

/** Side by side, each with a linked headline: what else there is to read. */
function isListOfArticles(node: Branch, page: Page): boolean {
  const { links, linkedHeadings } = page.facts.of(node);
  if (links < FEW || page.holdsTitle(node)) return false;
  if (isListOfTeasers(node)) return true;
  const labelled = articles(node) >= FEW && junkReason(labelOf(node)) === 'related';
  if (labelled) return true;
  if (linkedHeadings < FEW) return false;
  const makes = new Map<string, Branch[]>();
  for (const child of node.branches) {
    if (child.textLength === 0) continue;
    const make = makeOf(child);
    const alike = makes.get(make);
    if (alike) alike.push(child);
    else makes.set(make, [child]);
  }
  const largest = [...makes.values()].reduce<Branch[]>(
    (most, list) => (list.length > most.length ? list : most),
    [],
  );
  const linked = largest.filter((at) => page.facts.of(at).linkedHeadings > 0);
  if (linked.length < FEW || linked.length < 0.7 * largest.length) return false;
  const length = linked.reduce((sum, { textLength }) => sum + textLength, 0) / linked.length;
  return linked.every(({ tag }) => tag === 'article') ? length < 900 : length < TEASER_LENGTH;
}

/** An aside with prose and few links is a box of facts; it stays. */
function asideReason(node: Branch, page: Page): RemovalReason | null {
  const named = hintReason(node.hint) ?? junkReason(labelOf(node));
  if (named && named !== 'byline') return named;
  const boxed = boxReason(node, page.facts);
  if (boxed || page.facts.of(node).links === 0) return boxed;
  return linkDensity(node) > 0.3 || !looksLikeProse(textOf(node)) ? 'related' : null;
}

function figureReason(node: Branch): RemovalReason | null {
  const reason = hintReason(node.hint);
  if (reason === 'advertisement' || reason === 'sponsored') return reason;
  return reason === 'related' && linkDensity(node) > 0.5 ? reason : null;
}

const isProseParagraph = (node: Branch): boolean =>
  node.tag === 'p' && linkDensity(node) < 0.4 && looksLikeProse(textOf(node));

/** The place that opens a lede, a name in it: words of a paragraph, whatever they are called. */
const isWordOfLine = ({ tag, parent, textLength }: Branch): boolean =>
  tag === 'span' && parent?.tag === 'p' && textLength < 0.5 * parent.textLength;

function namedReason(node: Branch, page: Page): RemovalReason | null {
  const reason = hintReason(node.hint);
  if (!reason) return null;
  if (reason === 'byline' && isWordOfLine(node)) return null;
  const share = page.share(node);
  if (reason === 'byline')
    return node.textLength < 300 && share < 0.05 && !page.holdsTitle(node) ? 'byline' : null;
  if (SURE.has(reason)) return sureReason(node, reason, page);
  if (share >= MOST_PROSE || page.shareOfAlike(node) >= MOST_PROSE) return null;
  if (reason === 'navigation' && page.holdsTitle(node)) return null;
  if (isProseParagraph(node)) return null;
  if (reason === 'video-player' && node.textLength < 20 && page.facts.of(node).frames > 0) return null;
  return share > SMALL && WRAPPING.has(reason) && linkDensity(node) < 0.4 ? null : reason;
}

function sureReason(node: Branch, reason: RemovalReason, page: Page): RemovalReason | null {
  const share = page.share(node);
  if (reason === 'cookie') return share < MOST_PROSE ? reason : null;
  if (reason === 'comments') return share < 0.8 && !page.holdsTitle(node) ? reason : null;
  if (share >= MOST_PROSE || page.shareOfAlike(node) >= MOST_PROSE) return null;
  const plain = isProseParagraph(node) && node.textLength > 160 && page.facts.of(node).outward === 0;
  return plain ? null : reason;
}

/** A picture or a frame: its names, or whom it pays, tell what it is. */
function textlessReason(node: Branch, page: Page): RemovalReason | null {
  if (isPost(node)) return null;
  const named = hintReason(node.hint);
  if (named === 'video-player' || named === 'byline' || named === 'paywall') return null;
  return named ?? boxReason(node, page.facts);
}

function reasonOf(node: Branch, page: Page): RemovalReason | null {
  if (node.textLength === 0) return textlessReason(node, page);
  const share = page.share(node);
  if (share < MOST_PROSE && isHidden(node)) return 'hidden';
  if (isPost(node)) return null;
  const tagged = tagReason(node, share);
  if (tagged) return tagged;
  if (share < MOST_ASIDE && isSideColumn(node, page, share)) return 'navigation';
  if (share < MOST_ASIDE && isListOfArticles(node, page)) return 'related';
  if (node.tag === 'aside' && share < (linkDensity(node) > 0.3 ? MOST_PROSE : SMALL))
    return asideReason(node, page);
  if (node.tag === 'figure' || node.tag === 'figcaption' || HEADING.test(node.tag)) return figureReason(node);
  const named = namedReason(node, page);
  if (named) return named;
  return share < 0.1 && !page.holdsTitle(node) && page.shareOfAlike(node) < MOST_ALIKE
    ? boxReason(node, page.facts)
    : null;
}

/** " post 1234 p7 css 1q2w3e " -> " post p css 1q2w3e ": counted names lose their number, names made by hashing stay. */
const withoutNumbers = onceForNames((hint) =>
  hint.replace(/ \d+(?= )/g, '').replace(/ ([a-z]+)\d+(?= )/g, ' $1'),
);

/** What elements of one template have in common: tag and names without their numbers, the parent's where there are none. */
function makeOf(node: Branch): string {
  if (node.hint !== ' ') return `${node.tag}${withoutNumbers(node.hint)}`;
  return `${node.parent?.tag}${node.parent?.hint}${node.tag}`;
}

/** An element and those around it that hold hardly more. */
function wrappersOf(node: Branch): Branch[] {
  const wrappers = [node];
  for (let at = node.parent; at && at.textLength <= 1.25 * node.textLength; at = at.parent) wrappers.push(at);
  return wrappers;
}

function pageOf(root: Branch, url: string, heading: Branch | null, descriptions: readonly string[]): Page {
  const holders = new Set(heading ? [heading, ...ancestors(heading)] : []);
  const { of: prose, nodes } = measureProse(root);
  const total = Math.max(1, prose.get(root) ?? 0);
  const alike = new Map<string, number>();
  const makes = new PerBranch<string>();
  const makeAt = (node: Branch): string => {
    const make = makes.get(node) ?? makeOf(node);
    makes.set(node, make);
    return make;
  };
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Branch;
    const make = makeAt(node);
    alike.set(make, (alike.get(make) ?? 0) + (prose.get(node) ?? 0));
  }
  return {
    facts: new FactBook(root, url),
    described: describes(descriptions),
    holdsTitle: (node) => node.tag === 'h1' || holders.has(node),
    share: (node) => (prose.get(node) ?? 0) / total,
    shareOfAlike: (node) => {
      let most = 0;
      for (const at of wrappersOf(node)) most = Math.max(most, alike.get(makeAt(at)) ?? 0);
      return most / total;
    },
  };
}

const LEAD_IN = 160;
const MOST_LEAD_INS = 2;

/** The lines right before a form to subscribe that speak of what is subscribed to go with it. */
function cutLeadIns(cuts: Map<Branch, Cut>): void {
  for (const { node, reason } of [...cuts.values()]) {
    if (reason !== 'newsletter' || node.tag !== 'form' || !node.parent) continue;
    const siblings = node.parent.children.filter(isBranch);
    const at = siblings.indexOf(node);
    const before = siblings.slice(Math.max(0, at - MOST_LEAD_INS), at);
    const short = before.filter((line) => line.textLength <= LEAD_IN && line.linkLength === 0);
    if (short.length < before.length || !short.some((line) => LETTER.test(textOf(line)))) continue;
    for (const line of short) if (/^(?:p|h[1-6]|div)$/.test(line.tag)) cuts.set(line, { node: line, reason });
  }
}

const HOLLOW = new Set<RemovalReason>(['related', 'newsletter', 'shop', 'sponsored']);
const LEFT_OVER = 90;

/** What is left of a box when nearly all of it is cut is the cut's label, and goes with it. */
function cutHollows(root: Branch, cuts: Map<Branch, Cut>, page: Page): void {
  const left = (node: Branch): number => {
    if (cuts.has(node)) return 0;
    if (node.textLength === 0) return 0;
    let sum = 0;
    let reason: RemovalReason | null = null;
    for (const child of node.children) {
      if (child.kind === 'text') {
        sum += child.text.trim().length;
        continue;
      }
      const cut = cuts.get(child);
      if (cut && HOLLOW.has(cut.reason)) reason = cut.reason;
      sum += left(child);
    }
    const hollow =
      reason !== null && sum < LEFT_OVER && sum < 0.35 * node.textLength && !page.holdsTitle(node);
    if (!hollow || reason === null || !/^(?:div|section|aside)$/.test(node.tag)) return sum;
    if (
      find(
        node,
        (at) =>
          !cuts.has(at) && (isPost(at) || at.tag === 'p' || at.tag === 'figure') && isKept(at, node, cuts),
      )
    )
      return sum;
    cuts.set(node, { node, reason });
    return 0;
  };
  left(root);
}

/** Whether nothing between an element and the box around it is cut. */
function isKept(node: Branch, within: Branch, cuts: ReadonlyMap<Branch, Cut>): boolean {
  for (let at: Branch | null = node; at && at !== within; at = at.parent) if (cuts.has(at)) return false;
  return true;
}

/** Reasons whose names are given to the whole head of an article as well. */
const NAMED = new Set<RemovalReason>(['navigation', 'share', 'byline', 'other']);
const UNSEEN = new Set<RemovalReason>(['hidden', 'comments']);

/** A wrapper of posts or of a picture is not cut for its name or its links; what else is in it is judged by itself. */
const isWrapper = (node: Branch, reason: RemovalReason, page: Page): boolean =>
  !UNSEEN.has(reason) &&
  ((!isPost(node) && holdsOnlyPosts(node)) ||
    isCaptionedPicture(node, reason, page.facts) ||
    (NAMED.has(reason) && holdsStandfirst(node, page.described)));

const isHiddenInline = (node: Branch): boolean =>
  node.tag === 'span' && HIDDEN.test(node.attr('style') ?? '');

/**
 * @param root the page's tree; it is not changed
 * @param url the page's address
 * @param heading the article's headline, where it is known
 * @param descriptions the article's, as the page's metadata have them
 * @returns the elements to leave out, outermost first, with the reason of each
 */
export function findCuts(
  root: Branch,
  url: string,
  heading: Branch | null,
  descriptions: readonly string[] = [],
): ReadonlyMap<Branch, Cut> {
  const page = pageOf(root, url, heading, descriptions);
  const cuts = new Map<Branch, Cut>();
  walk(root, (node) => {
    if (isPost(node)) return false;
    if (node.hint === ' ' && INLINE.has(node.tag) && node.tag !== 'label') {
      const picture = node.tag === 'a' && node.textLength === 0 ? boxReason(node, page.facts) : null;
      if (picture) {
        cuts.set(node, { node, reason: picture });
        return false;
      }
      if (!isHiddenInline(node)) return true;
      cuts.set(node, { node, reason: 'hidden' });
      return false;
    }
    const reason = reasonOf(node, page);
    if (!reason) return node.tag !== 'figcaption';
    if (isWrapper(node, reason, page)) return true;
    cuts.set(node, { node, reason });
    return false;
  });
  cutLeadIns(cuts);
  cutHollows(root, cuts, page);
  return outermost(cuts);
}

/** Without those inside of others. */
function outermost(cuts: ReadonlyMap<Branch, Cut>): ReadonlyMap<Branch, Cut> {
  const inner = (node: Branch): boolean => {
    for (let at = node.parent; at; at = at.parent) if (cuts.has(at)) return true;
    return false;
  };
  return new Map([...cuts].filter(([node]) => !inner(node)));
}
