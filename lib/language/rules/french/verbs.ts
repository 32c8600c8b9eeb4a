/** Decides where a French verb of saying stands: with its auxiliary, its pronoun ("a-t-il dit", "explique-t-elle"), its negation. */

import type { Span } from '../../../model';
import { FRENCH_OFTEN_NOUNS, type FrenchCue, frenchCueOf } from '../../fr/cues';
import { FRENCH_AUXILIARY, FRENCH_CLITICS, FRENCH_DETERMINERS } from '../../fr/words';
import type { Item } from '../items';

export interface FrenchVerb {
  readonly cue: FrenchCue;
  /** First item of the verb phrase, and after its last. */
  readonly start: number;
  readonly after: number;
  readonly span: Span;
  /** The pronoun inside or beside an inverted verb ("a-t-il dit"). */
  readonly pronoun: Span | null;
  /** Nobody said it: "n’a pas dit", "a refusé de commenter". */
  readonly negated: boolean;
}

export const low = (items: readonly Item[], i: number): string => items[i]?.lower ?? '';

const INVERTED_AUX = /^(?:[nlsm]')?(?:a|ont|avait|avaient|aurait)-(?:t-)?(il|elle|on|ils|elles)$/u;
const INVERTED_VERB = /^(?:s'|l')?(\p{L}+)-(?:t-)?(il|elle|on|ils|elles)$/u;

function inverted(items: readonly Item[], i: number): FrenchVerb | null {
  const item = items[i] as Item;
  const auxiliary = INVERTED_AUX.exec(item.lower);
  if (auxiliary) {
    let k = i + 1;
    while (k < i + 4 && FRENCH_CLITICS.has(low(items, k))) k++;
    const cue = frenchCueOf(low(items, k));
    const fait =
      low(items, k) === 'fait' && /^(?:savoir|valoir|remarquer|observer)$/u.test(low(items, k + 1));
    if (!fait && cue?.form !== 'participle' && cue?.lemma !== 'dire') return null;
    const after = fait ? k + 2 : k + 1;
    const pronoun = { start: item.end - (auxiliary[1]?.length ?? 0), end: item.end };
    return {
      cue: cue ?? SAVOIR,
      start: i,
      after,
      span: { start: item.start, end: (items[after - 1] as Item).end },
      pronoun,
      negated: item.lower.startsWith("n'"),
    };
  }
  const verb = INVERTED_VERB.exec(item.lower);
  const cue = verb ? frenchCueOf(verb[1] ?? '') : null;
  if (!verb || !cue || (cue.form === 'participle' && cue.lemma !== 'dire') || cue.form === 'gerund')
    return null;
  const pronoun = { start: item.end - (verb[2]?.length ?? 0), end: item.end };
  return { cue, start: i, after: i + 1, span: { start: item.start, end: item.end }, pronoun, negated: false };
}

/** "a fait savoir". */
const SAVOIR: FrenchCue = { lemma: 'faire savoir', frame: new Set('qpc'), form: 'participle' };

const REFUSES = /^(?:refusé|refuse|décliné|souhaité|voulu|souhaite|veut)$/u;

function plain(items: readonly Item[], i: number): FrenchVerb | null {
  const item = items[i] as Item;
  const next = low(items, i + 1);
  const fait = /^(?:fait|font)$/u.test(item.lower) && /^(?:savoir|valoir|remarquer|observer)$/u.test(next);
  const cue = fait ? SAVOIR : frenchCueOf(item.lower.replace(/^(?:s'|l'|n'|m')/u, ''));
  if (!cue) return null;
  let start = i;
  let helped = false;
  let negated = item.lower.startsWith("n'");
  while (start > 0) {
    const word = low(items, start - 1);
    if (FRENCH_AUXILIARY.test(word)) helped = true;
    else if (!FRENCH_CLITICS.has(word)) break;
    if (word.startsWith("n'") || word === 'ne') negated = true;
    start--;
  }
  while (start < i && FRENCH_DETERMINERS.has(low(items, start)) && !helped) start++;
  const before = low(items, start - 1);
  const after = fait ? i + 2 : i + 1;
  if (/^\p{Lu}/u.test(item.text) && i > 0) return null;
  if (cue.form === 'participle' && !helped && !fait && cue.lemma !== 'dire') return null;
  if (
    !helped &&
    cue.form !== 'gerund' &&
    (FRENCH_DETERMINERS.has(before) || /^(?:de|à|en|pour|par)$/u.test(before))
  )
    return null;
  if (
    FRENCH_OFTEN_NOUNS.has(item.lower) &&
    !helped &&
    (FRENCH_DETERMINERS.has(low(items, i - 1)) || /^(?:de|d'|à|en)$/u.test(low(items, i - 1)))
  )
    return null;
  if (REFUSES.test(low(items, i - 2)) || REFUSES.test(low(items, i - 1))) return null;
  return {
    cue,
    start,
    after,
    span: { start: (items[start] as Item).start, end: (items[after - 1] as Item).end },
    pronoun: null,
    negated,
  };
}

/** Cue without clitics at its beginning: "a déclaré" of "lui a déclaré". */
export const cueSpan = (items: readonly Item[], verb: FrenchVerb): Span => {
  let i = verb.start;
  while (i < verb.after - 1 && !FRENCH_AUXILIARY.test(low(items, i)) && FRENCH_CLITICS.has(low(items, i)))
    i++;
  return { start: (items[i] as Item).start, end: verb.span.end };
};

/** @returns verbs of saying outside of quotations, in order */
export function frenchVerbs(items: readonly Item[]): FrenchVerb[] {
  const verbs: FrenchVerb[] = [];
  for (let i = 0; i < items.length; i++) {
    if (items[i]?.kind !== 'word') continue;
    const verb = inverted(items, i) ?? plain(items, i);
    if (!verb) continue;
    if (!verb.negated || verb.cue.frame.has('b')) verbs.push(verb);
    i = Math.max(i, verb.after - 1);
  }
  return verbs;
}
