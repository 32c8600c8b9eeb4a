/** Decides how the preview mounts the real components without the extension: reader in a dialog's shadow root, or the panel. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Listening } from '../../../components/listen/types';
import { Panel } from '../../../components/panel/Panel';
import panelStyles from '../../../components/panel/panel.css?inline';
import { Reader } from '../../../components/reader/Reader';
import readerStyles from '../../../components/reader/reader.css?inline';
import {
  DEFAULT_VIEW,
  type Focus,
  type PanelState,
  type ReaderState,
  type ViewSettings,
} from '../../../components/types';
import type { RemovedId } from '../../../lib/model';
import { textes, texts } from '../support/texts';
import { useCorrections } from './correcting';
import { panelStates, readerStates } from './states';

const query = new URLSearchParams(location.search);
const param = (name: string, fallback: string): string => query.get(name) ?? fallback;

const FRENCH = param('lang', 'en') === 'fr';
const t = FRENCH ? textes : texts;
/** `locale=he` mirrors the interface: its texts stay as they are. */
const locale = param('locale', FRENCH ? 'fr' : 'en');

const settingsAtFirst: ViewSettings = {
  ...DEFAULT_VIEW,
  theme: param('theme', 'light') as ViewSettings['theme'],
  font: param('font', 'serif') as ViewSettings['font'],
  fontSize: Number(param('size', '20')),
  leading: Number(param('leading', '1.6')),
  measure: Number(param('measure', '66')),
  images: param('images', 'yes') === 'yes',
  marks: param('marks', 'yes') === 'yes',
};

const calls: unknown[] = [];
Object.assign(globalThis, { calls });
const note =
  (name: string) =>
  (...values: readonly unknown[]): void => {
    calls.push([name, ...values]);
  };

function useStored(first: ReaderState) {
  const [settings, setSettings] = useState(settingsAtFirst);
  const [restored, setRestored] = useState<ReadonlySet<RemovedId>>(
    first.kind === 'article' ? first.restored : new Set(),
  );
  const corrections = useCorrections(first);
  const state: ReaderState =
    corrections.state.kind === 'article' ? { ...corrections.state, restored } : corrections.state;
  const onRestore = (ids: readonly RemovedId[], back: boolean): void =>
    setRestored((now) => new Set([...now, ...ids].filter((id) => back || !ids.includes(id))));
  const onSettings = (change: Partial<ViewSettings>): void => setSettings((now) => ({ ...now, ...change }));
  const { onCorrect, onMode, onAgreement } = corrections;
  return { settings, state, on: { onRestore, onSettings, onCorrect, onAgreement }, onMode };
}

/** Speech that says nothing and never ends, with one voice of the language asked for. */
const listeningTo = (lang: string): Listening => ({
  speech: {
    speak: note('speak'),
    cancel: note('cancel'),
    getVoices: () => [{ name: `Voice of ${lang}`, lang, voiceURI: lang, localService: true, default: true }],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  },
  utter: (text) => ({ text }) as SpeechSynthesisUtterance,
  choices: { rate: 1, voice: '', standing: true },
  onChoices: note('choices'),
});

function ReaderPreview({ first }: { readonly first: ReaderState }) {
  const { settings, state, on, onMode } = useStored(first);
  return (
    <Reader
      state={state}
      settings={settings}
      focus={null}
      t={t}
      locale={locale}
      drawer={query.has('drawer')}
      {...(query.has('listen') ? { listening: listeningTo(param('listen', 'en')) } : {})}
      on={{
        ...on,
        onMode,
        onImport: async () => ({ kind: 'refused', problem: 'not-json' }),
        onClose: note('close'),
        onSelect: note('select'),
        onCopy: async (text) => {
          note('copy')(text);
          return true;
        },
        onPage: note('page'),
        onExport: note('export'),
        onPrint: note('print'),
      }}
    />
  );
}

function PanelPreview({ first }: { readonly first: PanelState }) {
  const reader = first.kind === 'open' ? first.reader : ({ kind: 'reading' } as const);
  const { settings, state, on } = useStored(reader);
  const id = query.get('focus');
  const focus = id === null ? null : ({ id, serial: 1 } as Focus);
  return (
    <Panel
      state={first.kind === 'open' ? { kind: 'open', reader: state } : first}
      settings={settings}
      focus={focus}
      t={t}
      locale={locale}
      on={{
        ...on,
        onSelect: note('select'),
        onOpenReader: note('open'),
        onPage: note('page'),
      }}
    />
  );
}

function mountReader(first: ReaderState): void {
  const dialog = document.createElement('dialog');
  dialog.id = 'overlay';
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `:host { all: initial !important } ${readerStyles}`;
  const mount = document.createElement('div');
  root.append(style, mount);
  dialog.append(host);
  document.body.append(dialog);
  render(<ReaderPreview first={first} />, mount);
  dialog.showModal();
}

function mountPanel(first: PanelState): void {
  const style = document.createElement('style');
  style.textContent = `body { margin: 0; } ${panelStyles}`;
  document.head.append(style);
  render(<PanelPreview first={first} />, document.body);
}

const name = param('state', 'article');
const panel = query.has('panel') ? panelStates[name] : undefined;
const reader = readerStates[name];
if (panel) mountPanel(panel());
else if (reader) mountReader(reader());
