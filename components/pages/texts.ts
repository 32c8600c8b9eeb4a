/**
 * Decides which texts the extension's own pages have beside the reader's: in a file of their own, so that the reader,
 * which is put into pages of the web, does not carry them. Both files have the same keys; a test holds to that.
 */
import type { MessageKey } from '../types';
import type english from './texts/en.json';

type PageName = keyof typeof english;
type Family<Name> = Name extends `${infer Base}_other` ? Base : never;

export type PageKey = Exclude<PageName, `${string}_one` | `${string}_other`> | Family<PageName>;

/** As `Translate`, with the texts of both. */
export type PageTranslate = (key: MessageKey | PageKey, ...values: readonly (string | number)[]) => string;
