import { describe, expect, it } from 'vitest';
import { cuesIn } from '../../../../lib/language/model/cues';
import { distanceBucket } from '../../../../lib/language/model/relations';
import { TAGS, viterbi } from '../../../../lib/language/model/viterbi';
import { windowsOf } from '../../../../lib/language/model/windows';

/** Probabilities of one token as cue: begins, goes on, bare; the rest is for none. */
const token = (begins: number, goesOn = 0, bare = 0): number[] => [
  1 - begins - goesOn - bare,
  begins,
  goesOn,
  0,
  0,
  bare,
];

describe('cues', () => {
  it('begin where it is probable enough and go on while it is likely', () => {
    const p = new Float32Array(
      [token(0.1), token(0.8), token(0.1, 0.8), token(0.2), token(0, 0, 0.7)].flat(),
    );
    expect(cuesIn(p, 5, 0.4)).toMatchObject([
      { kind: 'said', first: 1, last: 3 },
      { kind: 'bare', first: 4, last: 5 },
    ]);
  });
  it('are none where nothing is probable', () => {
    expect(cuesIn(new Float32Array([token(0.3), token(0, 0.9)].flat()), 2, 0.4)).toEqual([]);
    expect(cuesIn(new Float32Array(0), 0, 0.4)).toEqual([]);
  });
});

describe('the best legal path', () => {
  const row = (tag: number, by = 5): number[] => [0, 0, 0, 0, 0].map((_, i) => (i === tag ? by : 0));
  it('follows the scores', () => {
    const logits = [
      row(0),
      row(TAGS.contentBegins),
      row(TAGS.contentGoesOn),
      row(TAGS.mentionBegins),
      row(TAGS.mentionGoesOn),
    ];
    expect([...viterbi(new Float32Array(logits.flat()), 5, 5).tags]).toEqual([0, 1, 2, 3, 4]);
  });
  it('lets nothing go on that has not begun', () => {
    const logits = [row(TAGS.contentGoesOn), row(TAGS.contentGoesOn), row(0), row(TAGS.mentionGoesOn)];
    const { tags } = viterbi(new Float32Array(logits.flat()), 4, 5);
    for (const [i, tag] of tags.entries())
      if (tag === TAGS.contentGoesOn || tag === TAGS.mentionGoesOn)
        expect([tag, tag - 1]).toContain(tags[i - 1]);
    expect(tags[0]).not.toBe(TAGS.contentGoesOn);
  });
  it('is empty for no tokens', () => {
    expect(viterbi(new Float32Array(0), 0, 8)).toEqual({
      tags: new Uint8Array(0),
      logp: new Float32Array(0),
    });
  });
});

describe('distances', () => {
  it('are exact when near and coarse when far', () => {
    expect([0, 1, 5, -1, -5].map(distanceBucket)).toEqual([0, 1, 5, 17, 21]);
    expect(distanceBucket(100)).toBe(distanceBucket(101));
    expect(distanceBucket(1e6)).toBe(15);
    expect(distanceBucket(-1e6)).toBe(31);
  });
});

describe('windows', () => {
  const begins = (...lengths: number[]): Uint32Array => {
    let at = 0;
    return new Uint32Array(
      lengths.flatMap((n) => {
        const begin = at;
        at += n;
        return new Array<number>(n).fill(begin);
      }),
    );
  };
  it('is one for a short text', () => {
    expect(windowsOf(begins(5, 5), 20, 3)).toEqual([{ first: 0, last: 10, core: { first: 0, last: 10 } }]);
    expect(windowsOf(begins())).toEqual([]);
  });
  it('are cut between paragraphs, and inside one that is too long', () => {
    const windows = windowsOf(begins(6, 6, 30), 10, 2);
    expect(windows.map((w) => w.core)).toEqual([
      { first: 0, last: 6 },
      { first: 6, last: 12 },
      { first: 12, last: 22 },
      { first: 22, last: 32 },
      { first: 32, last: 42 },
    ]);
    expect(windows[1]).toMatchObject({ first: 4, last: 14 });
  });
});
