/** Decides what of the theme the page itself must know: its scrollbars and what shows beyond its edges are the browser's. */
import type { ThemeName } from '../../components/types';

const SCHEMES: Readonly<Record<ThemeName, string>> = {
  system: 'light dark',
  contrast: 'light dark',
  light: 'light',
  sepia: 'light',
  dark: 'dark',
};

export function dressRoot(theme: ThemeName): void {
  document.documentElement.style.colorScheme = SCHEMES[theme];
}
