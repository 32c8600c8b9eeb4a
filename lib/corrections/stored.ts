/**
 * Decides the form in which the corrections of one article are kept, and how a kept value is read again. What cannot
 * be read is told apart (newer than this program, or damaged), so that whoever keeps it can set it aside; the
 * corrections of a damaged value that are whole are used.
 */
import { isCorrection, isFields } from './checks';
import { type Correction, type History, NO_HISTORY } from './model';
import { isTally, type Tally } from './tally';

/** Raise it with every change of meaning, and teach `readBook` the older ones. */
export const BOOK_VERSION = 1;

/** The corrections of one article. */
export interface Book extends History {
  /** As `canonicalAddress` gives it. */
  readonly address: string;
  readonly title: string;
  readonly siteName: string | null;
  /** Of the text that was corrected last, as `textHash` gives it. */
  readonly text: string;
  /** The reader has looked at the whole article. */
  readonly checked: boolean;
  /** How the machine and the reader agree on it; null until it has been counted. */
  readonly tally: Tally | null;
  /** ISO 8601. */
  readonly changedAt: string;
}

export type BookProblem = 'newer' | 'damaged';

export interface ReadBook {
  readonly book: Book;
  /** Null when all of it could be read. */
  readonly problem: BookProblem | null;
}

export const emptyBook = (address: string): Book => ({
  ...NO_HISTORY,
  address,
  title: '',
  siteName: null,
  text: '',
  checked: false,
  tally: null,
  changedAt: '',
});

export const isEmptyBook = ({ done, undone, checked }: Book): boolean =>
  done.length === 0 && undone.length === 0 && !checked;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function correctionsIn(value: unknown): { readonly whole: readonly Correction[]; readonly all: boolean } {
  if (value === undefined) return { whole: [], all: true };
  if (!Array.isArray(value)) return { whole: [], all: false };
  const whole = value.filter(isCorrection);
  return { whole, all: whole.length === value.length };
}

/** @param value whatever was kept for this address; undefined: nothing yet */
export function readBook(value: unknown, address: string): ReadBook {
  if (value === undefined) return { book: emptyBook(address), problem: null };
  if (!isFields(value)) return { book: emptyBook(address), problem: 'damaged' };
  const version = value.version;
  if (typeof version === 'number' && version > BOOK_VERSION) {
    return { book: emptyBook(address), problem: 'newer' };
  }
  const done = correctionsIn(value.done);
  const undone = correctionsIn(value.undone);
  const whole = version === BOOK_VERSION && done.all && undone.all;
  return {
    book: {
      address,
      title: text(value.title),
      siteName: typeof value.siteName === 'string' ? value.siteName : null,
      text: text(value.text),
      done: done.whole,
      undone: undone.whole,
      checked: value.checked === true,
      tally: isTally(value.tally) ? value.tally : null,
      changedAt: text(value.changedAt),
    },
    problem: whole ? null : 'damaged',
  };
}

/** What is written. */
export const keptForm = (book: Book): Book & { readonly version: typeof BOOK_VERSION } => ({
  ...book,
  version: BOOK_VERSION,
});
