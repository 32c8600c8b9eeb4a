/** Decides how one page is explained: what was kept, what is missing, what was cut and why, beside the reference. */
import { Chromium } from './chromium/browser';
import type { OurResult, PageOutcome } from './chromium/result';
import { type GoldPage, loadOthers, loadSet, setsOf } from './data';
import { diffLines } from './diff';
import type { Options } from './options';

const colour = (code: number, text: string): string =>
  process.stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text;

const MARKS = {
  both: (text: string) => `  ${text}`,
  reference: (text: string) => colour(31, `- ${text}`),
  ours: (text: string) => colour(32, `+ ${text}`),
} as const;

const lines = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function printHead(page: GoldPage, result: OurResult): void {
  const { gold } = page;
  const row = (name: string, ours: unknown, reference: unknown): void =>
    console.log(`${name.padEnd(12)}${JSON.stringify(ours)}\n${' '.repeat(12)}${JSON.stringify(reference)}`);
  console.log(`${page.url}\n(ours first, the reference below it)`);
  row('title', result.title, gold.title ?? null);
  row('subtitle', result.subtitle, null);
  row('byline', result.byline, gold.authors ?? null);
  row('published', result.publishedAt, gold.published ?? null);
  console.log(`language    ${result.lang}; truncation ${result.truncation}\n`);
}

function printBody(page: GoldPage, result: OurResult): void {
  console.log('Text (- only in the reference, + only in ours, [kind] of blocks that are no paragraphs):\n');
  const kinds = new Map(result.blocks.flatMap(({ kind, text }) => lines(text).map((line) => [line, kind])));
  const ours = result.blocks.filter(({ kind }) => kind !== 'figure').flatMap(({ text }) => lines(text));
  for (const { side, text } of diffLines(lines(page.gold.body), ours)) {
    const kind = side === 'reference' ? undefined : kinds.get(text);
    console.log(MARKS[side](kind && kind !== 'paragraph' ? `[${kind}] ${text}` : text));
  }
  for (const { kind, text } of result.blocks)
    if (kind === 'figure') console.log(colour(36, `  [figure] ${text}`));
}

function printRemoved(result: OurResult): void {
  console.log(`\nCut (${result.removed.length}):\n`);
  for (const { reason, label, text } of result.removed) {
    const excerpt = text.replace(/\s+/g, ' ').slice(0, 160);
    console.log(`  ${colour(33, reason.padEnd(14))}${label ? `“${label}” ` : ''}${excerpt}`);
  }
}

function printOutcome(page: GoldPage, outcome: PageOutcome): void {
  const reading = outcome.readings.ours;
  const error = outcome.error ?? reading?.error;
  if (error) console.log(`Failed: ${error}`);
  if (outcome.detection)
    console.log(`Detection: ${outcome.detection.verdict} (${outcome.detection.why.join('; ')})`);
  if (!reading?.result) {
    console.log('Nothing was read. The reference:\n');
    for (const line of lines(page.gold.body)) console.log(MARKS.reference(line));
    return;
  }
  const result = reading.result as OurResult;
  printHead(page, result);
  printBody(page, result);
  printRemoved(result);
}

/** @returns exit code: 1 when no page has this id */
export async function explain(data: string, id: string, options: Options): Promise<number> {
  const page =
    setsOf(data, options)
      .map((set) => loadSet(data, set, options)[0])
      .find((found) => found !== undefined) ??
    loadOthers(data, options).map((other): GoldPage => ({ ...other, gold: { body: '' } }))[0];
  if (!page) {
    console.error(`No page has the id ${id}.`);
    return 1;
  }
  const chromium = await Chromium.start();
  try {
    const task = { url: page.url, systems: ['ours'], rounds: 1, detect: true } as const;
    const [outcome] = await chromium.runAll([page], () => task, 1);
    if (outcome) printOutcome(page, outcome);
    return 0;
  } finally {
    await chromium.stop();
  }
}
