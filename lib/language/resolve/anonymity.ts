/** Decides, for an unnamed source, what the article says of the name withheld: basis, reason, position, count. */
import type { Basis, Count, Mention, Span } from '../../model';
import type { Entity } from './entities';
import type { LanguageData } from './language';
import type { Reading } from './mentions/read';
import type { Scene } from './scene';

export interface Anonymity {
  readonly basis: Basis;
  readonly reason: Mention | null;
  readonly position: string | null;
  readonly count: Count;
  /** The words that say that the name is withheld; null when nothing says so. */
  readonly said: string | null;
}

/** "Not being allowed to speak, the officials asked not to be named": a reason that its sentence begins with. */
function reasonInFront(text: string, from: Span, sentence: Span, data: LanguageData): Span | null {
  const part = text.slice(sentence.start, from.start);
  for (const rule of data.frontReasons) {
    const match = rule.pattern.exec(part);
    if (!match?.[1]) continue;
    const start = sentence.start + match.index + match[0].indexOf(match[1]);
    return { start, end: start + match[1].replace(/[\s,]+$/u, '').length };
  }
  return null;
}

/** What no longer is the reason: "…, said the official", "… and spoke on condition of anonymity". */
const BEHIND =
  /,?\s+(?:said|says|told|added|confirmed)\b.*$|,?\s+and\s+(?:so\s+|who\s+)?(?:spoke|asked|requested|insisted|declined|agreed|wished)\b.*$|[\s,]+$/su;

/** The reason behind the words that withhold the name: the first wording after them, in their sentence; else in front. */
export function reasonAt(text: string, from: Span, sentence: Span, data: LanguageData): Span | null {
  const part = text.slice(from.start, sentence.end);
  let best: Span | null = null;
  for (const rule of data.reasons) {
    const match = rule.pattern.exec(part);
    if (!match?.[1]) continue;
    const start = from.start + match.index + match[0].indexOf(match[1]);
    const words = match[1].replace(BEHIND, '');
    if (!best || start < best.start) best = { start, end: start + words.length };
  }
  return best ?? reasonInFront(text, from, sentence, data);
}

function countOf(entity: Entity): Count {
  let best: Count | null = null;
  for (const reading of entity.readings) {
    if (reading.pronoun) continue;
    if (reading.count !== null) {
      const count: Count = { kind: reading.atLeast ? 'at-least' : 'exact', n: reading.count };
      if (!best || best.kind === 'at-least') best = count;
    } else if (!best) best = reading.number === 'many' ? { kind: 'at-least', n: 2 } : { kind: 'exact', n: 1 };
  }
  return best ?? (entity.number === 'many' ? { kind: 'at-least', n: 2 } : { kind: 'exact', n: 1 });
}

/** Words in front of the noun that are no article and no number: "senior", "national security". */
function before(reading: Reading, data: LanguageData): string | null {
  const { definite, indefinite, numbers, other, amounts } = data.lexicon;
  const words = reading.core
    .slice(0, -1)
    .filter(({ lower }) => ![definite, indefinite, numbers, other, amounts].some((list) => list.has(lower)));
  const first = words[0];
  const last = words.at(-1);
  return first && last ? reading.field.text.slice(first.start, last.end) : null;
}

function positionOf(entity: Entity, data: LanguageData): string | null {
  const readings = entity.readings.filter((reading) => !reading.pronoun);
  for (const reading of readings) {
    const text = reading.field.text.slice(reading.span.start, reading.span.end);
    for (const rule of data.positions) {
      const match = rule.pattern.exec(text);
      if (match?.[1]) return match[1].trim();
    }
  }
  for (const reading of readings) {
    const words = before(reading, data);
    if (words) return words;
  }
  return null;
}

/** Reads what the article says of an unnamed source, over all its mentions. */
export function anonymityOf(scene: Scene, entity: Entity, data: LanguageData): Anonymity {
  const { withheld } = entity;
  const { text } = scene.fields.text;
  const partly = entity.person !== null || entity.author !== null;
  const basis: Basis = withheld?.basis ?? (partly ? 'partial' : 'implicit');
  const span = withheld && reasonAt(text, withheld, withheld.sentence, data);
  return {
    basis,
    reason: span ? { field: 'text', span } : null,
    said: withheld ? text.slice(withheld.start, withheld.end) : null,
    position: positionOf(entity, data),
    count: countOf(entity),
  };
}
