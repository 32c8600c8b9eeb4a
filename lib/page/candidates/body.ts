/**
 * Decides whether a block of the page occurs in the article's text as metadata has it (JSON-LD `articleBody`).
 * Only letters and digits are compared: the two differ in quotes, spaces and markup.
 */
import { lettersOf } from '../letters';

export type BodyMatcher = (text: string) => boolean;

/** Code units of letters; a body shorter than this is a summary. */
const SHORTEST_BODY = 250;
const SAMPLE = 40;

/** @returns a test for a block's text; null when the body is too short to tell anything */
export function matcherFor(articleBody: string): BodyMatcher | null {
  const body = lettersOf(articleBody);
  if (body.length < SHORTEST_BODY) return null;
  return (text) => {
    const sample = lettersOf(text.slice(0, 3 * SAMPLE));
    return sample.length > 8 && body.includes(sample.slice(0, SAMPLE));
  };
}
