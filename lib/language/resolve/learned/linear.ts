/** Decides how learned weights are stored and summed: sparse text features, whole numbers, one row per feature. */

export interface Weights {
  readonly classes: readonly string[];
  /** What a stored whole number is divided by. */
  readonly scale: number;
  /** By feature: class index and weight by turns. */
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** @returns one sum per class */
export function score(weights: Weights, features: readonly string[]): number[] {
  const sums = weights.classes.map(() => 0);
  for (const feature of features) {
    if (!Object.hasOwn(weights.features, feature)) continue;
    const row = weights.features[feature] as readonly number[];
    for (let i = 0; i + 1 < row.length; i += 2) {
      const at = row[i] as number;
      sums[at] = (sums[at] ?? 0) + (row[i + 1] as number) / weights.scale;
    }
  }
  return sums;
}

/** @returns the logarithms of the classes' probabilities */
export function logSoftmax(sums: readonly number[]): number[] {
  const top = Math.max(...sums);
  const total = sums.reduce((sum, value) => sum + Math.exp(value - top), 0);
  return sums.map((value) => value - top - Math.log(total));
}
