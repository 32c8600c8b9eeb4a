/** Decides how a change of look is seen at once: on a small article, with its marks. */
import { useRef } from 'preact/hooks';
import { MarkedArticle, styleOf } from '../../components/pages/MarkedArticle';
import type { PageTranslate } from '../../components/pages/texts';
import type { ViewSettings } from '../../components/types';
import type { SpokenLanguage } from '../shared/language';
import { useSample } from '../shared/use-sample';

interface PreviewProps {
  readonly view: ViewSettings;
  readonly language: SpokenLanguage;
  readonly t: PageTranslate;
  readonly locale: string;
  readonly onView: (change: Partial<ViewSettings>) => void;
}

const nothing = (): void => {};

export function Preview({ view, language, t, locale, onView }: PreviewProps) {
  const scroller = useRef<HTMLElement>(null);
  const sample = useSample(language);
  const look = `preview scroller ${view.font}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={look} ref={scroller} style={styleOf(view)} tabIndex={0} aria-label={t('optionsPreview')}>
      <MarkedArticle
        {...sample}
        scroller={scroller}
        settings={view}
        focus={null}
        t={t}
        locale={locale}
        onSelect={nothing}
        onSettings={onView}
        onCopy={nothing}
      />
    </section>
  );
}
