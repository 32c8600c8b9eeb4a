/**
 * The committed weights on the article that the project began with: every statement that must be found, is. It is data
 * beside the project: without it nothing is tested here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findByModel, loadModel } from '../../../../lib/language/model/index';

const FOLDER = fileURLToPath(new URL('../../../../../shared/seed-page/', import.meta.url));

type Pair = readonly [number, number];
interface Expected {
  readonly text: string;
  readonly attributions: readonly {
    readonly id: string;
    readonly optional?: boolean;
    readonly content: readonly Pair[];
  }[];
}

describe.skipIf(!existsSync(FOLDER))('the trained model on the first article', () => {
  it('finds every statement that must be found', async () => {
    const read = (name: string) => JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8'));
    const { text, attributions } = read('expected-analysis.json') as Expected;
    // Posts are their authors' statements; the model is not shown them.
    const blanked = (read('expected-article.json').blocks as { kind: string; text: string }[])
      .filter(({ kind }) => kind === 'post')
      .reduce((t, post) => t.replace(post.text, (found) => found.replace(/\S/gu, ' ')), text);
    const words = [...blanked.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => m.index);
    const wordsOf = (spans: readonly Pair[]): Set<number> =>
      new Set(words.filter((at) => spans.some(([start, end]) => start <= at && at < end)));
    const overlap = (a: Set<number>, b: Set<number>): number => {
      const both = [...a].filter((word) => b.has(word)).length;
      return both / Math.max(1, a.size + b.size - both);
    };
    const model = loadModel(
      readFileSync(new URL('../../../../lib/language/model/weights.bin', import.meta.url)),
    );
    if (!model.ok) throw new Error(model.error.message);
    const input = {
      ...{ text: blanked, title: null, subtitle: null, lang: 'en', siteName: null, byline: [], blocks: null },
    };
    const found = (await findByModel(model.value)(input, async () => {})).map((f) =>
      wordsOf(f.content.map(({ start, end }): Pair => [start, end])),
    );
    const missed = attributions
      .filter((a) => !a.optional && wordsOf(a.content).size > 0)
      .filter((a) => !found.some((f) => overlap(f, wordsOf(a.content)) >= 0.5));
    expect(missed.map((a) => a.id)).toEqual([]);
  });
});
