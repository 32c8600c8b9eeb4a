/** Decides how linear weights are learned: softmax over classes or candidates, AdaGrad, L2, fixed order and seed. */

export interface Example {
  readonly features: readonly string[];
  readonly label: number;
}

/** A small generator of pseudo-random numbers (mulberry32), so that a training run repeats exactly. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Features seen in fewer examples are left out. */
  readonly least: number;
}

const zeros = (weights: ReadonlyMap<string, Float64Array>): Map<string, Float64Array> =>
  new Map([...weights].map(([feature, row]) => [feature, new Float64Array(row.length)]));

/** The mean over the ends of all epochs errs less than the last one alone. */
function accumulate(
  sum: ReadonlyMap<string, Float64Array>,
  weights: ReadonlyMap<string, Float64Array>,
  epochs: number,
): void {
  for (const [feature, row] of weights) {
    const into = sum.get(feature);
    if (into)
      row.forEach((value, c) => {
        into[c] = (into[c] ?? 0) + value / epochs;
      });
  }
}

/** @returns by feature, one weight per class */
export function trainClasses(
  examples: readonly Example[],
  classes: number,
  { epochs, rate, decay, least }: Settings,
): Map<string, Float64Array> {
  const times = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of new Set(features)) times.set(feature, (times.get(feature) ?? 0) + 1);
  const weights = new Map<string, Float64Array>();
  const squares = new Map<string, Float64Array>();
  for (const [feature, n] of times)
    if (n >= least) {
      weights.set(feature, new Float64Array(classes));
      squares.set(feature, new Float64Array(classes).fill(1e-6));
    }
  const next = random(7);
  const sum = zeros(weights);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, label } of shuffled(examples, next)) {
      const rows = features.flatMap((feature) => weights.get(feature) ?? []);
      const sums = Array.from({ length: classes }, (_, c) =>
        rows.reduce((sum, row) => sum + (row[c] ?? 0), 0),
      );
      const top = Math.max(...sums);
      const exps = sums.map((value) => Math.exp(value - top));
      const total = exps.reduce((a, b) => a + b, 0);
      for (const feature of features) {
        const row = weights.get(feature);
        const square = squares.get(feature);
        if (!row || !square) continue;
        for (let c = 0; c < classes; c++) {
          const gradient = (exps[c] ?? 0) / total - (c === label ? 1 : 0) + decay * (row[c] ?? 0);
          square[c] = (square[c] ?? 0) + gradient * gradient;
          row[c] = (row[c] ?? 0) - (rate * gradient) / Math.sqrt(square[c] as number);
        }
      }
    }
    accumulate(sum, weights, epochs);
  }
  return sum;
}

/** Yes (label 1) or no (label 0). @returns by feature, its weight in the logarithm of the odds */
export function trainOdds(examples: readonly Example[], settings: Settings): Map<string, Float64Array> {
  const choices = examples.map(
    ({ features, label }): Choice => ({ candidates: [features, []], right: 1 - label }),
  );
  return trainChoices(choices, settings);
}

/** Choices: each candidate has its features, one is right. */
export interface Choice {
  readonly candidates: readonly (readonly string[])[];
  readonly right: number;
}

/** @returns by feature, its weight */
export function trainChoices(
  choices: readonly Choice[],
  { epochs, rate, decay, least }: Settings,
): Map<string, Float64Array> {
  const times = new Map<string, number>();
  for (const { candidates } of choices)
    for (const features of candidates)
      for (const feature of new Set(features)) times.set(feature, (times.get(feature) ?? 0) + 1);
  const weights = new Map<string, Float64Array>();
  const squares = new Map<string, number>();
  for (const [feature, n] of times)
    if (n >= least) {
      weights.set(feature, new Float64Array(1));
      squares.set(feature, 1e-6);
    }
  const next = random(11);
  const sum = zeros(weights);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { candidates, right } of shuffled(choices, next)) {
      const sums = candidates.map((features) =>
        features.reduce((sum, feature) => sum + (weights.get(feature)?.[0] ?? 0), 0),
      );
      const top = Math.max(...sums);
      const exps = sums.map((value) => Math.exp(value - top));
      const total = exps.reduce((a, b) => a + b, 0);
      const gradients = new Map<string, number>();
      candidates.forEach((features, i) => {
        const error = (exps[i] ?? 0) / total - (i === right ? 1 : 0);
        for (const feature of features) gradients.set(feature, (gradients.get(feature) ?? 0) + error);
      });
      for (const [feature, value] of gradients) {
        const row = weights.get(feature);
        if (!row || value === 0) continue;
        const gradient = value + decay * (row[0] ?? 0);
        const square = (squares.get(feature) ?? 0) + gradient * gradient;
        squares.set(feature, square);
        row[0] = (row[0] ?? 0) - (rate * gradient) / Math.sqrt(square);
      }
    }
    accumulate(sum, weights, epochs);
  }
  return sum;
}

/** @returns the weights as whole numbers, small ones left out; features in alphabetical order */
export function stored(
  weights: ReadonlyMap<string, Float64Array>,
  classes: readonly string[],
  scale: number,
  least: number,
): { classes: readonly string[]; scale: number; features: Record<string, number[]> } {
  const features: Record<string, number[]> = {};
  for (const feature of [...weights.keys()].sort()) {
    const row: number[] = [];
    weights.get(feature)?.forEach((value, c) => {
      const whole = Math.round(value * scale);
      if (Math.abs(whole) >= least) row.push(c, whole);
    });
    if (row.length) features[feature] = row;
  }
  return { classes, scale, features };
}
