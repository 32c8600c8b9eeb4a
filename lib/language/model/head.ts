/** Decides, for one cue at a time, which tokens of its paragraph are its content and which name the source. */
import type { Pause } from '../types';
import type { Cue } from './cues';
import { type Encoded, type Engine, rectify, runLayer, SLICE, scratchFor } from './encoder';
import type { Features } from './features';
import { type Bounds, type Range, relationOf, windowOf } from './relations';
import { findFor, type RuleFind } from './rule-finds';
import { TAGS, viterbi } from './viterbi';

const align = (n: number): number => (n + 63) & ~63;
/** Rows of one tag matrix, padded to a multiple of eight. */
const PADDED = 8;

export interface Reading {
  readonly cue: Cue;
  readonly content: readonly Range[];
  readonly mention: readonly Range[];
  /** Probability of the least probable tag on the path; of the least probable of the mention's, 0 without one. */
  readonly weakest: number;
  readonly mentionWeakest: number;
  /** Mean log-probability of the content's tags; sum of all on the path. */
  readonly contentMean: number;
  readonly path: number;
}

/** Scale and shift by which each cue reads its tokens: f32 [cues][2 * headWidth]. */
function questions(
  { kernels, layout, model }: Engine,
  encoded: Encoded,
  cues: readonly Cue[],
  from: number,
  at: number,
): Float32Array {
  const { width, headWidth } = model.config;
  kernels.grow(at + align(SLICE * 2 * width * 4) * 2 + align(SLICE * 2 * headWidth * 4) + 4096);
  const pairs = at;
  const out = at + align(SLICE * 2 * width * 4);
  const scratch = out + align(SLICE * 2 * headWidth * 4);
  const all = new Float32Array(cues.length * 2 * headWidth);
  for (let i = 0; i < cues.length; i += SLICE) {
    const part = cues.slice(i, i + SLICE);
    const memory = new Float32Array(kernels.buffer());
    for (const [k, cue] of part.entries())
      for (const [side, token] of [cue.first, cue.last - 1].entries()) {
        const row = (encoded.state >> 2) + (token - from) * width;
        memory.copyWithin((pairs >> 2) + (2 * k + side) * width, row, row + width);
      }
    kernels.linear(pairs, part.length, 2 * width, layout.ask, 2 * headWidth, out, scratch);
    all.set(new Float32Array(kernels.buffer(), out, part.length * 2 * headWidth), i * 2 * headWidth);
  }
  return all;
}

/** Relations of a token to its cue. */
const RELATED = 5;

/**
 * Fills f32 [n][headWidth] at z with what the head sees of the tokens of one cue.
 * @param ask scale and shift of the cue, f32 [2][headWidth]
 * @param room for the same and for u32 [n][RELATED]
 */
function look(
  { kernels, layout, model }: Engine,
  f: Features,
  seen: number,
  find: RuleFind | null,
  cue: Cue,
  range: Range,
  ask: Float32Array,
  z: number,
  room: number,
): void {
  const width = model.config.headWidth;
  const row = width * 4;
  const n = range.last - range.first;
  const asked = new Float32Array(kernels.buffer(), room, 2 * width);
  asked.set(ask);
  const kind = new Float32Array(kernels.buffer(), layout.kinds + (cue.kind === 'bare' ? 2 : 0) * row, width);
  for (const [j, value] of kind.entries()) asked[width + j] = (asked[width + j] ?? 0) + value;
  const rows = room + 2 * row;
  const pointers = new Uint32Array(kernels.buffer(), rows, n * RELATED);
  const { distance, sentence, stretch, incue, rule } = layout.relations;
  for (let i = 0, k = 0; i < n; i += 1, k += RELATED) {
    const r = relationOf(f, cue, find, range.first + i);
    pointers[k] = distance + r.distance * row;
    pointers[k + 1] = sentence + r.sentence * row;
    pointers[k + 2] = stretch + r.stretch * row;
    pointers[k + 3] = incue + r.incue * row;
    pointers[k + 4] = rule + r.rule * row;
  }
  kernels.look(seen, n, width, room, rows, z);
}

function rangesOf(tags: Uint8Array, begin: number, from: number): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < tags.length; i += 1) {
    if (tags[i] !== begin) continue;
    let last = i + 1;
    while (tags[last] === begin + 1) last += 1;
    ranges.push({ first: from + i, last: from + last });
  }
  return ranges;
}

/** Scores of the tags around one cue. */
export interface Asked {
  readonly cue: Cue;
  readonly range: Range;
  /** f32 [tokens of the range][8], the first five of each row are the tags'. */
  readonly logits: Float32Array;
}

/**
 * @param finds what the rules found in the text
 * @param cues cues of the window, positions in the whole text
 * @param window the window that was encoded
 * @returns one entry a cue, in the same order
 */
export async function logitsFor(
  engine: Engine,
  f: Features,
  bounds: Bounds,
  finds: readonly RuleFind[],
  encoded: Encoded,
  cues: readonly Cue[],
  window: Range,
  pause: Pause,
): Promise<Asked[]> {
  const { kernels, layout, model } = engine;
  const width = model.config.headWidth;
  const asks = questions(engine, encoded, cues, window.first, encoded.end);
  const all: Asked[] = [];
  for (const [i, cue] of cues.entries()) {
    const around = windowOf(bounds, cue);
    const range = { first: Math.max(around.first, window.first), last: Math.min(around.last, window.last) };
    const n = range.last - range.first;
    const z = encoded.end;
    const normed = z + align(n * width * 4);
    const out = normed + align(n * width * 4);
    const scratch = out + align(n * PADDED * 4);
    const room = scratch;
    kernels.grow(
      scratch + Math.max(scratchFor(n, width, model.config.headDense), 2 * width * 4 + n * RELATED * 4),
    );
    look(
      engine,
      f,
      encoded.seen + (range.first - window.first) * width * 4,
      findFor(finds, cue.kind === 'bare', cue),
      cue,
      range,
      asks.subarray(i * 2 * width, (i + 1) * 2 * width),
      z,
      room,
    );
    for (const layer of layout.headLayers)
      await runLayer(engine, layer, model.config.reach, z, n, width, normed, scratch, null);
    kernels.norm(z, n, width, layout.headNorm.gain, layout.headNorm.bias, normed);
    rectify(kernels, normed, n * width);
    kernels.linear(normed, n, width, layout.tag, PADDED, out, scratch);
    all.push({ cue, range, logits: new Float32Array(kernels.buffer(), out, n * PADDED).slice() });
    await pause();
  }
  return all;
}

/** From this probability on a token is taken for the mention where the best path has none. */
const LIKELY = 0.2;

function likeliestMention(logits: Float32Array, { first, last }: Range): Range[] {
  const p = Array.from({ length: last - first }, (_, i) => {
    const row = Array.from(logits.subarray(i * PADDED, i * PADDED + 5), Math.exp);
    return ((row[TAGS.mentionBegins] ?? 0) + (row[TAGS.mentionGoesOn] ?? 0)) / row.reduce((a, b) => a + b, 0);
  });
  const best = p.indexOf(Math.max(...p));
  if ((p[best] ?? 0) < LIKELY) return [];
  const likely = (i: number): boolean => (p[i] ?? 0) >= LIKELY * 0.8;
  let from = best;
  let to = best + 1;
  while (likely(from - 1)) from -= 1;
  while (likely(to)) to += 1;
  return [{ first: first + from, last: first + to }];
}

/** @returns what the scores say; null when the cue has no content */
export function readingOf({ cue, range, logits }: Asked): Reading | null {
  const { tags, logp } = viterbi(logits, range.last - range.first, PADDED);
  const content = rangesOf(tags, TAGS.contentBegins, range.first);
  if (content.length === 0) return null;
  const onPath = rangesOf(tags, TAGS.mentionBegins, range.first);
  const mention = onPath.length > 0 || cue.kind === 'bare' ? onPath : likeliestMention(logits, range);
  let [least, leastOfMention, ofContent, words, path] = [0, 0, 0, 0, 0];
  for (const [i, p] of logp.entries()) {
    const tag = tags[i] as number;
    path += p;
    least = Math.min(least, p);
    if (tag >= TAGS.mentionBegins) leastOfMention = Math.min(leastOfMention, p);
    else if (tag !== TAGS.none) {
      ofContent += p;
      words += 1;
    }
  }
  const mentionWeakest = onPath.length > 0 ? Math.exp(leastOfMention) : 0;
  return {
    cue,
    content,
    mention,
    weakest: Math.exp(least),
    mentionWeakest,
    contentMean: ofContent / words,
    path,
  };
}
