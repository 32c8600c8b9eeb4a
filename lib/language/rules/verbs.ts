/** Decides which word of a unit is a verb of saying, where its verb phrase begins, and whether it credits anybody at all. */
import { type Cue, cueOf, OFTEN_NOUNS, phrasalsOf } from '../en/cues';
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from '../en/words';
import type { Item } from './items';

/** A verb of saying where it stands. All numbers but those of spans are indices of items. */
export interface Verb {
  readonly cue: Cue;
  readonly at: number;
  /** After the verb and its particle. */
  readonly after: number;
  /** First word of the verb phrase: "has" of "has repeatedly said". */
  readonly start: number;
  readonly auxiliaries: readonly string[];
}

export const lowerAt = (items: readonly Item[], i: number): string => items[i]?.lower ?? '';
export const isCapital = (item: Item | undefined): boolean =>
  item !== undefined && /^\p{Lu}/u.test(item.text);

const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) ||
  (/ly$/u.test(word) &&
    word.length > 4 &&
    !/^(?:family|only|july|italy|ally|assembly|early|daily|weekly|reply|supply|bully|elderly|kelly|billy|sally|emily|molly|beverly)$/u.test(
      word,
    ));

export { isAdverb };

const BE = new Set("is are was were be been being am isn't aren't wasn't weren't".split(' '));
const MODAL = new Set(
  "will would should could must might may can won't wouldn't couldn't shouldn't can't cannot".split(' '),
);
/** Not said: "did not respond", "would not say". */
const UNSAID = new Set(
  'say comment respond reply answer elaborate specify disclose reveal explain confirm identify provide'.split(
    ' ',
  ),
);

/** Whether the word before makes a noun of one that may be either: "the reports", "his claim". */
function nounHere(items: readonly Item[], at: number, start: number): boolean {
  const word = lowerAt(items, at);
  if (!OFTEN_NOUNS.has(word)) return false;
  const before = items[start - 1];
  const next = items[at + 1];
  if (!before) return true;
  if (start < at) return false;
  if (
    DETERMINERS.has(before.lower) &&
    !['that', 'this', 'some', 'many', 'most', 'others', 'all', 'several', 'few', 'both'].includes(
      before.lower,
    )
  )
    return true;
  if (before.lower === "'s" || /['’]$/u.test(before.text)) return true;
  if (PREPOSITIONS.has(before.lower)) return true;
  if (next && (next.lower === 'of' || next.lower === 'from' || next.lower === 'by' || next.lower === 'about'))
    return true;
  if (next?.kind === 'mark' && next.text !== ',' && next.text !== ':') return true;
  return false;
}

/**
 * @param items  of one unit
 * @returns verbs of saying outside of quotations, in order
 */
export function verbsOf(items: readonly Item[]): Verb[] {
  const verbs: Verb[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item?.kind !== 'word') continue;
    const found = verbAt(items, at, item);
    if (found && credits(items, found)) verbs.push(found);
  }
  return verbs;
}

function verbAt(items: readonly Item[], at: number, item: Item): Verb | null {
  const next = lowerAt(items, at + 1);
  const phrasal = phrasalsOf(item.lower).find((p) => p.particle === next);
  const cue = phrasal?.cue ?? cueOf(item.lower);
  if (!cue) return null;
  let start = at;
  const auxiliaries: string[] = [];
  while (start > 0) {
    const word = lowerAt(items, start - 1);
    if (AUXILIARIES.has(word) || NEGATIONS.has(word)) auxiliaries.unshift(word);
    else if (!isAdverb(word) || (isCapital(items[start - 1]) && start - 1 > 0)) break;
    start--;
  }
  return { cue, at, after: at + (phrasal ? 2 : 1), start, auxiliaries };
}

function credits(items: readonly Item[], verb: Verb): boolean {
  const { cue, at, start, auxiliaries } = verb;
  if (isCapital(items[at]) && at > 0 && isCapital(items[at - 1])) return false; // part of a name
  if (isCapital(items[at]) && at > 0 && items[at - 1]?.kind === 'word' && cue.form !== 'ing') return false;
  const before = lowerAt(items, start - 1);
  if (/^(?:i|we|you)$/u.test(before)) return false; // the author, the reader
  if (before === 'to' && start === at) return false;
  const negated = auxiliaries.some((a) => NEGATIONS.has(a));
  if (negated && UNSAID.has(cue.lemma)) return false;
  if (auxiliaries.some((a) => MODAL.has(a)) && !cue.frame.has('b')) return false;
  if ((cue.lemma === 'think' || cue.lemma === 'feel') && cue.form === 'past') return false; // what a story tells, not what one says
  const helped = auxiliaries.length > 0;
  if (!helped && (cue.form === 'past' || cue.form === 'participle')) {
    if (/^(?:the|a|an|his|her|its|their|our|my|your|so|of|in|with|for|from|at|by|as|than)$/u.test(before))
      return false;
    if (lowerAt(items, verb.after) === 'by') return false;
  }
  if (cue.form === 'base' && !helped) {
    if (!before || SUBORDINATORS.has(before) || PREPOSITIONS.has(before)) return false;
    if (
      !/s$|^(?:people|men|women|we|i|you|they|many|some|most|others|who|that|police|children|those)$/u.test(
        before,
      ) &&
      !isCapital(items[start - 1])
    )
      return false;
    if (before.length > 2 && /(?:ss|'s)$/u.test(before)) return false;
    if (isCapital(items[start - 1]) && !/s$/u.test(before) && OFTEN_NOUNS.has(cue.lemma)) return false;
  }
  if (
    (cue.form === 's' || cue.form === 'base') &&
    OFTEN_NOUNS.has(lowerAt(items, at)) &&
    !helped &&
    !startsContent(items, verb.after)
  )
    return false;
  return !nounHere(items, at, start);
}

/** Whether what follows a form such as "reports" could be what is reported. */
function startsContent(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (!item) return true;
  if (item.kind !== 'word') return /^[,.:]$/u.test(item.text) || item.kind === 'quote';
  if (
    DETERMINERS.has(item.lower) ||
    PRONOUNS.has(item.lower) ||
    SUBORDINATORS.has(item.lower) ||
    isCapital(item)
  )
    return true;
  return (
    !PREPOSITIONS.has(item.lower) &&
    !AUXILIARIES.has(item.lower) &&
    !/(?:ed|ing)$|^and$|^or$/u.test(item.lower)
  );
}

export const isPassive = (verb: Verb): boolean =>
  (verb.cue.form === 'participle' && verb.auxiliaries.some((a) => BE.has(a))) ||
  (verb.cue.form === 'past' && verb.auxiliaries.some((a) => BE.has(a)));

/** "saying", "adding" without a form of "be": shares the subject of the clause before. */
export const isParticipial = (verb: Verb): boolean =>
  verb.cue.form === 'ing' && !verb.auxiliaries.some((a) => BE.has(a));
