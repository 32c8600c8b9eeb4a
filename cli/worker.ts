/** Decides what a worker does: one line in, one line out, one after the other. */
import { parentPort } from 'node:worker_threads';
import { type Answerer, answererFor, lineFor } from './commands';
import type { Command } from './options';

/** What a worker is told when it is started. */
export interface WorkerTask {
  readonly onRecord: true;
  readonly command: Command;
  readonly rules: boolean;
  readonly root: string;
}

export const isTask = (data: unknown): data is WorkerTask =>
  typeof data === 'object' && data !== null && 'onRecord' in data;

export function serve({ command, rules, root }: WorkerTask): void {
  const answer: Answerer = answererFor(command, { rules, root });
  parentPort?.on('message', (line: string) => {
    void lineFor(answer, line).then((text) => parentPort?.postMessage(text));
  });
}
