/**
 * Decides which boxes between an article's paragraphs are no part of it although no name says so: by what stands in
 * them. A box of facts, a correction, a pull quote has sentences and few links; what is sold, played, recommended or
 * recruited for has a label, links that are cards, calls to action, prices, fields, paid addresses.
 */
import type { RemovalReason } from '../model';
import { isCall, PLAYER, PRICE } from './calls';
import { whole } from './edges';
import type { FactBook, Facts } from './facts';
import { labelOf, linesIn } from './labels';
import { looksLikeProse } from './prose';
import { ITEM } from './traits';
import { type Branch, find, holds, INLINE, isBranch, linkDensity, textOf } from './tree';
import { junkReason } from './words';

const BOX =
  /^(?:div|section|aside|ul|ol|dl|table|article|figure|form|center|details|span|p|a|li|amp-[a-z-]+|[a-z]+-[a-z-]+)$/;
/** Elements that are one line: a span in them is no box, but words of it. */
const LINE = /^(?:p|h[1-6]|li|figcaption)$/;
const LONGEST = 2500;
const LONGEST_LABELLED = 900;
const LONGEST_CALL_BOX = 700;
const LONGEST_LINE = 260;

interface Box {
  readonly node: Branch;
  readonly facts: Readonly<Facts>;
  /** Links and buttons that call for an action: counted when a rule asks. */
  readonly calls: () => number;
  readonly density: number;
  readonly length: number;
  /** Text of the box, made when a rule asks for it. */
  readonly text: () => string;
}

/** Why by the words, where the shape has already said that it is none of the article. */
function reasonByWords(text: string, otherwise: RemovalReason): RemovalReason {
  if (/newsletter|inbox|e-?mail|infolettre|boletín|briefing/i.test(text)) return 'newsletter';
  if (PRICE.pattern.test(text)) return 'shop';
  if (/\b(?:app store|google play|our app|die app|l.appli)\b/i.test(text)) return 'app';
  if (/\b(?:subscrib|abonn|suscri|abbona|assin|member)/i.test(text)) return 'paywall';
  return otherwise;
}

/** Its first words, or its last, say what it is: "Sponsored", "Most read", "Stay informed". */
function labelled({ node, facts, calls, density, length, text }: Box): RemovalReason | null {
  const reason = junkReason(labelOf(node));
  if (!reason || length > LONGEST_LABELLED) return null;
  if (reason === 'related') return facts.links > 0 && density > 0.2 ? 'related' : null;
  if (reason === 'video-player' || reason === 'share' || reason === 'comments')
    return length < 160 || PLAYER.pattern.test(text()) ? reason : null;
  return length < 400 || density > 0.1 || facts.fields > 0 || calls() > 0 ? reason : null;
}

const withFields = ({ facts, length, text }: Box): RemovalReason | null =>
  facts.fields > 0 && length < LONGEST_LABELLED ? reasonByWords(text(), 'newsletter') : null;

const paid = ({ facts, calls, density, length, text }: Box): RemovalReason | null =>
  facts.paid > 0 &&
  length < 1200 &&
  (density > 0.12 || length < 400 || facts.linkedPictures > 0 || calls() > 0)
    ? reasonByWords(text(), 'advertisement')
    : null;

/** Points under a heading of their own, and the call beside them: what stands in the wrapper is judged part by part. */
const holdsOwnBox = (node: Branch, facts: FactBook): boolean =>
  node.branches.length > 1 &&
  node.branches.some((child) => {
    const { links, recruiting, fields, headings } = facts.of(child);
    const acts = links + recruiting + fields;
    return headings > 0 && acts === 0 && facts.callsIn(child) === 0 && holdsList(child);
  });

/** A call to action in a box without the sentences that an article would have around it. */
function calling({ facts, calls, length, text }: Box): RemovalReason | null {
  if (length > LONGEST_CALL_BOX || (facts.recruiting === 0 && calls() === 0)) return null;
  return reasonByWords(text(), facts.outward > 0 ? 'advertisement' : 'related');
}

const selling = ({ facts, calls, length, text }: Box): RemovalReason | null =>
  facts.links + facts.buttons > 0 &&
  length < 800 &&
  (facts.pictures + facts.buttons > 0 || calls() > 0) &&
  PRICE.pattern.test(text())
    ? 'shop'
    : null;

/** One link as a card, or several of them. */
function teasing({ facts, density, length, node }: Box): RemovalReason | null {
  if (facts.links === 0 || length > LONGEST) return null;
  if (facts.links >= 2 && density >= 0.75 && length >= 40) return 'related';
  const carded = facts.linkedPictures > 0 || facts.linkedHeadings > 0;
  if (carded && density > 0.3 && node.tag !== 'figure') return 'related';
  return facts.links === 1 && length < 400 && isTitledByLink(node) ? 'related' : null;
}

/** A linked line of several words, and under it a sentence or two about what it leads to. */
function isTitledByLink(node: Branch): boolean {
  const link = find(node, ({ tag, textLength }) => tag === 'a' && textLength > 20);
  const [first, ...rest] = linesIn(node);
  return (
    link !== null &&
    rest.length > 0 &&
    rest.length <= 3 &&
    textOf(link) === first &&
    first.split(' ').length >= 4
  );
}

/** A question with its answers as buttons. */
const asking = ({ facts, length }: Box): RemovalReason | null =>
  facts.buttons >= 2 && facts.pictures === 0 && length < 300 ? 'other' : null;

/** Three or more parts of one shape, most of them with a link of their own. */
function carded({ node, facts, density, length }: Box): RemovalReason | null {
  if (facts.links < 3 || density < 0.3 || length > LONGEST) return null;
  const parts = node.children.filter((child): child is Branch => isBranch(child) && child.textLength > 0);
  const shapes = new Map<string, number>();
  for (const part of parts) {
    const shape = `${part.tag}${part.hint}`;
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const most = Math.max(0, ...shapes.values());
  return most >= 3 && facts.links >= most && facts.linkedPictures + facts.linkedHeadings >= 2
    ? 'related'
    : null;
}

const playing = ({ facts, length, text }: Box): RemovalReason | null =>
  length < 400 && (facts.buttons > 0 || facts.frames > 0 || length < 120) && PLAYER.pattern.test(text())
    ? 'video-player'
    : null;

/** A picture of somebody else's, linked out of the site, with a few words. */
const banner = ({ facts, length }: Box): RemovalReason | null =>
  facts.outward > 0 && facts.linkedPictures > 0 && length < 600 ? 'advertisement' : null;

const networks = ({ facts, length }: Box): RemovalReason | null =>
  facts.social > 0 && facts.social >= 0.6 * facts.links && length < 160 + 40 * facts.links ? 'share' : null;

const RECRUITING = new Set<RemovalReason>([
  'advertisement',
  'sponsored',
  'newsletter',
  'paywall',
  'app',
  'shop',
  'cookie',
]);

/** Points of the article's own: a list without links. */
const holdsList = (node: Branch): boolean =>
  holds(node, ITEM) &&
  find(node, ({ tag, textLength, linkLength }) => tag === 'li' && textLength > 30 && linkLength === 0) !==
    null;

/** Short lines, one of which is a label or a call to action, whatever element it is set in. */
function lettered({ node, facts, length }: Box): RemovalReason | null {
  if (length > LONGEST_CALL_BOX || holdsList(node)) return null;
  const lines = linesIn(node);
  if (lines.length < 2 || lines.some((line) => line.length > LONGEST_LINE)) return null;
  for (const line of lines) {
    const reason = junkReason(line);
    if (reason && RECRUITING.has(reason)) return reason;
  }
  const last = lines.at(-1) ?? '';
  if (!isCall(last)) return null;
  return reasonByWords(lines.join(' '), facts.links > 0 && facts.outward === 0 ? 'related' : 'advertisement');
}

const RULES: readonly ((box: Box) => RemovalReason | null)[] = [
  labelled,
  withFields,
  paid,
  selling,
  calling,
  playing,
  carded,
  teasing,
  banner,
  networks,
  asking,
  lettered,
];

const SOLD = whole(
  /^\W*(?:sponsored|advertisement|ad|paid (?:content|post|partnership)|promoted|promotion|anzeige|werbung|publicité|contenu sponsorisé|publicidad|patrocinado|contenuto sponsorizzato|pubblicità|advertentie|reklama|annons|annonse|annonce)\b[^.!?]{0,40}[:|–—]/i,
);

/** Sentences that end in a call to action at a paid address, or say themselves that they are paid for. */
function sellingParagraph(node: Branch, book: FactBook): RemovalReason | null {
  if (node.textLength > LONGEST_CALL_BOX) return null;
  const { paid: paidLinks, recruiting } = book.of(node);
  if (paidLinks + recruiting > 0 && book.callsIn(node) > 0) {
    if (paidLinks > 0) return 'advertisement';
    if (node.textLength <= LONGEST_LINE) return 'newsletter';
  }
  return SOLD.test(beginning(node)) ? 'sponsored' : null;
}

/** The first words of an element, without making all of its text. */
function beginning(node: Branch): string {
  for (const child of node.children) {
    const text = isBranch(child) ? beginning(child) : child.text.trim();
    if (text) return isBranch(child) ? text : text.slice(0, 80);
  }
  return '';
}

/** An element around one other: that one is judged. */
const isWrapper = (node: Branch): boolean =>
  node.children.some(
    (child) =>
      isBranch(child) &&
      child.textLength === node.textLength &&
      BOX.test(child.tag) &&
      !INLINE.has(child.tag),
  );

/** Mostly a paragraph of the article, with something beside it that is looked at by itself. */
const holdsParagraph = (node: Branch): boolean =>
  node.tag !== 'p' &&
  node.children.some(
    (child) =>
      isBranch(child) &&
      isParagraph(child) &&
      child.textLength > 300 &&
      child.textLength > 0.5 * node.textLength,
  );

/** A paragraph of its own sentences is judged as a line, not as a box. */
const isParagraph = (node: Branch): boolean =>
  node.tag === 'p' && linkDensity(node) < 0.4 && looksLikeProse(textOf(node));

function wordlessReason(node: Branch, { paid: paidLinks, fields }: Readonly<Facts>): RemovalReason | null {
  if (node.tag === 'form' && fields > 0) return 'newsletter';
  return paidLinks > 0 && BOX.test(node.tag) ? 'advertisement' : null;
}

/**
 * @param node an element that holds no large part of the page's prose
 * @returns why it is none of the article; null when nothing in it says so
 */
export function boxReason(node: Branch, facts: FactBook): RemovalReason | null {
  if (node.textLength === 0) return wordlessReason(node, facts.of(node));
  if (node.textLength > LONGEST || !BOX.test(node.tag)) return null;
  if (node.tag === 'p') return sellingParagraph(node, facts);
  if (node.tag === 'span' && LINE.test(node.parent?.tag ?? '')) return null;
  if (isWrapper(node) || holdsParagraph(node) || holdsOwnBox(node, facts)) return null;
  let text: string | null = null;
  const box: Box = {
    node,
    facts: facts.of(node),
    calls: () => facts.callsIn(node),
    density: linkDensity(node),
    length: node.textLength,
    text: () => {
      text ??= textOf(node);
      return text;
    },
  };
  for (const rule of RULES) {
    const reason = rule(box);
    if (reason) return reason;
  }
  return null;
}
