/** Decides by which words a source is called: the fullest that the article has for it. */
import type { Found } from '../types';
import type { Entity } from './entities';
import type { Reading } from './mentions/read';
import type { Scene } from './scene';

const textOf = (reading: Reading): string => {
  const first = reading.words[0];
  const last = reading.words.at(-1);
  if (!first || !last) return reading.field.text.slice(reading.span.start, reading.span.end);
  return reading.field.text.slice(first.start, last.end).replace(/\s+/gu, ' ');
};

/** A longer description tells more, up to the point where it is a sentence. */
const worth = (reading: Reading): number => {
  const n = reading.words.length;
  return (reading.pronoun ? -100 : 0) + Math.min(n, 12) - (n > 16 ? n : 0) + (reading.proper ? 2 : 0);
};

/** @returns the label; for somebody without any mention the words of the cue */
export function labelOf(scene: Scene, entity: Entity, found: readonly Found[], unknown: string): string {
  if (entity.person) return entity.person.label;
  if (entity.author) return entity.author;
  const best = entity.readings.reduce<Reading | null>((a, b) => (a && worth(a) >= worth(b) ? a : b), null);
  if (best) return textOf(best);
  for (const i of entity.found) {
    const item = found[i];
    if (item?.cue) return scene.fields[item.field].text.slice(item.cue.start, item.cue.end);
  }
  return unknown;
}
