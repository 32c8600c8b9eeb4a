/** Decides the order of a run of the bench: what is asked for, what is measured, the one table. */
import { writeFileSync } from 'node:fs';
import { loadArticles, measureAnnotation } from './annotate';
import { Chromium } from './chromium/browser';
import { measureSpeed } from './chromium/speed';
import { measureCurve } from './curve/curve';
import { findData, findScorers } from './data';
import { measureDetection } from './detect';
import { explain } from './explain';
import { type Figure, keep, lastKept, tableOf } from './figures';
import { measureLive } from './live/live';
import { HELP, type Options, parseOptions } from './options';
import { measureReading, type ReadPage, readPages } from './read';

function writeResults(file: string, read: readonly ReadPage[]): void {
  const lines = read.map(({ page, outcome }) =>
    JSON.stringify({ id: page.id, url: page.url, ...outcome.readings.ours?.result }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
}

async function measurePages(data: string, scorers: string, options: Options): Promise<Figure[]> {
  const chromium = await Chromium.start();
  try {
    const figures: Figure[] = [];
    const reading = options.parts.includes('read');
    const read = await readPages(data, chromium, options);
    if (options.out) writeResults(options.out, read);
    if (reading) figures.push(...(await measureReading(scorers, read, options)));
    if (options.parts.includes('detect'))
      figures.push(...(await measureDetection(data, chromium, read, options)));
    return figures;
  } finally {
    await chromium.stop();
  }
}

const TIMED_ARTICLES = 12;

async function measureText(data: string, scorers: string, options: Options): Promise<Figure[]> {
  const figures = await measureAnnotation(data, scorers, options);
  if (options.fast) return figures;
  const texts = loadArticles(data, 'fresh-dev', TIMED_ARTICLES).map(({ text }) => text);
  if (texts.length === 0) return figures;
  const chromium = await Chromium.start();
  try {
    return [...figures, ...(await measureSpeed(chromium, texts, options.rules))];
  } finally {
    await chromium.stop();
  }
}

async function measure(data: string, scorers: string, options: Options): Promise<Figure[]> {
  const figures: Figure[] = [];
  const start = performance.now();
  if (options.parts.includes('read') || options.parts.includes('detect'))
    figures.push(...(await measurePages(data, scorers, options)));
  if (options.parts.includes('live')) {
    const chromium = await Chromium.start();
    try {
      figures.push(...(await measureLive(data, scorers, chromium, options)));
    } finally {
      await chromium.stop();
    }
  }
  if (options.parts.includes('annotate')) figures.push(...(await measureText(data, scorers, options)));
  console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
  return figures;
}

async function measureGrowth(): Promise<Figure[]> {
  const chromium = await Chromium.start();
  try {
    return await measureCurve(chromium);
  } finally {
    await chromium.stop();
  }
}

async function run(options: Options): Promise<number> {
  const growth = options.parts.includes('curve') ? await measureGrowth() : [];
  if (growth.length > 0) console.log(`\n${tableOf(growth, lastKept()).join('\n')}`);
  if (options.save) keep(growth);
  if (options.parts.every((part) => part === 'curve')) return 0;
  const data = findData(options.data);
  const scorers = data && findScorers(data);
  if (!data || !scorers) {
    console.log('No data beside the project (../shared/corpus, with ../shared/score): nothing to measure.');
    return 0;
  }
  if (options.explain !== null) return explain(data, options.explain, options);
  const figures = await measure(data, scorers, options);
  console.log(`\n${tableOf(figures, lastKept()).join('\n')}`);
  if (options.save) keep(figures);
  return 0;
}

/** @returns the exit code: 0 also when there are no data; 2 when the options were not understood */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options === 'help') {
      console.log(HELP);
      return 0;
    }
    return await run(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}
