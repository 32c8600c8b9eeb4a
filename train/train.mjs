// Decides the way from the corpus to the committed weights: export, vectors, training, judge, packing. README.md says what it needs.
//   npm run train -- --data ../shared/corpus [--out FILE] [any option of train.py]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const project = dirname(here);
const args = process.argv.slice(2);
const option = (name) => {
  const i = args.indexOf(name);
  return i < 0 ? null : args.splice(i, 2)[1];
};
const data = option('--data');
if (!data || !existsSync(data)) {
  console.error('usage: npm run train -- --data CORPUS [--out FILE] [options of train.py]');
  process.exit(2);
}
const out = resolve(option('--out') ?? join(project, 'lib/language/model/weights.bin'));
const work = resolve(option('--work') ?? join(tmpdir(), 'on-record-train'));
mkdirSync(work, { recursive: true });

/** One thread, and memory that is not given back between steps: as fast as one core goes. */
const env = {
  ...process.env,
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MALLOC_MMAP_THRESHOLD_: '2000000000',
  MALLOC_TRIM_THRESHOLD_: '8000000000',
};
const run = (command, ...rest) => {
  console.log(`> ${command} ${rest.join(' ')}`);
  const { status } = spawnSync(command, rest, { stdio: 'inherit', cwd: project, env });
  if (status !== 0) process.exit(status ?? 1);
};
const python = process.env.PYTHON ?? '/usr/bin/python3';
const exported = join(work, 'data');
const vectors = join(work, 'vectors');
run('npx', 'tsx', join(here, 'export.ts'), resolve(data), exported);
if (!existsSync(join(vectors, 'vectors.npy'))) run(python, join(here, 'vectors.py'), work, vectors);

const common = ['--data', exported, '--vectors', vectors];
const recipe = [
  ...['--epochs', '14', '--share', '0.45', '--drop', '0.33', '--word-drop', '0.15', '--vocabulary', '32000'],
  ...['--extra', 'labels', 'seed', '--once', 'invented'],
  ...args,
];
const network = (name, ...more) => {
  const file = join(work, `${name}.pt`);
  run(python, join(here, 'train.py'), ...common, ...recipe, ...more, '--out', file);
  return file;
};
// The judge learns from a network that has not seen a fifth of the articles; the network that is kept goes on from there
// with all of them for three short epochs, in which the seed page, whose statements must be found, is shown more often.
const judge = join(work, 'judge.json');
const fold = network('fold', '--everything', '--fold', '5');
run(python, join(here, 'judge.py'), ...common, '--model', fold, '--fold', '5', '--out', judge);
const short = [
  '--start',
  fold,
  '--epochs',
  '3',
  '--rate',
  '8e-4',
  '--extra',
  'labels',
  'seed',
  'seed',
  'seed',
];
const model = network('model', '--everything', ...short);
const packing = ['--word-levels', '31', '--judge', judge, '--shown', '0.35', '--name', 'attribution model 2'];
run(python, join(here, 'pack.py'), model, vectors, out, ...packing);
