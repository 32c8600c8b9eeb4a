import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../lib/language/model/judge';
import { withoutRivals } from '../../../../lib/language/model/rivals';

/** Every token is a word. */
const counts = { words: Uint32Array.from({ length: 41 }, (_, i) => i), quoted: new Uint32Array(41) };
const candidate = (
  confidence: number,
  cue: number | null,
  ...content: readonly (readonly [number, number])[]
): Candidate => ({
  cue: cue === null ? null : { first: cue, last: cue + 1 },
  mention: [],
  content: content.map(([first, last]) => ({ first, last })),
  confidence,
  find: null,
});

describe('candidates for the same words', () => {
  it('keeps the surest of them', () => {
    const told = candidate(0.9, 2, [5, 15]);
    const asked = candidate(0.6, 17, [5, 14]);
    expect(withoutRivals([asked, told], counts)).toEqual([told]);
  });
  it('keeps those that share less than half of their words, in their order', () => {
    const one = candidate(0.5, 2, [5, 15]);
    const other = candidate(0.9, 25, [12, 22]);
    expect(withoutRivals([one, other], counts)).toEqual([one, other]);
  });
  it('keeps a statement inside another whose words hold its cue', () => {
    const officials = candidate(0.9, 1, [3, 15]);
    const mayor = candidate(0.5, 5, [6, 15]);
    expect(withoutRivals([officials, mayor], counts)).toEqual([officials, mayor]);
  });
  it('takes two that are all but the same for one, nested or not', () => {
    const whole = candidate(0.9, 1, [3, 24]);
    const inner = candidate(0.5, 3, [4, 24]);
    expect(withoutRivals([whole, inner], counts)).toEqual([whole]);
  });
  it('compares quotations without a cue as well', () => {
    const bare = candidate(0.5, null, [5, 15]);
    expect(withoutRivals([bare, candidate(0.8, 2, [5, 15])], counts)).toHaveLength(1);
    expect(withoutRivals([bare], counts)).toEqual([bare]);
    expect(withoutRivals([], counts)).toEqual([]);
  });
});
