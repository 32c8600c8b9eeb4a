/** Decides which of the extension's own pages can be reached from the panel's foot, whatever the panel shows. */
import type { MessageKey, OwnPage, Translate } from '../types';

const PAGES = [
  ['draft', 'navDraft'],
  ['library', 'navLibrary'],
  ['options', 'navOptions'],
] as const satisfies readonly (readonly [OwnPage, MessageKey])[];

interface PageLinksProps {
  readonly t: Translate;
  readonly onPage: (page: OwnPage) => void;
}

/** Buttons: a page of the web, which the reader's drawer stands in, may not lead to pages of an extension. */
export const PageLinks = ({ t, onPage }: PageLinksProps) => (
  <nav class="page-links" aria-label={t('navLabel')}>
    <ul>
      {PAGES.map(([page, name]) => (
        <li key={page}>
          <button type="button" class="textlink" onClick={() => onPage(page)}>
            {t(name)}
          </button>
        </li>
      ))}
    </ul>
  </nav>
);
