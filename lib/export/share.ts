/** Decides how a statement is passed on: as a link into the page, as a file with a name that makes sense. */
import type { Article } from '../model';

const LONGEST_NAME = 80;

/** Letters and digits of any script stay; what file systems forbid, and what is no letter, becomes a hyphen. */
const slug = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** @returns e.g. "2026-03-14-Harbour-Daily-Council-sells-the-quay.md" */
export function fileName(article: Article, extension: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(article.publishedAt ?? '')?.[0] ?? '';
  const parts = [day, slug(article.siteName ?? ''), slug(article.title)].filter(Boolean).join('-');
  const short = [...parts].slice(0, LONGEST_NAME).join('').replace(/-+$/, '');
  return `${short || 'article'}.${extension}`;
}

/** Text fragments part their pieces by "-" and ",": https://wicg.github.io/scroll-to-text-fragment/ */
const fragmentPart = (text: string): string =>
  encodeURIComponent(text).replaceAll('-', '%2D').replaceAll("'", '%27');

const WORDS_AT_EACH_END = 5;

/** @returns the page's address with a fragment that makes browsers scroll to these words */
export function linkTo(url: string, words: string): string {
  const page = url.replace(/#.*$/, '');
  const all = words.replace(/\s+/g, ' ').trim().split(' ');
  if (!all[0]) return page;
  if (all.length <= WORDS_AT_EACH_END * 2) return `${page}#:~:text=${fragmentPart(all.join(' '))}`;
  const first = all.slice(0, WORDS_AT_EACH_END).join(' ');
  const last = all.slice(-WORDS_AT_EACH_END).join(' ');
  return `${page}#:~:text=${fragmentPart(first)},${fragmentPart(last)}`;
}
