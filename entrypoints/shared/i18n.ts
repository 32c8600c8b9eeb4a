/** Decides in which language the interface speaks: the reader's choice, else the browser's, else English. */
import { createTranslate, lookupIn, type Messages } from '../../components/i18n';
import type { Translate } from '../../components/types';
import english from '../../public/_locales/en/messages.json';
import french from '../../public/_locales/fr/messages.json';
import type { InterfaceLanguage } from './settings';

const TEXTS: Readonly<Record<'en' | 'fr', Messages>> = { en: english, fr: french };

export interface Interface {
  readonly t: Translate;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
}

/** @param preferred the browser's languages, the most wanted first */
export function interfaceFor(chosen: InterfaceLanguage, preferred: readonly string[]): Interface {
  const first = preferred[0] ?? 'en';
  const language = chosen === 'auto' ? (first.toLowerCase().startsWith('fr') ? 'fr' : 'en') : chosen;
  // The browser's own tag keeps its region's way with dates ("en-GB"), as long as it is of the same language.
  const locale = first.toLowerCase().startsWith(language) ? first : language;
  return { t: createTranslate(lookupIn(TEXTS[language]), locale), locale };
}
