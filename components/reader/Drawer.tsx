/** Decides how the panel's list stands inside the reader, where there is no side panel. */
import type { CorrectionRequest } from '../../lib/corrections';
import type { AttributionId } from '../../lib/model';
import { CloseIcon } from '../icons';
import { PanelBody } from '../panel/Panel';
import type { Focus, ReaderProps } from '../types';

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
  return (
    <aside class="drawer" aria-label={t('sourceList')}>
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
