/**
 * Decides how the model's heavy arithmetic is done in plain JavaScript, and what the same in WebAssembly must compute.
 * All data lie in one memory; pointers are in bytes, rows are contiguous f32.
 */

export interface Kernels {
  readonly kind: 'javascript' | 'webassembly';
  /** The memory as it is now; growing it makes a new one. */
  readonly buffer: () => ArrayBuffer;
  /** Makes sure that `bytes` are there. */
  readonly grow: (bytes: number) => void;
  /**
   * y[n][m] = x[n][k] w + bias. w: i16, for each block of 8 outputs [k / 2][8][2]; scale and bias: f32 [m]; k and m are
   * multiples of 8. `scratch` has room for n * (2 k + 4) bytes; `kept`: it is as the call before, for the same x, left it.
   */
  readonly linear: (
    x: number,
    n: number,
    k: number,
    w: Weight,
    m: number,
    y: number,
    scratch: number,
    kept?: boolean,
  ) => void;
  /** Layer norm of each of n rows of d. */
  readonly norm: (x: number, n: number, d: number, gain: number, bias: number, y: number) => void;
  /** Depthwise convolution for rows [first, last) of n: y[i - first] = sum over k of w[k] x[i + k - reach]. */
  readonly mix: (
    x: number,
    n: number,
    d: number,
    w: number,
    reach: number,
    first: number,
    last: number,
    y: number,
  ) => void;
  /**
   * Gated recurrence over n rows, way 0 forwards, 1 backwards: g is [n][3][h] (candidate, forget gate, output gate), state
   * [h] goes in and comes out, the way's half of x [n][2][h] is added to.
   */
  readonly scan: (g: number, n: number, h: number, way: 0 | 1, state: number, x: number) => void;
  /**
   * What the head sees of n tokens for one cue: z[n][d] = max(0, seen * (1 + ask[0]) + ask[1] + the sum of five rows);
   * `rows`: u32 [n][5], pointers to f32 [d].
   */
  readonly look: (seen: number, n: number, d: number, ask: number, rows: number, z: number) => void;
}

/** Where a matrix lies. */
export interface Weight {
  readonly w: number;
  readonly scale: number;
  readonly bias: number;
}

/** A rational stand-in for the logistic function; training used the same. */
function gate(x: number): number {
  const v = x > 6 ? 3 : x < -6 ? -3 : 0.5 * x;
  const q = v * v;
  return 0.5 + (v * (27 + q)) / (54 + 18 * q);
}

export function javascriptKernels(): Kernels {
  let f32 = new Float32Array(0);
  let i16 = new Int16Array(0);
  const floats = new Map<number, Float32Array>();

  /** The matrix with its scales multiplied in, made once. */
  const matrix = (weight: Weight, k: number, m: number): Float32Array => {
    const known = floats.get(weight.w);
    if (known) return known;
    const made = new Float32Array(k * m);
    const from = weight.w >> 1;
    for (let i = 0; i < made.length; i += 1) {
      const output = Math.floor(i / (8 * k)) * 8 + ((i >> 1) & 7);
      made[i] = (i16[from + i] as number) * (f32[(weight.scale >> 2) + output] as number);
    }
    floats.set(weight.w, made);
    return made;
  };

  return {
    kind: 'javascript',
    buffer: () => f32.buffer as ArrayBuffer,
    grow(bytes) {
      if (bytes <= f32.byteLength) return;
      const larger = new Float32Array((bytes + 65536) >> 2);
      larger.set(f32);
      f32 = larger;
      i16 = new Int16Array(larger.buffer);
    },
    linear(x, n, k, weight, m, y) {
      linearRows(f32, x >> 2, n, k, matrix(weight, k, m), weight.bias >> 2, m, y >> 2);
    },
    norm(x, n, d, gain, bias, y) {
      for (let i = 0; i < n; i += 1)
        normRow(f32, (x >> 2) + i * d, d, gain >> 2, bias >> 2, (y >> 2) + i * d);
    },
    mix(x, n, d, w, reach, first, last, y) {
      for (let i = first; i < last; i += 1) {
        const out = (y >> 2) + (i - first) * d;
        f32.fill(0, out, out + d);
        for (let t = Math.max(0, i - reach); t <= Math.min(n - 1, i + reach); t += 1) {
          const row = (x >> 2) + t * d;
          const by = (w >> 2) + (t - i + reach) * d;
          for (let j = 0; j < d; j += 1)
            f32[out + j] = (f32[out + j] as number) + (f32[row + j] as number) * (f32[by + j] as number);
        }
      }
    },
    look(seen, n, d, ask, rows, z) {
      const pointers = new Uint32Array(f32.buffer, rows, n * 5);
      for (let i = 0; i < n; i += 1)
        for (let j = 0; j < d; j += 1) {
          const at = i * d + j;
          let v = (f32[(seen >> 2) + at] as number) * (1 + (f32[(ask >> 2) + j] as number));
          v += f32[(ask >> 2) + d + j] as number;
          for (let k = 0; k < 5; k += 1) v += f32[((pointers[i * 5 + k] as number) >> 2) + j] as number;
          f32[(z >> 2) + at] = Math.max(0, v);
        }
    },
    scan(g, n, h, way, state, x) {
      const s = state >> 2;
      for (let k = 0; k < n; k += 1) {
        const t = way ? n - 1 - k : k;
        const u = (g >> 2) + t * 3 * h;
        const out = (x >> 2) + (t * 2 + way) * h;
        for (let j = 0; j < h; j += 1) {
          const z = f32[u + j] as number;
          const c = z + gate(f32[u + h + j] as number) * ((f32[s + j] as number) - z);
          f32[s + j] = c;
          f32[out + j] = (f32[out + j] as number) + gate(f32[u + 2 * h + j] as number) * c;
        }
      }
    },
  };
}

function normRow(f32: Float32Array, row: number, d: number, gain: number, bias: number, out: number): void {
  let sum = 0;
  for (let j = 0; j < d; j += 1) sum += f32[row + j] as number;
  const mean = sum / d;
  let squares = 0;
  for (let j = 0; j < d; j += 1) squares += ((f32[row + j] as number) - mean) ** 2;
  const by = 1 / Math.sqrt(squares / d + 1e-5);
  for (let j = 0; j < d; j += 1)
    f32[out + j] =
      ((f32[row + j] as number) - mean) * by * (f32[gain + j] as number) + (f32[bias + j] as number);
}

/** Two rows by four outputs at a time: what fits into registers. */
function linearRows(
  f32: Float32Array,
  x: number,
  n: number,
  k: number,
  w: Float32Array,
  bias: number,
  m: number,
  y: number,
): void {
  for (let o = 0; o < m; o += 4) {
    const block = (o >> 3) * k * 8 + (o & 4) * 2;
    for (let i = 0; i < n; i += 2) {
      const x0 = x + i * k;
      const x1 = i + 1 < n ? x0 + k : x0;
      let a0 = f32[bias + o] as number;
      let a1 = f32[bias + o + 1] as number;
      let a2 = f32[bias + o + 2] as number;
      let a3 = f32[bias + o + 3] as number;
      let b0 = a0;
      let b1 = a1;
      let b2 = a2;
      let b3 = a3;
      for (let j = 0, p = block; j < k; j += 2, p += 16) {
        const u0 = f32[x0 + j] as number;
        const u1 = f32[x0 + j + 1] as number;
        const v0 = f32[x1 + j] as number;
        const v1 = f32[x1 + j + 1] as number;
        let s = w[p] as number;
        let t = w[p + 1] as number;
        a0 += u0 * s + u1 * t;
        b0 += v0 * s + v1 * t;
        s = w[p + 2] as number;
        t = w[p + 3] as number;
        a1 += u0 * s + u1 * t;
        b1 += v0 * s + v1 * t;
        s = w[p + 4] as number;
        t = w[p + 5] as number;
        a2 += u0 * s + u1 * t;
        b2 += v0 * s + v1 * t;
        s = w[p + 6] as number;
        t = w[p + 7] as number;
        a3 += u0 * s + u1 * t;
        b3 += v0 * s + v1 * t;
      }
      const y0 = y + i * m + o;
      f32[y0] = a0;
      f32[y0 + 1] = a1;
      f32[y0 + 2] = a2;
      f32[y0 + 3] = a3;
      if (i + 1 < n) {
        f32[y0 + m] = b0;
        f32[y0 + m + 1] = b1;
        f32[y0 + m + 2] = b2;
        f32[y0 + m + 3] = b3;
      }
    }
  }
}
