/**
 * Decides what the model makes of a window of tokens: for each the probabilities of being (the beginning of) a cue, and
 * a state that the head reads for each cue. Works in slices, so that nothing holds the main thread.
 */
import type { Pause } from '../types';
import type { Features } from './features';
import type { Kernels } from './kernels';
import { FEATURE_TABLES, type Layer, type Layout, type Model, type Table } from './weights';

/** A model laid out in the memory of kernels. */
export interface Engine {
  readonly model: Model;
  readonly kernels: Kernels;
  readonly layout: Layout;
}

/** Tags of a token as cue; the model's order. */
export const CUE_TAGS = 6;
/** Rows that are computed at one go. */
export const SLICE = 128;

/** What the encoder leaves in the kernels' memory. */
export interface Encoded {
  /** f32 [n][width], normed. */
  readonly state: number;
  /** f32 [n][headWidth]: what the head reads of each token. */
  readonly seen: number;
  /** Free from here on. */
  readonly end: number;
  /** [n][CUE_TAGS] probabilities. */
  readonly cue: Float32Array;
}

const align = (n: number): number => (n + 63) & ~63;

/**
 * Bytes of scratch that a recurrent layer of `width` needs for n rows: of a slice mixed rows, gates or dense rows, quantised
 * rows; of all rows the gates of the way back; the state.
 */
export const scratchFor = (n: number, width: number, dense: number): number =>
  align(SLICE * (width * 24 + dense * 8)) + align(n * width * 6) + 8192;

/**
 * One recurrent layer over n rows, in place.
 * @param x f32 [n][width], changed
 * @param normed f32 [n][width], overwritten
 */
export async function runLayer(
  { kernels }: Engine,
  layer: Layer,
  reach: number,
  x: number,
  n: number,
  width: number,
  normed: number,
  scratch: number,
  pause: Pause | null,
): Promise<void> {
  const half = width / 2;
  const state = scratch;
  const mixed = scratch + 2048;
  const gates = mixed + align(SLICE * width * 4);
  const quantised = gates + align(SLICE * 3 * half * 4);
  const back = quantised + align(SLICE * (2 * width + 8));
  const rowOfGates = 3 * half * 4;
  const slices = Math.ceil(n / SLICE);
  kernels.norm(x, n, width, layer.gain, layer.bias, normed);
  // Forwards; the gates of the way back are made of the same mixed and quantised rows.
  new Float32Array(kernels.buffer(), state, half).fill(0);
  for (let first = 0; first < n; first += SLICE) {
    const rows = Math.min(SLICE, n - first);
    kernels.mix(normed, n, width, layer.kernel, reach, first, first + rows, mixed);
    kernels.linear(mixed, rows, width, layer.gates[0], 3 * half, gates, quantised);
    kernels.scan(gates, rows, half, 0, state, x + first * width * 4);
    kernels.linear(mixed, rows, width, layer.gates[1], 3 * half, back + first * rowOfGates, quantised, true);
    if (pause) await pause();
  }
  new Float32Array(kernels.buffer(), state, half).fill(0);
  for (let i = slices - 1; i >= 0; i -= 1) {
    const first = i * SLICE;
    const rows = Math.min(SLICE, n - first);
    kernels.scan(back + first * rowOfGates, rows, half, 1, state, x + first * width * 4);
    if (pause) await pause();
  }
  const { dense } = layer;
  if (!dense) return;
  const risen = mixed + align(SLICE * width * 4);
  const room = risen + align(SLICE * dense.width * 4);
  for (let first = 0; first < n; first += SLICE) {
    const rows = Math.min(SLICE, n - first);
    const at = x + first * width * 4;
    kernels.norm(at, rows, width, dense.gain, dense.bias, mixed);
    kernels.linear(mixed, rows, width, dense.rise, dense.width, risen, room);
    rectify(kernels, risen, rows * dense.width);
    kernels.linear(risen, rows, dense.width, dense.fall, width, mixed, room);
    add(kernels, mixed, rows * width, at);
    if (pause) await pause();
  }
}

/** Negative values become 0. */
export function rectify(kernels: Kernels, x: number, n: number): void {
  const values = new Float32Array(kernels.buffer(), x, n);
  for (let i = 0; i < n; i += 1) values[i] = Math.max(0, values[i] as number);
}

/** y += x */
function add(kernels: Kernels, x: number, n: number, y: number): void {
  const from = new Float32Array(kernels.buffer(), x, n);
  const to = new Float32Array(kernels.buffer(), y, n);
  for (let i = 0; i < n; i += 1) to[i] = (to[i] as number) + (from[i] as number);
}

function gather(table: Table, row: number, out: Float32Array, at: number): void {
  const { rows, width } = table;
  const scale = table.scales[row] as number;
  for (let j = 0, p = row * width; j < width; j += 1, p += 1) out[at + j] = (rows[p] as number) * scale;
}

/** Fills f32 [n][inputWidth] with what the tables have for tokens [from, from + n). */
function embed({ model, kernels }: Engine, f: Features, from: number, n: number, at: number): void {
  const width = model.config.inputWidth;
  const out = new Float32Array(kernels.buffer(), at, n * width);
  out.fill(0);
  const columns = FEATURE_TABLES.map((name) => f[name]);
  for (let i = 0; i < n; i += 1) {
    let o = i * width;
    gather(model.words, model.vocabulary.get(f.word[from + i] as number) ?? 0, out, o);
    o += model.words.width;
    for (const [k, table] of model.features.entries()) {
      gather(table, columns[k]?.[from + i] ?? 0, out, o);
      o += table.width;
    }
  }
}

function softmaxRows(logits: Float32Array, n: number, stride: number, classes: number): Float32Array {
  const out = new Float32Array(n * classes);
  for (let i = 0; i < n; i += 1) {
    let top = -Infinity;
    for (let k = 0; k < classes; k += 1) top = Math.max(top, logits[i * stride + k] as number);
    let sum = 0;
    for (let k = 0; k < classes; k += 1) {
      const p = Math.exp((logits[i * stride + k] as number) - top);
      out[i * classes + k] = p;
      sum += p;
    }
    for (let k = 0; k < classes; k += 1) out[i * classes + k] = (out[i * classes + k] as number) / sum;
  }
  return out;
}

/**
 * @param f features of the whole text
 * @param first first token of the window
 * @param last token after the window
 */
export async function encode(
  engine: Engine,
  f: Features,
  first: number,
  last: number,
  pause: Pause,
): Promise<Encoded> {
  const { model, kernels, layout } = engine;
  const { width, inputWidth, headWidth, reach } = model.config;
  const n = last - first;
  const x = align(layout.end);
  const normed = x + align(n * width * 4);
  const seen = normed + align(n * width * 4);
  const cues = seen + align(n * headWidth * 4);
  const scratch = cues + align(n * 8 * 4);
  const end = scratch;
  const most = Math.max(
    scratchFor(n, width, model.config.dense),
    align(SLICE * inputWidth * 4) + align(SLICE * (2 * inputWidth + 4)),
  );
  kernels.grow(scratch + most);

  for (let i = 0; i < n; i += SLICE) {
    const rows = Math.min(SLICE, n - i);
    embed(engine, f, first + i, rows, scratch);
    kernels.linear(
      scratch,
      rows,
      inputWidth,
      layout.enter,
      width,
      x + i * width * 4,
      scratch + align(SLICE * inputWidth * 4),
    );
    await pause();
  }
  for (const layer of layout.layers)
    await runLayer(engine, layer, reach, x, n, width, normed, scratch, pause);
  kernels.norm(x, n, width, layout.norm.gain, layout.norm.bias, normed);
  for (let i = 0; i < n; i += SLICE) {
    const rows = Math.min(SLICE, n - i);
    const at = normed + i * width * 4;
    kernels.linear(at, rows, width, layout.seen, headWidth, seen + i * headWidth * 4, scratch);
    kernels.linear(at, rows, width, layout.cue, 8, cues + i * 32, scratch);
  }
  await pause();
  const cue = softmaxRows(new Float32Array(kernels.buffer(), cues, n * 8), n, 8, CUE_TAGS);
  return { state: normed, seen, end, cue };
}
