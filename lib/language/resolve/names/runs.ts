/** Decides which stretches of a text are capitalised names, and which of their words are title, name or neither. */
import type { Lexicon } from '../lexicon';
import type { FieldText, Word } from '../text';

/** A capitalised stretch within a sentence: words [from, to) of the text. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const CAPITAL = /^(?:\p{Lu}|[dld]['’]\p{Lu}|al-\p{Lu})/u;
/** Words that join the parts of a body's name: "University of Leeds". */
const JOINS = new Set(['of', 'for', 'and', '&', 'the', 'on']);

const isCapital = (word: Word): boolean => CAPITAL.test(word.text);

/** "Polls", "Managers": nouns that need not stand elsewhere in the text. */
const isNoun = (lower: string, lexicon: Lexicon): boolean =>
  lexicon.documents.has(lower) ||
  lexicon.crowd.has(lower) ||
  lexicon.informants.has(lower) ||
  (lower.endsWith('s') && lexicon.roles.has(lower.slice(0, -1)));

/** A sentence's first word is capitalised anyway: it counts only when it is no common word. */
function opensName(
  word: Word,
  next: Word | undefined,
  lexicon: Lexicon,
  common: ReadonlySet<string>,
): boolean {
  if (lexicon.functionWords.has(word.lower)) return false;
  if (word.first && !(next && isCapital(next)) && isNoun(word.lower, lexicon)) return false;
  // "Pope Celestine" in a text that also says "the pope"
  if (next && isCapital(next) && lexicon.titles.has(word.lower)) return true;
  return !(word.first && common.has(word.lower) && !lexicon.firstNames.has(word.lower));
}

/** "J. Smith", "Sen. Smith", "Smith Smith": nothing but a space, or an abbreviation's period, lies between. */
function joined(text: string, left: Word, right: Word, lexicon: Lexicon): boolean {
  const gap = text.slice(left.end, right.start);
  if (gap === ' ' || gap === '\u00a0') return true;
  if (gap === '. ' || gap === '.')
    return left.text.length <= 2 || lexicon.titles.has(left.lower) || left.lower === 'st';
  if (gap === ', ') return /^[js]r$/u.test(right.lower);
  // Jane “Janie” Doe: a nickname in quotation marks
  if (/^ [“"]$/u.test(gap)) return /^[”"] \p{Lu}/u.test(text.slice(right.end, right.end + 3));
  return (gap === '” ' || gap === '" ') && /^ [“"]$/u.test(text.slice(left.start - 2, left.start));
}

/** @returns index after the last word of the run that begins at `from` */
function endOfRun(field: FieldText, from: number, lexicon: Lexicon): number {
  const { words, text } = field;
  let to = from + 1;
  let body = lexicon.bodies.has((words[from] as Word).lower);
  for (;;) {
    const last = words[to - 1] as Word;
    let next = to;
    while (next < words.length && next < to + 3) {
      const word = words[next] as Word;
      const before = words[next - 1] as Word;
      if (word.sentence !== last.sentence || !joined(text, before, word, lexicon)) return to;
      if (isCapital(word)) break;
      if (!(lexicon.particles.has(word.text) || (body && JOINS.has(word.text)))) return to;
      next += 1;
    }
    const word = words[next];
    if (!word || next >= to + 3 || !isCapital(word)) return to;
    body ||= lexicon.bodies.has(word.lower);
    to = next + 1;
  }
}

/** @returns all capitalised stretches in order */
export function findRuns(field: FieldText, lexicon: Lexicon, common: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < field.words.length; i++) {
    const word = field.words[i] as Word;
    if (word.headline || !isCapital(word) || !opensName(word, field.words[i + 1], lexicon, common)) continue;
    const to = endOfRun(field, i, lexicon);
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}

/** @returns all words that the text also writes in lower case */
export function commonWords(field: FieldText): ReadonlySet<string> {
  const common = new Set<string>();
  for (const word of field.words) if (/^\p{Ll}/u.test(word.text)) common.add(word.text);
  return common;
}
