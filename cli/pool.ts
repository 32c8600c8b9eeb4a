/**
 * Decides which worker takes which line. A line that crashes its worker, or takes too long, costs only itself: the
 * worker is thrown away and another started.
 */
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './worker';

interface Waiting {
  readonly line: string;
  readonly resolve: (answer: string) => void;
}

interface Hand {
  readonly worker: Worker;
  work: Waiting | null;
  timer: NodeJS.Timeout | undefined;
}

export interface PoolOptions {
  /** The file that the workers run. */
  readonly program: string;
  readonly task: WorkerTask;
  readonly jobs: number;
  readonly timeout: number;
}

/** The id of a line that was not answered, without reading all of it again if it is long. */
export function idOf(line: string): unknown {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === 'object' && parsed !== null && 'id' in parsed) return parsed.id ?? null;
  } catch {
    // Not JSON: it has no id.
  }
  return null;
}

export const errorLine = (id: unknown, error: string): string => JSON.stringify({ id, error });

export class Pool {
  private readonly idle: Hand[] = [];
  private readonly hands = new Set<Hand>();
  private readonly queue: Waiting[] = [];
  private closed = false;

  constructor(private readonly options: PoolOptions) {}

  /** @returns the answer as a line of JSON; never rejects */
  ask(line: string): Promise<string> {
    return new Promise((resolve) => {
      this.queue.push({ line, resolve });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.hands].map(({ worker }) => worker.terminate()));
  }

  private next(): void {
    if (this.queue.length === 0) return;
    const hand = this.idle.pop() ?? (this.hands.size < this.options.jobs ? this.hire() : null);
    const work = hand && this.queue.shift();
    if (!hand || !work) return;
    hand.work = work;
    const late = `not done after ${this.options.timeout / 1000} s`;
    hand.timer = setTimeout(() => this.dismiss(hand, late), this.options.timeout);
    hand.worker.postMessage(work.line);
  }

  private hire(): Hand {
    const worker = new Worker(this.options.program, { workerData: this.options.task });
    const hand: Hand = { worker, work: null, timer: undefined };
    this.hands.add(hand);
    worker.on('message', (answer: string) => {
      this.finish(hand, answer);
      this.idle.push(hand);
      this.next();
    });
    worker.on('error', (error) => this.dismiss(hand, error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => this.dismiss(hand, 'the worker ended'));
    return hand;
  }

  private finish(hand: Hand, answer: string): void {
    clearTimeout(hand.timer);
    const { work } = hand;
    hand.work = null;
    work?.resolve(answer);
  }

  private dismiss(hand: Hand, why: string): void {
    if (!this.hands.delete(hand)) return;
    const at = this.idle.indexOf(hand);
    if (at >= 0) this.idle.splice(at, 1);
    if (hand.work) this.finish(hand, errorLine(idOf(hand.work.line), why));
    void hand.worker.terminate();
    if (!this.closed) this.next();
  }
}
