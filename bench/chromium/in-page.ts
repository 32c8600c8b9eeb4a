/** Decides what is run inside a page, in which order, and how it is timed. Bundled into the page; never imported. */
import type { Article, Block, Detection, ReadFailure } from '../../lib/model';
import type { Result } from '../../lib/result';
import { runDefuddle, runReadability, type Timed } from './peers';
import type { OurResult, PageOutcome, Reading, System, Task } from './result';

interface Stages {
  readonly page?: { readArticle(document: Document, url: string): Result<Article, ReadFailure> };
  readonly detect?: { detectArticle(document: Document, url: string): Detection };
}

const textOf = (article: Article, block: Block): string =>
  article.text.slice(block.span.start, block.span.end);

function ourResult(article: Article): OurResult {
  const { title, subtitle, byline, siteName, publishedAt, modifiedAt, lang, truncation } = article;
  return {
    ...{ title, subtitle, byline, siteName, publishedAt, modifiedAt, lang, truncation },
    blocks: article.blocks.map((block) => ({ ...block, text: textOf(article, block) })),
    removed: article.removed.map(({ reason, label, excerpt, content }) => ({
      ...{ reason, label },
      text: content.text || excerpt,
    })),
  };
}

function runOurs(stages: Stages, url: string): Timed {
  if (!stages.page) throw new Error('lib/page/index.ts is not there yet');
  const start = performance.now();
  const read = stages.page.readArticle(document, url);
  const ms = performance.now() - start;
  return { ms, result: read.ok ? ourResult(read.value) : null };
}

function runSystem(stages: Stages, system: System, url: string): Timed {
  if (system === 'ours') return runOurs(stages, url);
  return system === 'readability' ? runReadability(document) : runDefuddle(document, url);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const words = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : `${error}`;

/** All systems take turns, round by round, so that none of them has the warm machine to itself. */
function readAll(stages: Stages, { url, systems, rounds }: Task): Partial<Record<System, Reading>> {
  const times: Partial<Record<System, number[]>> = {};
  const readings: Partial<Record<System, Reading>> = {};
  for (let round = 0; round < rounds; round++)
    for (const system of systems) {
      if (readings[system]?.error) continue;
      try {
        const { result, ms } = runSystem(stages, system, url);
        const all = [...(times[system] ?? []), ms];
        times[system] = all;
        readings[system] = { result, cold: all[0] ?? ms, ms: median(all), error: null };
      } catch (error) {
        readings[system] = { result: null, cold: 0, ms: 0, error: words(error) };
      }
    }
  return readings;
}

function detectIn(stages: Stages, url: string): Pick<PageOutcome, 'detection' | 'detectMs'> {
  if (!stages.detect) throw new Error('lib/page/detect/index.ts is not there yet');
  const times: number[] = [];
  let detection: Detection | null = null;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    detection = stages.detect.detectArticle(document, url);
    times.push(performance.now() - start);
  }
  return { detection, detectMs: median(times) };
}

function run(stages: Stages, task: Task): PageOutcome {
  const readings = readAll(stages, task);
  if (!task.detect) return { readings, detection: null, detectMs: 0, error: null };
  try {
    return { readings, ...detectIn(stages, task.url), error: null };
  } catch (error) {
    return { readings, detection: null, detectMs: 0, error: words(error) };
  }
}

declare global {
  var onRecordBench: ((task: Task) => PageOutcome) | undefined;
}

export function install(stages: Stages): void {
  globalThis.onRecordBench = (task) => run(stages, task);
}
