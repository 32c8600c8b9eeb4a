/** Decides which names in the article are people, which stretches are the same person, and what is said of each. */
import type { Span } from '../../../model';
import type { Gender, Lexicon } from '../lexicon';
import type { FieldText, Word } from '../text';
import { fold, sameFirst } from './fold';
import { type Named, SUFFIX } from './name';
import { type Part, partOf } from './part';
import { roleBefore, roleBeforeComma, roleBehind, roleNoun } from './roles';

/** A person whom the article names. */
export interface Person {
  readonly index: number;
  /** The fullest form that the article writes. */
  label: string;
  /** Folded words of the fullest form. */
  parts: readonly string[];
  /** Folded, as written in quotation marks inside the name: Jane “Janie” Doe. */
  readonly nicknames: Set<string>;
  gender: Gender | null;
  /** What the article says that they are, first said first: "NDP Leader", "the city's mayor". */
  readonly roles: string[];
  /** Lower-case nouns of those roles. */
  readonly roleNouns: Set<string>;
  /** Names written in the article, in order. */
  readonly places: Place[];
  /** A first name only, with nothing more anywhere. */
  firstNameOnly: boolean;
}

/** One naming of somebody. */
export interface Place extends Span {
  readonly word: number;
  /** Its place in the clause, as far as its neighbours tell. */
  readonly part: Part;
}

export interface People {
  readonly people: readonly Person[];
  /** @returns the person whom a name stands for, near `offset`; null when the article names nobody so */
  readonly find: (name: readonly string[], offset: number, gender: Gender | null) => Person | null;
  /** Person by index of each word of a name in the text. */
  readonly at: ReadonlyMap<number, Person>;
}

const KIN =
  /(?:\b(?:his|her|their)\b|['’]s?)\s(?:\p{L}+\s){0,2}?(?:wife|husband|son|daughter|brother|sister|mother|father|widow|widower|partner|fianc\p{L}+|cousin|nephew|niece|aunt|uncle|mom|mum|dad)\b/iu;

const FRENCH_VERB = /^(?:a|ont|est|sont|avait|était|n['’]|ne|qui|que|se|s['’])(?!\p{L})/u;

const BENEATH = /^(?:vice|deputy|assistant|associate|vice-)$/u;
const BENEATH_IN = /(?<!\p{L})(vice|deputy|assistant|associate)[ -]\p{L}+$/iu;
const REGNAL =
  /^(?:the\s)?(?:king|queen|prince|princess|pope|emperor|empress|sultan|emir|duke|duchess|roi|reine|pape)$/iu;
/** What a short title stands for when the bearer is told of without a name. */
const IN_FULL: ReadonlyMap<string, readonly string[]> = new Map([
  ['sen', ['senator']],
  ['rep', ['representative', 'congressman', 'congresswoman']],
  ['gov', ['governor']],
  ['dr', ['doctor']],
  ['prof', ['professor']],
  ['gen', ['general']],
  ['col', ['colonel']],
  ['capt', ['captain']],
  ['lt', ['lieutenant']],
  ['sgt', ['sergeant']],
  ['det', ['detective']],
  ['insp', ['inspector']],
  ['supt', ['superintendent']],
  ['adm', ['admiral']],
  ['rev', ['reverend']],
]);

/** Titles that say nothing of what somebody is. */
const HONORIFIC =
  /^(?:mr|mrs|ms|miss|mx|m|mm|mme|mlle|monsieur|madame|me|sir|shri|smt|seri|sri|dato|datuk|hon|alhaji|alhaja|engr|tun)\.?$/iu;
const NAMED = /\s(?:named|called|nommée?|appelée?)$/u;

const KIN_PAIR = /\b(?:couple|pair|duo|spouses|brothers|sisters|twins|siblings)\b/iu;

const lastName = (parts: readonly string[]): string => parts.findLast((part) => !SUFFIX.has(part)) ?? '';

/** Whether the shorter name fits the fuller: same last name, and first names that do not contradict. */
function fits(short: readonly string[], full: readonly string[], nicknames: ReadonlySet<string>): boolean {
  if (short.length === 1)
    return short[0] === lastName(full) || short[0] === full[0] || full.includes(short[0] ?? '');
  if (lastName(short) !== lastName(full))
    // "Xi Jinping" with the family name first, or a married name behind the maiden one
    return full.length > short.length && short.every((part, i) => part === full[i]);
  if (full.length === 1 || sameFirst(short[0] as string, full[0] as string)) return true;
  if (nicknames.has(short[0] as string)) return true;
  // "Ní Bhriain" of "Máire Ní Bhriain"
  const tail = full.slice(full.length - short.length);
  return full.length > short.length && short.every((part, i) => part === tail[i]);
}

class Registry {
  readonly people: Person[] = [];
  readonly at = new Map<number, Person>();
  private readonly byPart = new Map<string, Person[]>();

  constructor(
    private readonly field: FieldText,
    private readonly lexicon: Lexicon,
  ) {}

  /** A nickname stands in quotation marks of its own: Jane “Janie” Doe. */
  private isNickname({ start, end }: Word): boolean {
    const { text } = this.field;
    return /["“‘]/u.test(text[start - 1] ?? '') && /["”’]/u.test(text[end] ?? '');
  }

  partsOf(name: Named): string[] {
    const words = this.field.words.slice(name.name, name.to);
    const plain = words.filter((word) => !this.isNickname(word));
    return (plain.length ? plain : words).map((word) => fold(word.text));
  }

  private nicknamesOf(name: Named): string[] {
    const words = this.field.words.slice(name.name, name.to).filter((word) => this.isNickname(word));
    return words.map((word) => fold(word.text));
  }

  private labelOf(name: Named): string {
    const { words, text } = this.field;
    return text.slice((words[name.name] as Word).start, (words[name.to - 1] as Word).end);
  }

  private index(person: Person): void {
    for (const part of new Set(person.parts)) {
      const list = this.byPart.get(part) ?? [];
      if (!list.includes(person)) list.push(person);
      this.byPart.set(part, list);
    }
  }

  private candidates(parts: readonly string[]): Person[] {
    const list = (this.byPart.get(lastName(parts)) ?? []).concat(this.byPart.get(parts[0] as string) ?? []);
    return list.filter((one) =>
      parts.length <= one.parts.length
        ? fits(parts, one.parts, one.nicknames)
        : fits(one.parts, parts, one.nicknames),
    );
  }

  /** Adds a full name, or lengthens the one that it belongs to. */
  introduce(name: Named): void {
    const parts = this.partsOf(name);
    const same = this.candidates(parts).find((one) => one.parts.length > 1);
    if (!same) this.make(name);
    else if (parts.length > same.parts.length && this.mayLead(name, same.parts.length)) {
      same.parts = parts;
      same.label = this.labelOf(name);
      same.gender ??= name.gender;
      this.index(same);
    }
  }

  /** "November Jane Doe" is no fuller name than "Jane Doe", nor is half a sentence. */
  private mayLead(name: Named, known: number): boolean {
    const { lower } = this.field.words[name.name] as Word;
    const { firstNames, proper } = this.lexicon;
    return name.to - name.name - known <= 2 && (firstNames.has(lower) || !proper.has(lower));
  }

  /** Adds somebody whose surname stands behind the name of the next one. */
  share(name: Named, next: Named): void {
    const surname = lastName(this.partsOf(next));
    const word = this.field.words[next.to - 1] as Word;
    const [first = ''] = this.partsOf(name);
    if (this.candidates([first, surname]).length) return;
    const person = this.make(name);
    person.parts = [first, surname];
    person.label = `${person.label} ${word.text}`;
    person.firstNameOnly = false;
    this.index(person);
  }

  make(name: Named): Person {
    const parts = this.partsOf(name);
    const person: Person = {
      index: this.people.length,
      label: this.labelOf(name),
      parts,
      nicknames: new Set(this.nicknamesOf(name)),
      gender: name.gender,
      roles: [],
      roleNouns: new Set(),
      places: [],
      firstNameOnly:
        parts.length === 1 &&
        name.title === null &&
        (parts[0]?.length === 1 || this.lexicon.firstNames.has((this.field.words[name.name] as Word).lower)),
    };
    this.people.push(person);
    this.index(person);
    return person;
  }

  find(parts: readonly string[], offset: number, gender: Gender | null): Person | null {
    const all = this.candidates(parts);
    const last = lastName(parts);
    const byLast = all.filter((one) => lastName(one.parts) === last);
    let best: Person | null = null;
    let bestScore = -Infinity;
    for (const person of byLast.length ? byLast : all) {
      if (gender && person.gender && person.gender !== gender) continue;
      const score = this.claim(person, parts, offset);
      if (score > bestScore) [best, bestScore] = [person, score];
    }
    return best;
  }

  /** How good a person's claim to a bare surname is: who bears it most often so far, or was introduced just now. */
  private claim(person: Person, parts: readonly string[], offset: number): number {
    const last = person.places.at(-1);
    if (!last || last.start > offset) return -person.index - 1;
    if (parts.length > 1) return last.start;
    const introduced = person.places.length === 1 && offset - last.start < 400;
    return (
      Math.min(person.places.length, 12) * 300 + (introduced ? 900 : 0) - Math.min(offset - last.start, 3000)
    );
  }

  see(person: Person, from: number, to: number): void {
    const { words } = this.field;
    for (let i = from; i < to; i++) this.at.set(i, person);
    person.places.push({
      start: (words[from] as Word).start,
      end: (words[to - 1] as Word).end,
      word: from,
      part: partOf(this.field, from, to),
    });
  }

  /** In French a verb may stand where English has an apposition: "…, Jane Doe, a répondu que". */
  private roleBehind(text: string, end: number): string | null {
    const role = roleBehind(text, end);
    return role && this.lexicon.nounFirst && FRENCH_VERB.test(role) ? null : role;
  }

  /** Notes one naming, and what stands beside it. */
  note(person: Person, name: Named): void {
    const { words, text } = this.field;
    const end = (words[name.to - 1] as Word).end;
    this.see(person, name.name, name.to);
    person.gender ??= name.gender;
    for (const role of [
      name.title,
      roleBeforeComma(this.field, name) ?? roleBefore(this.field, name),
      this.roleBehind(text, end),
    ]) {
      const noun = role && roleNoun(role, this.lexicon);
      // "the three members who left, Jane Doe" are not she
      if (!role || !noun || (this.lexicon.plural(noun) && !KIN_PAIR.test(role))) continue;
      const before = words[name.from - 1];
      const beneath = before && BENEATH.test(before.lower) && text.slice(before.end).startsWith(` ${role}`);
      const told = `${beneath ? `${before.text} ` : ''}${role.replace(NAMED, '')}`;
      if (!person.roles.includes(told) && !HONORIFIC.test(told)) person.roles.push(told);
      const second = beneath ? before.lower : BENEATH_IN.exec(role)?.[1]?.toLowerCase();
      // "Deputy Mayor Jane Doe" is not "the mayor"
      person.roleNouns.add(second ? `${second}-${noun}` : noun);
      for (const other of second ? [second] : (IN_FULL.get(noun) ?? [])) person.roleNouns.add(other);
      if (REGNAL.test(role)) person.firstNameOnly = false;
      // "his wife, Jane" is known by whose wife she is
      if (KIN.test(role)) person.firstNameOnly = false;
      person.gender ??= this.lexicon.roles.get(noun) ?? null;
    }
  }
}

/** "Sean and Carrie Hill": a first name, "and", a first name with the surname of both. */
function isPair(field: FieldText, name: Named, next: Named, lexicon: Lexicon): boolean {
  const { words } = field;
  const known = (i: number): boolean => lexicon.firstNames.has(words[i]?.lower ?? '');
  return (
    name.to - name.name === 1 &&
    next.to - next.name > 1 &&
    next.from === name.to + 1 &&
    /^(?:and|et|&)$/u.test(words[name.to]?.lower ?? '') &&
    known(name.name) &&
    known(next.name)
  );
}

/** Below this a name by itself is no person's; two words and more are asked for less. */
const SINGLE = 2;

/**
 * Finds the people of an article, each with all places where it names them.
 *
 * @param isPerson how likely each name is a person's, as a logarithm of odds: above 0 it is
 */
export function findPeople(
  field: FieldText,
  named: readonly Named[],
  lexicon: Lexicon,
  isPerson: (name: Named) => number,
): People {
  const { words } = field;
  const registry = new Registry(field, lexicon);
  // full names first, so that a surname finds its person wherever it stands
  for (const name of named)
    if (name.to - name.name > 1 && name.to - name.name < 6 && isPerson(name) > 0) registry.introduce(name);
  named.forEach((name, i) => {
    const next = named[i + 1];
    if (next && isPair(field, name, next, lexicon) && isPerson(next) > 0) registry.share(name, next);
  });
  for (const name of named) {
    const parts = registry.partsOf(name);
    const first = words[name.name] as Word;
    const single = parts.length === 1;
    let person = registry.find(parts, first.start, name.title !== null && single ? name.gender : null);
    if (!person && parts.length < 6 && isPerson(name) > (single ? SINGLE : 0)) person = registry.make(name);
    if (person) registry.note(person, name);
  }
  // headlines inside the text: each word may be a name, none makes one
  words.forEach((word, i) => {
    if (!word.headline || registry.at.has(i) || !/^\p{Lu}/u.test(word.text)) return;
    const person = registry.find([fold(word.text)], word.start, null);
    if (person) registry.see(person, i, i + 1);
  });
  for (const person of registry.people) person.places.sort((a, b) => a.start - b.start);
  for (const person of registry.people) person.gender ??= genderByPronouns(field, person, registry.at);
  return {
    people: registry.people,
    at: registry.at,
    find: (parts, offset, gender) => registry.find(parts, offset, gender),
  };
}

/** He or she, by the pronouns that follow the names before anybody else is named. */
function genderByPronouns(field: FieldText, person: Person, at: ReadonlyMap<number, Person>): Gender | null {
  let m = 0;
  let f = 0;
  for (const place of person.places.slice(0, 12)) {
    for (let i = place.word + 1; i < Math.min(place.word + 30, field.words.length); i++) {
      const other = at.get(i);
      if (other && other !== person) break;
      const { lower } = field.words[i] as Word;
      if (/^(?:he|his|him|himself|il)$/u.test(lower)) m += 1;
      else if (/^(?:she|her|hers|herself|elle)$/u.test(lower)) f += 1;
    }
  }
  return m === f ? null : m > f ? 'm' : 'f';
}
