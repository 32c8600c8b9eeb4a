/** Decides what the command line does with what it was told. The same file is what its workers run. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, workerData } from 'node:worker_threads';
import { textOfBytes } from '../lib/encoding';
import { readArticle } from '../lib/page/index';
import { analystFor } from './analyst';
import { parsePage } from './dom';
import { type Line, linesOf } from './lines';
import { type Command, HELP, type Options, parseOptions, UsageError } from './options';
import { inOrder } from './ordered';
import { errorLine, Pool } from './pool';
import { articleLines, PLAIN, sourcesLines, TERMINAL } from './print';
import { isTask, serve } from './worker';

export interface Place {
  /** The project's folder. */
  readonly root: string;
  /** The bundled program, for the workers. */
  readonly program: string;
}

/** Answers that wait for an earlier one take memory; so many for each worker. */
const AHEAD = 3;

function write(text: string): Promise<void> {
  return new Promise((done) => {
    if (process.stdout.write(`${text}\n`)) done();
    else process.stdout.once('drain', done);
  });
}

function progress(): { tick: () => void; end: () => void } {
  if (!process.stderr.isTTY) return { tick: () => {}, end: () => {} };
  const start = performance.now();
  let count = 0;
  let shown = 0;
  const show = (): void => {
    const each = (performance.now() - start) / Math.max(1, count);
    process.stderr.write(`\r${count} lines, ${each.toFixed(0)} ms each `);
  };
  return {
    tick: () => {
      count++;
      if (performance.now() - shown < 200) return;
      shown = performance.now();
      show();
    },
    end: () => {
      show();
      process.stderr.write('\n');
    },
  };
}

async function stream(command: Command, options: Options, { root, program }: Place): Promise<number> {
  const { jobs, timeout, rules } = options;
  const pool = new Pool({ program, task: { onRecord: true, command, rules, root }, jobs, timeout });
  const { tick, end } = progress();
  const ask = (line: Line): Promise<string> =>
    line.kind === 'line' ? pool.ask(line.text) : Promise.resolve(errorLine(null, 'the line is too long'));
  try {
    await inOrder(linesOf(process.stdin), ask, jobs * AHEAD, async (answer) => {
      await write(answer);
      tick();
    });
    end();
    return 0;
  } finally {
    await pool.close();
  }
}

async function contentOf(file: string): Promise<string> {
  if (file !== '-') return textOfBytes(await readFile(file));
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream('', { fd: 0 })) pieces.push(piece as Buffer);
  return textOfBytes(Buffer.concat(pieces));
}

async function show(file: string, url: string | null, options: Options, root: string): Promise<number> {
  const html = await contentOf(file);
  const read = readArticle(parsePage(html), url ?? pathToFileURL(resolve(file)).href);
  if (!read.ok) {
    process.stderr.write(`on-record: ${read.error.message}\n`);
    return 1;
  }
  const article = read.value;
  const style = process.stdout.isTTY ? TERMINAL : PLAIN;
  const analysis = await analystFor({ rules: options.rules, root })(article);
  await write(articleLines(article, style));
  await write(`\n${'-'.repeat(40)}\n`);
  await write(sourcesLines(article, analysis, style));
  return 0;
}

/**
 * @param args the command line's words
 * @returns the exit code
 */
export async function main(args: readonly string[], place: Place): Promise<number> {
  try {
    const asked = parseOptions(args);
    if (asked.kind === 'help') {
      await write(HELP);
      return 0;
    }
    if (asked.kind === 'stream') return await stream(asked.command, asked.options, place);
    return await show(asked.file, asked.url, asked.options, place.root);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`on-record: ${error.message}\nTry: on-record --help\n`);
      return 2;
    }
    throw error;
  }
}

if (!isMainThread && isTask(workerData)) serve(workerData);
