/** Decides what the words of a mention are: determiner, number, head noun, name, possessor. */
import type { Span } from '../../../model';
import type { Gender, Lexicon, Pronoun } from '../lexicon';
import type { Person } from '../names/people';
import { type FieldText, type Word, wordsIn } from '../text';
import { namedIn } from './named';
import { coreOf, partedBy, possessiveAfter } from './phrase';

export interface Reading {
  readonly field: FieldText;
  readonly span: Span;
  readonly words: readonly Word[];
  readonly pronoun: Pronoun | null;
  /** "I", "we". */
  readonly firstPerson: boolean;
  /** Named in the head of the mention. */
  readonly person: Person | null;
  /** The noun phrase without what follows it: "a senior official" of "a senior official at the ministry". */
  readonly core: readonly Word[];
  /** Lower-case last word of the core: "official"; empty when there is none. */
  readonly head: string;
  readonly determiner: 'definite' | 'indefinite' | 'bare';
  readonly number: 'one' | 'many';
  /** How many, when a number word says so. */
  readonly count: number | null;
  readonly atLeast: boolean;
  /** Told by the article: "une source". */
  readonly gender: Gender | null;
  /** "these people", "both officials". */
  readonly demonstrative: boolean;
  /** "another official", "a second official". */
  readonly other: boolean;
  /** Words before 's: "Trump" of "Trump's attorneys", or a possessive pronoun. */
  readonly possessor: readonly Word[] | null;
  /** The core is (part of) a name: a capitalised word that is not there for the sentence's sake. */
  readonly proper: boolean;
}

/** "a handful of Democrats", "two of the executives": the core goes on behind "of". */
function quantified(
  text: string,
  words: readonly Word[],
  core: readonly Word[],
  lexicon: Lexicon,
): readonly Word[] {
  const last = core.at(-1);
  if (!last || !lexicon.quantities.has(last.lower) || words[core.length]?.lower !== 'of') return core;
  const behind = coreOf(text, words.slice(core.length + 1), lexicon);
  return behind.length ? words.slice(0, core.length + 1 + behind.length) : core;
}

/** A span that begins or ends inside a word means the part inside. */
function clipped(words: readonly Word[], span: Span): readonly Word[] {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || (first.start >= span.start && last.end <= span.end)) return words;
  return words.map((word) => {
    const start = Math.max(word.start, span.start);
    const end = Math.min(word.end, span.end);
    const text = word.text.slice(start - word.start, end - word.start);
    return text === word.text ? word : { ...word, start, end, text, lower: text.toLowerCase() };
  });
}

/** The noun of a language that puts it first: a known one, else the first word that is no article, number or the like. */
function firstNoun(words: readonly Word[], lexicon: Lexicon): Word | undefined {
  const small = (word: Word): boolean =>
    lexicon.definite.has(word.lower) ||
    lexicon.indefinite.has(word.lower) ||
    lexicon.amounts.has(word.lower) ||
    lexicon.other.has(word.lower);
  const known = (word: Word): boolean =>
    [
      lexicon.informants,
      lexicon.roles,
      lexicon.crowd,
      lexicon.bodyNouns,
      lexicon.outletNouns,
      lexicon.documents,
      lexicon.speakers,
      lexicon.officials,
    ].some((list) => list.has(word.lower));
  return (
    words.find((word) => known(word) && !small(word)) ??
    words.find((word) => !small(word) && !lexicon.numbers.has(word.lower)) ??
    words.at(-1)
  );
}

/** "More than a dozen": no more and no other ones, but at least so many. */
const MORE_THAN =
  /^(?:more than|over|at least|upwards? of|no fewer than|not fewer than|plus de|plus d['’]|au moins)\s/iu;
const HALF =
  /^(?:(?:about|around|nearly|almost|some|at least|more than|the) )?half[ -](?:a|the)?[ -]?dozen\b/iu;

/** "The CEO" names nobody and no body. */
const ROLE_IN_CAPITALS = /^\p{Lu}{2,4}s?$/u;

/** "A minister and a senior aide": how many the second ones are; null when there are none. */
function besides(
  text: string,
  words: readonly Word[],
  core: readonly Word[],
  lexicon: Lexicon,
): { readonly n: number; readonly exact: boolean } | null {
  const and = words[core.length];
  const opening = words[core.length + 1];
  if (!and || !opening || !/^(?:and|et)$/u.test(and.lower) || partedBy(text, core.at(-1) ?? and, and))
    return null;
  if (!lexicon.indefinite.has(opening.lower)) return null;
  const second = coreOf(text, words.slice(core.length + 1), lexicon);
  const nouns = [core, second].map((part) => {
    const known = part.filter(({ lower }) => lexicon.informants.has(lower) || lexicon.speakers.has(lower));
    return (lexicon.nounFirst ? known[0] : part.at(-1))?.lower ?? '';
  });
  const person = (noun: string): boolean =>
    [lexicon.informants, lexicon.roles, lexicon.speakers].some((list) => list.has(noun));
  const [first = '', other = ''] = nouns;
  if (!person(first) || !person(other) || !nouns.some((noun) => lexicon.insiders.has(noun))) return null;
  const n = lexicon.numbers.get(opening.lower) ?? lexicon.amounts.get(opening.lower) ?? 1;
  return { n: lexicon.plural(other) ? Math.max(n, 2) : n, exact: !lexicon.amounts.has(opening.lower) };
}

/** Leading words that belong to the sentence, not to the source: "according to", "by", "from". */
const LEADING = /^(?:according|to|by|from|per|with|and|but|as|in|of|said|says|told)$/u;

/**
 * @param person tells who is named by the word with that index in the field
 * @returns what the mention's words are; a mention of punctuation only has no words and an empty head
 */
export function readMention(
  field: FieldText,
  span: Span,
  lexicon: Lexicon,
  person: (word: Word) => Person | null,
): Reading {
  let words = clipped(wordsIn(field.words, span), span);
  while (words.length > 1 && LEADING.test((words[0] as Word).text)) words = words.slice(1);
  const { text } = field;
  const core = quantified(text, words, coreOf(text, words, lexicon), lexicon);
  const first = words[0]?.lower ?? '';
  const lone = words.length === 1 || (words.length > 1 && core.length === 1);
  const pronoun =
    (lone || words.length <= 2) && !/^\p{Lu}{2}/u.test(words[0]?.text ?? '')
      ? (lexicon.pronouns.get(first) ?? null)
      : null;
  // "ces derniers": two words that stand for one
  const two = words.length === 2 ? lexicon.pronouns.get(`${first} ${words[1]?.lower}`) : undefined;
  const loneOrOwn = two ?? (pronoun && (core.length === 1 || pronoun.relative) ? pronoun : null);
  let possessor: readonly Word[] | null = null;
  let rest = core;
  for (let i = core.length - 2; i >= 0; i--)
    if (possessiveAfter(text, core[i] as Word)) {
      possessor = core.slice(0, i + 1);
      rest = core.slice(i + 1);
      break;
    }
  if (!possessor && core.length > 1 && lexicon.pronouns.get(first)?.possessive) {
    possessor = core.slice(0, 1);
    rest = core.slice(1);
  }
  const noun = lexicon.nounFirst ? firstNoun(rest, lexicon) : rest.at(-1);
  const head = noun?.lower ?? '';
  const single = !lexicon.plural(head);
  let count: number | null = null;
  let atLeast = false;
  let other = false;
  for (const word of words.slice(0, 6)) {
    // "a 34-year-old man" is one
    const joined = /^[-‑]\p{L}/u.test(text.slice(word.end, word.end + 2));
    const digits = /^\d{1,4}$/u.test(word.text) && !joined ? Number(word.text) : null;
    const n = lexicon.numbers.get(word.lower) ?? digits;
    if (core.includes(word) || word === words[0]) {
      if (n !== null && count === null && word !== noun) count = n;
      else if (
        lexicon.amounts.has(word.lower) &&
        count === null &&
        !(lexicon.other.has(word.lower) && single)
      ) {
        count = lexicon.amounts.get(word.lower) ?? null;
        atLeast = true;
      }
      if (lexicon.other.has(word.lower)) other = true;
    }
    if (/^least$/u.test(word.lower)) atLeast = true;
  }
  // "the other two", "two of the three": the number is all there is of a noun
  if (count === null && noun && (lexicon.numbers.get(head) ?? 1) > 1)
    count = lexicon.numbers.get(head) ?? null;
  const opening = text.slice(words[0]?.start ?? span.start, span.end);
  if (count !== null && count > 1 && MORE_THAN.test(opening)) [atLeast, other] = [true, false];
  if (count === 12 && HALF.test(opening)) count = 6;
  const more = besides(text, words, core, lexicon);
  if (more) {
    const firsts = count ?? (single ? 1 : 2);
    atLeast ||= !more.exact || (count === null && !single);
    count = firsts + more.n;
  }
  const determiner =
    lexicon.definite.has(first) || possessor
      ? 'definite'
      : lexicon.indefinite.has(first)
        ? 'indefinite'
        : 'bare';
  const proper = rest.some(
    (word, i) =>
      /^\p{Lu}/u.test(word.text) &&
      !(ROLE_IN_CAPITALS.test(word.text) && lexicon.roles.has(word.lower)) &&
      !(
        word.first &&
        i === 0 &&
        !possessor &&
        [lexicon.functionWords, lexicon.numbers, lexicon.amounts].some((list) => list.has(word.lower))
      ),
  );
  return {
    field,
    span,
    words,
    pronoun: loneOrOwn,
    firstPerson: lexicon.firstPerson.has(first) && core.length === 1,
    person: namedIn(text, words, core, lexicon, person),
    core: rest,
    head,
    determiner,
    number: lexicon.plural(head) || (count !== null && count > 1) ? 'many' : 'one',
    count,
    atLeast,
    gender: lexicon.genders.get(first) ?? null,
    demonstrative: lexicon.demonstrative.has(first),
    other,
    possessor,
    proper,
  };
}
