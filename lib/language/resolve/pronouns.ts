/** Decides whom a pronoun stands for: agreement first, then who spoke or was named last, and where. */
import type { Entities, Entity } from './entities';
import type { Pronoun } from './lexicon';
import type { Reading } from './mentions/read';
import { placeAt, type Scene } from './scene';
import { type Word, wordAt } from './text';

function agrees(entity: Entity, pronoun: Pronoun): boolean {
  if (entity.kind === 'none') return false;
  if (pronoun.of === 'thing')
    return entity.kind === 'organization' || entity.kind === 'document' || entity.kind === 'media';
  if (pronoun.number === 'one') {
    if (
      entity.number === 'many' ||
      !(entity.kind === 'person' || entity.kind === 'unnamed' || entity.kind === 'spokesperson')
    )
      return false;
    return !pronoun.gender || !entity.gender || entity.gender === pronoun.gender;
  }
  return (
    entity.number === 'many' ||
    entity.kind === 'organization' ||
    entity.kind === 'collective' ||
    entity.kind === 'unnamed'
  );
}

const sentenceOf = (words: readonly Word[], offset: number): Word | undefined =>
  words[Math.min(wordAt(words, offset), words.length - 1)];

/**
 * @returns the source that the pronoun stands for; null when nobody before it agrees
 */
export function antecedent(scene: Scene, entities: Entities, reading: Reading): Entity | null {
  const { pronoun, field } = reading;
  const here = reading.words[0];
  if (!pronoun || !here) return null;
  const scores = new Map<Entity, number>();
  const raise = (entity: Entity, score: number): void => {
    if (agrees(entity, pronoun)) scores.set(entity, Math.max(scores.get(entity) ?? -Infinity, score));
  };
  entities.recent(10).forEach((entity, rank) => {
    if (!entity.last) return;
    const word = sentenceOf(field.words, entity.last.start);
    const sentences = word ? Math.abs(here.sentence - word.sentence) : 9;
    raise(entity, (rank === 0 ? 3 : 1 - rank * 0.3) - Math.min(sentences, 8) * 0.8);
  });
  if (pronoun.of !== 'thing' && pronoun.number === 'one' && field.field === 'text') {
    for (let i = placeAt(scene.places, here.start) - 1, n = 0; i >= 0 && n < 16; i--, n++) {
      const place = scene.places[i];
      const word = place && field.words[place.word];
      if (!place || !word || here.paragraph - word.paragraph > 3) break;
      const sentences = here.sentence - word.sentence;
      let score = 1.5 - Math.min(sentences, 8) * 0.8;
      if (word.first || word.sentence !== field.words[place.word - 1]?.sentence) score += 1.5;
      if (word.quoted) score -= 2;
      score += Math.min(place.person.places.length, 8) * 0.08;
      const entity = entities.of(place.person);
      const also = scores.get(entity);
      raise(entity, also === undefined ? score : Math.max(also, score) + 0.4);
    }
  }
  let best: Entity | null = null;
  let bestScore = -Infinity;
  for (const [entity, score] of scores) if (score > bestScore) [best, bestScore] = [entity, score];
  return best;
}
