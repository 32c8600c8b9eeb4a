/**
 * Decides how sure a figure is. The share of statements that rest on unnamed sources is what the machine marked, put
 * right by the error that it was measured to make (Rogan and Gladen 1978), within limits that hold both the chance of
 * what was read and the chance in that measurement (Lang and Reiczigel 2014, Prev. Vet. Med. 113:13-22). Statements of
 * one article are alike, so each counts for less than one (the design effect).
 */
import type { DetectorError, Rate } from './measure';

/** 95 %. */
const Z = 1.96;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Estimate extends Interval {
  /** The most likely value, inside the interval. */
  readonly value: number;
}

const within = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));

/** One more right and one more wrong: no rate is taken for certain. */
const cautious = ({ right, of, effective }: Rate): { rate: number; n: number } => {
  const n = effective + 2;
  return { rate: ((right / of) * effective + 1) / n, n };
};

const spread = (rate: number, n: number): number => (rate * (1 - rate)) / n;

/**
 * @param marked statements that the machine marked as of unnamed sources
 * @param found all that it marked
 * @returns the true share, 0 to 1; null where nothing was found
 */
export function unnamedShare(marked: number, found: number, error: DetectorError): Estimate | null {
  if (found === 0) return null;
  const independent = Math.max(1, found / error.designEffect);
  const share = marked / found;
  const seen = (independent * share + Z ** 2 / 2) / (independent + Z ** 2);
  const sensitivity = cautious(error.sensitivity);
  const specificity = cautious(error.specificity);
  const youden = sensitivity.rate + specificity.rate - 1;
  if (youden <= 0) return { value: share, low: 0, high: 1 }; // a machine no better than chance tells nothing
  const middle = within((seen + specificity.rate - 1) / youden);
  const bySensitivity = spread(sensitivity.rate, sensitivity.n);
  const bySpecificity = spread(specificity.rate, specificity.n);
  const variance =
    spread(seen, independent + Z ** 2) + middle ** 2 * bySensitivity + (1 - middle) ** 2 * bySpecificity;
  const half = (Z * Math.sqrt(variance)) / youden;
  const shift = 2 * Z ** 2 * (middle * bySensitivity - (1 - middle) * bySpecificity);
  const raw = error.sensitivity.right / error.sensitivity.of + error.specificity.right / error.specificity.of;
  const value = within((share + error.specificity.right / error.specificity.of - 1) / (raw - 1));
  const low = within(middle + shift - half);
  const high = within(middle + shift + half);
  return { value: within(value, low, high), low, high };
}

/**
 * How many statements there truly are, where the machine found so many.
 * @returns counts, not rounded
 */
export function statementsInterval(found: number, { perFound }: DetectorError): Estimate {
  const value = found * perFound.ratio;
  const variance = (found * perFound.standardError) ** 2 + found * perFound.perStatement;
  const half = Z * Math.sqrt(variance);
  return { value, low: Math.max(0, value - half), high: value + half };
}
