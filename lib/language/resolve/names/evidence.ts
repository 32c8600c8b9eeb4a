/** Decides what the article shows of a capitalised name, over all its places, that may tell a person from a body. */
import type { Lexicon } from '../lexicon';
import type { FieldText, Word } from '../text';
import { fold } from './fold';
import { ACRONYM, type Named } from './name';
import { followedAsPerson } from './roles';

/** All places of one name, written alike. */
export interface NameType {
  readonly parts: readonly string[];
  readonly places: readonly Named[];
}

/** What stands around single capitalised words: how often by themselves, and which pronoun follows. */
export interface Alone {
  times: number;
  person: number;
}

/** The first pronoun behind a word, before another name: 1 for he or she, -1 for it or they, 0 for none. */
function pronounBehind(field: FieldText, from: number): number {
  for (let i = from; i < Math.min(from + 22, field.words.length); i++) {
    const word = field.words[i] as Word;
    if (/^(?:he|she|his|her|him|il|elle)$/u.test(word.lower)) return 1;
    if (/^(?:it|its|company|they|their)$/u.test(word.lower)) return -1;
    if (/^\p{Lu}/u.test(word.text) && !word.first) return 0;
  }
  return 0;
}

/** @returns by folded word */
export function aloneIn(field: FieldText, named: readonly Named[]): ReadonlyMap<string, Alone> {
  const alone = new Map<string, Alone>();
  for (const { name, to, title } of named) {
    if (to - name !== 1) continue;
    const word = field.words[name] as Word;
    if (title === null && /^(?:the|a|an)$/u.test(field.words[name - 1]?.lower ?? '')) continue;
    const key = fold(word.text);
    const entry = alone.get(key) ?? { times: 0, person: 0 };
    entry.times += 1;
    entry.person += title === null ? pronounBehind(field, to) : 2;
    alone.set(key, entry);
  }
  return alone;
}

/** @returns the names by their folded words, in order of appearance */
export function typesOf(field: FieldText, named: readonly Named[]): ReadonlyMap<string, NameType> {
  const types = new Map<string, { parts: string[]; places: Named[] }>();
  for (const name of named) {
    const parts = field.words.slice(name.name, name.to).map((word) => fold(word.text));
    const key = parts.join(' ');
    const type = types.get(key) ?? { parts, places: [] };
    type.places.push(name);
    types.set(key, type);
  }
  return types;
}

const sign = (n: number): string => (n > 0 ? '+' : n < 0 ? '-' : '0');

/** @param cueOf the words that credit the source in whose mention the word stands; null when it stands in none */
export function nameFeatures(
  field: FieldText,
  type: NameType,
  alone: ReadonlyMap<string, Alone>,
  lexicon: Lexicon,
  cueOf: (word: number) => string | null,
): string[] {
  const { words, text } = field;
  const place = type.places[0] as Named;
  const parts = words.slice(place.name, place.to);
  const first = parts[0] as Word;
  const last = parts.at(-1) as Word;
  const n = Math.min(parts.length, 5);
  const features = new Set<string>([`n=${n}`, `x3=${last.lower.slice(-3)}`, `x2=${last.lower.slice(-2)}`]);
  if (n > 1) features.add(`f3=${first.lower.slice(-3)}`).add(`f2=${first.lower.slice(-2)}`);
  const known = lexicon.firstNames.has(first.lower.split('-')[0] as string);
  features.add(`known=${known}/${n}`);
  if (n > 1 && lexicon.firstNames.has(last.lower)) features.add('lastknown');
  parts.forEach((word, i) => {
    const at = i === 0 ? (n === 1 ? 'only' : 'first') : i === parts.length - 1 ? 'last' : 'mid';
    for (const list of [
      'bodies',
      'bodyNouns',
      'outlets',
      'proper',
      'adjectives',
      'documents',
      'crowd',
      'titles',
      'roles',
    ] as const)
      if (lexicon[list].has(word.lower)) features.add(`l=${list}/${at}`);
    if (ACRONYM.test(word.text)) features.add(`acronym/${at}`);
    if (/^\p{Lu}$/u.test(word.text)) features.add('initial');
    if (/\d/u.test(word.text)) features.add('digit');
    if (
      /\p{Ll}\p{Lu}/u.test(word.text) &&
      !/^(?:Mc|Mac|De|Di|Du|Des|Del|Fitz|Le|La|Van|O['’])/u.test(word.text)
    )
      features.add('camel');
    if (/^(?:of|for|and|the|&)$/u.test(word.text)) features.add('joined');
    if (/-/u.test(word.text)) features.add(`hyphen/${at}`);
    if (lexicon.particles.has(word.text)) features.add('particle');
  });
  const single = alone.get(type.parts.at(-1) as string);
  if (n > 1)
    features
      .add(`reuse=${single ? Math.min(single.times, 3) : 0}`)
      .add(`reused=${single ? sign(single.person) : 'x'}`);
  const own = n === 1 ? single : undefined;
  if (own) features.add(`own=${sign(own.person)}/${Math.min(own.times, 3)}`);
  for (const one of type.places.slice(0, 12)) {
    const before = words[one.from - 1];
    const start = words[one.from] as Word;
    const end = (words[one.to - 1] as Word).end;
    if (one.title !== null) features.add('titled');
    if (followedAsPerson(text, end)) features.add('followed');
    if (/^['’]s/u.test(text.slice(end, end + 2))) features.add('owns');
    const cue = cueOf(one.to - 1);
    if (cue !== null) {
      features.add('speaks').add(`speaks/${n}`);
      for (const word of cue
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.slice(0, 2) ?? [])
        features.add(`c=${word}`);
    }
    if (pronounBehind(field, one.to) > 0) features.add('he');
    if (!before || before.sentence !== start.sentence) features.add('opens');
    else if (text.slice(before.end, start.start) === ' ') {
      if (lexicon.roles.has(before.lower) && /^\p{Ll}/u.test(before.text)) features.add('role');
      else if (lexicon.bodyNouns.has(before.lower)) features.add('bodynoun');
      else if (/^\p{Ll}/u.test(before.text) && before.lower.length <= 6) features.add(`b=${before.lower}`);
    } else if (/,/u.test(text.slice(before.end, start.start)) && lexicon.roles.has(before.lower))
      features.add('rolecomma');
  }
  return [...features];
}
