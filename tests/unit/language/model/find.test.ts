/** The committed weights on articles of our own writing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findByModel, loadModel } from '../../../../lib/language/model/index';
import type { AnalysisInput } from '../../../../lib/language/types';
import type { Block, Span } from '../../../../lib/model';

const loaded = loadModel(
  readFileSync(new URL('../../../../lib/language/model/weights.bin', import.meta.url)),
);
if (!loaded.ok) throw new Error(loaded.error.message);
const find = findByModel(loaded.value);
const input = (text: string, more: Partial<AnalysisInput> = {}): AnalysisInput => ({
  text,
  title: null,
  subtitle: null,
  lang: 'en',
  siteName: null,
  byline: [],
  blocks: null,
  ...more,
});
const pause = async (): Promise<void> => {};

const TEXT = `The harbour bridge will stay closed until May, the port authority said on Monday.

“We found rust in every joint,” Ada Quill, the mayor, told reporters. “Nobody should drive over it.”

Two engineers who asked not to be named said that Quill’s office had known since 2019. The mayor denied that.

The ferries run every hour. Tickets are sold at the pier.`;

describe('the trained model', () => {
  it('finds who said what', async () => {
    const found = await find(input(TEXT), pause);
    const of = (span: Span | null) => (span ? TEXT.slice(span.start, span.end) : null);
    const said = found.map((f) => ({
      cue: of(f.cue),
      mention: of(f.mention),
      content: f.content.map(of).join(' … '),
      form: f.form,
    }));
    expect(said).toContainEqual({
      cue: 'said',
      mention: 'the port authority',
      content: expect.stringContaining('The harbour bridge will stay closed'),
      form: 'indirect',
    });
    expect(said).toContainEqual(
      expect.objectContaining({
        cue: expect.stringContaining('told'),
        content: expect.stringContaining('rust in every joint'),
        form: 'direct',
      }),
    );
    expect(said).toContainEqual(
      expect.objectContaining({
        mention: expect.stringContaining('Two engineers'),
        content: expect.stringContaining('had known since 2019'),
      }),
    );
    expect(said.some((s) => s.content.includes('ferries'))).toBe(false);
    for (const f of found) {
      expect(f.evidence.by).toBe('model');
      expect(f.evidence.confidence).toBeGreaterThan(0);
      expect(f.evidence.confidence).toBeLessThan(1);
    }
  });

  it('reads two texts at a time without mixing them', async () => {
    const alone = await find(input(TEXT), pause);
    const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
    const [a, b, c] = await Promise.all([
      find(input(TEXT), slow),
      find(input('“No,” he said.'), slow),
      find(input(TEXT), slow),
    ]);
    expect(a).toEqual(alone);
    expect(c).toEqual(alone);
    expect(b).not.toEqual(alone);
  });

  it('finds nothing in nothing', async () => {
    expect(await find(input(''), pause)).toEqual([]);
    expect(await find(input(' \n\n\t'), pause)).toEqual([]);
    expect(await find(input('\ud83d\udea2 \ud800 \u0000'), pause)).toEqual([]);
  });

  it('reads title and subtitle too, but no code', async () => {
    const title = 'Bridge will stay closed until May, mayor says';
    const found = await find(
      input('He said the code is fine.', {
        title,
        blocks: [{ kind: 'code', span: { start: 0, end: 25 }, inlines: [], lang: null, dir: null } as Block],
      }),
      pause,
    );
    expect(found.every((f) => f.field === 'title')).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it('finds the same in a long text, and pauses on the way', async () => {
    const filler = 'The ferries run every hour. Tickets are sold at the pier.\n\n'.repeat(150);
    const long = `${TEXT}\n\n${filler}${TEXT}`;
    let pauses = 0;
    const found = await find(input(long), async () => {
      pauses += 1;
    });
    expect(pauses).toBeGreaterThan(1);
    const once = await find(input(TEXT), pause);
    const at = (start: number) =>
      found.filter(
        (f) => (f.content[0]?.start ?? 0) >= start && (f.content[0]?.start ?? 0) < start + TEXT.length,
      ).length;
    expect(at(0)).toBe(once.length);
    expect(at(long.length - TEXT.length)).toBe(once.length);
    for (const f of found) for (const s of f.content) expect(s.end).toBeLessThanOrEqual(long.length);
  });
});
