import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inOrder } from '../../../cli/ordered';
import { Pool } from '../../../cli/pool';

const folder = mkdtempSync(join(tmpdir(), 'on-record-pool-'));
const program = join(folder, 'worker.mjs');
writeFileSync(
  program,
  `import { parentPort } from 'node:worker_threads';
parentPort.on('message', (line) => {
  const { id, crash, hang, wait } = JSON.parse(line);
  if (crash === 'throw') throw new Error('broken');
  if (crash === 'exit') process.exit(3);
  if (hang) for (;;);
  setTimeout(() => parentPort.postMessage(JSON.stringify({ id, done: true })), wait ?? 0);
});`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const poolOf = (jobs: number, timeout = 20_000): Pool =>
  new Pool({ program, task: { onRecord: true, command: 'read', rules: false, root: folder }, jobs, timeout });

async function ask(
  pool: Pool,
  records: readonly object[],
  ahead: number,
): Promise<Record<string, unknown>[]> {
  const answers: Record<string, unknown>[] = [];
  async function* questions(): AsyncGenerator<string> {
    for (const record of records) yield JSON.stringify(record);
  }
  await inOrder(
    questions(),
    (line) => pool.ask(line),
    ahead,
    async (answer) => {
      answers.push(JSON.parse(answer) as Record<string, unknown>);
    },
  );
  await pool.close();
  return answers;
}

describe('workers', () => {
  it('answer in the order of the questions, whoever is done first', async () => {
    const records = Array.from({ length: 12 }, (_, id) => ({ id, wait: (12 - id) * 8 }));
    const answers = await ask(poolOf(3), records, 9);
    expect(answers.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  });

  it('that crash cost only their line', async () => {
    const records = [{ id: 1 }, { id: 2, crash: 'throw' }, { id: 3 }, { id: 4, crash: 'exit' }, { id: 5 }];
    const answers = await ask(poolOf(2), records, 6);
    expect(answers).toEqual([
      { id: 1, done: true },
      { id: 2, error: 'broken' },
      { id: 3, done: true },
      { id: 4, error: 'the worker ended' },
      { id: 5, done: true },
    ]);
  });

  it('that hang are given up', async () => {
    const answers = await ask(poolOf(1, 1_500), [{ id: 'a' }, { id: 'b', hang: true }, { id: 'c' }], 3);
    expect(answers).toEqual([
      { id: 'a', done: true },
      { id: 'b', error: 'not done after 1.5 s' },
      { id: 'c', done: true },
    ]);
  });
});

describe('order', () => {
  it('asks no more questions than may wait', async () => {
    let taken = 0;
    let told = 0;
    let most = 0;
    async function* questions(): AsyncGenerator<number> {
      for (let n = 0; n < 50; n++) {
        taken++;
        most = Math.max(most, taken - told);
        yield n;
      }
    }
    await inOrder(
      questions(),
      async (n) => n,
      4,
      async () => {
        await new Promise((done) => setTimeout(done, 1));
        told++;
      },
    );
    expect(told).toBe(50);
    expect(most).toBeLessThanOrEqual(5);
  });
});
