/** Decides which words are credited: where the content begins after a verb of saying, and where it ends. */
import { CONTESTED, type Cue, OCCASIONS } from '../en/cues';
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
import { isVerb, type Range } from './nouns';
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
    if (lowerAt(items, k) === 'about') break;
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
export function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (isVerb(items, k) || /^(?:\p{L}{3,}ed)$/u.test(lowerAt(items, k)) || items[k]?.kind === 'quote')
      return true;
  return false;
}

/** Take a clause without "that" and hardly ever a noun phrase. */
const BARE = new Set(
  'say tell think believe insist argue warn assure contend predict joke complain suspect'.split(' '),
);

/** Whether a clause without "that" begins at `i`. */
function opensClause(items: readonly Item[], cue: Cue, i: number, limit: number): boolean {
  const word = lowerAt(items, i);
  if (
    SUBORDINATORS.has(word) &&
    !/^(?:if|while|although|though|because|when|once|after|before|until|since|unless)$/u.test(word)
  )
    return false;
  if (/^(?:and|but|or|to|of|about|for|against|from|into|with|by|as|than)$/u.test(word)) return false;
  if (cue.frame.has('n') || cue.frame.has('S')) return holdsVerb(items, i, objectEnd(items, i, limit));
  if (SUBORDINATORS.has(word))
    return cue.lemma === 'say' && items.slice(i, limit).some((it) => it.text === ',');
  return BARE.has(cue.lemma) || PERSONAL.has(word) ? limit - i >= 2 : hasVerb(items, i, limit);
}

/** Whether a clause is meant and no noun phrase, for verbs that take both ("denied he knew", "denied the charge"). */
function holdsVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isVerb(items, k)) return true;
  return false;
}

/**
 * @param byText  the subject is a text or data
 * @param limit   index after the last item that may belong to the content
 * @returns what the verb introduces on its right, its end not decided yet; null when nothing follows
 */
export function contentAfter(
  items: readonly Item[],
  verb: Verb,
  limit: number,
  byText = false,
): Right | null {
  const { frame } = verb.cue;
  let i = verb.after;
  const bidden = frame.has('O') ? toldToDo(items, i, limit) : null;
  if (bidden) return bidden;
  if (
    frame.has('o') &&
    items[i]?.kind === 'word' &&
    lowerAt(items, i) !== 'that' &&
    !WH.has(lowerAt(items, i))
  )
    i = listenerEnd(items, verb, i);
  i = contentStart(items, skipCircumstances(items, i));
  if (i >= limit) return null;
  const item = items[i] as Item;
  const right = (kind: ContentKind, from = i): Right => ({ from, to: limit, kind });
  if (item.kind === 'quote')
    return frame.has('q') || frame.has('Q') || frame.has('c') || frame.has('n')
      ? right('quote')
      : quoteObject(items, verb, i, limit);
  if (item.kind === 'mark' && !/^[$£€‘'[(#@]$/u.test(item.text)) return null;
  const word = item.lower;
  if (word === 'that') return i + 1 < limit && takesThat(verb.cue) ? right('that', i + 1) : null;
  if (
    WH.has(word) &&
    (frame.has('c') || frame.has('t')) &&
    word !== 'who' &&
    word !== 'which' &&
    !(word === 'when' && verb.cue.form === 'past' && frame.has('q'))
  )
    return right('question');
  if (word === 'to' && frame.has('i')) return right('infinitive');
  if (byText && frame.has('D') && !/^(?:and|but|or|to|by|as|in|on|at)$/u.test(word)) return right('clause');
  if (frame.has('c') && opensClause(items, verb.cue, i, limit)) return right('clause');
  return objectAfter(items, verb, i, limit);
}

function listenerEnd(items: readonly Item[], verb: Verb, at: number): number {
  const skipped = skipCircumstances(items, at);
  if (skipped > at) return skipped;
  if (verb.cue.lemma === 'ask' && /^(?:for|about|to)$/u.test(lowerAt(items, at))) return at;
  return skipListener(items, at);
}

/** After a comma, a colon or an aside before the content. */
function contentStart(items: readonly Item[], at: number): number {
  const item = items[at];
  if (item?.text === ',' && (items[at + 1]?.kind === 'quote' || lowerAt(items, at + 1) === 'that'))
    return at + 1;
  if (item?.text === ':') return at + 1;
  const close = item?.text === COMMA ? asideEnd(items, at) : -1;
  return close > 0 ? close : at;
}

/** "urged the board to resign": whom, and what to do. */
function toldToDo(items: readonly Item[], at: number, limit: number): Right | null {
  if (items[at]?.kind !== 'word' || PREPOSITIONS.has(lowerAt(items, at)) || lowerAt(items, at) === 'that')
    return null;
  for (let k = at + 1; k < Math.min(limit, at + 16); k++) {
    if (items[k]?.kind === 'mark' && !/^[’'&,-]$/u.test(items[k]?.text ?? '')) return null;
    if (
      lowerAt(items, k) === 'to' &&
      items[k + 1]?.kind === 'word' &&
      !DETERMINERS.has(lowerAt(items, k + 1)) &&
      !isCapital(items[k + 1])
    )
      return { from: at, to: limit, kind: 'infinitive' };
    if (isVerb(items, k)) return null;
  }
  return null;
}

/** “called “a joke””: the quotation alone is what somebody is called. */
const quoteObject = (items: readonly Item[], verb: Verb, at: number, limit: number): Right | null =>
  verb.cue.frame.has('C') ? { from: at, to: objectEnd(items, at, limit), kind: 'object' } : null;

/** "denied the claim", "called it “a joke”", "described the plan as a joke". */
function objectAfter(items: readonly Item[], verb: Verb, at: number, limit: number): Right | null {
  const { frame } = verb.cue;
  const word = lowerAt(items, at);
  if (
    items[at]?.kind !== 'word' ||
    (/^(?:and|but|or|to|by|as|in|on|at|it|up|out)$/u.test(word) &&
      !(word === 'it' && (frame.has('C') || frame.has('A') || frame.has('S'))))
  )
    return null;
  if (frame.has('n') && (DETERMINERS.has(word) || isCapital(items[at]) || items[at]?.kind === 'word'))
    return { from: at, to: objectEnd(items, at, limit), kind: 'object' };
  if (frame.has('S')) {
    const end = objectEnd(items, at, limit);
    return items.slice(at, end).some((it) => CONTESTED.has(it.lower) || /^\p{L}{2,}ing$/u.test(it.lower))
      ? { from: at, to: end, kind: 'object' }
      : null;
  }
  if (frame.has('A')) {
    const end = objectEnd(items, at, limit);
    const as = items.findIndex((it, k) => k > at && k < end && it.lower === 'as');
    return as > 0 && as + 1 < end ? { from: at, to: end, kind: 'object' } : null;
  }
  if (!frame.has('C')) return null;
  for (let k = at + 1; k < Math.min(limit, at + 9); k++) {
    if (items[k]?.kind === 'quote') return { from: at, to: quotesEnd(items, k, limit), kind: 'object' };
    if (items[k]?.kind === 'mark' && !/^[’'&-]$/u.test(items[k]?.text ?? '')) return null;
    if (
      (k > at + 1 || PERSONAL.has(word) || /^(?:him|her|them|us|me)$/u.test(word) || isCapital(items[at])) &&
      /^(?:a|an|the)$/u.test(lowerAt(items, k)) &&
      !PREPOSITIONS.has(lowerAt(items, k - 1))
    )
      return { from: at, to: objectEnd(items, at, limit), kind: 'object' };
    if (isVerb(items, k)) return null;
  }
  return null;
}

/** “a” and “b”: after the last quotation of the run that begins at `at`. */
function quotesEnd(items: readonly Item[], at: number, limit: number): number {
  let end = at + 1;
  while (end + 1 < limit && /^(?:and|,|or)$/u.test(lowerAt(items, end)) && items[end + 1]?.kind === 'quote')
    end += 2;
  return items[end]?.kind === 'word' &&
    !PREPOSITIONS.has(lowerAt(items, end)) &&
    !SUBORDINATORS.has(lowerAt(items, end)) &&
    lowerAt(items, end) !== 'and'
    ? end + 1
    : end;
}

/** Where a noun phrase that is content ends: before a clause of its own, the time or the occasion. */
function objectEnd(items: readonly Item[], from: number, limit: number): number {
  for (let k = from + 1; k < limit; k++) {
    const item = items[k] as Item;
    const word = item.lower;
    if (item.kind === 'mark') {
      if (
        item.text === ',' &&
        /^(?:including|such|especially|and)$/u.test(lowerAt(items, k + 1)) &&
        !isVerb(items, k + 2)
      )
        continue;
      if (/^[,;:—–]$/u.test(item.text)) return k;
      continue;
    }
    if (
      /^(?:after|before|when|while|during|because|since|until|who|which|where|although|though|but)$/u.test(
        word,
      )
    )
      return k;
    if (DAYS.has(word)) return lowerAt(items, k - 1) === 'on' ? k - 1 : k;
    if (word === 'in' && circumstanceEnd(items, k) > 0 && !isCapital(items[k + 1])) return k;
    if (
      word === 'and' &&
      (isVerb(items, k + 1) || /ed$/u.test(lowerAt(items, k + 1)) || isAdverb(lowerAt(items, k + 1)))
    )
      return k;
  }
  return limit;
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
