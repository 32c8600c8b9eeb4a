/** Decides what is always at hand: which marks are shown, the look, the list of sources, taking out, help, the way back. */
import type { Standing } from '../../lib/model';
import { CloseIcon, HelpIcon, ListenIcon, ListIcon, MarkerIcon, PenIcon, ShareIcon } from '../icons';
import { LineSample, STANDING_NAMES, STANDINGS } from '../StandingSample';
import type { ExportFormat, Translate, ViewSettings } from '../types';
import { MarksMenu, type MarksMenuProps } from './MarksMenu';
import { Popover } from './Popover';
import { Settings } from './Settings';
import { ShareMenu } from './ShareMenu';

export type Layer = 'settings' | 'share' | 'marks' | null;

export interface ToolbarProps {
  /** Null: nothing to mark (yet). */
  readonly counts: Readonly<Record<Standing, number>> | null;
  readonly pending: boolean;
  readonly hasArticle: boolean;
  readonly outlet: string | null;
  readonly settings: ViewSettings;
  readonly layer: Layer;
  readonly drawer: boolean;
  readonly t: Translate;
  readonly onLayer: (layer: Layer) => void;
  readonly onDrawer: (open: boolean) => void;
  readonly onSettings: (change: Partial<ViewSettings>) => void;
  readonly onOptions: () => void;
  readonly onHelp: () => void;
  /** Opens and closes the bar for listening; undefined where nothing can be read aloud. */
  readonly onListen: (() => void) | undefined;
  readonly listening: boolean;
  readonly onClose: () => void;
  readonly onCopyText: () => void;
  readonly onExport: ((format: ExportFormat) => void) | undefined;
  readonly onPrint: (() => void) | undefined;
  readonly onImport: ((file: File) => void) | undefined;
  /** Null: nothing can be corrected here. */
  readonly marksMenu: Omit<MarksMenuProps, 't' | 'letterKeys'> | null;
}

function StandingToggle(props: ToolbarProps & { readonly standing: Standing; readonly count: number }) {
  const { standing, count, settings, t, onSettings } = props;
  const shown = settings.marks && settings.standings[standing];
  const name = t(STANDING_NAMES[standing]);
  const turn = (): void =>
    onSettings({ marks: true, standings: { ...settings.standings, [standing]: !shown } });
  return (
    <button
      type="button"
      class={`pill ${standing}`}
      aria-pressed={shown}
      disabled={count === 0}
      onClick={turn}
    >
      <LineSample standing={standing} />
      <span class="pill-name">{name}</span>
      <span class="pill-count" aria-hidden="true" title={name}>
        {count}
      </span>
      <span class="sr">{t('statements', count)}</span>
    </button>
  );
}

function MarkToggles(props: ToolbarProps) {
  const { counts, settings, t } = props;
  if (props.pending) {
    return (
      <p class="finding" role="status">
        <span class="finding-dot" aria-hidden="true" />
        {t('findingSources')}
      </p>
    );
  }
  if (counts === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser we support
    <div class="toggles" role="group" aria-label={t('marksGroup')}>
      <button
        type="button"
        class="tool marks-toggle"
        aria-pressed={settings.marks}
        aria-label={t('marksAll')}
        title={t('marksAll')}
        onClick={() => props.onSettings({ marks: !settings.marks })}
      >
        <MarkerIcon />
      </button>
      {STANDINGS.map((standing) => (
        <StandingToggle key={standing} {...props} standing={standing} count={counts[standing]} />
      ))}
    </div>
  );
}

/** A menu closes when something was picked from it. */
function closingAfter(props: ToolbarProps): ToolbarProps {
  const { onLayer, onCopyText, onExport, onPrint, onImport, marksMenu } = props;
  const picked =
    <A extends readonly unknown[]>(act: (...values: A) => void) =>
    (...values: A): void => {
      onLayer(null);
      act(...values);
    };
  return {
    ...props,
    onCopyText: picked(onCopyText),
    onExport: onExport && picked(onExport),
    onPrint: onPrint && picked(onPrint),
    onImport: onImport && picked(onImport),
    marksMenu: marksMenu && {
      yours: marksMenu.yours,
      onMark: picked(marksMenu.onMark),
      onStep: picked(marksMenu.onStep),
      onMode: marksMenu.onMode && picked(marksMenu.onMode),
      onAgreement: marksMenu.onAgreement && picked(marksMenu.onAgreement),
    },
  };
}

export function Toolbar(props: ToolbarProps) {
  const { t, layer, onLayer, drawer } = props;
  const closing = closingAfter(props);
  return (
    <header class="toolbar">
      <p class="wordmark">
        {t('extensionName')}
        {props.outlet !== null && (
          <span>
            <bdi>{props.outlet}</bdi>
          </span>
        )}
      </p>
      <MarkToggles {...props} />
      <div class="tools">
        <Popover
          name={t('look')}
          class="settings"
          open={layer === 'settings'}
          onToggle={(open) => onLayer(open ? 'settings' : null)}
          face={<span class="aa">Aa</span>}
        >
          <Settings {...props} />
        </Popover>
        {props.hasArticle && (
          <>
            <Popover
              name={t('share')}
              class="share"
              open={layer === 'share'}
              onToggle={(open) => onLayer(open ? 'share' : null)}
              face={<ShareIcon />}
            >
              <ShareMenu {...closing} />
            </Popover>
            {closing.marksMenu && (
              <Popover
                name={t('marksMenu')}
                class="share"
                open={layer === 'marks'}
                onToggle={(open) => onLayer(open ? 'marks' : null)}
                face={<PenIcon />}
              >
                <MarksMenu {...closing.marksMenu} t={t} letterKeys={props.settings.letterKeys} />
              </Popover>
            )}
            {props.onListen && (
              <button
                type="button"
                class="tool"
                aria-pressed={props.listening}
                aria-label={t('listen')}
                title={t('listen')}
                onClick={props.onListen}
              >
                <ListenIcon />
              </button>
            )}
            <button
              type="button"
              class="tool drawer-toggle"
              aria-pressed={drawer}
              aria-label={t('sourceList')}
              title={t('sourceList')}
              onClick={() => props.onDrawer(!drawer)}
            >
              <ListIcon />
            </button>
          </>
        )}
        <button
          type="button"
          class="tool help-button"
          aria-label={t('help')}
          title={t('help')}
          onClick={props.onHelp}
        >
          <HelpIcon />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={t('closeReader')}
          title={t('closeReader')}
          onClick={props.onClose}
          command="close"
          commandfor="reader"
        >
          <CloseIcon />
        </button>
      </div>
    </header>
  );
}
