/** Decides what "who" and "which" stand for: the noun phrase right before them. */
import type { Lexicon } from '../lexicon';
import type { Person } from '../names/people';
import { type FieldText, type Word, wordAt } from '../text';
import { type Reading, readMention } from './read';

const STOP =
  /^(?:of|in|at|for|from|to|with|by|and|or|but|said|says|told|that|is|are|was|were|on|about|as|than|including|like|among)$/u;
const OPENS = /^(?:a|an|the|some|many|several|those|these|his|her|their|our|its)$/u;

/** "Rep. Jane Doe (D-Ohio), who": what stands in brackets is left out. */
function beforeBracket(field: FieldText, here: number): number {
  const last = field.words[here - 1];
  if (last && field.text[last.end] !== ')') return here;
  for (let i = here - 1; i > here - 6 && i > 0; i--)
    if (field.text[(field.words[i] as Word).start - 1] === '(') return i;
  return here;
}

/** @returns the reading of that phrase; null when nothing of the kind stands there */
export function beforeRelative(
  reading: Reading,
  lexicon: Lexicon,
  person: (word: Word) => Person | null,
): Reading | null {
  const { field } = reading;
  const first = reading.words[0];
  if (!first) return null;
  const here = wordAt(field.words, first.start);
  const to = beforeBracket(field, here);
  let from = to - 1;
  while (from > 0 && from > to - 9) {
    const word = field.words[from - 1] as Word;
    const here = field.words[from] as Word;
    if (word.sentence !== first.sentence || OPENS.test(here.lower)) break;
    const gap = field.text.slice(word.end, here.start);
    if (!/^(?: |['’]s? )$/u.test(gap) || STOP.test(word.lower)) break;
    from -= 1;
  }
  const start = field.words[from];
  const end = field.words[to - 1];
  if (!start || !end || start.sentence !== first.sentence || start.start >= end.end) return null;
  // "Jane Doe, a former judge, who": the description stands beside a name
  const named = field.words[from - 1];
  const beside = named && field.text.slice(named.end, start.start) === ', ' && person(named) !== null;
  const span = { start: beside ? named.start : start.start, end: beside ? named.end : end.end };
  const noun = readMention(field, span, lexicon, person);
  return noun.pronoun || !noun.head ? null : noun;
}
