import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crc32, parseModelFile } from '../../../../lib/language/model/format';
import { decodeWeights, loadModel } from '../../../../lib/language/model/index';

const tiny = new Uint8Array(readFileSync(new URL('tiny.bin', import.meta.url)));

/** The file with another header, checksum put right. */
function withHeader(
  change: (header: {
    config: Record<string, unknown>;
    tensors: Record<string, { shape: number[]; at: number }>;
  }) => void,
): Uint8Array {
  const view = new DataView(tiny.buffer, tiny.byteOffset);
  const length = view.getUint32(6, true);
  const header = JSON.parse(new TextDecoder().decode(tiny.subarray(14, 14 + length)));
  change(header);
  const text = new TextEncoder().encode(JSON.stringify(header));
  const out = new Uint8Array(14 + text.length + tiny.length - 14 - length);
  out.set(tiny.subarray(0, 14));
  out.set(text, 14);
  out.set(tiny.subarray(14 + length), 14 + text.length);
  const to = new DataView(out.buffer);
  to.setUint32(6, text.length, true);
  to.setUint32(10, crc32(out.subarray(14)), true);
  return out;
}

describe('a file of weights', () => {
  it('is read as it was written', () => {
    const file = parseModelFile(tiny);
    expect(file.ok && file.value.config).toMatchObject({
      name: 'tiny',
      width: 16,
      headWidth: 16,
      layers: 2,
      dense: 24,
    });
    expect(loadModel(tiny).ok).toBe(true);
    expect(loadModel(withHeader(() => {})).ok).toBe(true);
  });

  it('survives the way through a script', () => {
    expect(decodeWeights(Buffer.from(tiny).toString('base64'))).toEqual(tiny);
    expect(decodeWeights('no base64 at all!')).toHaveLength(0);
  });

  it('is refused when any byte is another', () => {
    for (let i = 0; i < tiny.length; i += i < 64 ? 1 : 997) {
      const damaged = tiny.slice();
      damaged[i] = (damaged[i] ?? 0) ^ 0x20;
      expect(loadModel(damaged).ok, `byte ${i}`).toBe(false);
    }
  });

  it('is refused when cut short or empty', () => {
    for (const length of [0, 3, 13, 14, 100, tiny.length - 1])
      expect(loadModel(tiny.slice(0, length)).ok).toBe(false);
  });

  it.each([
    ['a tensor is missing', (h: { tensors: Record<string, unknown> }) => delete h.tensors.cue],
    [
      'a tensor is larger than the file',
      (h: { tensors: Record<string, { shape: number[] }> }) => h.tensors.words?.shape.splice(0, 1, 1e6),
    ],
    [
      'a shape does not fit',
      (h: { tensors: Record<string, { shape: number[] }> }) => h.tensors.enter?.shape.reverse(),
    ],
    [
      'the width is odd',
      (h: { config: Record<string, unknown> }) => {
        h.config.width = 15;
      },
    ],
    [
      'a layer more is promised',
      (h: { config: Record<string, unknown> }) => {
        h.config.layers = 3;
      },
    ],
    [
      'the configuration is no object',
      (h: Record<string, unknown>) => {
        h.config = 3;
      },
    ],
  ])('is refused when %s', (_, change) => {
    const result = loadModel(withHeader(change as Parameters<typeof withHeader>[0]));
    expect(result.ok).toBe(false);
  });

  it('says which kind of wrong', () => {
    const other = tiny.slice();
    other[4] = 9;
    const foreign = loadModel(new TextEncoder().encode('<!doctype html><p>not weights</p>'));
    expect(foreign).toMatchObject({ ok: false, error: { kind: 'not-a-model' } });
    expect(loadModel(other)).toMatchObject({ ok: false, error: { kind: 'version' } });
  });
});
