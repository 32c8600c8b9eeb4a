/**
 * Decides which words name the source: the noun phrase before a verb, or the one after it ("said Ann Lee, a lawyer, …").
 * Works on closed word classes alone, without a part-of-speech tagger.
 */

import { OCCASIONS } from '../en/cues';
import {
  DAYS,
  DETERMINERS,
  MONTHS,
  OF_WORDS,
  PERSONAL,
  PREPOSITIONS,
  SUBORDINATORS,
  TIMES,
  VERB_FORMS,
} from '../en/words';
import type { Item } from './items';
import { isAdverb, isCapital, lowerAt } from './verbs';

/** Half-open range of items. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const isVerb = (items: readonly Item[], i: number): boolean => {
  const item = items[i];
  if (item?.kind !== 'word') return false;
  return (
    VERB_FORMS.has(item.lower) &&
    !(isCapital(item) && i > 0 && /^(?:may|will|means|needs|turns|works)$/u.test(item.lower))
  );
};

export { isVerb };

const OPENERS = new Set(
  'but and yet still so meanwhile however instead nonetheless nevertheless also then now later moreover indeed when while as though although because if that or nor plus'.split(
    ' ',
  ),
);
const INNER_MARKS = new Set(['&', '-', '–', '/', '$', '%', '#', '’', "'", '(', ')', '+']);
const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom']);

/** "people who know him said": the index of "who" when the verb at `i` is the relative clause's. */
function relativeBefore(items: readonly Item[], i: number): number {
  for (let k = i - 1; k >= Math.max(1, i - 4); k--) {
    const word = lowerAt(items, k);
    if (RELATIVE.has(word)) return k;
    if (!isAdverb(word) && !isVerb(items, k) && word !== 'not') return -1;
  }
  return -1;
}

/** Start of the noun phrase that ends before `end`, walking left. */
function walkLeft(items: readonly Item[], end: number, depth = 0): number {
  let j = end;
  while (j > 0) {
    const item = items[j - 1] as Item;
    const word = item.lower;
    if (item.kind === 'quote') {
      if (item.text.split(' ').length > 3 || j === end || /[,.?!…—–][”"’'»]*$/u.test(item.text)) break;
      j--;
      continue;
    }
    if (item.kind === 'mark') {
      if (INNER_MARKS.has(item.text)) {
        j--;
        continue;
      }
      if (item.text === '.' && /^\p{Lu}$/u.test(items[j - 2]?.text ?? '')) {
        j--;
        continue;
      }
      if (item.text === ',' && listGoesOn(items, j - 1, end)) {
        j--;
        continue;
      }
      break;
    }
    if (PERSONAL.has(word)) {
      if (j === end) j--;
      break;
    }
    if (SUBORDINATORS.has(word) && word !== 'so') {
      break;
    }
    if (isVerb(items, j - 1)) {
      const relative = relativeBefore(items, j - 1);
      if (relative > 0) {
        j = relative;
        continue;
      }
      break;
    }
    if (word === 'and' || word === 'or' || word === '&') {
      if (depth > 1) break;
      const left = walkLeft(items, j - 1, depth + 1);
      const before = items[left - 1];
      const bounded =
        !before || before.kind === 'mark' || SUBORDINATORS.has(before.lower) || OPENERS.has(before.lower);
      if (left < j - 1 && bounded && !startsClause(items, left, j - 1)) {
        j = left;
        continue;
      }
      break;
    }
    if (word === 'but' || word === 'nor' || word === 'yet') break;
    if (PREPOSITIONS.has(word) && !(word === 'per' && lowerAt(items, j) === 'cent')) {
      const before = items[j - 2];
      if (!before || before.kind === 'mark' || !OF_WORDS.has(word) || isVerb(items, j - 2) || j === end)
        break;
    }
    j--;
  }
  return j;
}

const startsClause = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isVerb(items, i)) return true;
  return false;
};

/** "A, B and C said": the comma at `i` parts members of a list of names. */
function listGoesOn(items: readonly Item[], i: number, end: number): boolean {
  let and = false;
  for (let k = i + 1; k < end; k++) if (items[k]?.lower === 'and') and = true;
  return and && isCapital(items[i - 1]) && isCapital(items[i + 1]) && end - i < 16;
}

/** Words before the name or noun that are no part of it: "But", "In March", "On Tuesday". */
function stripped(items: readonly Item[], from: number, to: number): number {
  let start = from;
  for (;;) {
    const word = lowerAt(items, start);
    if (start >= to - 1) return start;
    if (OPENERS.has(word) || (isAdverb(word) && word !== 'both' && word !== 'not')) start++;
    else if (items[start]?.kind === 'mark') start++;
    else if (PREPOSITIONS.has(word)) {
      start++;
      while (
        start < to - 1 &&
        (DAYS.has(lowerAt(items, start)) ||
          MONTHS.has(lowerAt(items, start)) ||
          TIMES.has(lowerAt(items, start)) ||
          /^\d+$/u.test(lowerAt(items, start)))
      )
        start++;
      const head = lastHead(items, start, to);
      if (head > start) start = head;
      return start;
    } else if (DAYS.has(word)) start++;
    else return start;
  }
}

/** Where the last noun phrase begins in a run such as "the evening Singh". */
function lastHead(items: readonly Item[], from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    if (DETERMINERS.has(lowerAt(items, i)) || PERSONAL.has(lowerAt(items, i))) return i;
    if (isCapital(items[i]) && !isCapital(items[i - 1])) return i;
  }
  return from;
}

const OPENS_ASIDE =
  /^(?:who|which|whose|a|an|the|his|her|their|its|one|now|then|also|including|speaking|citing|like|himself|herself|themselves|too|\d+|in|on|at|of|from|with|for|as|himself|both|another|not|former|then|formerly)$/u;

/**
 * The noun phrase that opens the clause when all between it and the verb is asides: "Ann Lee, 36, the owner of a shop
 * near where it happened, said". Null when the clause's first words are no noun phrase.
 */
function headBefore(items: readonly Item[], end: number): Range | null {
  let open = end - 1;
  while (open > 0 && items[open - 1]?.kind !== 'quote' && !/^[;:—–]$/u.test(items[open - 1]?.text ?? ''))
    open--;
  for (let from = open; from < end - 1; ) {
    const comma = items.findIndex((it, k) => k >= from && it.text === ',');
    if (comma < 0 || comma >= end - 1) return null;
    const start = stripped(items, from, comma);
    const word = lowerAt(items, start);
    const opening =
      from === open &&
      (PREPOSITIONS.has(lowerAt(items, from)) ||
        OPENERS.has(word) ||
        isAdverb(word) ||
        DAYS.has(word) ||
        /^(?:last|this|earlier|speaking)$/u.test(word));
    if (opening || start >= comma) {
      from = comma + 1;
      continue;
    }
    if (
      SUBORDINATORS.has(word) ||
      PERSONAL.has(word) ||
      startsClause(items, start, comma) ||
      /(?:ed|ing)$/u.test(word)
    )
      return null;
    const verbal = items
      .slice(start + 1, comma)
      .some(
        (it, n) =>
          /ed$/u.test(it.lower) &&
          /^(?:the|a|an|to|that|his|her|their|its|him|them|it)$/u.test(lowerAt(items, start + n + 2)),
      );
    const plain = items
      .slice(start, comma)
      .some((it) => it.kind === 'mark' && !INNER_MARKS.has(it.text) && it.text !== '.');
    return verbal || plain || comma - start > 14 ? null : { from: start, to: comma };
  }
  return null;
}

/** The aside ", …," that ends at the comma before `end`: where its first comma stands, -1 for none. */
function asideBefore(items: readonly Item[], end: number): number {
  const limit = Math.max(1, end - 45);
  for (let k = end - 2; k >= limit; k--) {
    const item = items[k] as Item;
    if (item.kind === 'mark' && /[.;:!?]/u.test(item.text)) return -1;
    if (item.text !== ',') continue;
    const word = lowerAt(items, k + 1);
    if (OPENS_ASIDE.test(word) || isCapital(items[k + 1]) || /(?:ed|ing)$/u.test(word)) {
      const before = items[k - 1];
      if (before?.kind === 'word' && (isCapital(before) || !isVerb(items, k - 1))) return k;
    }
    if (/^(?:and|but|or)$/u.test(word)) continue;
  }
  return -1;
}

/**
 * The noun phrase that is the subject of what begins at `end`.
 * @returns null when there is none ("said" after a comma with nothing before)
 */
export function subjectBefore(items: readonly Item[], end: number): Range | null {
  let stop = end;
  let aside: Range | null = null;
  if (items[stop - 1]?.text === '—' || items[stop - 1]?.text === '–') return null;
  if (items[stop - 1]?.text === ',') {
    const head = headBefore(items, stop);
    if (head) return head;
    const comma = asideBefore(items, stop);
    if (comma < 0) return null;
    aside = { from: comma + 1, to: stop - 1 };
    stop = comma;
  }
  const left = walkLeft(items, stop);
  if (left >= stop) return null;
  const from = stripped(items, left, stop);
  if (from >= stop) return null;
  const core = { from, to: stop };
  if (aside === null) return core;
  const previous = items[from - 1]?.text === ',' && !isCapital(items[from]) ? walkLeft(items, from - 1) : -1;
  if (previous >= 0 && previous < from - 1 && isCapital(items[previous]))
    return { from: stripped(items, previous, from - 1), to: from - 1 };
  const named = (r: Range): boolean =>
    items.slice(r.from, r.to).some((it, n) => isCapital(it) && (n > 0 || r.from > 0));
  return !named(core) && isCapital(items[aside.from]) ? { from, to: aside.to } : core;
}

/**
 * The noun phrase that begins at `start` ("said Ann Lee, a lawyer").
 * @returns null when no noun phrase begins there
 */
export function phraseAfter(items: readonly Item[], start: number): Range | null {
  let i = start;
  while (i < items.length) {
    const item = items[i] as Item;
    const word = item.lower;
    if (item.kind === 'quote') {
      if (i === start || item.text.split(' ').length > 3) break;
    } else if (item.kind === 'mark') {
      if (item.text === '(' && i > start) {
        const close = items.findIndex((it, k) => k > i && it.text === ')');
        if (close < 0) break;
        i = close;
      } else if (item.text === ',' && isCapital(items[i - 1]) && listAhead(items, i)) {
        // "Lee, Kim and Park"
      } else if (item.text === '.' && /^\p{Lu}$/u.test(items[i - 1]?.text ?? '') && isCapital(items[i + 1])) {
        // "E. J. Fleming"
      } else if (!INNER_MARKS.has(item.text) || i === start) break;
    } else if (SUBORDINATORS.has(word) || (isVerb(items, i) && i > start)) break;
    else if (PERSONAL.has(word)) {
      if (i === start) i++;
      break;
    } else if (DAYS.has(word) && i > start && !isCapital(items[i + 1])) break;
    else if (word === 'and' || word === 'or') {
      const next = items[i + 1];
      if (!next || !(isCapital(next) || DETERMINERS.has(next.lower) || /s$/u.test(next.lower))) break;
    } else if (
      word === 'but' ||
      word === 'earlier' ||
      word === 'later' ||
      word === 'last' ||
      (word === 'this' && i > start)
    )
      break;
    else if (PREPOSITIONS.has(word)) {
      if (i === start || stopsHere(items, i)) break;
    }
    i++;
  }
  while (
    i > start &&
    items[i - 1]?.kind === 'mark' &&
    items[i - 1]?.text !== ')' &&
    items[i - 1]?.text !== '’'
  )
    i--;
  return i > start ? { from: start, to: i } : null;
}

function listAhead(items: readonly Item[], comma: number): boolean {
  for (let k = comma + 1; k < Math.min(items.length, comma + 8); k++) {
    if (items[k]?.lower === 'and') return true;
    if (
      (items[k]?.kind === 'mark' && items[k]?.text !== ',') ||
      (!isCapital(items[k]) && items[k]?.kind === 'word')
    )
      return false;
  }
  return false;
}

/** Whether the preposition at `i` tells when or where it was said and so ends the name of who said it. */
function stopsHere(items: readonly Item[], i: number): boolean {
  const word = lowerAt(items, i);
  if (word === 'of' || word === 'for' || word === 'from') return DAYS.has(lowerAt(items, i + 1));
  if (
    /^(?:during|after|before|since|until|despite|amid|following|upon|via|without|like|as|than|about|through|while|outside|inside|by|up|down|off|out)$/u.test(
      word,
    )
  ) {
    return !(word === 'by' && /ed$/u.test(lowerAt(items, i - 1)));
  }
  if (word === 'with') return isCapital(items[i - 1]) && !isCapital(items[i + 1]);
  for (let k = i + 1; k < Math.min(items.length, i + 6); k++) {
    if (OCCASIONS.has(lowerAt(items, k)) || DAYS.has(lowerAt(items, k)) || MONTHS.has(lowerAt(items, k)))
      return true;
    if (items[k]?.kind !== 'word') break;
  }
  if (isCapital(items[i - 1]) && (word === 'in' || word === 'on')) return true;
  return (
    word === 'to' &&
    !/(?:close|adviser|advisor|aide|ambassador|secretary|assistant|according|privy|candidate)s?$/u.test(
      lowerAt(items, i - 1),
    )
  );
}
