// Decides the way from the corpus to the committed weights: export, vectors, training, packing. README.md says what it needs.
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
run(
  python,
  join(here, 'train.py'),
  '--data',
  exported,
  '--vectors',
  vectors,
  '--out',
  join(work, 'model.pt'),
  ...args,
);
run(python, join(here, 'pack.py'), join(work, 'model.pt'), vectors, out);
