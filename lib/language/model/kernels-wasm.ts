/**
 * Decides whether the heavy arithmetic runs in WebAssembly: where the page's or the browser's policy refuses it, or SIMD
 * is unknown, plain JavaScript does the same, about ten times slower.
 */
import { bytesOf } from './base64';
import { javascriptKernels, type Kernels } from './kernels';
import { KERNELS_WASM } from './kernels.wasm';

const PAGE = 65536;

/** The functions of train/wasm/kernels.as.ts; all arguments are pointers in bytes or counts. */
interface Exports {
  readonly linear: (...args: number[]) => void;
  readonly norm: (...args: number[]) => void;
  readonly mix: (...args: number[]) => void;
  readonly scan: (...args: number[]) => void;
  readonly look: (...args: number[]) => void;
}

const isExports = (x: object): x is Exports =>
  ['linear', 'norm', 'mix', 'scan', 'look'].every(
    (name) => typeof (x as Record<string, unknown>)[name] === 'function',
  );

/** @returns kernels in WebAssembly if it is allowed here, else in JavaScript; never rejects */
export async function bestKernels(): Promise<Kernels> {
  try {
    const memory = new WebAssembly.Memory({ initial: 16 });
    const { instance } = await WebAssembly.instantiate(bytesOf(KERNELS_WASM) as BufferSource, {
      env: { memory },
    });
    return isExports(instance.exports) ? wrap(instance.exports, memory) : javascriptKernels();
  } catch {
    return javascriptKernels();
  }
}

function wrap(f: Exports, memory: WebAssembly.Memory): Kernels {
  return {
    kind: 'webassembly',
    buffer: () => memory.buffer,
    grow(bytes) {
      const more = bytes - memory.buffer.byteLength;
      if (more > 0) memory.grow(Math.ceil(more / PAGE) + 16);
    },
    linear: (x, n, k, { w, scale, bias }, m, y, scratch, kept = false) =>
      f.linear(x, n, k, w, scale, bias, m, y, scratch, (scratch + n * k * 2 + 15) & ~15, kept ? 1 : 0),
    norm: f.norm,
    mix: f.mix,
    scan: f.scan,
    look: f.look,
  };
}
