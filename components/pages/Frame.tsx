/** Decides what every page of the extension has in common: its theme, its name, and the way to the other pages. */
import type { ComponentChildren } from 'preact';
import { directionOf } from '../format';
import type { MessageKey, ThemeName } from '../types';
import type { PageTranslate } from './texts';

export type PageName = 'welcome' | 'draft' | 'library' | 'options';

const PAGES = [
  ['welcome', 'navWelcome'],
  ['draft', 'navDraft'],
  ['library', 'navLibrary'],
  ['options', 'navOptions'],
] as const satisfies readonly (readonly [PageName, MessageKey])[];

export interface FrameProps {
  readonly page: PageName;
  readonly theme: ThemeName;
  readonly t: PageTranslate;
  readonly locale: string;
  /** For the style sheet. */
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Frame({ page, theme, t, locale, children, ...rest }: FrameProps) {
  return (
    <div
      class={`themed page-frame ${rest.class ?? ''}`}
      data-theme={theme}
      lang={locale}
      dir={directionOf(locale)}
    >
      <header class="page-head">
        <p class="page-name">{t('extensionName')}</p>
        <nav aria-label={t('navLabel')}>
          <ul>
            {PAGES.map(([name, key]) => (
              <li key={name}>
                <a href={`/${name}.html`} aria-current={name === page ? 'page' : undefined}>
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {children}
    </div>
  );
}
