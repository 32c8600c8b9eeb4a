import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, linesOf } from '../../../cli/lines';
import { runs } from '../../fuzz/support/runs';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size: number, longest?: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(chunksOf(new TextEncoder().encode(text), size), longest)) lines.push(line);
  return lines;
}

const line = (text: string): Line => ({ kind: 'line', text });

describe('lines of the input', () => {
  it('come out whole, however the bytes are cut', async () => {
    const texts = fc.array(
      fc.string({ unit: 'grapheme' }).map((s) => `x${s.replace(/[\r\n]/g, '')}`),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        expect(await read(lines.join('\n'), size)).toEqual(lines.map(line));
      }),
      runs(60),
    );
  });

  it('leave out empty ones and a byte order mark', async () => {
    expect(await read('\uFEFFa\n\n  \r\nb\n', 3)).toEqual([line('a'), line('b')]);
  });

  it('too long are skipped to their end', async () => {
    expect(await read(`a\n${'x'.repeat(50)}\nb`, 7, 20)).toEqual([
      line('a'),
      { kind: 'too-long' },
      line('b'),
    ]);
  });

  it('of nothing are none', async () => {
    expect(await read('', 5)).toEqual([]);
  });
});
