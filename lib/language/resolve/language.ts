/** Decides what the resolver needs of a language: its words and its wordings. */
import type { AnalysisLanguage } from '../../model';
import { english } from './en';
import {
  calledAnonymous,
  explicit,
  frontReasons,
  notNaming,
  partial,
  positions,
  reasons,
  silent,
} from './en/anonymity';
import { phrases } from './en/phrases';
import { french } from './fr';
import * as frenchAnonymity from './fr/anonymity';
import { phrases as frenchPhrases } from './fr/phrases';
import type { Lexicon, WordingRule } from './lexicon';

/** How the resolver speaks to the reader, in the article's language. */
export interface Phrases {
  readonly markedBy: (cue: string) => string;
  readonly post: string;
  readonly quotation: string;
  readonly kind: Readonly<Record<string, string>>;
  readonly withheld: (words: string) => string;
  readonly noReason: string;
  readonly partly: string;
  readonly spokespersonFor: (body: string) => string;
  /** In place of the plain words for the kind: "for Example Corp". */
  readonly speaksFor: (body: string) => string;
  readonly namedAs: (name: string, role: string) => string;
  /** What else the article calls the source. */
  readonly also: (words: readonly string[]) => string;
  /** Between two things told of a source. */
  readonly joint: string;
  readonly unknown: string;
}

export interface LanguageData {
  readonly lexicon: Lexicon;
  readonly explicit: readonly WordingRule[];
  /** The outlet says that it withholds somebody's name; group 1 holds the words for them. */
  readonly notNaming: readonly WordingRule[];
  /** Only a part of the name is given, or another. */
  readonly partial: readonly WordingRule[];
  readonly calledAnonymous: ReadonlySet<string>;
  readonly reasons: readonly WordingRule[];
  /** The same, at the beginning of the sentence that withholds the name. */
  readonly frontReasons: readonly WordingRule[];
  readonly positions: readonly WordingRule[];
  readonly silent: readonly WordingRule[];
  readonly phrases: Phrases;
}

const ENGLISH: LanguageData = {
  lexicon: english,
  explicit,
  notNaming,
  partial,
  calledAnonymous,
  reasons,
  frontReasons,
  positions,
  silent,
  phrases,
};

const FRENCH: LanguageData = { lexicon: french, ...frenchAnonymity, phrases: frenchPhrases };

export const dataOf = (language: AnalysisLanguage): LanguageData => (language === 'fr' ? FRENCH : ENGLISH);
