/** Decides each source's kind over all its mentions and the whole article, and who is named only further on. */
import type { Found } from '../types';
import { type Assigned, placeOf } from './assign';
import type { Entity } from './entities';
import type { LanguageData } from './language';
import { namedLater } from './later';
import { bestKind } from './learned/kinds';
import type { Scene } from './scene';
import { linkWithheld } from './withheld';

/** In the order of the codebook, section 3: withheld, named, else what the words say. */
function settleKind(entity: Entity, assigned: Assigned): void {
  const named = entity.person !== null && !entity.person.firstNameOnly;
  if (entity.withheld && (!named || entity.withheld.basis === 'partial')) {
    if (entity.kind !== 'document' && entity.kind !== 'media') entity.kind = 'unnamed';
    return;
  }
  if (entity.person || entity.author) return;
  const rows = entity.readings.flatMap((reading) => {
    const row = assigned.kinds.get(reading);
    return row ? [row] : [];
  });
  if (rows.length) entity.kind = bestKind(rows);
}

/** Somebody whose name comes further on is that person from the beginning. */
function joinLater(scene: Scene, entity: Entity, assigned: Assigned, found: readonly Found[]): void {
  const person = namedLater(scene, entity);
  if (!person) return;
  const into = assigned.entities.of(person);
  for (const i of entity.found) assigned.sources[i] = into;
  into.found.push(...entity.found);
  into.found.sort((a, b) => placeOf(found[a] as Found) - placeOf(found[b] as Found));
  into.readings.push(...entity.readings);
  entity.found.length = 0;
}

/** @returns the sources that are credited with anything, in order of appearance */
export function settle(
  scene: Scene,
  assigned: Assigned,
  found: readonly Found[],
  data: LanguageData,
): Entity[] {
  linkWithheld(scene, assigned, data);
  for (const entity of assigned.entities.all) if (entity.found.length) settleKind(entity, assigned);
  for (const entity of [...assigned.entities.all]) {
    const open = entity.found.length > 0 && entity.kind === 'unnamed' && !entity.person && !entity.author;
    if (open && !entity.withheld) joinLater(scene, entity, assigned, found);
  }
  return assigned.entities.all.filter((entity) => entity.found.length);
}
