/** Decides which names in the article are people, which stretches are the same person, and what is said of each. */
import type { Span } from '../../../model';
import type { Gender, Lexicon } from '../lexicon';
import type { FieldText, Word } from '../text';
import { fold, sameFirst } from './fold';
import type { Run } from './runs';

/** A person whom the article names. */
export interface Person {
  readonly index: number;
  /** The fullest form that the article writes. */
  label: string;
  /** Folded words of the fullest form. */
  parts: readonly string[];
  gender: Gender | null;
  /** What the article says that they are, first said first: "NDP Leader", "the city's mayor". */
  readonly roles: string[];
  /** Lower-case last nouns of those roles. */
  readonly roleNouns: Set<string>;
  /** Names written in the article, in order. */
  readonly places: Place[];
  /** A first name only, with nothing more anywhere. */
  firstNameOnly: boolean;
}

/** One naming of somebody or something. */
export interface Place extends Span {
  readonly word: number;
}

/** A name as written: its title apart. */
export interface Named extends Run {
  /** Words [from, name) are the title, [name, to) the name. */
  readonly name: number;
  readonly title: string | null;
  readonly gender: Gender | null;
  /** How sure it is a person: 2 by title, role or first name; 1 by shape alone; 0 not. */
  readonly person: 0 | 1 | 2;
}

const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'mp', 'qc', 'kc']);
const lastName = (parts: readonly string[]): string => parts.filter((part) => !SUFFIX.has(part)).at(-1) ?? '';

const ACRONYM = /^(?:\p{Lu}{2,}\d*s?|(?:\p{Lu}\.){2,})$/u;

function stripLeading(words: readonly Word[], run: Run, lexicon: Lexicon): number {
  let from = run.from;
  while (
    from < run.to - 1 &&
    (lexicon.adjectives.has((words[from] as Word).lower) ||
      /-(?:based|born|elect|led|era|backed)$/u.test((words[from] as Word).lower))
  )
    from += 1;
  return from;
}

/** @returns index of the name's first word after the titles in the run */
function afterTitle(words: readonly Word[], run: Run, lexicon: Lexicon): number {
  for (let i = run.to - 1; i >= run.from; i--) {
    const word = words[i] as Word;
    if (lexicon.titles.has(word.lower) || (lexicon.roles.has(word.lower) && i < run.to - 1)) return i + 1;
  }
  return run.from;
}

/** Reads one capitalised stretch: title, name, and whether it is a person. */
export function readName(field: FieldText, run: Run, lexicon: Lexicon): Named {
  const { words, text } = field;
  const split = afterTitle(words, run, lexicon);
  const titled = split > run.from && split < run.to;
  const name = titled ? split : split >= run.to ? run.to : stripLeading(words, run, lexicon);
  const parts = words.slice(name, run.to);
  const title =
    name > run.from ? text.slice((words[run.from] as Word).start, (words[name - 1] as Word).end) : null;
  const base = { ...run, name, title, gender: null, person: 0 as const };
  if (!parts.length || parts.length > 5) return base;
  const first = parts[0] as Word;
  const before = words[run.from - 1];
  const near = before && text.slice(before.end, (words[run.from] as Word).start) === ' ' ? before : null;
  const roleBefore = near && /^\p{Ll}/u.test(near.text) && lexicon.roles.has(near.lower) ? near : null;
  const titleGender = titled
    ? (lexicon.titles.get((words[name - 1] as Word).lower.replace('.', '')) ??
      lexicon.roles.get((words[name - 1] as Word).lower) ??
      null)
    : null;
  const roleGender = roleBefore ? (lexicon.roles.get(roleBefore.lower) ?? null) : null;
  const known = lexicon.firstNames.get(first.lower.split('-')[0] as string);
  const gender = titleGender ?? roleGender ?? known ?? null;
  const body = parts.some((word) => lexicon.bodies.has(word.lower) || /\d/u.test(word.text));
  const article =
    near !== null && (near.lower === 'the' || near.lower === 'a' || near.lower === 'an') && !titled;
  if (titled && !body) return { ...base, gender, person: 2 };
  if (body || article || parts.every((word) => ACRONYM.test(word.text))) return base;
  if (roleBefore && !(parts.length === 1 && lexicon.proper.has(first.lower)))
    return { ...base, gender, person: 2 };
  if (
    parts.some((word) => lexicon.proper.has(word.lower) && !lexicon.firstNames.has(word.lower)) &&
    known === undefined
  )
    return base;
  if (known !== undefined && parts.length > 1) return { ...base, gender, person: 2 };
  if (parts.length > 1 && parts.length <= 4) return { ...base, gender, person: 1 };
  return known !== undefined ? { ...base, gender, person: 1 } : base;
}

export interface People {
  readonly people: readonly Person[];
  /** @returns the person whom a name stands for, near `offset`; null when the article names nobody so */
  readonly find: (name: readonly string[], offset: number, gender: Gender | null) => Person | null;
  /** Person by index of each word of a name in the text. */
  readonly at: ReadonlyMap<number, Person>;
}

/** Whether the shorter name fits the fuller: same last name, and first names that do not contradict. */
function fits(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 1) return short[0] === lastName(full) || short[0] === full[0];
  if (lastName(short) !== lastName(full)) {
    // "Xi Jinping" with the family name first, or a married name after the maiden one
    return short.length >= 2 && full.length > short.length && short.every((part, i) => part === full[i]);
  }
  return full.length === 1 || sameFirst(short[0] as string, full[0] as string);
}

const AGE = /^,? \(?(?:aged )?\d{1,3}\b/u;
const APPOSED =
  /^, ((?:who|a|an|the|his|her|their|its|whose|chief|senior|former|president|director|professor|chair|head|executive|co-)\b|\p{L}+ (?:director|of|at|for)\b)/iu;

/** Whether what follows a name says that it is a person: ", 34,", ", a lawyer", "(R-Ohio)". */
function follows(text: string, end: number): boolean {
  const tail = text.slice(end, end + 40);
  return AGE.test(tail) || APPOSED.test(tail) || /^ \([RDI]-|^ \(\d{2}\)/u.test(tail);
}

/** What stands after a name between commas: ", a Democratic strategist who …," gives "a Democratic strategist". */
const APPOSITION =
  /^, ((?:(?:an?|the|his|her|their|its|now|then|former|also) )?(?:[\p{L}\p{N}.'’&-]+ ){0,7}?[\p{L}'’-]+)(?=,|\.|;| who| and| —| –| at | of | for | with | in |$)/u;

function addRole(person: Person, role: string, lexicon: Lexicon): void {
  const nouns = role.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
  const head = nouns.findLast(
    (noun) => lexicon.roles.has(noun) || lexicon.titles.has(noun) || lexicon.informants.has(noun),
  );
  if (!head) return;
  if (!person.roles.includes(role)) person.roles.push(role);
  person.roleNouns.add(head);
  person.gender ??= lexicon.roles.get(head) ?? lexicon.titles.get(head) ?? null;
}

/** The words before a name that say what they are: "longtime Clinton aide", "the mayor,". */
function roleBefore(field: FieldText, run: Named): string | null {
  const { words, text } = field;
  let from = run.from;
  const start = words[run.from] as Word;
  while (from > 0) {
    const word = words[from - 1] as Word;
    if (word.sentence !== start.sentence || from < run.from - 6) break;
    const gap = text.slice(word.end, (words[from] as Word).start);
    if (gap !== ' ' && !(gap === ', ' && from === run.from) && !/^['’]s? $/u.test(gap)) break;
    if (/^(?:and|but|or|of|to|by|from|with|said|says|told|in|at|for|as|that)$/u.test(word.lower)) break;
    from -= 1;
  }
  return from < run.from ? text.slice((words[from] as Word).start, (words[run.from - 1] as Word).end) : null;
}

/** Finds the people of an article, each with all places where it names them. */
export function findPeople(
  field: FieldText,
  runs: readonly Run[],
  lexicon: Lexicon,
  speakers: (word: number) => boolean,
): People {
  const { words, text } = field;
  const people: Person[] = [];
  const byPart = new Map<string, Person[]>();
  const at = new Map<number, Person>();
  const named = runs.map((run) => readName(field, run, lexicon));
  const partsOf = (name: Named): string[] => words.slice(name.name, name.to).map((word) => fold(word.text));
  const index = (person: Person): void => {
    for (const part of new Set(person.parts)) {
      const list = byPart.get(part) ?? [];
      if (!list.includes(person)) list.push(person);
      byPart.set(part, list);
    }
  };
  const candidates = (parts: readonly string[]): Person[] =>
    (byPart.get(lastName(parts)) ?? [])
      .concat(byPart.get(parts[0] as string) ?? [])
      .filter((p) => fits(parts, p.parts) || fits(p.parts, parts));

  // full names first, so that a surname finds its person wherever it stands
  const full = named.filter((name) => {
    if (name.to - name.name < 2) return false;
    const end = (words[name.to - 1] as Word).end;
    return (
      name.person === 2 ||
      (name.person === 1 && (follows(text, end) || speakers(name.to - 1) || speakers(name.name)))
    );
  });
  const make = (name: Named, parts: string[]): Person => {
    const person: Person = {
      index: people.length,
      label: text.slice((words[name.name] as Word).start, (words[name.to - 1] as Word).end),
      parts,
      gender: name.gender,
      roles: [],
      roleNouns: new Set(),
      places: [],
      firstNameOnly: parts.length === 1,
    };
    people.push(person);
    index(person);
    return person;
  };
  for (const name of full) {
    const parts = partsOf(name);
    const same = candidates(parts).find((p) => p.parts.length > 1);
    if (!same) make(name, parts);
    else if (parts.length > same.parts.length) {
      same.parts = parts;
      same.label = text.slice((words[name.name] as Word).start, (words[name.to - 1] as Word).end);
      same.gender ??= name.gender;
      index(same);
    }
  }
  const nearest = (list: readonly Person[], offset: number, gender: Gender | null): Person | null => {
    let best: Person | null = null;
    let bestScore = -Infinity;
    for (const person of list) {
      if (gender && person.gender && person.gender !== gender) continue;
      const before = person.places.findLast((place) => place.start <= offset);
      const score = before ? before.start : -person.index - 1;
      if (score > bestScore) [best, bestScore] = [person, score];
    }
    return best;
  };
  const find = (parts: readonly string[], offset: number, gender: Gender | null): Person | null => {
    const last = lastName(parts);
    const all = candidates(parts);
    const byLast = all.filter((person) => lastName(person.parts) === last);
    return nearest(byLast.length ? byLast : all, offset, gender);
  };
  for (const name of named) {
    if (name.name >= name.to) continue;
    const parts = partsOf(name);
    const start = (words[name.name] as Word).start;
    const end = (words[name.to - 1] as Word).end;
    const honorific = name.title !== null ? name.gender : null;
    let person = find(parts, start, parts.length === 1 ? honorific : null);
    if (!person && (name.person === 2 || (speakers(name.to - 1) && name.person > 0)) && parts.length < 5)
      person = make(name, parts);
    if (!person) continue;
    for (let i = name.name; i < name.to; i++) at.set(i, person);
    person.places.push({ start, end, word: name.name });
    person.gender ??= name.gender;
    if (name.title) addRole(person, name.title, lexicon);
    const before = roleBefore(field, name);
    if (before) addRole(person, before, lexicon);
    const after = APPOSITION.exec(text.slice(end, end + 120));
    if (after?.[1]) addRole(person, after[1], lexicon);
  }
  return { people, find, at };
}
