/** Decides how a decision about a source is told to the reader, in the article's own words. */
import type { Found } from '../types';
import type { Anonymity } from './anonymity';
import type { Entity } from './entities';
import type { LanguageData } from './language';
import type { Scene } from './scene';

/** @returns one sentence: what marked the first statement, and why this kind */
export function whyOf(
  scene: Scene,
  entity: Entity,
  found: readonly Found[],
  data: LanguageData,
  anonymity: Anonymity | null,
): string {
  const { phrases } = data;
  const cued = entity.found.map((i) => found[i]).find((item) => item?.cue);
  const cue = cued?.cue ? scene.fields[cued.field].text.slice(cued.cue.start, cued.cue.end) : null;
  const marked = cue
    ? phrases.markedBy(cue)
    : entity.found.some((i) => found[i]?.author)
      ? phrases.post
      : phrases.quotation;
  if (!anonymity) return `${marked}; ${phrases.kind[entity.kind] ?? ''}.`;
  const { basis, reason, said } = anonymity;
  const words = reason ? scene.fields[reason.field].text.slice(reason.span.start, reason.span.end) : null;
  if (basis === 'partial') return `${marked}; ${phrases.partly}.`;
  if (words) return `${marked}; ${phrases.withheld(words)}.`;
  if (said) return `${marked}; ${phrases.withheld(said)}; ${phrases.noReason}.`;
  return `${marked}; ${phrases.kind.unnamed ?? ''}; ${phrases.noReason}.`;
}
