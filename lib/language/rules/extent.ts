/** Decides how far content reaches: back to the clause's beginning, on after ", he said,", and up to the next who-says-what. */
import { PREPOSITIONS, TIMES } from '../en/words';
import { contentAfter, hasVerb, trimmedRange } from './content';
import type { Item } from './items';
import { isVerb, type Range, subjectBefore } from './nouns';
import type { Scene } from './scene';
import { isParticipial, lowerAt, type Verb, verbsOf } from './verbs';

/** Where the clause that ends before `end` begins: after a semicolon, after "As X reported,", else at the unit's start. */
export function clauseStart(items: readonly Item[], end: number): number {
  for (let i = end - 2; i > 0; i--) if (items[i]?.text === ';') return i + 1;
  if (lowerAt(items, 0) !== 'as') return 0;
  const comma = items.findIndex((it) => it.text === ',');
  return comma > 0 && comma < end - 3 && verbsOf(items.slice(0, comma)).length > 0 ? comma + 1 : 0;
}

const OPENS_CLAUSE =
  /^(?:when|while|if|although|though|even|as|since|because|asked|once|unless|where|whether)$/u;

/** Whether words before a comma are only an opening ("Last week,", "If you climb,") and no statement. */
export function onlyOpens(items: readonly Item[], { from, to }: Range): boolean {
  const word = lowerAt(items, from);
  const inner = items.slice(from, to);
  if (inner.some((it) => it.kind === 'quote')) return false;
  if (OPENS_CLAUSE.test(word)) return !inner.some((it) => it.text === ',');
  const timed =
    /^(?:last|this|next|earlier|shortly|later|two|three|four|five|a|one)$/u.test(word) &&
    TIMES.has(lowerAt(items, from + 1));
  const opening =
    PREPOSITIONS.has(word) ||
    timed ||
    /^(?:but|and|earlier|shortly|later|speaking|asked|citing|\p{L}+ing|notably)$/u.test(word);
  return opening && !hasVerb(items, from + 1, to);
}

export interface Left {
  readonly range: Range;
  /** Nothing but a quotation. */
  readonly quoted: boolean;
}

/** What stands before ", X said". */
export function leftContent(items: readonly Item[], end: number): Left | null {
  const last = items[end - 1];
  const from = clauseStart(items, end);
  if (last?.kind === 'quote') {
    const before = items[end - 2];
    const alone = !before || end - 1 === from || /^[,:;.—–]$/u.test(before.text);
    if (alone && !quotesJoined(items, from, end)) return { range: { from: end - 1, to: end }, quoted: true };
    return { range: { from, to: end }, quoted: false };
  }
  const range = trimmedRange(items, { from, to: end });
  if (!range || range.to - range.from < 2 || onlyOpens(items, range)) return null;
  return { range, quoted: items[range.from]?.kind === 'quote' && range.to - range.from === 1 };
}

/** “A,” “B” and “C,” he said: the marks belong to one statement. */
const quotesJoined = (items: readonly Item[], from: number, end: number): boolean =>
  items[from]?.kind === 'quote' && end - from > 1 && lowerAt(items, end - 2) === 'and';

const FOLLOWS_NOT = /^(?:who|which|whose|whom|where)$/u;

/** What goes on after ", he said,": the rest of an interrupted statement, null when it is something else. */
export function restAfter(scene: Scene, at: number): Range | null {
  const { items, limit } = scene;
  let i = at;
  if (!/^[,—–:]$/u.test(items[i]?.text ?? '')) {
    const comma = items.findIndex((it, k) => k >= i && /^[,:]$/u.test(it.text));
    if (comma < 0 || comma - i > 14 || (items[comma + 1]?.kind !== 'quote' && comma - i > 6)) return null;
    i = comma;
  }
  const next = items[i + 1];
  if (!next || i + 1 >= limit) return null;
  if (next.kind === 'quote') return { from: i + 1, to: limit };
  if (/^(?:whom|which)$/u.test(lowerAt(items, i + 3)) && lowerAt(items, i + 2) === 'of') return null;
  if (FOLLOWS_NOT.test(next.lower) || /ing$/u.test(next.lower)) return null;
  if (/^(?:a|an|the|his|her|their)$/u.test(next.lower) && items[i]?.text === ',' && items[at]?.text !== ',')
    return null;
  return { from: i + 1, to: limit };
}

/** How the clause that a later verb of saying opens is joined to what stands before. */
const JOINS_CLAUSE = /^(?:and|but|while|although|though|whereas|as)$/u;

/** Where content that begins at `from` ends: before the next verb of saying that is no part of it. */
export function contentEnd(scene: Scene, verb: Verb, from: number, limit: number): number {
  const { items } = scene;
  const withComma = (k: number): number => (/^[,—–]$/u.test(items[k - 1]?.text ?? '') ? k - 1 : k);
  for (let k = from + 1; k < limit; k++) {
    const item = items[k] as Item;
    if (item.text === ';') return k;
    if (item.lower === 'according' && lowerAt(items, k + 1) === 'to') return withComma(k);
    const next = scene.verbs.find((v) => v.start === k && v.at > verb.at);
    if (!next) continue;
    const end = nextStatement(scene, verb, next, from);
    if (end > from) return withComma(end);
  }
  return limit;
}

/** Where the statement of the later verb begins when it is no part of this one's content; -1 when it is. */
function nextStatement(scene: Scene, verb: Verb, next: Verb, from: number): number {
  const { items, limit } = scene;
  const k = next.start;
  const before = items[k - 1] as Item;
  if (isParticipial(next)) {
    if (/^[,—–]$/u.test(before.text)) return k;
    if (before.lower === 'while' || (before.lower === 'and' && verb.cue.form === 'ing')) return k - 1;
    return -1;
  }
  if (/^(?:and|but|or)$/u.test(before.lower) && sameRank(verb, next)) return k - 1;
  const subject = subjectBefore(items, k);
  if (!subject || subject.from - 1 <= from) return -1;
  const opener = items[subject.from - 1] as Item;
  const right = contentAfter(items, next, limit);
  if (opener.text === ',' && right === null && next.cue.frame.has('q')) return subject.from;
  if (
    JOINS_CLAUSE.test(opener.lower) &&
    right !== null &&
    next.cue.frame.has('q') &&
    /^[,—–]$/u.test(items[subject.from - 2]?.text ?? '')
  )
    return subject.from - 1;
  return -1;
}

/** Whether two joined verbs say what the same subject says: "confirmed … but disputed …". */
const sameRank = (a: Verb, b: Verb): boolean =>
  (a.cue.form === b.cue.form || (a.cue.form !== 'ing' && b.cue.form !== 'ing' && b.cue.frame.has('q'))) &&
  !b.cue.frame.has('b');

/** "one of whom, they allege, was Dong": the words before the subject that belong to the content. */
export function ofWhom(items: readonly Item[], subject: number, content: Range): Range | null {
  const whom = items[subject - 1]?.text === ',' ? subject - 2 : subject - 1;
  if (
    !isVerb(items, content.from) ||
    !/^(?:whom|which)$/u.test(lowerAt(items, whom)) ||
    lowerAt(items, whom - 1) !== 'of'
  )
    return null;
  return { from: Math.max(0, whom - 2), to: whom + 1 };
}
