/** Decides to which source the article's words about a withheld name belong, also when they stand in a sentence of their own. */
import type { Span } from '../../model';
import type { Assigned } from './assign';
import type { Entity, Withheld } from './entities';
import type { LanguageData } from './language';
import type { WordingRule } from './lexicon';
import { readMention } from './mentions/read';
import type { Scene } from './scene';
import { type Word, wordAt } from './text';

const isNamed = (entity: Entity): boolean => entity.person !== null && !entity.person.firstNameOnly;

/** Who is credited in each sentence, by their mentions in order. */
function bySentence(
  scene: Scene,
  assigned: Assigned,
): ReadonlyMap<number, { entity: Entity; start: number; end: number }[]> {
  const map = new Map<number, { entity: Entity; start: number; end: number }[]>();
  assigned.readings.forEach((reading, i) => {
    const entity = assigned.sources[i];
    const word = reading?.words[0];
    if (!reading || !word || !entity || reading.field !== scene.fields.text) return;
    const list = map.get(word.sentence) ?? [];
    list.push({ entity, start: reading.span.start, end: reading.span.end });
    map.set(word.sentence, list);
  });
  for (const list of map.values()) list.sort((a, b) => a.start - b.start);
  return map;
}

const VERBS =
  /\s+(?:(?:all|both|each)\s+)?(?:(?:has|have|had|was|were|is|are)\s+)?(?:\p{L}+ly\s+)?(?:spoke|spoken|speaking|talked|agreed\s+to\s+(?:speak|talk)|granted|interviewed)?\s*$/iu;

/** A clause that a sentence may begin with, before its subject. */
const FRONT =
  /^["“«]?\s*(?:because|since|citing|fearing|for|out|not|as|while|when|although|though|after|parce|faute|craignant|n['’]étant|par)\b/iu;

/** "The officials spoke on condition of …": the sentence's own subject, when nobody in it is credited with words. */
function subjectsOf(scene: Scene, assigned: Assigned, first: Word, at: number): readonly Entity[] {
  const { text } = scene.fields;
  // the verb in front of the wording is no part of the subject: "The officials spoke [on condition of …]"
  const subject = text.text.slice(first.start, at).replace(VERBS, '');
  if (!subject) return [];
  // "Because the talks were private, the officials …": the subject stands behind the comma
  const behind = FRONT.test(subject) ? subject.lastIndexOf(', ') + 1 : 0;
  return meantBy(scene, assigned, first, {
    start: first.start + (behind && behind + 1),
    end: first.start + subject.length,
  });
}

/** Whom the words of the span stand for, among the open sources that spoke before the sentence that begins with `first`. */
function meantBy(scene: Scene, assigned: Assigned, first: Word, span: Span): Entity[] {
  const { text } = scene.fields;
  const subject = text.text.slice(span.start, span.end);
  const reading = readMention(text, span, scene.lexicon, () => null);
  const heard = lastHeard(assigned, first.start);
  const before = (entity: Entity): boolean => !isNamed(entity) && heard.has(entity) && entity.kind !== 'none';
  const byPlace = (a: Entity, b: Entity): number => (heard.get(a) ?? 0) - (heard.get(b) ?? 0);
  const allOf = (fits: (entity: Entity) => boolean): Entity[] =>
    assigned.entities.all.filter((entity) => before(entity) && fits(entity)).sort(byPlace);
  const latest = (fits: (entity: Entity) => boolean): Entity | null => allOf(fits).at(-1) ?? null;
  const single = ({ number }: Entity): boolean => number === 'one';
  const open = (entity: Entity): boolean =>
    entity.kind === 'unnamed' || entity.kind === 'spokesperson' || entity.kind === 'collective';
  const listOf = (entity: Entity | null): Entity[] => (entity ? [entity] : []);
  // "many of them"
  const pronoun = reading.pronoun ?? scene.lexicon.pronouns.get(reading.core.at(-1)?.lower ?? '');
  if (pronoun) {
    const { gender, number } = pronoun;
    const one = latest(
      (entity) =>
        open(entity) &&
        (!gender || !entity.gender || entity.gender === gender) &&
        (number === 'many' || entity.number === 'one'),
    );
    if (number === 'many' && one?.number === 'one' && BOTH.test(subject))
      return allOf((entity) => open(entity) && single(entity)).slice(-2);
    return listOf(one);
  }
  if (reading.determiner === 'indefinite' && reading.number === 'one') return [];
  const group = latest((entity) => open(entity) && entity.heads.has(reading.head));
  if (group || reading.number === 'one') return listOf(group);
  // "Both advisers" are "one adviser" and "another adviser" of before
  const noun = reading.head
    .replace(/s$/u, '')
    .replace(/men$/u, 'man')
    .replace(/^people$/u, 'person');
  const singles = allOf((entity) => open(entity) && single(entity) && entity.heads.has(noun));
  return reading.count === null ? singles : singles.slice(-reading.count);
}

const BOTH = /^["“]?(?:both|all|each|they|tous|toutes)(?!\p{L})/iu;

/** Where each source was credited last before `offset`, in the text; those that were not are left out. */
function lastHeard(assigned: Assigned, offset: number): ReadonlyMap<Entity, number> {
  const places = new Map<Entity, number>();
  assigned.readings.forEach((reading, i) => {
    const entity = assigned.sources[i];
    if (!entity || reading?.field.field !== 'text' || reading.span.start >= offset) return;
    places.set(entity, Math.max(places.get(entity) ?? 0, reading.span.start));
  });
  return places;
}

function linkOne(
  scene: Scene,
  assigned: Assigned,
  match: RegExpMatchArray,
  basis: Withheld['basis'],
  sentences: ReturnType<typeof bySentence>,
): void {
  const { words, sentences: spans } = scene.fields.text;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const word = words[wordAt(words, start)];
  const sentence = word && spans[word.sentence];
  if (!word || !sentence || word.quoted) return;
  const credited = sentences.get(word.sentence) ?? [];
  const near = credited.findLast((one) => one.start <= start) ?? credited[0];
  const first = words[wordAt(words, sentence.start)];
  const meant = near ? [near.entity] : first ? subjectsOf(scene, assigned, first, start) : [];
  for (const entity of meant) {
    if (basis === 'explicit' && isNamed(entity)) continue;
    if (basis === 'partial' && isNamed(entity) && (entity.person?.parts.length ?? 0) > 1) continue;
    entity.withheld ??= { start, end, basis, sentence };
  }
}

/** The article may say first that it withholds a name, and only then who it is that speaks. */
function firstCalled(scene: Scene, assigned: Assigned, span: Span): readonly Entity[] {
  const { head, pronoun } = readMention(scene.fields.text, span, scene.lexicon, () => null);
  const entity = pronoun
    ? undefined
    : assigned.entities.all.find((one) => one.found.length > 0 && !isNamed(one) && one.heads.has(head));
  return entity ? [entity] : [];
}

/** "The Herald is not naming the clerk": whom the last words of the wording stand for. */
function linkObject(scene: Scene, assigned: Assigned, match: RegExpMatchArray): void {
  const { words, sentences } = scene.fields.text;
  const object = match[1] ?? '';
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const word = words[wordAt(words, start)];
  const sentence = word && sentences[word.sentence];
  const first = sentence && words[wordAt(words, sentence.start)];
  if (!object || !sentence || !first || word.quoted) return;
  const span = { start: end - object.length, end };
  const meant = meantBy(scene, assigned, first, span);
  if (!meant.length) meant.push(...firstCalled(scene, assigned, span));
  for (const entity of meant)
    if (!isNamed(entity)) entity.withheld ??= { start, end, basis: 'explicit', sentence };
}

const all = (rule: WordingRule): RegExp =>
  new RegExp(rule.pattern.source, `${rule.pattern.flags.replace('g', '')}g`);

/** Notes on each source the words that withhold its name. */
export function linkWithheld(scene: Scene, assigned: Assigned, data: LanguageData): void {
  const { text } = scene.fields.text;
  const sentences = bySentence(scene, assigned);
  for (const rule of data.explicit)
    for (const match of text.matchAll(all(rule))) linkOne(scene, assigned, match, 'explicit', sentences);
  for (const rule of data.notNaming)
    for (const match of text.matchAll(all(rule))) linkObject(scene, assigned, match);
  for (const rule of data.partial)
    for (const match of text.matchAll(all(rule))) linkOne(scene, assigned, match, 'partial', sentences);
  for (const entity of assigned.entities.all) {
    if (!entity.found.length || isNamed(entity) || entity.withheld) continue;
    for (const reading of entity.readings) {
      const word = reading.words.find((one) => data.calledAnonymous.has(one.lower));
      const sentence = word && reading.field.sentences[word.sentence];
      if (word && sentence && !reading.pronoun) {
        entity.withheld = { start: word.start, end: word.end, basis: 'explicit', sentence };
        break;
      }
    }
  }
}
