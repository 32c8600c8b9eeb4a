// Decides how the model's heavy arithmetic runs where WebAssembly is allowed. lib/language/model/kernels.ts says what each
// function computes and has the same in plain JavaScript. AssemblyScript; built by train/wasm/build.mjs.
// All pointers are in bytes; rows are contiguous.

/** Rows of f32 [n][k] -> i16 [n][k], one scale a row (the largest value becomes 8191). */
function quantise(x: usize, n: i32, k: i32, q: usize, scales: usize): void {
  for (let i = 0; i < n; i++) {
    const row = x + ((<usize>(i * k)) << 2);
    const out = q + ((<usize>(i * k)) << 1);
    let top = f32x4.splat(0);
    for (let j = 0; j < k; j += 4) top = f32x4.max(top, f32x4.abs(v128.load(row + ((<usize>j) << 2))));
    let m = max(
      max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
      max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
    );
    if (m < 1e-20) m = 1e-20;
    store<f32>(scales + ((<usize>i) << 2), m / 8191);
    const by = f32x4.splat(8191 / m);
    for (let j = 0; j < k; j += 8) {
      const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(row + ((<usize>j) << 2)), by)));
      const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(row + ((<usize>(j + 4)) << 2)), by)));
      v128.store(out + ((<usize>j) << 1), i16x8.narrow_i32x4_s(a, b));
    }
  }
}

/**
 * y[n][m] = x[n][k] w + bias. w: i16, for each block of 8 outputs [k / 2][8][2]; scale, bias: f32 [m]. k and m are
 * multiples of 8. q and qs are scratch for n rows; kept: they still hold x from the call before.
 */
export function linear(x: usize, n: i32, k: i32, w: usize, scale: usize, bias: usize, m: i32, y: usize, q: usize, qs: usize, kept: i32): void {
  if (!kept) quantise(x, n, k, q, qs);
  const step = (<usize>k) << 1; // bytes of a row of q
  const block = (<usize>k) << 4; // bytes of 8 outputs' weights
  for (let o = 0; o < m; o += 8) {
    const wo = w + <usize>(o >> 3) * block;
    const s0 = v128.load(scale + ((<usize>o) << 2));
    const s1 = v128.load(scale + ((<usize>(o + 4)) << 2));
    const b0 = v128.load(bias + ((<usize>o) << 2));
    const b1 = v128.load(bias + ((<usize>(o + 4)) << 2));
    let i = 0;
    for (; i + 4 <= n; i += 4) {
      let p0 = q + <usize>i * step;
      let p1 = p0 + step;
      let p2 = p1 + step;
      let p3 = p2 + step;
      let a00 = i32x4.splat(0);
      let a01 = i32x4.splat(0);
      let a10 = i32x4.splat(0);
      let a11 = i32x4.splat(0);
      let a20 = i32x4.splat(0);
      let a21 = i32x4.splat(0);
      let a30 = i32x4.splat(0);
      let a31 = i32x4.splat(0);
      const end = wo + block;
      for (let p = wo; p < end; p += 32) {
        const w0 = v128.load(p);
        const w1 = v128.load(p, 16);
        let v = v128.load32_splat(p0);
        a00 = i32x4.add(a00, i32x4.dot_i16x8_s(v, w0));
        a01 = i32x4.add(a01, i32x4.dot_i16x8_s(v, w1));
        v = v128.load32_splat(p1);
        a10 = i32x4.add(a10, i32x4.dot_i16x8_s(v, w0));
        a11 = i32x4.add(a11, i32x4.dot_i16x8_s(v, w1));
        v = v128.load32_splat(p2);
        a20 = i32x4.add(a20, i32x4.dot_i16x8_s(v, w0));
        a21 = i32x4.add(a21, i32x4.dot_i16x8_s(v, w1));
        v = v128.load32_splat(p3);
        a30 = i32x4.add(a30, i32x4.dot_i16x8_s(v, w0));
        a31 = i32x4.add(a31, i32x4.dot_i16x8_s(v, w1));
        p0 += 4;
        p1 += 4;
        p2 += 4;
        p3 += 4;
      }
      put(y, i, m, o, a00, a01, qs, s0, s1, b0, b1);
      put(y, i + 1, m, o, a10, a11, qs, s0, s1, b0, b1);
      put(y, i + 2, m, o, a20, a21, qs, s0, s1, b0, b1);
      put(y, i + 3, m, o, a30, a31, qs, s0, s1, b0, b1);
    }
    for (; i < n; i++) {
      let p0 = q + <usize>i * step;
      let a00 = i32x4.splat(0);
      let a01 = i32x4.splat(0);
      const end = wo + block;
      for (let p = wo; p < end; p += 32) {
        const v = v128.load32_splat(p0);
        a00 = i32x4.add(a00, i32x4.dot_i16x8_s(v, v128.load(p)));
        a01 = i32x4.add(a01, i32x4.dot_i16x8_s(v, v128.load(p, 16)));
        p0 += 4;
      }
      put(y, i, m, o, a00, a01, qs, s0, s1, b0, b1);
    }
  }
}

// @ts-expect-error: decorator
@inline
function put(y: usize, i: i32, m: i32, o: i32, a0: v128, a1: v128, qs: usize, s0: v128, s1: v128, b0: v128, b1: v128): void {
  const row = f32x4.splat(load<f32>(qs + ((<usize>i) << 2)));
  const at = y + ((<usize>(i * m + o)) << 2);
  v128.store(at, f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(a0), s0), row), b0));
  v128.store(at, f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(a1), s1), row), b1), 16);
}

/** Layer norm of each row: y = (x - mean) / sd * gain + bias. */
export function norm(x: usize, n: i32, d: i32, gain: usize, bias: usize, y: usize): void {
  const bytes = (<usize>d) << 2;
  for (let i = 0; i < n; i++) {
    const row = x + <usize>i * bytes;
    const out = y + <usize>i * bytes;
    let s = f32x4.splat(0);
    for (let j: usize = 0; j < bytes; j += 16) s = f32x4.add(s, v128.load(row + j));
    const mean = sum(s) / <f32>d;
    const m4 = f32x4.splat(mean);
    s = f32x4.splat(0);
    for (let j: usize = 0; j < bytes; j += 16) {
      const v = f32x4.sub(v128.load(row + j), m4);
      s = f32x4.add(s, f32x4.mul(v, v));
    }
    const r = f32x4.splat(1 / sqrt<f32>(sum(s) / <f32>d + 1e-5));
    for (let j: usize = 0; j < bytes; j += 16) {
      const v = f32x4.mul(f32x4.sub(v128.load(row + j), m4), r);
      v128.store(out + j, f32x4.add(f32x4.mul(v, v128.load(gain + j)), v128.load(bias + j)));
    }
  }
}

// @ts-expect-error: decorator
@inline
function sum(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

/** Depthwise convolution over rows [first, last) of n: y[i - first] = sum of w[k] * x[i + k - reach]; outside [0, n) is zero. */
export function mix(x: usize, n: i32, d: i32, w: usize, reach: i32, first: i32, last: i32, y: usize): void {
  const bytes = (<usize>d) << 2;
  for (let i = first; i < last; i++) {
    const out = y + <usize>(i - first) * bytes;
    const from = max(0, i - reach);
    const to = min(n - 1, i + reach);
    for (let j: usize = 0; j < bytes; j += 16) {
      let a = f32x4.splat(0);
      for (let t = from; t <= to; t++)
        a = f32x4.add(a, f32x4.mul(v128.load(x + <usize>t * bytes + j), v128.load(w + <usize>(t - i + reach) * bytes + j)));
      v128.store(out + j, a);
    }
  }
}

// @ts-expect-error: decorator
@inline
function gate(x: v128): v128 {
  const v = f32x4.min(f32x4.max(f32x4.mul(x, f32x4.splat(0.5)), f32x4.splat(-3)), f32x4.splat(3));
  const q = f32x4.mul(v, v);
  const up = f32x4.mul(v, f32x4.add(q, f32x4.splat(27)));
  const down = f32x4.add(f32x4.mul(q, f32x4.splat(18)), f32x4.splat(54));
  return f32x4.add(f32x4.splat(0.5), f32x4.div(up, down));
}

/**
 * Gated recurrence one way over n rows: g is [n][3][h], state [h] goes in and comes out, the way's half of x [n][2][h] is
 * added to. way 0: first to last row, 1: last to first.
 */
export function scan(g: usize, n: i32, h: i32, way: i32, state: usize, x: usize): void {
  const bytes = (<usize>h) << 2;
  for (let k = 0; k < n; k++) {
    const t = way ? n - 1 - k : k;
    const u = g + <usize>(t * 3) * bytes;
    const out = x + <usize>(t * 2 + way) * bytes;
    for (let j: usize = 0; j < bytes; j += 16) {
      const z = v128.load(u + j);
      const f = gate(v128.load(u + bytes + j));
      const r = gate(v128.load(u + 2 * bytes + j));
      const c = f32x4.add(z, f32x4.mul(f, f32x4.sub(v128.load(state + j), z)));
      v128.store(state + j, c);
      v128.store(out + j, f32x4.add(v128.load(out + j), f32x4.mul(r, c)));
    }
  }
}

/**
 * What the head sees of n tokens for one cue: z = max(0, seen * (1 + ask) + ask' + five rows), f32 [n][d]. ask is [2][d]
 * (scale, shift), rows are u32 [n][5], pointers to f32 [d].
 */
export function look(seen: usize, n: i32, d: i32, ask: usize, rows: usize, z: usize): void {
  const bytes = (<usize>d) << 2;
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  for (let j: usize = 0; j < bytes; j += 16) {
    const scale = f32x4.add(one, v128.load(ask + j));
    const shift = v128.load(ask + bytes + j);
    let r = rows;
    let at = j;
    for (let i = 0; i < n; i++) {
      let v = f32x4.add(f32x4.mul(v128.load(seen + at), scale), shift);
      v = f32x4.add(v, v128.load(<usize>load<u32>(r) + j));
      v = f32x4.add(v, v128.load(<usize>load<u32>(r, 4) + j));
      v = f32x4.add(v, v128.load(<usize>load<u32>(r, 8) + j));
      v = f32x4.add(v, v128.load(<usize>load<u32>(r, 12) + j));
      v = f32x4.add(v, v128.load(<usize>load<u32>(r, 16) + j));
      v128.store(z + at, f32x4.max(v, zero));
      r += 20;
      at += bytes;
    }
  }
}
