/** Decides what the settings page shows, in this order: what is changed most often first, what is only read last. */
import { Frame } from '../../components/pages/Frame';
import { Settings as Look } from '../../components/reader/Settings';
import { STANDING_NAMES, STANDINGS } from '../../components/StandingSample';
import type { Drawn } from '../shared/mount-page';
import type { InterfaceLanguage, SettingsChange } from '../shared/settings';
import type { Shortcut } from '../shared/shortcut';
import { BackupPart } from './BackupPart';
import { Keyboard } from './Keyboard';
import { Preview } from './Preview';
import { Check, Section } from './parts';
import { Seen } from './Seen';
import { SitesPart } from './SitesPart';

export interface OptionsProps extends Drawn {
  readonly shortcuts: readonly Shortcut[];
  readonly changeShortcut: (() => void) | null;
  /** The store did not take the last change. */
  readonly notSaved: boolean;
  /** The browser's sync did not. */
  readonly syncFull: boolean;
  readonly onChange: (change: SettingsChange) => void;
}

/** The look's own link to this page, hidden here by the style sheet. */
const nowhere = (): void => undefined;

const LookPart = ({ settings, t, locale, language, syncFull, onChange }: OptionsProps) => (
  <Section title={t('optionsLook')}>
    <div class="look">
      <div>
        <Look
          settings={settings.view}
          t={t}
          onSettings={(change) => onChange({ view: change })}
          onOptions={nowhere}
        />
        <p class="aside">{t('optionsImagesNote')}</p>
      </div>
      <Preview
        view={settings.view}
        language={language}
        t={t}
        locale={locale}
        onView={(change) => onChange({ view: change })}
      />
    </div>
    <Check
      label={t('optionsSync')}
      note={t('optionsSyncNote')}
      checked={settings.sync}
      onChange={(sync) => onChange({ sync })}
    />
    <p class="fault" role="status">
      {settings.sync && syncFull ? t('optionsSyncFull') : null}
    </p>
  </Section>
);

const Marks = ({ settings: { view }, t, onChange }: OptionsProps) => (
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

const Language = ({ settings, t, onChange }: OptionsProps) => (
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

const Listening = ({ settings, t, onChange }: OptionsProps) => (
  <Section title={t('optionsListen')}>
    <Check
      label={t('optionsListenStanding')}
      checked={settings.listen.standing}
      onChange={(standing) => onChange({ listen: { standing } })}
    />
    <p class="aside">{t('optionsListenText')}</p>
  </Section>
);

const ReadingPart = ({ settings, t, onChange }: OptionsProps) => (
  <Section title={t('optionsReading')}>
    <p>{t('optionsReadingText')}</p>
    <Check label={t('libraryRecord')} checked={settings.record} onChange={(record) => onChange({ record })} />
    <p>
      <a class="textlink" href="/library.html">
        {t('optionsReadingOpen')}
      </a>
    </p>
  </Section>
);

export function Options(props: OptionsProps) {
  const { settings, shortcuts, changeShortcut, notSaved, t, locale, onChange } = props;
  return (
    <Frame page="options" theme={settings.view.theme} t={t} locale={locale} class="options">
      <main>
        <header>
          <h1 class="page-title">{t('optionsTitle')}</h1>
          <p class="aside">{t('optionsSaved')}</p>
          <p class="fault" role="alert">
            {notSaved ? t('optionsNotSaved') : null}
          </p>
        </header>
        <LookPart {...props} />
        <Marks {...props} />
        <SitesPart sites={settings.sites} t={t} onChange={(sites) => onChange({ sites })} />
        <Keyboard
          shortcuts={shortcuts}
          letterKeys={settings.view.letterKeys}
          t={t}
          onLetterKeys={(letterKeys) => onChange({ view: { letterKeys } })}
          changeShortcut={changeShortcut}
        />
        <Listening {...props} />
        <Language {...props} />
        <ReadingPart {...props} />
        <BackupPart t={t} locale={locale} />
        <Seen sites={settings.sites} t={t} />
      </main>
    </Frame>
  );
}
