/**
 * Decides which blocks of the chosen element are no part of the article after all, by their own words and links:
 * labels, calls to action, whole-line teasers, bylines, credits, the title once more. A paragraph of prose with
 * nothing of the kind is never judged here.
 */
import type { RemovalReason } from '../model';
import type { Draft } from './blocks/draft';
import { type Byliners, isByline, isCaption, isCredit } from './bylines';
import { isCall } from './calls';
import { repeated } from './duplicates';
import { lettersOf } from './letters';
import { isKickered, sameTitle } from './metadata/titles';
import { junkReason, LETTER, reportsNews } from './words';

export interface Verdict {
  readonly draft: Draft;
  /** Null: it stays. */
  readonly reason: RemovalReason | null;
}

export interface Page extends Byliners {
  readonly title: string;
}

const JUDGED = new Set(['paragraph', 'heading', 'list', 'quote']);
const TITLE_WITHIN = 6;
const LONG_TITLE = 12;
const LONGEST_TEASER = 200;

/** Share of a block's text under links, 0 to 1. */
export function linkShare({ text, block }: Draft): number {
  if (!text) return 0;
  let linked = 0;
  for (const mark of block.inlines) if (mark.kind === 'link') linked += mark.span.end - mark.span.start;
  return linked / text.length;
}

const SHORTEST_MENU = 2;

/** "Home | Sport | Mail us": several links with nothing but marks between them. */
function isMenu({ text, block }: Draft): boolean {
  const links = block.inlines.filter(({ kind }) => kind === 'link');
  if (links.length < SHORTEST_MENU || text.length > LONGEST_TEASER) return false;
  const outside = links.reduceRight(
    (rest, { span }) => `${rest.slice(0, span.start)}${rest.slice(span.end)}`,
    text,
  );
  return /[|·•/»>]/.test(outside) && !/[\p{L}\p{N}]/u.test(outside);
}

const FEWEST_LINKED = 3;

/** "Harbour: Why nobody dares to open the bridge": items that end in a link, most of the item, and no sentence. */
function isListOfLinks({ text, block }: Draft): boolean {
  if (block.kind !== 'list' || block.items.length < FEWEST_LINKED) return false;
  const links = block.inlines.filter(({ kind }) => kind === 'link');
  return block.items.every(({ span }) => {
    const last = links.findLast(({ span: { start, end } }) => start >= span.start && end <= span.end);
    return (
      last !== undefined &&
      last.span.end >= span.end - 1 &&
      last.span.end - last.span.start >= 0.5 * (span.end - span.start) &&
      text[span.end - 1] !== '.'
    );
  });
}

function linkedReason(draft: Draft): RemovalReason | null {
  const { text, block } = draft;
  if (block.kind === 'list')
    return isListOfLinks(draft) || (linkShare(draft) > 0.75 && !/[.!?]["”’»)]?$/.test(text))
      ? 'related'
      : null;
  if (isMenu(draft)) return 'navigation';
  if (linkShare(draft) <= 0.9) return null;
  if (isCall(text)) return 'other';
  return text.length < LONGEST_TEASER ? 'related' : null;
}

function paragraphReason(text: string, page: Page): RemovalReason | null {
  if (isByline(text, page)) return 'byline';
  if (isCredit(text)) return 'copyright';
  return null;
}

/** "EveningsIndex closes lower": a kicker and the title in two elements that only style parts. */
const isGluedTitle = (text: string, title: string): boolean => {
  const [shown, told] = [lettersOf(text), lettersOf(title)];
  return told.length >= LONG_TITLE && told.length > 0.5 * shown.length && shown.endsWith(told);
};

const showsTitle = (text: string, title: string): boolean =>
  sameTitle(text, title) || isKickered(text, title) || isGluedTitle(text, title);

function reasonFor(draft: Draft, page: Page, index: number): RemovalReason | null {
  const { text, block } = draft;
  if (!JUDGED.has(block.kind) || !text) return null;
  if (index < TITLE_WITHIN && text.length < 300 && page.title && showsTitle(text, page.title))
    return 'duplicate';
  const worded = junkReason(text);
  if (worded) return worded;
  if (block.kind !== 'quote') {
    const linked = linkedReason(draft);
    if (linked) return linked;
  }
  return block.kind === 'list' ? null : paragraphReason(text, page);
}

/** A caption that the page sets as a paragraph stands beside its picture. */
function captionReason(drafts: readonly Draft[], index: number): RemovalReason | null {
  const draft = drafts[index];
  if (draft?.block.kind !== 'paragraph' || !isCaption(draft.text)) return null;
  return 'other';
}

/** A heading with nothing below it is left over from a list that was cut. */
function dropLooseHeadings(verdicts: readonly Verdict[]): readonly Verdict[] {
  const kept: Verdict[] = [];
  let below = 0;
  for (const verdict of [...verdicts].reverse()) {
    const { draft, reason } = verdict;
    if (reason === null && draft.block.kind === 'heading' && below === 0)
      kept.push({ draft, reason: 'related' });
    else {
      kept.push(verdict);
      if (reason === null) below += 1;
    }
  }
  return kept.reverse();
}

const PROMOTED = new Set<RemovalReason>(['advertisement', 'sponsored', 'related', 'newsletter', 'shop']);

/** What follows a label and is mostly links, or a short line without an end, goes with the label. */
function followLabels(verdicts: readonly Verdict[]): readonly Verdict[] {
  let label: RemovalReason | null = null;
  return verdicts.map((verdict) => {
    const { draft, reason } = verdict;
    if (reason !== null) {
      if (PROMOTED.has(reason)) label = reason;
      return verdict;
    }
    const linked = JUDGED.has(draft.block.kind) && linkShare(draft) > 0.5 && draft.text.length < 400;
    if (label && linked) return { draft, reason: label };
    label = null;
    return verdict;
  });
}

const SPONSORED = new Set<RemovalReason>(['advertisement', 'sponsored']);
const MOST_BETWEEN = 3;

/** Between a label that says that something is paid for and the call to action that ends it stands what is paid for. */
function dropBetween(verdicts: readonly Verdict[]): readonly Verdict[] {
  const dropped = new Map<number, RemovalReason>();
  for (const [start, { reason }] of verdicts.entries()) {
    if (!reason || !SPONSORED.has(reason)) continue;
    const end = verdicts.findIndex(
      ({ draft, reason: own }, at) =>
        at > start + 1 &&
        at <= start + MOST_BETWEEN + 1 &&
        (isCall(draft.text) || (own !== null && linkShare(draft) > 0.9)),
    );
    for (let at = start + 1; at < end; at++) {
      const text = verdicts[at]?.draft.text ?? '';
      if (text.length > 300) break;
      dropped.set(at, reason);
    }
  }
  return verdicts.map((verdict, at) => ({
    draft: verdict.draft,
    reason: verdict.reason ?? dropped.get(at) ?? null,
  }));
}

const LEAD_IN = 160;
const QUOTED = /[“”„«»"]/;

/** A short line right before or after one that recruits for a newsletter, and that speaks of one as well. */
function dropBesideLetters(verdicts: readonly Verdict[]): readonly Verdict[] {
  const recruits = verdicts.map(({ reason }) => reason === 'newsletter');
  if (!recruits.includes(true)) return verdicts;
  return verdicts.map((verdict, at) => {
    const { draft, reason } = verdict;
    const beside =
      recruits[at - 1] || recruits[at + 1] || (recruits[at + 2] && isLetterLine(verdicts[at + 1]));
    return reason === null && beside && isLetterLine(verdict) ? { draft, reason: 'newsletter' } : verdict;
  });
}

const isLetterLine = (verdict: Verdict | undefined): boolean => {
  const { block, text } = verdict?.draft ?? { block: null, text: '' };
  return (
    (block?.kind === 'paragraph' || block?.kind === 'heading') &&
    text.length > 0 &&
    text.length <= LEAD_IN &&
    !QUOTED.test(text) &&
    LETTER.test(text) &&
    !reportsNews(text)
  );
};

const MOST_ABOUT = 3;
const LONGEST_ABOUT = 900;

/** What follows "About the author" to the end of the article, if it is not long, is about the author. */
function dropAbout(verdicts: readonly Verdict[]): readonly Verdict[] {
  const kept = verdicts.filter(({ reason }) => reason === null);
  const label = verdicts.findLast(({ reason }) => reason === 'biography');
  if (!label || kept.length <= MOST_ABOUT) return verdicts;
  const after = verdicts.slice(verdicts.indexOf(label) + 1).filter(({ reason }) => reason === null);
  const length = after.reduce((sum, { draft }) => sum + draft.text.length, 0);
  if (after.length > MOST_ABOUT || length > LONGEST_ABOUT) return verdicts;
  return verdicts.map((verdict) =>
    after.includes(verdict) ? { draft: verdict.draft, reason: 'biography' } : verdict,
  );
}

/**
 * @param drafts of the chosen element, in order
 * @param page what is known of the article: title, authors, outlet
 * @returns each with the reason why it is dropped, or null
 */
export function judgeLines(drafts: readonly Draft[], page: Page): readonly Verdict[] {
  const twice = repeated(drafts);
  const judged = drafts.map(
    (draft, index): Verdict => ({
      draft,
      reason: twice.has(draft)
        ? 'duplicate'
        : (reasonFor(draft, page, index) ?? captionReason(drafts, index)),
    }),
  );
  return dropLooseHeadings(dropAbout(dropBesideLetters(dropBetween(followLabels(judged)))));
}

export const keptOf = (verdicts: readonly Verdict[]): Draft[] =>
  verdicts.filter(({ reason }) => reason === null).map(({ draft }) => draft);
