/** The article that the project began with, when it lies beside the checkout: its sources merged as expected. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../../lib/language/resolve';
import type { Found } from '../../../../lib/language/types';

const FILE = new URL('../../../../../shared/seed-page/expected-analysis.json', import.meta.url);

interface Expected {
  readonly text: string;
  readonly sources: readonly {
    readonly id: string;
    readonly kind: string;
    readonly label: string;
    readonly count?: string;
    readonly via?: string;
  }[];
  readonly attributions: readonly {
    readonly sourceId: string;
    readonly form: Found['form'];
    readonly mention: readonly [number, number] | null;
    readonly cue: readonly [number, number] | null;
    readonly content: readonly (readonly [number, number])[];
    readonly optional?: boolean;
  }[];
}

const span = (pair: readonly [number, number] | null) => (pair ? { start: pair[0], end: pair[1] } : null);

describe.skipIf(!existsSync(FILE))('the seed page, on its reference spans', () => {
  const load = () => {
    const expected = JSON.parse(readFileSync(FILE, 'utf8')) as Expected;
    const label = new Map(expected.sources.map((source) => [source.id, source.label]));
    const quotation = /^[“"]/u;
    const found = expected.attributions.map((one): Found => {
      const first = one.content[0] ?? [0, 0];
      const post = !one.mention && !one.cue && !quotation.test(expected.text.slice(...first));
      return {
        field: 'text',
        content: one.content.map(([start, end]) => ({ start, end })),
        cue: span(one.cue),
        mention: span(one.mention),
        form: one.form,
        continues: null,
        author: post ? { name: label.get(one.sourceId) ?? null, handle: null } : null,
        evidence: { by: 'rule', rule: 'reference', confidence: 1 },
      };
    });
    const analysis = resolve(
      found,
      {
        text: expected.text,
        title: null,
        subtitle: null,
        lang: 'en',
        siteName: 'Global News',
        byline: [],
        blocks: null,
      },
      'en',
    );
    return { expected, analysis };
  };

  it('merges every mention as expected', () => {
    const { expected, analysis } = load();
    const ours = analysis.attributions.map((one) => one.sourceId as string);
    const gold = expected.attributions.map((one) => one.sourceId);
    const wrong = gold.flatMap((id, i) =>
      gold.flatMap((other, j) =>
        i < j && (id === other) !== (ours[i] === ours[j]) ? [`${i + 1}/${j + 1}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('says of each what it is, how many, and through whom', () => {
    const { expected, analysis } = load();
    expected.attributions.forEach((one, i) => {
      const gold = expected.sources.find(({ id }) => id === one.sourceId);
      const ours = analysis.sources.find(({ id }) => id === analysis.attributions[i]?.sourceId);
      expect([i, ours?.kind]).toEqual([i, gold?.kind]);
      if (gold?.count && ours?.kind === 'unnamed')
        expect(ours.count).toEqual({ kind: 'exact', n: Number(gold.count) });
      if (gold?.via) expect(ours?.via).toBe(gold.via);
      if (gold?.kind === 'person') expect(ours?.label).toBe(gold.label);
    });
  });
});
