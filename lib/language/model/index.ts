/**
 * Decides how the trained model is loaded and asked. It finds attributions in English text; it knows nothing of posts,
 * tables and code, and does not resolve sources.
 *
 * The weights are `weights.bin` beside this file. They are loaded only when a text is to be analysed:
 *
 * - under Node: `loadModel(readFileSync('lib/language/model/weights.bin'))`;
 * - in the extension nothing may be fetched, so a build step writes the file as a script of its own that is injected on
 *   demand or imported by an extension page, e.g. a Vite plugin that turns `import weights from
 *   '…/weights.bin?base64'` into `export default "<base64>"`; then `loadModel(decodeWeights(weights))`.
 *
 * ```ts
 * const model = loadModel(bytes);           // Result: damaged or foreign bytes give an error, never an exception
 * if (model.ok) found = await findByModel(model.value)(input, pause);
 * ```
 *
 * The arithmetic runs in WebAssembly (a 2 kB module made from a string; needs 'wasm-unsafe-eval' where there is a policy)
 * and falls back to plain JavaScript where that is refused. `pause` is awaited after each slice of 8 ms or more.
 * One text of 1,000 words needs some 4 MB of memory; texts of any length are read in windows, in linear time.
 */
import type { Block, Field } from '../../model';
import { findByRules } from '../rules/index';
import { type Token, tokenize } from '../text/tokens';
import type { FindAttributions, Found, Pause } from '../types';
import { cuesIn, TAG } from './cues';
import { CUE_TAGS, type Engine, encode } from './encoder';
import { engineFor } from './engine';
import { countsOf } from './extents';
import { featuresOf } from './features';
import { foundFrom } from './found';
import { logitsFor, type Reading, readingOf } from './head';
import { judge } from './judge';
import { boundsOf } from './relations';
import { ruleFinds } from './rule-finds';
import type { Model } from './weights';
import { windowsOf } from './windows';

export { bytesOf as decodeWeights } from './base64';
export type { FormatError } from './format';
export { loadModel, type Model } from './weights';

const SLICE_MS = 8;

/** Passes a pause on only when enough time has gone since the last one. */
function sparing(pause: Pause): Pause {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE_MS) return;
    await pause();
    last = performance.now();
  };
}

/** Posts are their authors' statements already; code and tables hold none. */
const isRead = (block: Block): boolean =>
  block.kind !== 'post' && block.kind !== 'code' && block.kind !== 'table';

function tokensOf(text: string, blocks: readonly Block[] | null): Token[] {
  const tokens = tokenize(text);
  if (!blocks?.some((block) => !isRead(block))) return tokens;
  const closed = blocks.filter((block) => !isRead(block)).map((block) => block.span);
  return tokens.filter((t) => !closed.some((span) => t.start >= span.start && t.end <= span.end));
}

async function readText(
  engine: Engine,
  field: Field,
  text: string,
  blocks: readonly Block[] | null,
  byRules: readonly Found[],
  pause: Pause,
): Promise<Found[]> {
  const tokens = tokensOf(text, blocks);
  if (tokens.length === 0) return [];
  await pause();
  const finds = ruleFinds(tokens, byRules);
  const f = featuresOf(text, tokens, finds);
  await pause();
  const bounds = boundsOf(f);
  const readings: Reading[] = [];
  const p = { begins: new Float32Array(tokens.length), bare: new Float32Array(tokens.length) };
  for (const window of windowsOf(bounds.begin)) {
    const encoded = await encode(engine, f, window.first, window.last, pause);
    const { first, last } = window.core;
    for (let i = first; i < last; i += 1) {
      p.begins[i] = encoded.cue[(i - window.first) * CUE_TAGS + TAG.begins] ?? 0;
      p.bare[i] = encoded.cue[(i - window.first) * CUE_TAGS + TAG.bare] ?? 0;
    }
    const cues = cuesIn(encoded.cue, window.last - window.first, engine.model.config.threshold)
      .map((cue) => ({ ...cue, first: cue.first + window.first, last: cue.last + window.first }))
      .filter((cue) => cue.first >= first && cue.first < last);
    for (const asked of await logitsFor(engine, f, bounds, finds, encoded, cues, window, pause)) {
      const reading = readingOf(asked);
      if (reading) readings.push(reading);
    }
  }
  const counts = countsOf(tokens, f);
  const candidates = judge(engine.model.config.judge, readings, finds, p, counts, f.word);
  return foundFrom(engine.model, field, tokens, f, counts, candidates, byRules, finds);
}

/** Texts are read one after the other: they share the engine's memory. */
const turns = new WeakMap<Engine, Promise<unknown>>();

/**
 * @param model from `loadModel`
 * @returns finds attributions in the body, title and subtitle of an input; an empty list when there are none
 */
export function findByModel(model: Model): FindAttributions {
  return async (input, pause) => {
    const engine = await engineFor(model);
    const before = turns.get(engine) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => readInput(engine, input, sparing(pause)));
    turns.set(engine, mine);
    return mine;
  };
}

async function readInput(
  engine: Engine,
  input: Parameters<FindAttributions>[0],
  pause: Pause,
): Promise<readonly Found[]> {
  const byRules = await findByRules(input, pause);
  const of = (field: Field): Found[] => byRules.filter((f) => f.field === field);
  const found = await readText(engine, 'text', input.text, input.blocks, of('text'), pause);
  for (const field of ['title', 'subtitle'] as const) {
    const text = input[field];
    if (!text) continue;
    const more = await readText(engine, field, text, null, of(field), pause);
    found.push(
      ...more.map((f) => (f.continues === null ? f : { ...f, continues: f.continues + found.length })),
    );
  }
  return found;
}
