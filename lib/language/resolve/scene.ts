/** Decides what of the article is read once, before sources are told apart: words, names, quotations. */
import type { Field, Span } from '../../model';
import type { AnalysisInput, Found } from '../types';
import { score, type Weights } from './learned/linear';
import type { Lexicon } from './lexicon';
import { type Body, findBodies } from './names/companies';
import { aloneIn, type NameType, nameFeatures, typesOf } from './names/evidence';
import { fold } from './names/fold';
import { type Named, readName } from './names/name';
import { findPeople, type People, type Person, type Place } from './names/people';
import { commonWords, findRuns } from './names/runs';
import { type FieldText, readText, type Word, wordAt } from './text';

export interface NamedPlace extends Place {
  readonly person: Person;
}

export interface Scene {
  readonly lexicon: Lexicon;
  readonly siteName: string | null;
  readonly fields: Readonly<Record<Field, FieldText>>;
  readonly people: People;
  /** All namings of people in the text, in order. */
  readonly places: readonly NamedPlace[];
  /** All namings of bodies, outlets and places in the text, in order. */
  readonly bodyPlaces: readonly (Place & { readonly body: Body })[];
  /** Of whom the article says that "they" is one person. */
  readonly calledThey: ReadonlySet<Person>;
  /** @returns the person whom the name at this word of this field names, or null */
  readonly personAt: (field: FieldText, word: Word) => Person | null;
}

/** By word of the text: the cue of the attribution in whose mention it stands. */
function cuesByWord(text: FieldText, found: readonly Found[]): ReadonlyMap<number, string> {
  const cues = new Map<number, string>();
  for (const { field, mention, cue } of found) {
    if (field !== 'text' || !mention) continue;
    const words = cue ? text.text.slice(cue.start, cue.end) : '';
    for (let i = wordAt(text.words, mention.start); i < text.words.length; i++) {
      if ((text.words[i] as Word).start >= mention.end) break;
      cues.set(i, words);
    }
  }
  return cues;
}

/** The names of a text, and how likely each is a person's: by its title, else by what was learned. */
export function namesIn(field: FieldText, found: readonly Found[], lexicon: Lexicon) {
  const named = findRuns(field, lexicon, commonWords(field))
    .map((run) => readName(field, run, lexicon))
    .filter((name) => name.name < name.to);
  const alone = aloneIn(field, named);
  const types = typesOf(field, named);
  const cues = cuesByWord(field, found);
  const features = new Map<NameType, readonly string[]>();
  for (const type of types.values())
    features.set(
      type,
      nameFeatures(field, type, alone, lexicon, (word) => cues.get(word) ?? null),
    );
  return { named, types, features };
}

/** A name in the headline: its capitalised neighbours are looked up among the people of the text. */
function personElsewhere(field: FieldText, word: Word, people: People): Person | null {
  const i = wordAt(field.words, word.start);
  let from = i;
  while (from > 0 && from > i - 2 && /^\p{Lu}/u.test((field.words[from - 1] as Word).text)) from -= 1;
  for (; from <= i; from++) {
    const person = people.find(
      field.words.slice(from, i + 1).map((w) => fold(w.text)),
      Number.MAX_SAFE_INTEGER,
      null,
    );
    if (person) return person;
  }
  return null;
}

const THEY = /\b(?:us(?:es|ing|ed)|go(?:es|ing) by|prefers?)\s+(?:the\s+)?(?:pronouns?\s+)?["“]?they\b/giu;

/** "Jane Doe, who uses they/them pronouns". */
function calledThey({ text, words }: FieldText, places: readonly NamedPlace[]): ReadonlySet<Person> {
  const people = new Set<Person>();
  for (const { index } of text.matchAll(THEY)) {
    const here = words[wordAt(words, index)]?.sentence;
    const place = places.findLast(({ start, word }) => start < index && words[word]?.sentence === here);
    if (place) people.add(place.person);
  }
  return people;
}

/** A title decides, and so does a word that only bodies' names have; else what was learned. */
const CERTAIN: Readonly<Record<number, number>> = { 3: 9, '-1': -9 };

export function readScene(
  found: readonly Found[],
  input: AnalysisInput,
  lexicon: Lexicon,
  nameWeights: Weights,
): Scene {
  const text = readText('text', input.text, lexicon.elided);
  const fields = {
    text,
    title: readText('title', input.title ?? '', lexicon.elided),
    subtitle: readText('subtitle', input.subtitle ?? '', lexicon.elided),
  };
  const { named, types, features } = namesIn(text, found, lexicon);
  const odds = new Map<Named, number>();
  for (const type of types.values()) {
    const learned = score(nameWeights, features.get(type) ?? [])[0] ?? 0;
    for (const name of type.places)
      odds.set(name, CERTAIN[name.person] ?? learned + (name.person === 2 ? 1.5 : 0));
  }
  const people = findPeople(text, named, lexicon, (name) => odds.get(name) ?? -1);
  const places = people.people
    .flatMap((person) => person.places.map((place) => ({ ...place, person })))
    .sort((a, b) => a.start - b.start);
  const { places: bodyPlaces } = findBodies(text, named, lexicon, (word) => people.at.has(word));
  return {
    lexicon,
    bodyPlaces,
    siteName: input.siteName,
    fields,
    people,
    places,
    calledThey: calledThey(text, places),
    personAt: (field, word) =>
      field === text
        ? (people.at.get(wordAt(text.words, word.start)) ?? null)
        : personElsewhere(field, word, people),
  };
}

/** @returns index of the first place that begins at or after `offset` */
export function placeAt(places: readonly Span[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Span).start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
