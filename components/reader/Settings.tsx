/** Decides how a reader changes the look of the page: every change is seen at once. */
import type { FontName, ThemeName, Translate, ViewSettings } from '../types';

interface SettingsProps {
  readonly settings: ViewSettings;
  readonly t: Translate;
  readonly onSettings: (change: Partial<ViewSettings>) => void;
  readonly onOptions: () => void;
}

const THEMES = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['sepia', 'themeSepia'],
  ['dark', 'themeDark'],
  ['contrast', 'themeContrast'],
] as const satisfies readonly (readonly [ThemeName, string])[];

const FONTS = [
  ['serif', 'fontSerif'],
  ['sans', 'fontSans'],
  ['readable', 'fontReadable'],
] as const satisfies readonly (readonly [FontName, string])[];

function Themes({ settings, t, onSettings }: SettingsProps) {
  return (
    <fieldset class="choice themes">
      <legend>{t('theme')}</legend>
      <div class="choice-row">
        {THEMES.map(([theme, name]) => (
          <label key={theme} class="swatch-label">
            <input
              type="radio"
              name="theme"
              class="sr"
              checked={settings.theme === theme}
              onChange={() => onSettings({ theme })}
            />
            <span class={`swatch ${theme}`} aria-hidden="true">
              Aa
            </span>
            <span>{t(name)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Fonts({ settings, t, onSettings }: SettingsProps) {
  return (
    <fieldset class="choice fonts">
      <legend>{t('font')}</legend>
      <div class="choice-row">
        {FONTS.map(([font, name]) => (
          <label key={font} class="font-label">
            <input
              type="radio"
              name="font"
              class="sr"
              checked={settings.font === font}
              onChange={() => onSettings({ font })}
            />
            <span class={`font-sample ${font}`}>{t(name)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface Range {
  readonly key: 'fontSize' | 'measure' | 'leading';
  readonly name: 'fontSize' | 'lineWidth' | 'lineSpacing';
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const RANGES: readonly Range[] = [
  { key: 'fontSize', name: 'fontSize', min: 14, max: 32, step: 1 },
  { key: 'measure', name: 'lineWidth', min: 45, max: 90, step: 1 },
  { key: 'leading', name: 'lineSpacing', min: 1.3, max: 2, step: 0.05 },
];

function Slider({ range, settings, t, onSettings }: SettingsProps & { readonly range: Range }) {
  return (
    <label class="slider">
      <span>{t(range.name)}</span>
      <input
        type="range"
        min={range.min}
        max={range.max}
        step={range.step}
        value={settings[range.key]}
        onInput={(event) => onSettings({ [range.key]: Number(event.currentTarget.value) })}
      />
    </label>
  );
}

export function Settings(props: SettingsProps) {
  const { settings, t, onSettings, onOptions } = props;
  return (
    <>
      <Themes {...props} />
      <Fonts {...props} />
      <div class="sliders">
        {RANGES.map((range) => (
          <Slider key={range.key} range={range} {...props} />
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.images}
          onChange={(event) => onSettings({ images: event.currentTarget.checked })}
        />
        <span>{t('showPictures')}</span>
      </label>
      <button type="button" class="textlink" onClick={onOptions}>
        {t('allSettings')}
      </button>
    </>
  );
}
