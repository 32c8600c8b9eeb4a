/** Decides what each command answers to one line; every failure of a line becomes its `error`. */
import type { Article } from '../lib/model';
import { detectArticle } from '../lib/page/detect';
import { readArticle } from '../lib/page/index';
import { type Analyst, type AnalystOptions, analystFor } from './analyst';
import { parsePage } from './dom';
import type { Command } from './options';
import { annotationOf, readingOf, unreadOf } from './output';

export type Answerer = (record: Record<string, unknown>) => Promise<object>;

/** A record that does not hold what its command needs. */
class BadRecord extends Error {}

interface PageRecord {
  readonly url: string;
  readonly html: string;
}

const NO_ADDRESS = 'about:blank';

function pageOf({ url, html }: Record<string, unknown>): PageRecord {
  if (typeof html !== 'string') throw new BadRecord('"html" must be a string');
  if (url !== undefined && url !== null && typeof url !== 'string')
    throw new BadRecord('"url" must be a string');
  return { url: url || NO_ADDRESS, html };
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

const detect: Answerer = async (record) => {
  const { url, html } = pageOf(record);
  const { verdict, why } = detectArticle(parsePage(html), url);
  return { verdict, why };
};

const read: Answerer = async (record) => {
  const { url, html } = pageOf(record);
  const document = parsePage(html);
  const start = performance.now();
  const result = readArticle(document, url);
  const ms = round(performance.now() - start);
  if (result.ok) return { ...readingOf(result.value), ms };
  if (result.error.kind === 'unreadable') throw new BadRecord(result.error.message);
  return { ...unreadOf(result.error.message), ms };
};

function articleOf(record: Record<string, unknown>): Article {
  const { url, html } = pageOf(record);
  const result = readArticle(parsePage(html), url);
  if (!result.ok) throw new BadRecord(result.error.message);
  return result.value;
}

const annotateWith =
  (analyst: Analyst): Answerer =>
  async (record) => {
    const { text } = record;
    if (text !== undefined && typeof text !== 'string') throw new BadRecord('"text" must be a string');
    const lang = typeof record.lang === 'string' ? record.lang : null;
    const input =
      text === undefined
        ? articleOf(record)
        : { text, title: null, subtitle: null, lang, siteName: null, byline: [], blocks: null };
    const start = performance.now();
    const analysis = await analyst(input);
    return { ...annotationOf(input, analysis), ms: round(performance.now() - start) };
  };

export function answererFor(command: Command, options: AnalystOptions): Answerer {
  if (command === 'detect') return detect;
  if (command === 'read') return read;
  return annotateWith(analystFor(options));
}

function recordOf(line: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw new BadRecord('not a line of JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new BadRecord('not a JSON object');
  return parsed as Record<string, unknown>;
}

/** @returns the answer as a line of JSON; never rejects */
export async function lineFor(answer: Answerer, line: string): Promise<string> {
  let id: unknown = null;
  try {
    const record = recordOf(line);
    id = record.id ?? null;
    return JSON.stringify({ id, ...(await answer(record)) });
  } catch (error) {
    return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
  }
}
