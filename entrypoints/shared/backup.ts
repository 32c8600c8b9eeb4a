/**
 * Decides what a backup holds, how it is checked when it comes back, and what restoring each part of it means. Every
 * entry is parsed as its store would parse it; one that is damaged is left out and counted. Nothing is written before
 * its user has seen what is in the file and has ticked it.
 */
import { isEmptyBook, keptForm, readBook } from '../../lib/corrections';
import { type Policy, parsePolicy } from '../../lib/policy';
import { parseReading, type Reading } from '../../lib/reading-stats/reading';
import { err, ok, type Result } from '../../lib/result';
import type { KeptDraft } from './draft-store';
import { parseSettings, type Settings } from './settings';

const FORMAT = 'on-record-backup';

/** Raised when a reader of the older form could not read the newer. */
export const BACKUP_VERSION = 1;

/** Corrections and class-room marks by the key of the local store that holds them: "corrections:<address>". */
export type Books = Readonly<Record<string, unknown>>;

export interface Kept {
  readonly settings: Settings;
  readonly policies: readonly Policy[];
  readonly books: Books;
  readonly readings: readonly Reading[];
  /** Null: none was kept. */
  readonly draft: KeptDraft | null;
}

export interface Backup {
  /** ISO 8601; null where the file does not say. */
  readonly at: string | null;
  /** Null: the file has none. */
  readonly settings: Settings | null;
  readonly policies: readonly Policy[];
  readonly books: Books;
  readonly readings: readonly Reading[];
  readonly draft: KeptDraft | null;
  /** Entries that are none. */
  readonly damaged: number;
}

export type BackupFault = 'not-json' | 'not-a-backup' | 'later-version';

const SHELF = /^(?:corrections|classroom):(.+)$/s;
const ASIDE = /\.set-aside(?:\.\d+)?$/;

export const isBookKey = (key: string): boolean => SHELF.test(key) && !ASIDE.test(key);

/** @returns the file's text */
export function backupOf(kept: Kept, at: Date): string {
  return `${JSON.stringify({ format: FORMAT, version: BACKUP_VERSION, at: at.toISOString(), ...kept }, null, 1)}\n`;
}

interface Parts<T> {
  readonly whole: readonly T[];
  readonly damaged: number;
}

function partsOf<T>(value: unknown, parse: (one: unknown, index: number) => T | null): Parts<T> {
  if (value === undefined) return { whole: [], damaged: 0 };
  if (!Array.isArray(value)) return { whole: [], damaged: 1 };
  const whole = value.map(parse).filter((one) => one !== null);
  return { whole, damaged: value.length - whole.length };
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseBook([key, value]: readonly [string, unknown]): readonly [string, unknown] | null {
  const address = SHELF.exec(key)?.[1];
  if (address === undefined || !isBookKey(key)) return null;
  const { book, problem } = readBook(value, address);
  return problem === null && !isEmptyBook(book) ? [key, keptForm(book)] : null;
}

const parsePolicyOf = (one: unknown, index: number): Policy | null =>
  isFields(one) && isFields(one.rules) ? parsePolicy(one, `restored-${index}`) : null;

function parseDraft(value: unknown): KeptDraft | null {
  if (!isFields(value) || typeof value.text !== 'string') return null;
  return { keep: true, title: typeof value.title === 'string' ? value.title : '', text: value.text };
}

/** @returns what the file holds, checked entry by entry; or why it is no backup */
export function readBackup(text: string): Result<Backup, BackupFault> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return err('not-json');
  }
  if (!isFields(file) || file.format !== FORMAT) return err('not-a-backup');
  if (typeof file.version !== 'number' || file.version > BACKUP_VERSION) return err('later-version');
  const policies = partsOf(file.policies, parsePolicyOf);
  const readings = partsOf(file.readings, parseReading);
  const books = partsOf(isFields(file.books) ? Object.entries(file.books) : file.books, (one) =>
    parseBook(one as [string, unknown]),
  );
  return ok({
    at: typeof file.at === 'string' && !Number.isNaN(Date.parse(file.at)) ? file.at : null,
    settings: isFields(file.settings) ? parseSettings(file.settings) : null,
    policies: policies.whole,
    readings: readings.whole,
    books: Object.fromEntries(books.whole),
    draft: parseDraft(file.draft),
    damaged: policies.damaged + readings.damaged + books.damaged,
  });
}
