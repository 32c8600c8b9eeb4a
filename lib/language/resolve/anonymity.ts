/** Decides, for an unnamed source, what the article says of the name withheld: basis, reason, position, count. */
import type { Basis, Count, Mention, Span } from '../../model';
import type { Entity } from './entities';
import type { LanguageData } from './language';
import type { Reading } from './mentions/read';
import { type Word, wordAt } from './text';

/** The sentence of a mention, and its place in the text. */
export function sentenceOf(reading: Reading): Span | null {
  const word: Word | undefined = reading.words[0];
  return word ? (reading.field.sentences[word.sentence] ?? null) : null;
}

export interface Anonymity {
  readonly basis: Basis;
  readonly reason: Mention | null;
  readonly position: string | null;
  readonly count: Count;
  /** The words that say that the name is withheld; null when nothing says so. */
  readonly said: string | null;
}

/** The clause around the mention in which wording about it can stand: from the mention on, to the sentence's end. */
function reach(reading: Reading): Span | null {
  const sentence = sentenceOf(reading);
  return sentence
    ? { start: Math.min(reading.span.start, sentence.end), end: Math.max(reading.span.end, sentence.end) }
    : null;
}

const inside = (offset: number, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= offset && offset < span.end);

/** @returns the wording that withholds a name in this stretch, outside what is quoted; null when there is none */
export function withheld(
  text: string,
  span: Span,
  data: LanguageData,
  content: readonly Span[],
): Span | null {
  const part = text.slice(span.start, span.end);
  for (const rule of data.explicit) {
    const match = rule.pattern.exec(part);
    if (match && !inside(span.start + match.index, content)) {
      const start = span.start + match.index;
      return { start, end: start + match[0].length };
    }
  }
  return null;
}

function reasonAt(text: string, from: Span, sentence: Span, data: LanguageData): Span | null {
  const part = text.slice(from.start, sentence.end);
  let best: Span | null = null;
  for (const rule of data.reasons) {
    const match = rule.pattern.exec(part);
    if (!match?.[1]) continue;
    const start = from.start + match.index + match[0].indexOf(match[1]);
    const end = start + match[1].trimEnd().length;
    if (!best || start < best.start) best = { start, end };
  }
  return best;
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

function positionOf(entity: Entity, data: LanguageData): string | null {
  for (const reading of entity.readings) {
    if (reading.pronoun) continue;
    const text = reading.field.text.slice(reading.span.start, reading.span.end);
    for (const rule of data.positions) {
      const match = rule.pattern.exec(text);
      if (match?.[1]) return match[1].trim();
    }
  }
  for (const reading of entity.readings) {
    if (reading.pronoun || reading.core.length < 2) continue;
    const words = reading.core
      .slice(0, -1)
      .filter(
        (word) =>
          !data.lexicon.definite.has(word.lower) &&
          !data.lexicon.indefinite.has(word.lower) &&
          !data.lexicon.numbers.has(word.lower),
      );
    const first = words[0];
    const last = words.at(-1);
    if (first && last) return reading.field.text.slice(first.start, last.end);
  }
  return null;
}

/** Reads what the article says of an unnamed source, over all its mentions. */
export function anonymityOf(
  entity: Entity,
  data: LanguageData,
  contentOf: (found: number) => readonly Span[],
): Anonymity {
  let basis: Basis =
    entity.kind === 'unnamed' && (entity.person?.firstNameOnly || entity.author) ? 'partial' : 'implicit';
  let reason: Mention | null = null;
  let said: string | null = null;
  entity.readings.forEach((reading, i) => {
    if (reason) return;
    const span = reach(reading);
    const sentence = sentenceOf(reading);
    if (!span || !sentence) return;
    const content = contentOf(entity.found[i] ?? -1);
    const found =
      withheld(reading.field.text, span, data, content) ??
      (reading.pronoun ? withheld(reading.field.text, sentence, data, content) : null);
    if (!found) return;
    basis = 'explicit';
    said ??= reading.field.text.slice(found.start, found.end);
    const why = reasonAt(reading.field.text, found, sentence, data);
    if (why) reason = { field: reading.field.field, span: why };
  });
  return { basis, reason, said, position: positionOf(entity, data), count: countOf(entity) };
}

/** @returns index of the sentence that holds an offset */
export const sentenceIndex = (words: readonly Word[], offset: number): number =>
  words[Math.min(wordAt(words, offset), words.length - 1)]?.sentence ?? 0;
