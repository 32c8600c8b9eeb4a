/**
 * Decides how a file of weights becomes a model that can be asked: every tensor checked for its shape, laid out in the
 * kernels' memory, words found by their hash.
 */
import { err, ok, type Result } from '../../result';
import { SIZES } from './features';
import { type FormatError, type ModelConfig, type ModelFile, parseModelFile } from './format';
import type { Kernels, Weight } from './kernels';

/** A table of int8 rows, each with its scale. */
export interface Table {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  readonly width: number;
}

export interface Norm {
  readonly gain: number;
  readonly bias: number;
}

/** Norm, convolution and gates of one recurrent layer, as pointers; the gates forwards and backwards. */
export interface Layer {
  readonly gain: number;
  readonly bias: number;
  readonly kernel: number;
  readonly gates: readonly [Weight, Weight];
  /** Two dense layers with a rectifier between, after a norm of their own. */
  readonly dense: (Norm & { readonly width: number; readonly rise: Weight; readonly fall: Weight }) | null;
}

export const FEATURE_TABLES = [
  'suffix3',
  'suffix2',
  'prefix3',
  'shape',
  'place',
  'quote',
  'opening',
  'rule',
] as const;
/** What the head knows of a token in relation to the cue, and how many values each has. */
export const RELATIONS = { distance: 32, sentence: 7, stretch: 9, incue: 2, rule: 5 } as const;
export const KINDS = 3;

export interface Layout {
  readonly enter: Weight;
  readonly layers: readonly Layer[];
  readonly norm: Norm;
  readonly cue: Weight;
  readonly seen: Weight;
  readonly ask: Weight;
  readonly headLayers: readonly Layer[];
  readonly headNorm: Norm;
  readonly tag: Weight;
  /** f32 [values][headWidth] each. */
  readonly relations: Readonly<Record<keyof typeof RELATIONS, number>>;
  readonly kinds: number;
  /** Bytes of all weights in the kernels' memory. */
  readonly end: number;
}

/** The trained model: immutable, shared by all texts that it reads. */
export interface Model {
  readonly config: ModelConfig;
  readonly file: ModelFile;
  /** Row of a word by its hash; row 0 is for all words that are not known. */
  readonly vocabulary: ReadonlyMap<number, number>;
  readonly words: Table;
  readonly features: readonly Table[];
}

const slice = (file: ModelFile, name: string, bytes: number): ArrayBuffer => {
  const at = file.tensors.get(name)?.at ?? 0;
  return file.data.slice(at, at + bytes).buffer as ArrayBuffer;
};

/** Copies, so that the alignment of the file does not matter. */
export function floatsOf(file: ModelFile, name: string): Float32Array {
  return new Float32Array(slice(file, name, 4 * sizeOf(file, name)));
}
const int8Of = (file: ModelFile, name: string): Int8Array =>
  new Int8Array(slice(file, name, sizeOf(file, name)));
const uint32Of = (file: ModelFile, name: string): Uint32Array =>
  new Uint32Array(slice(file, name, 4 * sizeOf(file, name)));
const sizeOf = (file: ModelFile, name: string): number =>
  (file.tensors.get(name)?.shape ?? [0]).reduce((a, b) => a * b, 1);

const tableOf = (file: ModelFile, name: string): Table => ({
  rows: int8Of(file, name),
  scales: floatsOf(file, `${name}.scale`),
  width: file.tensors.get(name)?.shape[1] ?? 0,
});

/** Every tensor that a configuration asks for. Null stands for a size that only the file knows. */
function expected(config: ModelConfig): [string, string, readonly (number | null)[]][] {
  const { width: d, headWidth: h, inputWidth: e, layers, headLayers, reach } = config;
  const matrix = (name: string, m: number, k: number): [string, string, number[]][] => [
    [name, 'i8', [m, k]],
    [`${name}.scale`, 'f32', [m]],
    [`${name}.bias`, 'f32', [m]],
  ];
  const norm = (name: string, n: number): [string, string, number[]][] => [
    [`${name}.gain`, 'f32', [n]],
    [`${name}.bias`, 'f32', [n]],
  ];
  const recurrent = (name: string, n: number, dense: number): [string, string, number[]][] => [
    ...norm(`${name}.norm`, n),
    [`${name}.kernel`, 'f32', [2 * reach + 1, n]],
    ...matrix(`${name}.forward`, 1.5 * n, n),
    ...matrix(`${name}.backward`, 1.5 * n, n),
    ...(dense
      ? [
          ...norm(`${name}.dense.norm`, n),
          ...matrix(`${name}.rise`, dense, n),
          ...matrix(`${name}.fall`, n, dense),
        ]
      : []),
  ];
  const times = (n: number, name: string, size: number, dense: number) =>
    Array.from({ length: n }, (_, i) => recurrent(`${name}.${i}`, size, dense)).flat();
  return [
    ['hashes', 'u32', [null]],
    ['words', 'i8', [null, null]],
    ['words.scale', 'f32', [null]],
    ...FEATURE_TABLES.flatMap((name): [string, string, (number | null)[]][] => [
      [name, 'i8', [SIZES[name], null]],
      [`${name}.scale`, 'f32', [SIZES[name]]],
    ]),
    ...matrix('enter', d, e),
    ...times(layers, 'layer', d, config.dense),
    ...norm('norm', d),
    ...matrix('cue', 8, d),
    ...matrix('seen', h, d),
    ...matrix('ask', 2 * h, 2 * d),
    ...Object.entries(RELATIONS).map(([name, n]): [string, string, number[]] => [
      `relation.${name}`,
      'f32',
      [n, h],
    ]),
    ['kinds', 'f32', [KINDS, h]],
    ...times(headLayers, 'headLayer', h, config.headDense),
    ...norm('headNorm', h),
    ...matrix('tag', 8, h),
  ];
}

function check(file: ModelFile): string | null {
  for (const [name, type, shape] of expected(file.config)) {
    const info = file.tensors.get(name);
    if (!info) return `${name} is missing`;
    if (info.type !== type || info.shape.length !== shape.length) return `${name} is of another type`;
    if (shape.some((n, i) => n !== null && n !== info.shape[i])) return `${name} has the wrong shape`;
  }
  const words = file.tensors.get('words')?.shape ?? [];
  if ((file.tensors.get('hashes')?.shape[0] ?? 0) + 1 !== words[0])
    return 'words and hashes differ in number';
  if (file.tensors.get('words.scale')?.shape[0] !== words[0]) return 'words.scale has the wrong shape';
  const sum = ['words', ...FEATURE_TABLES].reduce(
    (n, name) => n + (file.tensors.get(name)?.shape[1] ?? 0),
    0,
  );
  return sum <= file.config.inputWidth ? null : 'the features are wider than the input';
}

/**
 * @param bytes a whole file of weights
 * @returns the model, or why the bytes are none; never throws
 */
export function loadModel(bytes: Uint8Array): Result<Model, FormatError> {
  const parsed = parseModelFile(bytes);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  const wrong = check(file);
  if (wrong) return err({ kind: 'shape', message: wrong });
  const vocabulary = new Map<number, number>();
  let hash = 0;
  for (const [i, step] of uint32Of(file, 'hashes').entries()) {
    hash = (hash + step) >>> 0;
    vocabulary.set(hash, i + 1);
  }
  return ok({
    config: file.config,
    file,
    vocabulary,
    words: tableOf(file, 'words'),
    features: FEATURE_TABLES.map((name) => tableOf(file, name)),
  });
}

/** Copies all matrices and vectors into the kernels' memory, matrices interleaved as kernels.ts says. */
export function layOut(model: Model, kernels: Kernels, from: number): Layout {
  const { file, config } = model;
  let end = (from + 63) & ~63;
  const take = (bytes: number): number => {
    const at = end;
    end = (end + bytes + 63) & ~63;
    kernels.grow(end);
    return at;
  };
  const vector = (name: string): number => {
    const values = floatsOf(file, name);
    const at = take(values.byteLength);
    new Float32Array(kernels.buffer(), at, values.length).set(values);
    return at;
  };
  const matrix = (name: string): Weight => {
    const [m = 0, k = 0] = file.tensors.get(name)?.shape ?? [];
    const values = int8Of(file, name);
    const w = take(values.length * 2);
    const out = new Int16Array(kernels.buffer(), w, values.length);
    for (let o = 0; o < m; o += 1)
      for (let j = 0; j < k; j += 1)
        out[(o >> 3) * 8 * k + (j >> 1) * 16 + (o & 7) * 2 + (j & 1)] = values[o * k + j] as number;
    return { w, scale: vector(`${name}.scale`), bias: vector(`${name}.bias`) };
  };
  const norm = (name: string): Norm => ({ gain: vector(`${name}.gain`), bias: vector(`${name}.bias`) });
  const layer = (name: string, dense: number): Layer => ({
    ...norm(`${name}.norm`),
    kernel: vector(`${name}.kernel`),
    gates: [matrix(`${name}.forward`), matrix(`${name}.backward`)],
    dense: dense
      ? {
          ...norm(`${name}.dense.norm`),
          width: dense,
          rise: matrix(`${name}.rise`),
          fall: matrix(`${name}.fall`),
        }
      : null,
  });
  const layers = (n: number, name: string, dense: number): Layer[] =>
    Array.from({ length: n }, (_, i) => layer(`${name}.${i}`, dense));
  const parts = {
    enter: matrix('enter'),
    layers: layers(config.layers, 'layer', config.dense),
    norm: norm('norm'),
    cue: matrix('cue'),
    seen: matrix('seen'),
    ask: matrix('ask'),
    headLayers: layers(config.headLayers, 'headLayer', config.headDense),
    headNorm: norm('headNorm'),
    tag: matrix('tag'),
    relations: {
      distance: vector('relation.distance'),
      sentence: vector('relation.sentence'),
      stretch: vector('relation.stretch'),
      incue: vector('relation.incue'),
      rule: vector('relation.rule'),
    },
    kinds: vector('kinds'),
  };
  return { ...parts, end };
}
