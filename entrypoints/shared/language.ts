/** Decides which of the interface's languages is spoken: the reader's choice, else the browser's, else English. */
import type { InterfaceLanguage } from './settings';

export type SpokenLanguage = Exclude<InterfaceLanguage, 'auto'>;

/** @param preferred the browser's languages, the most wanted first */
export const languageFor = (chosen: InterfaceLanguage, preferred: readonly string[]): SpokenLanguage => {
  if (chosen !== 'auto') return chosen;
  return preferred[0]?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
};
