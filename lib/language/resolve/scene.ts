/** Decides what of the article is read once, before sources are told apart: words, names, quotations. */
import type { Field, Span } from '../../model';
import type { AnalysisInput, Found } from '../types';
import type { Lexicon } from './lexicon';
import { fold } from './names/fold';
import { findPeople, type People, type Person, type Place } from './names/people';
import { commonWords, findRuns, type Run } from './names/runs';
import { type FieldText, readText, type Word, wordAt } from './text';

export interface NamedPlace extends Place {
  readonly person: Person;
}

export interface Scene {
  readonly lexicon: Lexicon;
  readonly siteName: string | null;
  readonly fields: Readonly<Record<Field, FieldText>>;
  readonly runs: readonly Run[];
  readonly people: People;
  /** All namings of people in the text, in order. */
  readonly places: readonly NamedPlace[];
  /** @returns the person whom the name at this word of this field names, or null */
  readonly personAt: (field: FieldText, word: Word) => Person | null;
}

function mentionWords(text: FieldText, found: readonly Found[]): ReadonlySet<number> {
  const set = new Set<number>();
  for (const { field, mention } of found) {
    if (field !== 'text' || !mention) continue;
    for (let i = wordAt(text.words, mention.start); i < text.words.length; i++) {
      if ((text.words[i] as Word).start >= mention.end) break;
      set.add(i);
    }
  }
  return set;
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

export function readScene(found: readonly Found[], input: AnalysisInput, lexicon: Lexicon): Scene {
  const text = readText('text', input.text);
  const fields = {
    text,
    title: readText('title', input.title ?? ''),
    subtitle: readText('subtitle', input.subtitle ?? ''),
  };
  const runs = findRuns(text, lexicon, commonWords(text));
  const spoken = mentionWords(text, found);
  const people = findPeople(text, runs, lexicon, (word) => spoken.has(word));
  const places = people.people
    .flatMap((person) => person.places.map((place) => ({ ...place, person })))
    .sort((a, b) => a.start - b.start);
  return {
    lexicon,
    siteName: input.siteName,
    fields,
    runs,
    people,
    places,
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
