/** Decides how a decision about a source is told to the reader, in the article's own words. */
import type { Found } from '../types';
import type { Anonymity } from './anonymity';
import type { Entity } from './entities';
import { speaksFor } from './labels';
import type { LanguageData } from './language';
import type { Scene } from './scene';

/** How many other words for the source are told. */
const ALSO = 3;

/** The words by which the article calls the source besides its label, each once. */
function others(entity: Entity, label: string): string[] {
  const words = new Map<string, string>();
  for (const { field, span } of entity.readings) {
    const text = field.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
    if (text.length < 60 && !label.includes(text))
      words.set(text.toLowerCase(), words.get(text.toLowerCase()) ?? text);
  }
  return [...words.values()].slice(0, ALSO);
}

/** Why this kind: the role of a named person, whom a spokesperson speaks for, else what the kind is. */
function kindIn(entity: Entity, data: LanguageData): string {
  const { phrases } = data;
  const unknown = entity.kind === 'person' && !entity.person && !entity.author;
  const described = entity.readings.every(
    ({ proper, words }) => !proper || /^\p{Ll}/u.test(words.at(-1)?.text ?? ''),
  );
  const plain = (unknown && described ? phrases.kind.role : phrases.kind[entity.kind]) ?? '';
  if (entity.kind === 'person' && entity.person)
    return entity.person.roles[0] ? phrases.namedAs(entity.person.label, entity.person.roles[0]) : plain;
  const body = entity.kind === 'spokesperson' ? speaksFor(entity) : null;
  return body ? phrases.speaksFor(body) : plain;
}

/** @returns what marked the first statement, why this kind, and what else the article calls the source */
export function whyOf(
  scene: Scene,
  entity: Entity,
  found: readonly Found[],
  data: LanguageData,
  anonymity: Anonymity | null,
  label: string,
): string {
  const { phrases } = data;
  const cued = entity.found.map((i) => found[i]).find((item) => item?.cue);
  const cue = cued?.cue ? scene.fields[cued.field].text.slice(cued.cue.start, cued.cue.end) : null;
  const marked = cue
    ? phrases.markedBy(cue)
    : entity.found.some((i) => found[i]?.author)
      ? phrases.post
      : phrases.quotation;
  const also = others(entity, label);
  const { joint } = phrases;
  const end = also.length ? `${joint}${phrases.also(also)}.` : '.';
  if (!anonymity) return `${marked}${joint}${kindIn(entity, data)}${end}`;
  const { basis, reason, said } = anonymity;
  const words = reason ? scene.fields[reason.field].text.slice(reason.span.start, reason.span.end) : null;
  if (basis === 'partial') return `${marked}${joint}${phrases.partly}${words ? `: “${words}”` : ''}${end}`;
  if (words) return `${marked}${joint}${phrases.withheld(words)}${end}`;
  if (said) return `${marked}${joint}${phrases.withheld(said)}${joint}${phrases.noReason}${end}`;
  return `${marked}${joint}${phrases.kind.unnamed ?? ''}${joint}${phrases.noReason}${end}`;
}
