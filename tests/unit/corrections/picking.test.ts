import { describe, expect, it } from 'vitest';
import { moved, sentenceAt } from '../../../lib/corrections/picking';
import { sentencesOf } from '../../../lib/corrections/sentences';
import { FERRY } from './scene';

const text = 'One two  three, four.';
const whole = { start: 0, end: text.length };
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('an end moved by a word', () => {
  const two = { start: 4, end: 7 };

  it.each([
    ['end', 1, 'two  three,'],
    ['end', -1, 'two'],
    ['start', -1, 'One two'],
    ['start', 1, 'two'],
  ] as const)('%s %d', (edge, step, left) => {
    expect(words(moved(text, two, whole, edge, step))).toBe(left);
  });

  it('stays in its paragraph', () => {
    expect(moved(text, whole, whole, 'end', 1)).toEqual(whole);
    expect(moved(text, two, two, 'end', 1)).toEqual(two);
  });
});

describe('the sentence to begin with', () => {
  const sentences = sentencesOf(FERRY);

  it('is the one at the place, or the next, or the last', () => {
    expect(sentenceAt(sentences, 'title', 0)).toBe(0);
    expect(sentenceAt(sentences, 'text', 0)).toBe(1);
    expect(sentenceAt(sentences, 'text', FERRY.text.length + 9)).toBe(sentences.length - 1);
    expect(sentenceAt([], 'text', 0)).toBe(0);
  });
});
