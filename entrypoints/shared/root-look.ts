/**
 * Decides what of the look and the language the page itself must know, and not only what is drawn in it: its scrollbars,
 * and what shows beyond its edges, are the browser's.
 */
import { directionOf } from '../../components/format';
import type { ThemeName } from '../../components/types';

/** @param locale BCP 47 tag of the interface */
export function dressRoot(theme: ThemeName, locale: string): void {
  const root = document.documentElement;
  root.classList.add('themed');
  root.dataset.theme = theme;
  root.lang = locale;
  root.dir = directionOf(locale);
}
