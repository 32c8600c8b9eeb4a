/** Decides which sources a pronoun or description may mean: who spoke lately, who was named lately, who was called so. */
import type { Span } from '../../model';
import type { Entities, Entity } from './entities';
import type { Pronoun } from './lexicon';
import { officeOf } from './mentions/phrase';
import type { Reading } from './mentions/read';
import type { Body } from './names/companies';
import type { Part } from './names/part';
import type { Person, Place } from './names/people';
import { placeAt, type Scene } from './scene';
import { type Word, wordAt } from './text';

/** Where a candidate was last named or heard before the mention. */
export interface Candidate {
  readonly entity: Entity;
  /** The latest place before the mention, and the word there; null when it only spoke in another field. */
  readonly at: Word | null;
  /** The same, leaving out what lies in the words that are being credited. */
  readonly outside: Word | null;
  /** 0 for the latest speaker; null when it is none of the latest. */
  readonly speaker: number | null;
  /** 0 for the person or body named last. */
  readonly named: number | null;
  /** The part that it had in the clause where it was named last, outside the words credited. */
  readonly part: Part | null;
  /** It is the first one named in that paragraph. */
  readonly topic: boolean;
  /** How often it has been named so far. */
  readonly times: number;
}

const SPEAKERS = 12;
const PARAGRAPHS = 4;
const NAMED = 12;

interface Draft {
  at: Word | null;
  outside: Word | null;
  speaker: number | null;
  named: number | null;
  part: Part | null;
  topic: boolean;
}

const inside = (offset: number, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= offset && offset < span.end);

/**
 * @param offset where the mention stands, or the cue or content when there is none, in the text
 * @param content the words that are being credited
 * @param bodyKind tells what kind of source a named body is
 * @returns the candidates, in no particular order
 */
export function candidatesAt(
  scene: Scene,
  entities: Entities,
  reading: Reading | null,
  offset: number,
  content: readonly Span[],
  bodyEntity: (body: Body) => Entity,
): Candidate[] {
  const { words } = scene.fields.text;
  const here = words[Math.min(wordAt(words, offset), words.length - 1)];
  if (!here) return [];
  const drafts = new Map<Entity, Draft>();
  const draft = (entity: Entity): Draft => {
    const known = drafts.get(entity);
    if (known) return known;
    const made: Draft = {
      at: null,
      outside: null,
      speaker: null,
      named: null,
      part: null,
      topic: false,
    };
    drafts.set(entity, made);
    return made;
  };
  const place = (one: Draft, word: Word): void => {
    if (!one.at || word.start > one.at.start) one.at = word;
    if (!inside(word.start, content) && (!one.outside || word.start > one.outside.start)) one.outside = word;
  };
  entities.recent(SPEAKERS).forEach((entity, rank) => {
    const one = draft(entity);
    one.speaker = rank;
    if (!entity.last) return;
    const word = words[wordAt(words, entity.last.start)];
    if (word && word.start <= offset) place(one, word);
  });
  const walk = (places: readonly Place[], entityAt: (i: number) => Entity): void => {
    const seen = new Set<Entity>();
    for (let i = placeAt(places, offset) - 1, n = 0; i >= 0 && n < 40 && seen.size < NAMED; i--, n++) {
      const one = places[i];
      const word = one && words[one.word];
      if (!word || here.paragraph - word.paragraph > PARAGRAPHS) break;
      const entity = entityAt(i);
      const at = draft(entity);
      if (!seen.has(entity)) {
        at.named ??= seen.size;
        seen.add(entity);
      }
      place(at, word);
      if (at.outside === word && at.part === null) {
        at.part = one.part;
        const before = places[i - 1];
        at.topic = !before || words[before.word]?.paragraph !== word.paragraph;
      }
    }
  };
  walk(scene.places, (i) => entities.of((scene.places[i] as Scene['places'][number]).person));
  if (reading?.pronoun?.of !== 'person')
    walk(scene.bodyPlaces, (i) => bodyEntity((scene.bodyPlaces[i] as Scene['bodyPlaces'][number]).body));
  if (reading && !reading.pronoun) {
    for (const entity of entities.calledBy(reading.head).slice(-8)) draft(entity);
    let n = 0;
    const office = officeOf(reading);
    for (const person of scene.people.people) {
      if (!person.roleNouns.has(office) || n >= 8) continue;
      draft(entities.of(person));
      n += 1;
    }
  }
  for (const [entity, one] of drafts) {
    if (one.at || !entity.last) continue;
    const word = words[wordAt(words, entity.last.start)];
    if (word && word.start <= offset) place(one, word);
  }
  const { pronoun } = reading ?? { pronoun: null };
  const { lexicon } = scene;
  // "police", "the ministry" are nobody with a name
  const isNobody = ({ person }: Entity, { head }: Reading): boolean =>
    person !== null &&
    (lexicon.bodyNouns.has(head) || lexicon.officials.has(head)) &&
    !lexicon.roles.has(head);
  return [...drafts]
    .filter(([entity]) =>
      pronoun
        ? agrees(entity, pronoun)
        : !reading || (mayMean(entity, reading) && !isNobody(entity, reading)),
    )
    .map(([entity, one]) => ({ entity, ...one, times: timesBefore(entity, offset) }));
}

const SOMEBODY: ReadonlySet<string> = new Set(['person', 'unnamed', 'spokesperson']);
const SOMETHING: ReadonlySet<string> = new Set(['organization', 'document', 'media']);

/** What no pronoun of the language does: "she" for a man or for several, "it" for a person. */
function agrees(entity: Entity, pronoun: Pronoun): boolean {
  if (entity.kind === 'none') return false;
  if (pronoun.of === 'thing' && !pronoun.relative) return SOMETHING.has(entity.kind);
  if (pronoun.of !== 'person') return true;
  if (entity.number === 'many' || !SOMEBODY.has(entity.kind)) return false;
  return !pronoun.gender || !entity.gender || entity.gender === pronoun.gender;
}

const NO_OUTLET =
  /^(?:club|team|bank|ministry|department|government|hospital|school|university|college|council|court|airline|party|union|charity|regulator|church|army|military|police|cabinet|parliament|embassy|committee|commission|ministère|gouvernement|hôpital|école|université|mairie|préfecture|syndicat|banque|armée|tribunal|parquet|parti)$/u;

/** "Management's negotiator" is not "the union's negotiator, Jane Doe". */
function isAnothers({ roles, parts }: Person, { possessor, head }: Reading): boolean {
  const owner = possessor?.at(-1)?.lower;
  if (!owner || /^(?:his|her|its|their|our|my|son|sa|ses|leurs?)$/u.test(owner) || parts.includes(owner))
    return false;
  const same = roles.filter((role) => role.toLowerCase().endsWith(head) && /['’]s?\s/u.test(role));
  return (
    same.length > 0 &&
    same.length === roles.length &&
    same.every((role) => !role.toLowerCase().includes(owner))
  );
}

/** "The president" is not the vice president. */
function isBeneath({ roleNouns }: Person, reading: Reading): boolean {
  const office = officeOf(reading);
  return !roleNouns.has(office) && [...roleNouns].some((noun) => noun.endsWith(`-${office}`));
}

const WITHHELD =
  /^,?\s(?:who|speaking|granted)\s[^.;“”"]{0,60}?(?:anonym\p{L}+|not\s(?:to\s)?be(?:ing)?\s(?:named|identified)|not\sauthori[sz]ed|declined\sto\sbe\s(?:named|identified))/u;

/** "…, who asked not to be named" right behind the noun. */
function isWithheld({ core, field }: Reading): boolean {
  const last = core.at(-1);
  return last !== undefined && WITHHELD.test(field.text.slice(last.end, last.end + 110));
}

/** "A voter", "another official" is nobody with a name, and nobody who was not called so before. */
function mayMean(entity: Entity, reading: Reading): boolean {
  // "aides" are no person with a name, "the aide" is no group
  if (reading.number === 'many' && entity.person && entity.number === 'one') return false;
  if (reading.number === 'one' && entity.number === 'many' && entity.kind !== 'organization') return false;
  // "the club" is no newspaper
  if (entity.kind === 'media' && NO_OUTLET.test(reading.head)) return false;
  const theirs = entity.readings.find(
    (other) => !other.pronoun && other.count !== null && !other.atLeast,
  )?.count;
  if (reading.count !== null && !reading.atLeast && theirs !== undefined && theirs !== reading.count)
    return false;
  const { person } = entity;
  if (person && (isAnothers(person, reading) || isBeneath(person, reading) || isWithheld(reading)))
    return false;
  if (reading.determiner !== 'indefinite' && !reading.other) return true;
  // "two officials" said once more are the same two; "a voter" said once more is another
  return (
    entity.person === null && entity.heads.has(reading.head) && (reading.count ?? 1) > 1 && !reading.other
  );
}

/** How often the entity was named before `offset`; at most 20. */
function timesBefore(entity: Entity, offset: number): number {
  const places = entity.person?.places ?? entity.body?.places ?? [];
  let n = 0;
  for (const place of places) {
    if (place.start >= offset || n >= 20) break;
    n += 1;
  }
  return Math.max(n, entity.found.length);
}
