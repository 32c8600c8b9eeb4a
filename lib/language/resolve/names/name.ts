/** Decides, for one capitalised stretch, which words are title and which name, and whether it looks like a person. */
import type { Gender, Lexicon } from '../lexicon';
import type { FieldText, Word } from '../text';
import type { Run } from './runs';

/** How sure it is a person: 3 by title; 2 by role or first name; 1 by shape alone; 0 not by itself; -1 a body's name. */
export type Likeness = -1 | 0 | 1 | 2 | 3;

/** A name as written: its title apart. */
export interface Named extends Run {
  /** Words [from, name) are the title, [name, to) the name; empty when the stretch is a title only. */
  readonly name: number;
  readonly title: string | null;
  readonly gender: Gender | null;
  readonly person: Likeness;
}

export const SUFFIX: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md']);
export const ACRONYM = /^(?:\p{Lu}{2,}\d*s?|(?:\p{Lu}\.){2,}|[A-Z][a-z]?[A-Z]+)$/u;

const ATTRIBUTE = /-(?:based|born|elect|led|era|backed|style|turned)(?:-|$)/u;

/** "Brothers Marco and Luca Hill". */
const KINDRED =
  /^(?:brothers|sisters|siblings|twins|cousins|spouses|newlyweds|frères|sœurs|jumeaux|jumelles)$/u;

const isTitle = (word: Word, lexicon: Lexicon): boolean =>
  lexicon.titles.has(word.lower.replace(/\.$/u, '')) || lexicon.roles.has(word.lower);

/** Party, people and "Former" in front of a name are none of it. */
function stripLeading(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  let at = from;
  while (at < to - 1) {
    const { lower } = words[at] as Word;
    const next = words[at + 1] as Word;
    const agency =
      ACRONYM.test((words[at] as Word).text) && lexicon.firstNames.has(next.lower) && at + 2 < to;
    if (!lexicon.adjectives.has(lower) && !ATTRIBUTE.test(lower) && !KINDRED.test(lower) && !agency) break;
    at += 1;
  }
  return at;
}

/** @returns index of the name's first word behind the last title of the stretch; `to` when it is a title only */
function afterTitle(words: readonly Word[], run: Run, lexicon: Lexicon): number {
  const first = words[run.from] as Word;
  const known = lexicon.firstNames.has(first.lower);
  for (let i = run.to - 1; i >= run.from; i--) {
    const word = words[i] as Word;
    if (!isTitle(word, lexicon)) continue;
    // "Rep. Don Hill", "Dean Hill": a first name, unless another one follows it ("Dean Jane Hill")
    const next = words[i + 1];
    if (lexicon.firstNames.has(word.lower) && next && i + 1 < run.to && !lexicon.firstNames.has(next.lower))
      continue;
    const rest = words.slice(i + 1, run.to).filter((one) => !SUFFIX.has(one.lower));
    // "Stephen King", "Billie Jean King Jr.": a first name in front and nothing behind
    if (!rest.length && known && i > run.from && run.to - run.from <= 4) continue;
    return i + 1;
  }
  return run.from;
}

/** Points of the compass and the like: part of a place's name in front of another place. */
const OF_PLACES =
  /^(?:new|north|south|east|west|central|upper|lower|san|santa|los|las|st|united|great|saudi)$/u;

/** "County Recorder Helen Hill", "of State John Hill": the name begins at the first name behind words that no person bears. */
function behindBodyWords(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  const foreign = (word: Word): boolean =>
    lexicon.bodies.has(word.lower) ||
    lexicon.outlets.has(word.lower) ||
    lexicon.adjectives.has(word.lower) ||
    ACRONYM.test(word.text) ||
    /^(?:of|for|and|&|the|staff)$/u.test(word.text.toLowerCase());
  for (let i = from + 1; i < to - 1; i++)
    if (lexicon.firstNames.has((words[i] as Word).lower) && words.slice(from, i).some(foreign)) return i;
  return from;
}

/** "Chuck Hill of New York": what follows "of" is no part of a name that begins with a title or a first name. */
function beforeOf(words: readonly Word[], from: number, to: number, certain: boolean): number {
  if (!certain) return to;
  const at = words.slice(from, to).findIndex((word) => word.text === 'of' || word.text === 'for');
  return at > 0 ? from + at : to;
}

/** Words of a body, an outlet or with digits make no person's name, unless a first name opens it. */
function isBodyName(parts: readonly Word[], known: boolean, lexicon: Lexicon): boolean {
  if (parts.some((word) => /\d/u.test(word.text))) return true;
  const rest = known ? parts.slice(1) : parts;
  const outlet = known ? false : parts.length > 1 && rest.some((word) => lexicon.outlets.has(word.lower));
  const last = parts.at(-1);
  return (
    outlet ||
    (last?.lower.endsWith('s') === true && lexicon.crowd.has(last.lower)) ||
    rest.some((word) => lexicon.bodies.has(word.lower) || /^(?:for|of|and|&|the)$/u.test(word.text))
  );
}

/** The lower-case noun right before: "spokesman" of "spokesman John Smith". */
function nounBefore(field: FieldText, from: number): Word | null {
  const before = field.words[from - 1];
  const here = field.words[from];
  if (!before || !here || before.sentence !== here.sentence) return null;
  return field.text.slice(before.end, here.start) === ' ' ? before : null;
}

/** Titles that only people have, whatever their names look like: "Dr. Sun". */
const PERSONAL = /^(?:mr|mrs|ms|miss|dr|prof|mme|mlle|sir|dame)$/u;

/** What a person asks to be called. */
const CHOSEN =
  /\b(?:(?:ask|want|wish|prefer|agree|request)(?:s|ed|ing|red|ring)?\s+(?:only\s+)?to\s+be\s+(?:(?:called|known|identified|named|quoted|referred\s+to)(?:\s+(?:only|just|simply))?(?:\s+as)?|(?:identified|named|quoted)\s+(?:(?:only|just)\s+)?(?:by|with)\s+(?:(?:only|just)\s+)?(?:his|her|their|a)\s+(?:(?:first|given|last|family|middle)\s+|sur|nick)name,?)|g[ai]v(?:e|es|ing|en)\s+(?:(?:only|just)\s+)?(?:his|her|their)\s+(?:(?:(?:first|given|last|family)\s+|sur|nick)?name\s+(?:only\s+)?as|(?:(?:first|given|last|family)\s+|sur)name,)|identif(?:y|ies|ied|ying)\s+(?:himself|herself|themselves)\s+(?:(?:only|just)\s+)?as)\s+["“]?$/u;

/** Reads one capitalised stretch: title, name, and whether it is a person. */
export function readName(field: FieldText, whole: Run, lexicon: Lexicon): Named {
  const { words, text } = field;
  const behind = afterTitle(words, whole, lexicon);
  const titled = behind > whole.from && behind < whole.to;
  const stripped = behind >= whole.to ? whole.to : stripLeading(words, behind, whole.to, lexicon);
  const name = behindBodyWords(words, stripped, whole.to, lexicon);
  const certain = titled || lexicon.firstNames.has(words[name]?.lower ?? '');
  const run = { from: whole.from, to: beforeOf(words, name, whole.to, certain) };
  const title =
    name > run.from ? text.slice((words[run.from] as Word).start, (words[name - 1] as Word).end) : null;
  const nobody: Named = { ...run, name, title, gender: null, person: 0 };
  const parts = words.slice(name, run.to);
  const first = parts[0];
  if (!first || parts.length > 5) return nobody;
  // Jean is a woman's name in English, Jean-Luc a man's everywhere
  const known = /^jean-/u.test(first.lower)
    ? 'm'
    : lexicon.firstNames.get(first.lower.split('-')[0] as string);
  const noun = nounBefore(field, run.from);
  const role = noun && /^\p{Ll}/u.test(noun.text) && lexicon.roles.has(noun.lower) ? noun : null;
  const last = words[behind - 1];
  const spoken =
    titled && last ? (lexicon.titles.get(last.lower) ?? lexicon.roles.get(last.lower) ?? null) : null;
  const gender = spoken ?? (role ? (lexicon.roles.get(role.lower) ?? null) : null) ?? known ?? null;
  const human = last !== undefined && titled && PERSONAL.test(last.lower) && parts.length <= 3;
  if (!human && isBodyName(parts, known !== undefined, lexicon)) return { ...nobody, person: -1 };
  if (titled) return { ...nobody, gender, person: 3 };
  if (CHOSEN.test(text.slice(Math.max(0, first.start - 70), first.start)))
    return { ...nobody, gender, person: 3 };
  const article = noun !== null && /^(?:the|a|an|this|that)$/u.test(noun.lower);
  // "le ministre de l'Intérieur"
  if (/(?<!\p{L})l['’]$/iu.test(text.slice(Math.max(0, first.start - 3), first.start)))
    return { ...nobody, person: -1 };
  // "le journal Le Ballon", "l’école Jean-Moulin"
  const called =
    lexicon.nounFirst && noun && (lexicon.outletNouns.has(noun.lower) || lexicon.bodyNouns.has(noun.lower));
  if (called) return { ...nobody, person: -1 };
  if (article || parts.every((word) => ACRONYM.test(word.text))) return { ...nobody, person: -1 };
  const place = parts.some((word) => lexicon.proper.has(word.lower));
  const nowhere = (word: Word): boolean =>
    (lexicon.proper.has(word.lower) && !lexicon.firstNames.has(word.lower)) || OF_PLACES.test(word.lower);
  if (place && parts.every(nowhere)) return { ...nobody, person: -1 };
  if (role && !(parts.length === 1 && place)) return { ...nobody, gender, person: 2 };
  if (known !== undefined && parts.length > 1) return { ...nobody, gender, person: 2 };
  if (place) return nobody;
  if (parts.length > 1) return { ...nobody, gender, person: 1 };
  return known !== undefined ? { ...nobody, gender, person: 1 } : nobody;
}
