/** Decides the best legal sequence of tags: nothing goes on that has not begun. */

export const TAGS = {
  none: 0,
  contentBegins: 1,
  contentGoesOn: 2,
  mentionBegins: 3,
  mentionGoesOn: 4,
} as const;
const COUNT = 5;

const legal = (from: number, to: number): boolean =>
  (to !== TAGS.contentGoesOn && to !== TAGS.mentionGoesOn) || from === to || from === to - 1;

/** For each tag the tags that may come before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: COUNT }, (_, to) =>
  Array.from({ length: COUNT }, (_, from) => from).filter((from) => legal(from, to)),
);

export interface Path {
  readonly tags: Uint8Array;
  /** Probability of each tag on the path, as logarithm. */
  readonly logp: Float32Array;
}

/**
 * @param logits [n][stride], the first five of each row are the tags'
 * @returns tags of the best legal path; of length 0 for n = 0
 */
export function viterbi(logits: Float32Array, n: number, stride: number): Path {
  const tags = new Uint8Array(n);
  const taken = new Float32Array(n);
  if (n === 0) return { tags, logp: taken };
  const logp = logProbabilities(logits, n, stride);
  const back = new Uint8Array(n * COUNT);
  let score = new Float64Array(COUNT);
  let now = new Float64Array(COUNT);
  for (let k = 0; k < COUNT; k += 1) score[k] = BEFORE[k]?.includes(0) ? (logp[k] as number) : -Infinity;
  for (let i = 1; i < n; i += 1) {
    for (let to = 0; to < COUNT; to += 1) {
      let best = -Infinity;
      for (const from of BEFORE[to] ?? []) {
        const s = score[from] as number;
        if (s > best) {
          best = s;
          back[i * COUNT + to] = from;
        }
      }
      now[to] = best + (logp[i * COUNT + to] as number);
    }
    [score, now] = [now, score];
  }
  let tag = score.indexOf(Math.max(...score));
  for (let i = n - 1; i >= 0; i -= 1) {
    tags[i] = tag;
    taken[i] = logp[i * COUNT + tag] as number;
    tag = back[i * COUNT + tag] as number;
  }
  return { tags, logp: taken };
}

function logProbabilities(logits: Float32Array, n: number, stride: number): Float32Array {
  const out = new Float32Array(n * COUNT);
  for (let i = 0; i < n; i += 1) {
    let top = -Infinity;
    for (let k = 0; k < COUNT; k += 1) top = Math.max(top, logits[i * stride + k] as number);
    let sum = 0;
    for (let k = 0; k < COUNT; k += 1) sum += Math.exp((logits[i * stride + k] as number) - top);
    const log = top + Math.log(sum);
    for (let k = 0; k < COUNT; k += 1) out[i * COUNT + k] = (logits[i * stride + k] as number) - log;
  }
  return out;
}
