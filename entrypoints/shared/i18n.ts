/** Decides in which language the interface speaks: the reader's choice, else the browser's, else English. */
import { createTranslate, type Messages } from '../../components/i18n';
import type { Translate } from '../../components/types';
import english from '../../public/_locales/en/messages.json';
import french from '../../public/_locales/fr/messages.json';
import { languageFor, type SpokenLanguage } from './language';
import type { InterfaceLanguage } from './settings';

const TEXTS: Readonly<Record<SpokenLanguage, Messages>> = { en: english, fr: french };

export interface Interface {
  readonly t: Translate;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  readonly language: SpokenLanguage;
}

/** @returns undefined where there is no such message */
export const messageIn = (language: SpokenLanguage, name: string): string | undefined =>
  TEXTS[language][name]?.message;

/** One of each: what was drawn with it is not drawn anew because somebody asked again. */
const made = new Map<string, Interface>();

/** @param preferred the browser's languages, the most wanted first */
export function interfaceFor(chosen: InterfaceLanguage, preferred: readonly string[]): Interface {
  const first = preferred[0] ?? 'en';
  const language = languageFor(chosen, preferred);
  // The browser's own tag keeps its region's way with dates ("en-GB"), as long as it is of the same language.
  const locale = first.toLowerCase().startsWith(language) ? first : language;
  const key = `${language} ${locale}`;
  const known = made.get(key);
  if (known) return known;
  const t = createTranslate((name) => messageIn(language, name), locale);
  const now: Interface = { t, locale, language };
  made.set(key, now);
  return now;
}
