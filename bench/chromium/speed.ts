/** Decides which texts the speed of the analysis is measured on, and how the times are summed up. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { weightsFile } from '../../cli/analyst';
import { ROOT } from '../data';
import { type Figure, quantile } from '../figures';
import type { Chromium } from './browser';

export interface SpeedTask {
  readonly texts: readonly string[];
  /** Base64; null: the rules. */
  readonly weights: string | null;
  readonly rounds: number;
}

export interface SpeedSample {
  readonly index: number;
  readonly round: number;
  /** Milliseconds for the whole text, without pauses. */
  readonly ms: Readonly<Record<'ours' | 'compromise' | 'wink', number>>;
  /** The longest that the main thread was held, with pauses. */
  readonly longest: number;
}

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [join(ROOT, 'bench', 'chromium', 'speed-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    platform: 'browser',
    minify: true,
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

const words = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;

/**
 * @param texts some articles, of a few hundred words and more
 * @param rules by the rules, not by the model
 */
export async function measureSpeed(
  chromium: Chromium,
  texts: readonly string[],
  rules: boolean,
): Promise<Figure[]> {
  const file = weightsFile(ROOT);
  const weights = rules || !existsSync(file) ? null : readFileSync(file).toString('base64');
  const samples = await chromium.evaluate(await bundle(), { texts, weights, rounds: 3 });
  const warm = samples.filter(({ round }) => round > 0);
  const per1000 = (system: keyof SpeedSample['ms']): number[] =>
    warm.map(({ ms, index }) => (1000 * ms[system]) / words(texts[index] ?? ''));
  const section = `Attribution: time in Chromium, by ${weights ? 'the model' : 'the rules'} (${texts.length} texts)`;
  const key = (name: string): string => `annotate.time.${rules ? 'rules.' : ''}${name}`;
  const row = (name: string, label: string, values: readonly number[], q: number, goal = ''): Figure => ({
    key: key(name),
    section,
    label,
    value: quantile(values, q),
    digits: 1,
    goal,
  });
  const first = samples.filter(({ round }) => round === 0);
  const ratio = warm.map(({ ms }) => ms.ours / ms.compromise);
  return [
    row('ours.median', 'ours, ms per 1,000 words, median', per1000('ours'), 0.5, '≤ 60'),
    row('ours.p95', 'ours, ms per 1,000 words, p95', per1000('ours'), 0.95),
    row('compromise.median', 'compromise, ms per 1,000 words, median', per1000('compromise'), 0.5),
    row('wink.median', 'wink-nlp, ms per 1,000 words, median', per1000('wink'), 0.5),
    row('ratio.median', 'ours to compromise, median', ratio, 0.5, '≤ 1'),
    row('ratio.p95', 'ours to compromise, p95', ratio, 0.95, '≤ 1'),
    row(
      'longest.max',
      'longest task after the first round, ms',
      warm.map(({ longest }) => longest),
      1,
      '≤ 50',
    ),
    row(
      'longest.first',
      'longest task in the first round, ms',
      first.map(({ longest }) => longest),
      1,
      '≤ 50',
    ),
  ];
}
