/**
 * Decides how long a property is tried: in CI a bounded number of runs from a fixed seed, so that it never fails by
 * chance; by "npm run fuzz" many more from a new seed, which the failure's message names.
 */
import type { Parameters } from 'fast-check';

const CI_SEED = 20_261_125;

const times = Number(process.env.FUZZ_TIMES ?? 1);
const seed = process.env.FUZZ_SEED ? Number(process.env.FUZZ_SEED) : times > 1 ? Date.now() | 0 : CI_SEED;

/**
 * @param bounded runs in CI; a long run has FUZZ_TIMES as many
 * @param found what earlier runs found, tried first each time
 */
export const runs = <T>(bounded: number, found: T[] = []): Parameters<T> => ({
  numRuns: bounded * times + found.length,
  seed,
  examples: found,
});
