/** Decides which capitalised names that are no person's the article mentions, and where: bodies, outlets, places. */
import type { Lexicon } from '../lexicon';
import type { FieldText, Word } from '../text';
import { keyWords, sameBody } from './bodies';
import { partOf } from './part';
import type { Place } from './people';
import type { Run } from './runs';

/** A named thing that may be meant by "it" or "the company" later. */
export interface Body {
  readonly index: number;
  readonly keys: string[][];
  readonly places: Place[];
}

const SAINT = /^(?:st|saint|children|women|men|people|king|queen|teachers|workers|farmers|veterans)$/u;

/** "St. Mary's Hospital", "the People's Bank": the name begins in front of the possessive. */
function possessorOf(
  { words, text }: FieldText,
  from: number,
  to: number,
  lexicon: Lexicon,
  isPerson: (word: number) => boolean,
): number {
  const owner = words[from - 1];
  const first = words[from];
  const last = words[to - 1];
  if (!owner || !first || !last || !lexicon.bodies.has(last.lower) || isPerson(from - 1)) return from;
  const gap = text.slice(owner.end, first.start);
  const plural = /s$/u.test(owner.lower) ? owner.lower : '';
  if (!/^['’]s $/u.test(gap) && !(plural && /^['’] $/u.test(gap))) return from;
  if (!/^\p{Lu}/u.test(owner.text) || owner.sentence !== first.sentence) return from;
  const before = words[from - 2];
  if (before && SAINT.test(before.lower) && /^\.? $/u.test(text.slice(before.end, owner.start)))
    return from - 2;
  return SAINT.test(owner.lower) ? from - 1 : from;
}

/** @returns the bodies by first naming, and all their namings in order with the body's index */
export function findBodies(
  field: FieldText,
  runs: readonly Run[],
  lexicon: Lexicon,
  isPerson: (word: number) => boolean,
): { readonly bodies: readonly Body[]; readonly places: readonly (Place & { readonly body: Body })[] } {
  const bodies: Body[] = [];
  const places: (Place & { body: Body })[] = [];
  const byKey = new Map<string, Body>();
  for (const run of runs) {
    let { from } = run;
    while (from < run.to && lexicon.adjectives.has((field.words[from] as Word).lower)) from += 1;
    if (run.to - from > 7) continue;
    if (
      field.words
        .slice(from, run.to)
        .every((word) => lexicon.titles.has(word.lower) || lexicon.roles.has(word.lower))
    )
      continue;
    from = possessorOf(field, from, run.to, lexicon, isPerson);
    const words = field.words.slice(from, run.to);
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last || words.some((_, i) => isPerson(from + i))) continue;
    if (
      words.length === 1 &&
      (lexicon.titles.has(first.lower) ||
        /day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/u.test(
          first.lower,
        ))
    )
      continue;
    const keys = keyWords(words);
    const key = keys.join(' ');
    if (!key) continue;
    let body = byKey.get(key);
    if (!body) {
      body = bodies.slice(-40).find((one) => one.keys.some((names) => sameBody(names, keys)));
      if (body) body.keys.push(keys);
      else {
        body = { index: bodies.length, keys: [keys], places: [] };
        bodies.push(body);
      }
      byKey.set(key, body);
    }
    const place = { start: first.start, end: last.end, word: from, part: partOf(field, from, run.to) };
    body.places.push(place);
    places.push({ ...place, body });
  }
  return { bodies, places };
}
