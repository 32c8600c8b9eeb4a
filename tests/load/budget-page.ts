/** Decides what is timed inside a page, each of ours next to a baseline on the same page. Bundled; never imported. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { analyse, findByRules, inputOf } from '../../lib/language';
import { detectArticle } from '../../lib/page/detect';
import { readArticle } from '../../lib/page/index';

/** Milliseconds; the least of the rounds: whatever else the machine does can only add to what the work takes. */
export interface Times {
  readonly detect: number;
  readonly readerable: number;
  readonly read: number;
  readonly readability: number;
  /** The whole analysis by rules, and the longest that it ran without a pause. */
  readonly analysis: number;
  readonly longest: number;
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

const least = (values: readonly number[]) => Math.min(...values);

async function analysed(): Promise<{ all: number; longest: number }> {
  const read = readArticle(document, location.href);
  if (!read.ok) throw new Error(read.error.message);
  const start = performance.now();
  let since = start;
  let longest = 0;
  const pause = async () => {
    longest = Math.max(longest, performance.now() - since);
    since = performance.now();
  };
  await analyse(inputOf(read.value), { find: findByRules, pause });
  return { all: performance.now() - start, longest: Math.max(longest, performance.now() - since) };
}

async function measure(rounds: number): Promise<Times> {
  const all: Record<'detect' | 'readerable' | 'read' | 'readability', number[]> = {
    detect: [],
    readerable: [],
    read: [],
    readability: [],
  };
  // They take turns, so that none of them has the warm machine to itself; the first round is for the compiler.
  for (let round = 0; round <= rounds; round += 1) {
    const copy = document.cloneNode(true) as Document;
    const once = {
      detect: timed(() => detectArticle(document, location.href)),
      readerable: timed(() => isProbablyReaderable(document)),
      read: timed(() => readArticle(document, location.href)),
      readability: timed(() => new Readability(copy).parse()),
    };
    if (round > 0) for (const name of Object.keys(all) as (keyof typeof all)[]) all[name].push(once[name]);
  }
  await analysed();
  const { all: analysis, longest } = await analysed();
  return {
    detect: least(all.detect),
    readerable: least(all.readerable),
    read: least(all.read),
    readability: least(all.readability),
    analysis,
    longest,
  };
}

(globalThis as unknown as { measureBudgets: typeof measure }).measureBudgets = measure;
