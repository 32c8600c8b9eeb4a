/** The same network in torch, in JavaScript and in WebAssembly gives the same numbers (tiny.json is from train/fixture.py). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CUE_TAGS, encode } from '../../../../lib/language/model/encoder';
import { engineOn } from '../../../../lib/language/model/engine';
import { featuresOf } from '../../../../lib/language/model/features';
import { logitsFor } from '../../../../lib/language/model/head';
import { javascriptKernels } from '../../../../lib/language/model/kernels';
import { bestKernels } from '../../../../lib/language/model/kernels-wasm';
import { boundsOf, type Range } from '../../../../lib/language/model/relations';
import type { RuleFind } from '../../../../lib/language/model/rule-finds';
import { loadModel } from '../../../../lib/language/model/weights';
import { tokenize } from '../../../../lib/language/text/tokens';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const loaded = loadModel(readFileSync(here('tiny.bin')));
if (!loaded.ok) throw new Error(loaded.error.message);
const model = loaded.value;
const expected = JSON.parse(readFileSync(here('tiny.json'), 'utf8')) as {
  cue: number[][];
  finds: number[][][][];
  asked: { first: number; last: number };
  from: number;
  tags: number[][];
};
const { text } = (JSON.parse(readFileSync(here('sample.json'), 'utf8')) as { text: string }[])[0] ?? {
  text: '',
};
const tokens = tokenize(text);
const pause = async (): Promise<void> => {};
const range = (pairs: number[][]): Range | null =>
  pairs[0] ? { first: pairs[0][0] ?? 0, last: pairs[0][1] ?? 0 } : null;
const finds: RuleFind[] = expected.finds.map(([cue = [], mention = [], content = []]) => ({
  cue: range(cue),
  mention: range(mention),
  content: content.map(([first = 0, last = 0]) => ({ first, last })),
  confidence: 0.9,
}));
const features = featuresOf(text, tokens, finds);

const furthest = (ours: ArrayLike<number>, theirs: readonly number[]): number =>
  Math.max(...theirs.map((x, i) => Math.abs(x - (ours[i] ?? Number.NaN))));

describe.each(['javascript', 'webassembly'] as const)('in %s', (kind) => {
  it('computes what torch computes', async () => {
    const kernels = kind === 'javascript' ? javascriptKernels() : await bestKernels();
    expect(kernels.kind).toBe(kind);
    const engine = engineOn(model, kernels);
    const encoded = await encode(engine, features, 0, tokens.length, pause);
    expect(encoded.cue.length).toBe(tokens.length * CUE_TAGS);
    expect(furthest(encoded.cue, expected.cue.flat())).toBeLessThan(kind === 'javascript' ? 2e-4 : 4e-3);
    const cue = { kind: 'said', probability: 1, ...expected.asked } as const;
    const asked = await logitsFor(
      engine,
      features,
      boundsOf(features),
      finds,
      encoded,
      [cue],
      { first: 0, last: tokens.length },
      pause,
    );
    const first = asked[0];
    expect(first?.range.first).toBe(expected.from);
    for (const [i, row] of expected.tags.entries())
      expect(furthest(first?.logits.subarray(i * 8, i * 8 + 5) ?? [], row)).toBeLessThan(
        kind === 'javascript' ? 2e-3 : 4e-2,
      );
  });
});
