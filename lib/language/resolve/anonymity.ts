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
  /,?\s+(?:said|says|told|added|confirmed)\b.*$|,\s+(?:\p{L}+ly\s+)?\p{L}{3,}(?:ed|aid|old|ew|ote)\s.*$|,?\s+and\s+(?:so\s+|who\s+)?(?:spoke|asked|requested|insisted|declined|agreed|wished)\b.*$|[\s,]+$/su;

const ATTRIBUTING = /^["“«]?\s*(?:according\s+to|selon|d['’]après)(?!\p{L})/iu;
const MAIN_CLAUSE = /,\s+(?!(?:and|or|but|nor|as|because|since|fearing|citing|et|ou|ni|car)\s).*$/su;

/** The reason behind the words that withhold the name: the first wording after them, in their sentence; else in front. */
export function reasonAt(text: string, from: Span, sentence: Span, data: LanguageData): Span | null {
  const part = text.slice(from.start, sentence.end);
  let best: Span | null = null;
  for (const rule of data.reasons) {
    const match = rule.pattern.exec(part);
    if (!match?.[1]) continue;
    const start = from.start + match.index + match[0].indexOf(match[1]);
    const whole = match[1].replace(BEHIND, '');
    // "According to an aide who asked not to be named because …, the mayor left": the comma ends the reason
    const words = ATTRIBUTING.test(text.slice(sentence.start, from.start))
      ? whole.replace(MAIN_CLAUSE, '')
      : whole;
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

/** Of "two of the former aides", "more than a dozen aides", "a 34-year-old man": nothing that says how somebody knows. */
const SMALL =
  /^(?:of|than|more|at|least|about|around|nearly|over|half|pair|couple|trio|group|handful|number|\d[\p{L}\d-]*|year|old|years?-old|de|d['’]|des|plus|moins|environ)$/u;

/** Words in front of the noun that are no article and no number: "senior", "national security". */
function before(reading: Reading, data: LanguageData): string | null {
  const { definite, indefinite, numbers, other, amounts, nounFirst } = data.lexicon;
  const noun = nounFirst
    ? reading.core.findIndex(({ lower }) => lower === reading.head)
    : reading.core.length - 1;
  // "deux responsables européens": what follows the noun tells more than what stands in front of it
  const behind = nounFirst && reading.core.length - noun > 1;
  const words = (behind ? reading.core.slice(noun + 1) : reading.core.slice(0, Math.max(noun, 0)))
    .filter(({ lower }) => ![definite, indefinite, numbers, other, amounts].some((list) => list.has(lower)))
    .filter(({ lower }) => !SMALL.test(lower));
  const first = words[0];
  const last = words.at(-1);
  return first && last ? reading.field.text.slice(first.start, last.end) : null;
}

const RELATIVE = /,?\s+(?:who|whom|whose|which|qui|dont)\s.*$|\s+(?:who|and|qui|et)$/u;

function positionOf(entity: Entity, data: LanguageData): string | null {
  const readings = entity.readings.filter((reading) => !reading.pronoun);
  for (const reading of readings) {
    const text = reading.field.text.slice(reading.span.start, reading.span.end);
    for (const rule of data.positions) {
      const match = rule.pattern.exec(text);
      if (match?.[1]) return match[1].replace(RELATIVE, '').trim();
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
  const basis: Basis = entity.person ? 'partial' : (withheld?.basis ?? (partly ? 'partial' : 'implicit'));
  const span = withheld && reasonAt(text, withheld, withheld.sentence, data);
  return {
    basis,
    reason: span ? { field: 'text', span } : null,
    said: withheld ? text.slice(withheld.start, withheld.end) : null,
    position: positionOf(entity, data),
    count: countOf(entity),
  };
}
