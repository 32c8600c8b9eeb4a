/** Decides which words are credited: where the content begins after a verb of saying, and where it ends. */
import { type Cue, OCCASIONS } from '../en/cues';
import {
  DAYS,
  DETERMINERS,
  MONTHS,
  PERSONAL,
  PREPOSITIONS,
  REPORTING_PLACES,
  SUBORDINATORS,
  TIMES,
} from '../en/words';
import type { Item } from './items';
import { isVerb, phraseAfter, type Range } from './nouns';
import { isAdverb, isCapital, lowerAt, type Verb } from './verbs';

export type ContentKind = 'quote' | 'that' | 'question' | 'clause' | 'infinitive' | 'object';

export interface Right extends Range {
  readonly kind: ContentKind;
}

const WH = new Set('whether if how what why where when who which'.split(' '));
const COMMA = ',';

/** After "in a statement on Tuesday", "to reporters", "later", "last week": where what was said may begin. */
function skipCircumstances(items: readonly Item[], start: number): number {
  let i = start;
  for (;;) {
    const word = lowerAt(items, i);
    const item = items[i];
    if (item?.kind !== 'word') return i;
    if (
      isAdverb(word) &&
      word !== 'both' &&
      word !== 'not' &&
      word !== 'no' &&
      word !== 'only' &&
      word !== 'even' &&
      word !== 'just'
    )
      i++;
    else if (DAYS.has(word)) {
      i++;
      while (TIMES.has(lowerAt(items, i))) i++;
    } else if (
      (word === 'last' || word === 'this' || word === 'earlier' || word === 'next') &&
      TIMES.has(lowerAt(items, i + 1))
    )
      i += 2;
    else if (word === 'earlier' && /^(?:this|in|on)$/u.test(lowerAt(items, i + 1))) i++;
    else if (word === 'again') i++;
    else if (PREPOSITIONS.has(word)) {
      const end = circumstanceEnd(items, i);
      if (end < 0) return i;
      i = end;
    } else return i;
  }
}

/** End of a phrase such as "in an emailed statement to the station", -1 when the preposition opens something else. */
function circumstanceEnd(items: readonly Item[], i: number): number {
  const word = lowerAt(items, i);
  const next = lowerAt(items, i + 1);
  if (DAYS.has(next) || MONTHS.has(next)) {
    let k = i + 2;
    while (TIMES.has(lowerAt(items, k)) || /^\d+$/u.test(lowerAt(items, k))) k++;
    if (items[k]?.text === ',' && /^\d{4}$/u.test(lowerAt(items, k + 1))) k += 2;
    return k;
  }
  if (word === 'to') {
    if (REPORTING_PLACES.has(next)) return i + 2;
    return isCapital(items[i + 1]) ? nameEnd(items, i + 1) : -1;
  }
  if (/^(?:in|during|at|on|through|via|from|after|before|by|with|of|as|for)$/u.test(word)) {
    for (let k = i + 1; k < Math.min(items.length, i + 8); k++) {
      if (items[k]?.kind !== 'word') break;
      if (TIMES.has(lowerAt(items, k)) && k > i + 1 && !OCCASIONS.has(lowerAt(items, k + 1))) return k + 1;
      if (OCCASIONS.has(lowerAt(items, k)) && !OCCASIONS.has(lowerAt(items, k + 1)))
        return occasionTail(items, k + 1);
      if (isVerb(items, k) || SUBORDINATORS.has(lowerAt(items, k))) break;
    }
  }
  if (/^(?:on|at|in)$/u.test(word) && isCapital(items[i + 1])) return nameEnd(items, i + 1); // on Twitter, at Davos
  return -1;
}

function nameEnd(items: readonly Item[], i: number): number {
  let k = i;
  while (isCapital(items[k]) || lowerAt(items, k) === "'s") k++;
  return k;
}

function occasionTail(items: readonly Item[], start: number): number {
  let k = start;
  while (
    /^(?:to|with|on|from|by|for|in|at|of|sent|released|posted|published|issued|obtained)$/u.test(
      lowerAt(items, k),
    )
  ) {
    k++;
    if (DETERMINERS.has(lowerAt(items, k))) k++;
    const named = nameEnd(items, k);
    k = named > k ? named : k + 1;
    while (TIMES.has(lowerAt(items, k))) k++;
  }
  while (DAYS.has(lowerAt(items, k)) || TIMES.has(lowerAt(items, k))) k++;
  return k;
}

/** After the listener of "told the committee that", "reminded him". */
function skipListener(items: readonly Item[], start: number): number {
  const word = lowerAt(items, start);
  if (items[start]?.kind !== 'word' || word === 'that') return start;
  for (let k = start + 1; k <= Math.min(items.length - 1, start + 14); k++) {
    if (items[k]?.kind === 'quote') return k;
    if (
      lowerAt(items, k) === 'that' ||
      (WH.has(lowerAt(items, k)) && lowerAt(items, k) !== 'who' && lowerAt(items, k) !== 'which')
    )
      return k;
    if (items[k]?.kind === 'mark' && !/^[’'&-]$/u.test(items[k]?.text ?? '')) break;
    if (isVerb(items, k)) break;
  }
  if (
    /^(?:him|her|them|me|us|you|it|himself|herself|themselves|everyone|people)$/u.test(word) ||
    REPORTING_PLACES.has(word)
  )
    return start + 1;
  if (isCapital(items[start]) || word === 'the') {
    const named = nameEnd(items, word === 'the' ? start + 1 : start);
    if (named > start + (word === 'the' ? 1 : 0)) {
      let k = named;
      while (lowerAt(items, k) === 'and' && isCapital(items[k + 1])) k = nameEnd(items, k + 1);
      // "told the Senate committee it would": a common noun may close the name
      if (
        /^(?:committee|news|agency|newspaper|magazine|radio|television|reporters|host|hosts|council|panel|court|hearing|conference|station|website|outlet|anchor|program|programme|crowd|audience|parliament|group)$/u.test(
          lowerAt(items, k),
        )
      )
        k++;
      return k;
    }
  }
  if (DETERMINERS.has(word)) {
    let k = start + 1;
    while (
      k < start + 4 &&
      items[k + 1]?.kind === 'word' &&
      !PERSONAL.has(lowerAt(items, k + 1)) &&
      !DETERMINERS.has(lowerAt(items, k + 1)) &&
      !isVerb(items, k + 1) &&
      !PREPOSITIONS.has(lowerAt(items, k + 1)) &&
      !isCapital(items[k + 1])
    )
      k++;
    return k + 1;
  }
  return start + 1;
}

/** Whether a verb follows before the clause could end. */
function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (isVerb(items, k) || /^(?:\p{L}{3,}ed)$/u.test(lowerAt(items, k)) || items[k]?.kind === 'quote')
      return true;
  return false;
}

/**
 * @param limit  index after the last item that may belong to the content
 * @returns what the verb introduces on its right, its end not decided yet; null when nothing follows
 */
export function contentAfter(items: readonly Item[], verb: Verb, limit: number): Right | null {
  const { frame } = verb.cue;
  let i = verb.after;
  if (
    frame.has('o') &&
    items[i]?.kind === 'word' &&
    lowerAt(items, i) !== 'that' &&
    !WH.has(lowerAt(items, i))
  ) {
    const skipped = skipCircumstances(items, i);
    i =
      skipped > i
        ? skipped
        : verb.cue.lemma === 'ask' && /^(?:for|about|to)$/u.test(lowerAt(items, i))
          ? i
          : skipListener(items, i);
  }
  i = skipCircumstances(items, i);
  if (items[i]?.text === ',' && items[i + 1]?.kind === 'quote') i++;
  else if (items[i]?.text === ':' || (items[i]?.text === ',' && lowerAt(items, i + 1) === 'that')) i++;
  else if (items[i]?.text === COMMA) {
    const close = asideEnd(items, i);
    if (close > 0) i = close;
  }
  if (i >= limit) return null;
  const item = items[i];
  const word = lowerAt(items, i);
  if (item?.kind === 'quote') return { from: i, to: limit, kind: 'quote' };
  if (item?.kind === 'mark' && !/^[$£€\u2018'[(#@]$/u.test(item.text)) return null;
  if (word === 'that') {
    if (i + 1 < limit && takesThat(verb.cue)) return { from: i + 1, to: limit, kind: 'that' };
    return null;
  }
  if (
    WH.has(word) &&
    (frame.has('c') || frame.has('t')) &&
    word !== 'who' &&
    word !== 'which' &&
    !(word === 'when' && verb.cue.form === 'past' && frame.has('q'))
  )
    return { from: i, to: limit, kind: 'question' };
  if (word === 'to' && frame.has('i')) return { from: i, to: limit, kind: 'infinitive' };
  if (
    frame.has('c') &&
    !SUBORDINATORS.has(word) &&
    !/^(?:and|but|or|to)$/u.test(word) &&
    hasVerb(items, i, limit)
  )
    return { from: i, to: limit, kind: 'clause' };
  if (
    frame.has('n') &&
    (DETERMINERS.has(word) || isCapital(item) || item?.kind === 'word') &&
    !/^(?:and|but|or|to|by|as|in|on|at)$/u.test(word)
  )
    return { from: i, to: limit, kind: 'object' };
  return null;
}

const takesThat = (cue: Cue): boolean =>
  cue.frame.has('c') || cue.frame.has('t') || cue.frame.has('q') || cue.frame.has('o');

/** "said, in an interview, that": the second comma's end; -1 when the aside does not close or no content follows. */
function asideEnd(items: readonly Item[], comma: number): number {
  for (let k = comma + 1; k < Math.min(items.length, comma + 14); k++) {
    if (items[k]?.kind === 'quote') return -1;
    if (items[k]?.text !== ',') continue;
    return items[k + 1]?.kind === 'quote' || lowerAt(items, k + 1) === 'that' ? k + 1 : -1;
  }
  return -1;
}

/** Index after the last item of the unit that is no closing stop. */
export function unitLimit(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && items[end - 1]?.kind === 'mark' && /^[.!?;:,…]+$/u.test(items[end - 1]?.text ?? ''))
    end--;
  return end;
}

/** Without commas and the like at either end. */
export function trimmedRange(items: readonly Item[], range: Range): Range | null {
  let { from, to } = range;
  while (from < to && items[from]?.kind === 'mark' && /^[.!?;:,…—–)\]-]+$/u.test(items[from]?.text ?? ''))
    from++;
  while (to > from && items[to - 1]?.kind === 'mark' && /^[.;:,…—–([-]+$/u.test(items[to - 1]?.text ?? ''))
    to--;
  return from < to ? { from, to } : null;
}

export const namedAfter = phraseAfter;
