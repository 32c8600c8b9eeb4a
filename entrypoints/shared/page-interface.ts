/** Decides in which language the extension's own pages speak: as the reader, with the pages' texts beside the reader's. */
import { createTranslate } from '../../components/i18n';
import type { PageTranslate } from '../../components/pages/texts';
import english from '../../components/pages/texts/en.json';
import french from '../../components/pages/texts/fr.json';
import { interfaceFor, messageIn } from './i18n';
import type { SpokenLanguage } from './language';
import type { InterfaceLanguage } from './settings';

const TEXTS: Readonly<Record<SpokenLanguage, Readonly<Record<string, string>>>> = { en: english, fr: french };

export interface PageInterface {
  readonly t: PageTranslate;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  readonly language: SpokenLanguage;
}

/** @param preferred the browser's languages, the most wanted first */
export function pageInterfaceFor(chosen: InterfaceLanguage, preferred: readonly string[]): PageInterface {
  const { locale, language } = interfaceFor(chosen, preferred);
  const texts = TEXTS[language];
  const t = createTranslate((name) => texts[name] ?? messageIn(language, name), locale);
  return { t: t as PageTranslate, locale, language };
}
