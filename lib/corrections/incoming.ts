/** Decides what of a file is taken back in: the corrections of an article that On Record saved as JSON. */
import { err, ok, type Result } from '../result';
import { canonicalAddress } from './address';
import { isFields } from './checks';
import { type Book, readBook } from './stored';

/** Why a file is not taken in. */
export type ImportProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged' | 'no-corrections';

/** Code units of JSON; no article comes near it. */
export const LARGEST_IMPORT = 20_000_000;

const NEWEST = 1;

/**
 * @param text the file's content
 * @returns the corrections under the article's canonical address; a problem when the file is not one of ours, or has
 * none to take in
 */
export function readExport(text: string): Result<Book, ImportProblem> {
  if (text.length > LARGEST_IMPORT) return err('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('not-json');
  }
  if (!isFields(value) || value.format !== 'on-record' || !isFields(value.article)) return err('not-ours');
  if (typeof value.version !== 'number') return err('damaged');
  if (value.version > NEWEST) return err('newer');
  const { url } = value.article;
  if (typeof url !== 'string' || url === '') return err('damaged');
  if (value.corrections === undefined) return err('no-corrections');
  const { book, problem } = readBook(value.corrections, canonicalAddress(url));
  if (problem !== null) return err(problem);
  return book.done.length === 0 && !book.checked ? err('no-corrections') : ok(book);
}
