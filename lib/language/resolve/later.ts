/** Decides whether somebody told of without a name is the person whom the article names further on. */
import type { Entity } from './entities';
import { officeOf } from './mentions/phrase';
import type { Reading } from './mentions/read';
import type { Person } from './names/people';
import type { Scene } from './scene';
import { type Word, wordAt } from './text';

/** How many paragraphs further on the name may stand. */
const REACH = 6;
const NEAR = 3;

const KIN: readonly (readonly string[])[] = [
  [
    'lawmaker',
    'senator',
    'congressman',
    'congresswoman',
    'representative',
    'rep',
    'sen',
    'mp',
    'legislator',
    'councillor',
    'councilman',
  ],
  ['official', 'minister', 'director', 'commissioner', 'secretary', 'chief'],
  ['lawyer', 'attorney', 'solicitor', 'barrister', 'counsel'],
  ['chairman', 'chair', 'chairwoman', 'chairperson'],
  ['officer', 'sergeant', 'captain', 'lieutenant', 'sheriff', 'detective', 'constable', 'chief'],
  ['professor', 'researcher', 'scientist', 'expert', 'academic', 'prof', 'dr'],
  ['doctor', 'dr', 'physician', 'surgeon'],
  ['boss', 'executive', 'ceo', 'chief', 'founder', 'head'],
  ['leader', 'president', 'head', 'chief', 'premier'],
];

/** Words for anybody at all: a name right behind them may be theirs without any role. */
const ANYBODY =
  /^(?:man|woman|mother|father|mom|mum|dad|grandmother|grandfather|teenager|teen|girl|boy|student|couple|driver|resident)$/u;

const kindred = (head: string, noun: string): boolean =>
  head === noun || KIN.some((words) => words.includes(head) && words.includes(noun));

const paragraphAt = (words: readonly Word[], offset: number): number =>
  words[Math.min(wordAt(words, offset), words.length - 1)]?.paragraph ?? 0;

/** Whether the description's other words are said of the person, too: "a New York judge", "Judge X of New York". */
function sameThings(reading: Reading, person: Person, scene: Scene): boolean {
  const { lexicon } = scene;
  const own = reading.words.filter(
    (word) =>
      word.lower !== reading.head &&
      word.lower.length > 2 &&
      !lexicon.definite.has(word.lower) &&
      !lexicon.indefinite.has(word.lower) &&
      !lexicon.after.has(word.lower),
  );
  if (!own.length) return true;
  const roles = person.roles.join(' ').toLowerCase();
  return own.some((word) => roles.includes(word.lower));
}

/** "A woman who …" before "The woman, Jane Doe": the article points back at her. */
const toldOf = (reading: Reading, person: Person): boolean =>
  reading.determiner === 'indefinite' &&
  person.roles.some((role) => new RegExp(`^(?:the|la|le|cette?) ${reading.head}$`, 'iu').test(role));

/**
 * @returns the person meant; null when nobody fits, or more than one does ("never guessed")
 */
export function namedLater(scene: Scene, entity: Entity): Person | null {
  const reading = entity.readings.find((one) => !one.pronoun && one.head);
  if (!reading || reading.other || reading.number !== 'one' || reading.field.field !== 'text') return null;
  if (reading.count !== null && reading.count > 1) return null;
  // "one analyst" is mostly one of those who are not named
  if (/^(?:one|l['’]une?)$/u.test(reading.words[0]?.lower ?? '') && !ANYBODY.test(reading.head)) return null;
  const { words } = scene.fields.text;
  const here = paragraphAt(words, reading.span.start);
  const fitting: Person[] = [];
  let near: Person | null = null;
  for (const person of scene.people.people) {
    const first = person.places[0];
    if (!first || first.start < reading.span.start || person.firstNameOnly) continue;
    const gap = paragraphAt(words, first.start) - here;
    if (gap > REACH) continue;
    const gender = entity.gender ?? scene.lexicon.roles.get(reading.head) ?? null;
    if (gender && person.gender && gender !== person.gender) continue;
    if (
      [...person.roleNouns].some((noun) => kindred(officeOf(reading), noun)) &&
      (sameThings(reading, person, scene) || toldOf(reading, person))
    )
      fitting.push(person);
    if (gap <= NEAR && gap > 0 && (!near || first.start < (near.places[0]?.start ?? 0))) near = person;
  }
  if (fitting.length === 1) return fitting[0] ?? null;
  if (fitting.length === 0 && near && here <= 2 && ANYBODY.test(reading.head)) return near;
  return null;
}
