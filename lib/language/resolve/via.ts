/** Decides through whom a source reaches the article: "told the Tribune", "the Tribune reported, citing two officials". */

import type { Found } from '../types';
import type { Assigned } from './assign';
import type { Entity } from './entities';
import type { Scene } from './scene';

const TOLD =
  /\b(?:told|tells|telling|confirmed\s+to|said\s+to|speaking\s+to|wrote\s+to|interview\s+with)\s+((?:the\s+)?(?:\p{Lu}[\p{L}\p{N}.’'&-]*)(?:\s+(?:of\s+)?\p{Lu}[\p{L}\p{N}.’'&-]*){0,4})/u;

/** @returns the outlet that the source told, as the article writes it; null when the article does not say */
export function viaOf(
  scene: Scene,
  entity: Entity,
  found: readonly Found[],
  assigned: Assigned,
): string | null {
  for (const i of entity.found) {
    const item = found[i] as Found;
    if (!item.cue) continue;
    const { text } = scene.fields[item.field];
    const match = TOLD.exec(text.slice(item.cue.start, item.cue.start + 90));
    const outlet = match?.index === 0 ? match[1]?.trim() : null;
    if (outlet && isOutlet(scene, outlet)) return outlet;
    const citing = nesting(i, item, found, assigned);
    if (citing) return citing;
  }
  return null;
}

const isOutlet = (scene: Scene, name: string): boolean =>
  name === scene.siteName ||
  name
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => scene.lexicon.outlets.has(word));

/** An outlet's own statement of the same words, or around them. */
function nesting(i: number, item: Found, found: readonly Found[], assigned: Assigned): string | null {
  const own = item.content[0];
  if (!own) return null;
  for (let j = Math.max(0, i - 4); j < Math.min(found.length, i + 5); j++) {
    const other = found[j] as Found;
    const source = assigned.sources[j];
    if (j === i || other.field !== item.field || source?.kind !== 'media') continue;
    if (other.content.some((span) => span.start <= own.start && own.end <= span.end)) {
      const reading = assigned.readings[j];
      if (reading)
        return reading.field.text.slice(reading.span.start, reading.span.end).replace(/^the\s+/iu, '');
    }
  }
  return null;
}
