/** Decides how the panel's list stands inside the reader, where there is no side panel. */
import { useEffect, useRef } from 'preact/hooks';
import type { CorrectionRequest } from '../../lib/corrections';
import type { AttributionId } from '../../lib/model';
import { CloseIcon } from '../icons';
import { PanelBody } from '../panel/Panel';
import type { Focus, ReaderProps } from '../types';
import { activeIn } from './focus';

interface DrawerProps extends ReaderProps {
  readonly listFocus: Focus | null;
  readonly inView: AttributionId | null;
  readonly onCorrect: ((request: CorrectionRequest) => void) | undefined;
  readonly onVisit: (id: AttributionId) => void;
  readonly onCloseDrawer: () => void;
}

const nothing = (): void => {};

export function Drawer(props: DrawerProps) {
  const { state, settings, t, locale, on } = props;
  const drawer = useRef<HTMLElement>(null);
  // Whoever opens the list goes on in it; on closing, the focus goes back to where it came from.
  useEffect(() => {
    const before = activeIn(drawer.current);
    if (!before?.closest('.toolbar')) return;
    drawer.current?.focus({ preventScroll: true });
    return () => {
      const now = activeIn(before);
      const lost = now === null || now.closest('.drawer') !== null;
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside ref={drawer} class="drawer" aria-label={t('sourceList')} tabindex={-1}>
      <button
        type="button"
        class="tool drawer-close"
        aria-label={t('closeSourceList')}
        onClick={props.onCloseDrawer}
      >
        <CloseIcon />
      </button>
      <PanelBody
        state={{ kind: 'open', reader: state }}
        settings={settings}
        focus={props.listFocus}
        inView={props.inView}
        t={t}
        locale={locale}
        on={{
          onSelect: props.onVisit,
          onSettings: on.onSettings,
          onRestore: on.onRestore,
          onOpenReader: nothing,
          onPage: on.onPage,
          ...(props.onCorrect && { onCorrect: props.onCorrect }),
          ...(on.onAgreement && { onAgreement: on.onAgreement }),
        }}
      />
    </aside>
  );
}
