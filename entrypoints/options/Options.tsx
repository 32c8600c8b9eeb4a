/** Decides what the settings page shows: the look, the marks, the keys, the language, and what the extension can see. */
import type { ComponentChildren } from 'preact';
import { Settings as Look } from '../../components/reader/Settings';
import { STANDING_NAMES, STANDINGS } from '../../components/StandingSample';
import type { Translate } from '../../components/types';
import type { InterfaceLanguage, Settings, SettingsChange } from '../shared/settings';

export interface OptionsProps {
  readonly settings: Settings;
  /** As the browser writes it; null: there is none. */
  readonly shortcut: string | null;
  readonly t: Translate;
  readonly onChange: (change: SettingsChange) => void;
  /** Null where only the user can open the browser's page of shortcuts. */
  readonly changeShortcut: (() => void) | null;
}

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

const Section = ({ title, children }: SectionProps) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

const Check = ({ label, checked, onChange }: CheckProps) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>{label}</span>
  </label>
);

function Marks({ settings: { view }, t, onChange }: OptionsProps) {
  return (
    <Section title={t('optionsMarks')}>
      <Check
        label={t('optionsMarksAll')}
        checked={view.marks}
        onChange={(marks) => onChange({ view: { marks } })}
      />
      {STANDINGS.map((standing) => (
        <Check
          key={standing}
          label={t(STANDING_NAMES[standing])}
          checked={view.standings[standing]}
          onChange={(shown) => onChange({ view: { standings: { ...view.standings, [standing]: shown } } })}
        />
      ))}
    </Section>
  );
}

function Keyboard({ settings: { view }, shortcut, t, onChange, changeShortcut }: OptionsProps) {
  return (
    <Section title={t('optionsKeys')}>
      <p>
        {t('optionsShortcut')}: <kbd>{shortcut ?? t('optionsShortcutNone')}</kbd>
      </p>
      {changeShortcut ? (
        <button type="button" class="action" onClick={changeShortcut}>
          {t('optionsShortcutChange')}
        </button>
      ) : (
        <p class="aside">{t('optionsShortcutHow')}</p>
      )}
      <Check
        label={t('optionsLetterKeys')}
        checked={view.letterKeys}
        onChange={(letterKeys) => onChange({ view: { letterKeys } })}
      />
    </Section>
  );
}

function Language({ settings, t, onChange }: OptionsProps) {
  return (
    <Section title={t('optionsLanguage')}>
      <label class="field">
        <span>{t('optionsLanguageLabel')}</span>
        <select
          value={settings.language}
          onChange={(event) => onChange({ language: event.currentTarget.value as InterfaceLanguage })}
        >
          <option value="auto">{t('optionsLanguageAuto')}</option>
          <option value="en" lang="en">
            English
          </option>
          <option value="fr" lang="fr">
            Français
          </option>
        </select>
      </label>
    </Section>
  );
}

const PRIVACY = [
  'optionsPrivacyNothing',
  'optionsPrivacyDetect',
  'optionsPrivacyRead',
  'optionsPrivacyPictures',
  'optionsPrivacyKeep',
] as const;

const Privacy = ({ t }: OptionsProps) => (
  <Section title={t('optionsPrivacy')}>
    <ul class="plain">
      {PRIVACY.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  </Section>
);

/** The look's own link to this page, hidden here by the style sheet. */
const nowhere = (): void => undefined;

export function Options(props: OptionsProps) {
  const { settings, t, onChange } = props;
  const { view } = settings;
  return (
    <div class="themed options" data-theme={view.theme}>
      <main>
        <header>
          <h1>{t('optionsTitle')}</h1>
          <p class="aside">{t('optionsSaved')}</p>
        </header>
        <Section title={t('optionsLook')}>
          <Look
            settings={view}
            t={t}
            onSettings={(change) => onChange({ view: change })}
            onOptions={nowhere}
          />
        </Section>
        <Marks {...props} />
        <Keyboard {...props} />
        <Language {...props} />
        <Privacy {...props} />
      </main>
    </div>
  );
}
