/** Faults in the middle of an analysis: the model missing, broken, out of memory; the reader's text is never lost by it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as parts from '../../entrypoints/engine/parts';
import type { FindAttributions } from '../../lib/language';
import { articleOf } from '../fuzz/support/prose';

const fake = vi.hoisted(() => ({ runtime: { sendMessage: (): unknown => undefined } }));
vi.mock('wxt/browser', () => ({ browser: fake }));

const { Analyst } = await import('../../entrypoints/shared/analyst');
const { injectModel } = await import('../../entrypoints/reader/model');

const article = articleOf(
  [
    '“Nobody asked the swimmers,” said Agnes Tillotson, who has swum there since she was six.',
    'Two people with knowledge of the vote, who asked not to be named, said the mayor had argued against it.',
  ],
  'Council closes the baths',
  'en',
);
const signal = () => new AbortController().signal;
const analyseWith = (getModel: () => Promise<FindAttributions | null>) =>
  new Analyst(getModel).analyse(article, signal());

const world = globalThis as { onRecordEngine?: unknown };
beforeEach(() => {
  world.onRecordEngine = parts;
});
afterEach(() => {
  delete world.onRecordEngine;
  vi.useRealTimers();
});

async function statementsByRules(): Promise<number> {
  const state = await analyseWith(async () => null);
  if (state.kind !== 'done') throw new Error(state.kind);
  return state.analysis.attributions.length;
}

describe('an analysis', () => {
  it.each<[string, () => Promise<FindAttributions | null>]>([
    ['that cannot be had', async () => null],
    ['that fails while it is fetched', () => Promise.reject(new Error('no model'))],
    [
      'that runs out of memory',
      async () => async () => {
        throw new RangeError('Array buffer allocation failed');
      },
    ],
    [
      'whose machine code traps',
      async () => async () => {
        throw new WebAssembly.RuntimeError('unreachable');
      },
    ],
    [
      'that fails after some pauses',
      async () => async (_, pause) => {
        for (let n = 0; n < 5; n += 1) await pause();
        throw new TypeError('undefined is not a function');
      },
    ],
  ])('with a model %s is done by the rules', async (_, getModel) => {
    const state = await analyseWith(getModel);
    expect(state.kind).toBe('done');
    if (state.kind !== 'done') return;
    expect(state.analysis.attributions.length).toBe(await statementsByRules());
    expect(state.analysis.attributions.length).toBeGreaterThanOrEqual(2);
  });

  it('in which the rules fail too says so, and does not throw', async () => {
    const fail = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    world.onRecordEngine = { ...parts, findByRules: fail, analyse: fail };
    expect(await analyseWith(async () => null)).toEqual({
      kind: 'failed',
      message: expect.stringContaining('RangeError'),
    });
  });

  it('without the engine says so, and does not throw', async () => {
    delete world.onRecordEngine;
    expect((await analyseWith(async () => null)).kind).toBe('failed');
  });

  it('that is not wanted any more ends without marks', async () => {
    const stop = new AbortController();
    const endless: FindAttributions = async (_, pause) => {
      stop.abort();
      for (;;) {
        const end = performance.now() + 15;
        while (performance.now() < end);
        await pause();
      }
    };
    expect((await new Analyst(async () => endless).analyse(article, stop.signal)).kind).toBe('failed');
  });
});

describe('the model', () => {
  it.each<[string, () => unknown]>([
    ['refuses', () => Promise.resolve(false)],
    ['has been killed', () => Promise.reject(new Error('Could not establish connection'))],
    [
      'has gone with the extension',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
    ['says yes, but nothing came', () => Promise.resolve(true)],
  ])('is done without when the background %s', async (_, answer) => {
    fake.runtime.sendMessage = answer;
    expect(await injectModel()).toBeNull();
  });

  it('is done without when the background never answers', async () => {
    vi.useFakeTimers();
    fake.runtime.sendMessage = () => new Promise(() => undefined);
    const model = injectModel();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await model).toBeNull();
  });
});
