/** Decides where the data are, which pages of them are asked for, and which half of the sites a page belongs to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Half, Options } from './options';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BESIDE = join(ROOT, '..', 'shared', 'corpus');

export interface Gold {
  readonly body: string;
  readonly bodyLoose?: string;
  readonly parts?: readonly { readonly text: string; readonly optional?: boolean }[];
  readonly optional?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly images?: readonly unknown[];
  readonly captions?: readonly unknown[];
}

export interface GoldPage {
  readonly id: string;
  readonly set: string;
  readonly url: string;
  readonly html: string;
  readonly lang?: string;
  readonly gold: Gold;
}

export interface OtherPage {
  readonly id: string;
  readonly set: string;
  readonly url: string;
  readonly html: string;
  readonly type: string;
}

/** @returns the folder of the data; null when there is none (the bench then has nothing to measure). */
export function findData(given: string | null): string | null {
  const folder = given ?? BESIDE;
  return existsSync(join(folder, 'pages')) || existsSync(join(folder, 'attribution')) ? folder : null;
}

/** @returns the folder of the scorers beside the data; null when there is none. */
export function findScorers(data: string): string | null {
  const folder = join(data, '..', 'score');
  return existsSync(join(folder, 'extraction.mjs')) ? folder : null;
}

const SECOND_LEVEL = /^(?:com?|org|net|gov|ac|edu)$/;

/** @returns the registrable part of a host, so that all of one outlet's hosts fall into the same half */
export function siteOf(url: string): string {
  const labels = new URL(url).hostname.split('.');
  const known = labels.length > 2 && SECOND_LEVEL.test(labels[labels.length - 2] ?? '') ? 3 : 2;
  return labels.slice(-known).join('.');
}

/** FNV-1a, 32 bit. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

export const halfOf = (url: string): Half => ((hash(siteOf(url)) >>> 8) % 2 === 0 ? 'tune' : 'held');

const readLines = <T>(file: string): T[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const NOT_ARTICLES = 'nonarticles';

type Choice = Pick<Options, 'pages' | 'limit' | 'half' | 'explain'>;

function choose<T extends { readonly id: string; readonly url: string }>(
  pages: readonly T[],
  choice: Choice,
): T[] {
  const wanted = pages.filter(
    (page) =>
      (choice.half === null || halfOf(page.url) === choice.half) &&
      (choice.explain === null || page.id === choice.explain),
  );
  return wanted.slice(0, choice.limit ?? wanted.length);
}

/** @returns the names of the sets of article pages that there are and that are asked for */
export function setsOf(data: string, choice: Choice): string[] {
  if (!existsSync(join(data, 'pages'))) return [];
  return readdirSync(join(data, 'pages'))
    .filter((name) => name.endsWith('.jsonl.gz'))
    .map((name) => name.replace('.jsonl.gz', ''))
    .filter((name) => name !== NOT_ARTICLES && (choice.pages === null || choice.pages.includes(name)));
}

export const fileOfSet = (data: string, set: string): string => join(data, 'pages', `${set}.jsonl.gz`);

export const loadSet = (data: string, set: string, choice: Choice): GoldPage[] =>
  choose(readLines<GoldPage>(fileOfSet(data, set)), choice);

export function loadOthers(data: string, choice: Choice): OtherPage[] {
  const file = fileOfSet(data, NOT_ARTICLES);
  if (!existsSync(file) || (choice.pages !== null && !choice.pages.includes(NOT_ARTICLES))) return [];
  return choose(readLines<OtherPage>(file), choice);
}
