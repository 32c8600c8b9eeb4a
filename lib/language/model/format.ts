/**
 * Decides what a file of weights looks like, and that a file that is not exactly so is refused:
 * "ORAM", version (u16), length of the header (u32), CRC-32 of all that follows it (u32), header (JSON, padded with
 * spaces so that the tensors begin at a multiple of 16), tensors. Little-endian.
 */
import { err, ok, type Result } from '../../result';
import { JUDGE_SIZES, type JudgeWeights } from './judge';

export const MAGIC = 0x4d41524f; // "ORAM"
export const VERSION = 1;
const PROLOGUE = 14;

export type TensorType = 'i8' | 'f32' | 'u32';

export interface TensorInfo {
  readonly type: TensorType;
  readonly shape: readonly number[];
  /** Bytes from the beginning of the tensors. */
  readonly at: number;
}

/** What the header says besides where the tensors are. */
export interface ModelConfig {
  readonly name: string;
  /** Width of the encoder, of the reading for one cue, and of the sum of all features (padded to a multiple of 8). */
  readonly width: number;
  readonly headWidth: number;
  readonly inputWidth: number;
  readonly layers: number;
  readonly headLayers: number;
  /** Width of the dense layers after each recurrence; 0: none. */
  readonly dense: number;
  readonly headDense: number;
  /** How many tokens before and after are mixed in. */
  readonly reach: number;
  /** Probability from which on a token is read as the beginning of a cue. */
  readonly threshold: number;
  /** Confidence from which on a candidate is returned. */
  readonly shown: number;
  readonly judge: JudgeWeights;
}

export type FormatError = {
  readonly kind: 'not-a-model' | 'version' | 'damaged' | 'shape';
  readonly message: string;
};

export interface ModelFile {
  readonly config: ModelConfig;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** Only the tensors' bytes. */
  readonly data: Uint8Array;
}

const BYTES: Readonly<Record<TensorType, number>> = { i8: 1, f32: 4, u32: 4 };
const fail = (kind: FormatError['kind'], message: string): Result<never, FormatError> =>
  err({ kind, message });

/** CRC-32 (IEEE). */
export function crc32(bytes: Uint8Array): number {
  const table = new Uint32Array(256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    table[n] = c >>> 0;
  }
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1) crc = (table[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * @param given a whole file of weights
 * @returns its parts; an error for anything damaged, cut short, of another version or no such file at all
 */
export function parseModelFile(given: Uint8Array): Result<ModelFile, FormatError> {
  // Node's Buffer is a Uint8Array whose slice() does not copy
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length < PROLOGUE) return fail('not-a-model', 'too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return fail('not-a-model', 'no such file');
  const version = view.getUint16(4, true);
  if (version !== VERSION) return fail('version', `version ${version}, not ${VERSION}`);
  const length = view.getUint32(6, true);
  if (PROLOGUE + length > bytes.length) return fail('damaged', 'cut short in its header');
  if (crc32(bytes.subarray(PROLOGUE)) !== view.getUint32(10, true))
    return fail('damaged', 'checksum differs');
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(PROLOGUE, PROLOGUE + length)));
  if (!header) return fail('damaged', 'its header cannot be read');
  const data = bytes.subarray(PROLOGUE + length);
  const tensors = new Map<string, TensorInfo>();
  for (const [name, info] of Object.entries(header.tensors)) {
    const size = info.shape.reduce((a, b) => a * b, 1) * BYTES[info.type];
    if (!(info.at >= 0) || info.at % 4 !== 0 || info.at + size > data.length)
      return fail('shape', `${name} is not all there`);
    tensors.set(name, info);
  }
  return ok({ config: header.config, tensors, data });
}

interface Header {
  readonly config: ModelConfig;
  readonly tensors: Readonly<Record<string, TensorInfo>>;
}

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);
const isCount = (x: unknown): x is number =>
  typeof x === 'number' && Number.isInteger(x) && x > 0 && x < 1 << 24;

const isTensor = (x: unknown): x is TensorInfo =>
  isObject(x) &&
  (x.type === 'i8' || x.type === 'f32' || x.type === 'u32') &&
  Number.isInteger(x.at) &&
  Array.isArray(x.shape) &&
  x.shape.every(isCount);

const areNumbers = (x: unknown, n: number): boolean =>
  Array.isArray(x) && x.length === n && x.every((v) => typeof v === 'number' && Number.isFinite(v));

const isConfig = (x: unknown): x is ModelConfig & Record<string, unknown> =>
  isObject(x) &&
  typeof x.name === 'string' &&
  [x.width, x.headWidth, x.inputWidth].every(isCount) &&
  Number(x.width) % 16 === 0 && // three gates for each half come in blocks of 8
  Number(x.headWidth) % 16 === 0 &&
  Number(x.inputWidth) % 8 === 0 &&
  [x.layers, x.headLayers, x.reach].every(isCount) &&
  [x.dense, x.headDense].every((n) => n === 0 || (isCount(n) && n % 8 === 0)) &&
  typeof x.threshold === 'number' &&
  typeof x.shown === 'number' &&
  isObject(x.judge) &&
  areNumbers(x.judge.model, JUDGE_SIZES.model) &&
  areNumbers(x.judge.rules, JUDGE_SIZES.rules);

function parseHeader(json: string): Header | null {
  try {
    const header: unknown = JSON.parse(json);
    if (!isObject(header) || !isConfig(header.config) || !isObject(header.tensors)) return null;
    const tensors: Record<string, TensorInfo> = {};
    for (const [name, info] of Object.entries(header.tensors)) {
      if (!isTensor(info)) return null;
      tensors[name] = info;
    }
    return { config: header.config, tensors };
  } catch {
    return null;
  }
}
