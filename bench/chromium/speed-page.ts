/** Decides how the time of an analysis is taken inside Chromium, beside two taggers on the same text. Bundled, never imported. */
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyse } from '../../lib/language/analyse';
import { decodeWeights, findByModel, loadModel } from '../../lib/language/model/index';
import { findByRules } from '../../lib/language/rules/index';
import type { AnalysisInput, FindAttributions } from '../../lib/language/types';
import type { SpeedSample, SpeedTask } from './speed';

const SYSTEMS = ['ours', 'compromise', 'wink'] as const;

function finderOf(weights: string | null): FindAttributions {
  if (weights === null) return findByRules;
  const model = loadModel(decodeWeights(weights));
  if (!model.ok) throw new Error(model.error.message);
  return findByModel(model.value);
}

/** Time between two pauses is what the main thread is held for. */
function watchedPause(): { pause: () => Promise<void>; longest: () => number; restart: () => void } {
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
  };
  return {
    pause: async () => {
      look();
      await new Promise((done) => setTimeout(done, 0));
      last = performance.now();
    },
    longest: () => {
      look();
      return longest;
    },
    restart: () => {
      last = performance.now();
      longest = 0;
    },
  };
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function measure({ texts, weights, rounds }: SpeedTask): Promise<SpeedSample[]> {
  const find = finderOf(weights);
  const wink = winkNLP(winkModel);
  const noPause = async (): Promise<void> => {};
  const watched = watchedPause();
  const inputOf = (text: string): AnalysisInput => ({
    ...{ text, title: null, subtitle: null, lang: 'en', siteName: null, byline: [], blocks: null },
  });
  const samples: SpeedSample[] = [];
  for (let round = 0; round < rounds; round++)
    for (const [index, text] of texts.entries()) {
      const input = inputOf(text);
      const ms = { ours: 0, compromise: 0, wink: 0 };
      const turn = (round + index) % SYSTEMS.length;
      for (const system of [...SYSTEMS.slice(turn), ...SYSTEMS.slice(0, turn)])
        ms[system] = await timed(() => {
          if (system === 'ours') return analyse(input, { find, pause: noPause });
          return system === 'compromise' ? compromise(text).out('tags') : wink.readDoc(text).tokens().out();
        });
      watched.restart();
      await analyse(input, { find, pause: watched.pause });
      samples.push({ index, round, ms, longest: watched.longest() });
    }
  return samples;
}

declare global {
  var onRecordSpeed: ((task: SpeedTask) => Promise<SpeedSample[]>) | undefined;
}

globalThis.onRecordSpeed = measure;
