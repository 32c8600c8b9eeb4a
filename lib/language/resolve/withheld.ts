/** Decides to which source the article's words about a withheld name belong, also when they stand in a sentence of their own. */
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
function subjectOf(scene: Scene, assigned: Assigned, first: Word, at: number): Entity | null {
  const { text } = scene.fields;
  // the verb in front of the wording is no part of the subject: "The officials spoke [on condition of …]"
  const subject = text.text.slice(first.start, at).replace(VERBS, '');
  if (!subject) return null;
  // "Because the talks were private, the officials …": the subject stands behind the comma
  const behind = FRONT.test(subject) ? subject.lastIndexOf(', ') + 1 : 0;
  const span = { start: first.start + (behind && behind + 1), end: first.start + subject.length };
  const reading = readMention(text, span, scene.lexicon, () => null);
  const before = (entity: Entity): boolean =>
    !isNamed(entity) && entity.last !== null && entity.last.start < first.start && entity.kind !== 'none';
  const latest = (fits: (entity: Entity) => boolean): Entity | null =>
    assigned.entities.all
      .filter((entity) => entity.found.length > 0 && before(entity) && fits(entity))
      .reduce<Entity | null>((a, b) => (a?.last && b.last && a.last.start > b.last.start ? a : b), null);
  const open = (entity: Entity): boolean =>
    entity.kind === 'unnamed' || entity.kind === 'spokesperson' || entity.kind === 'collective';
  if (reading.pronoun) {
    const { gender, number } = reading.pronoun;
    return latest(
      (entity) =>
        open(entity) &&
        (!gender || !entity.gender || entity.gender === gender) &&
        (number === 'many' || entity.number === 'one'),
    );
  }
  if (reading.determiner === 'indefinite' && reading.number === 'one') return null;
  return latest((entity) => open(entity) && entity.heads.has(reading.head)) ?? null;
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
  const entity = near?.entity ?? (first ? subjectOf(scene, assigned, first, start) : null);
  if (!entity || (basis === 'explicit' && isNamed(entity))) return;
  if (basis === 'partial' && isNamed(entity) && (entity.person?.parts.length ?? 0) > 1) return;
  entity.withheld ??= { start, end, basis, sentence };
}

const all = (rule: WordingRule): RegExp =>
  new RegExp(rule.pattern.source, `${rule.pattern.flags.replace('g', '')}g`);

/** Notes on each source the words that withhold its name. */
export function linkWithheld(scene: Scene, assigned: Assigned, data: LanguageData): void {
  const { text } = scene.fields.text;
  const sentences = bySentence(scene, assigned);
  for (const rule of data.explicit)
    for (const match of text.matchAll(all(rule))) linkOne(scene, assigned, match, 'explicit', sentences);
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
