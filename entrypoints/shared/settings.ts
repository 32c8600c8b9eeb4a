/**
 * Decides what is remembered of a reader's preferences and how a stored value becomes settings again: field by field,
 * so that one bad value costs that value only, and a missing one takes its default.
 */
import { DEFAULT_VIEW, type FontName, type ThemeName, type ViewSettings } from '../../components/types';
import type { Standing } from '../../lib/model';

export type InterfaceLanguage = 'auto' | 'en' | 'fr';

export interface Settings {
  readonly view: ViewSettings;
  readonly language: InterfaceLanguage;
}

export interface SettingsChange {
  readonly view?: Partial<ViewSettings>;
  readonly language?: InterfaceLanguage;
}

/** Raise it with every change of meaning, and teach `parseSettings` the older ones. */
export const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Settings = { view: DEFAULT_VIEW, language: 'auto' };

const THEMES: readonly ThemeName[] = ['system', 'light', 'sepia', 'dark', 'contrast'];
const FONTS: readonly FontName[] = ['serif', 'sans', 'readable'];
const LANGUAGES: readonly InterfaceLanguage[] = ['auto', 'en', 'fr'];

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const choice = <T extends string>(value: unknown, choices: readonly T[], otherwise: T): T =>
  choices.find((one) => one === value) ?? otherwise;

const flag = (value: unknown, otherwise: boolean) => (typeof value === 'boolean' ? value : otherwise);

const within = (value: unknown, least: number, most: number, otherwise: number) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;

function parseStandings(value: unknown): Readonly<Record<Standing, boolean>> {
  const { record, unnamed, vague } = fieldsOf(value);
  return { record: flag(record, true), unnamed: flag(unnamed, true), vague: flag(vague, true) };
}

function parseView(value: unknown): ViewSettings {
  const view = fieldsOf(value);
  return {
    theme: choice(view.theme, THEMES, DEFAULT_VIEW.theme),
    font: choice(view.font, FONTS, DEFAULT_VIEW.font),
    fontSize: within(view.fontSize, 14, 32, DEFAULT_VIEW.fontSize),
    measure: within(view.measure, 45, 90, DEFAULT_VIEW.measure),
    leading: within(view.leading, 1.3, 2, DEFAULT_VIEW.leading),
    marks: flag(view.marks, DEFAULT_VIEW.marks),
    standings: parseStandings(view.standings),
    letterKeys: flag(view.letterKeys, DEFAULT_VIEW.letterKeys),
    images: flag(view.images, DEFAULT_VIEW.images),
  };
}

/** @param stored whatever the store holds: settings of any version, nothing, or rubbish */
export function parseSettings(stored: unknown): Settings {
  const { view, language } = fieldsOf(stored);
  return { view: parseView(view), language: choice(language, LANGUAGES, DEFAULT_SETTINGS.language) };
}

export const applyChange = (settings: Settings, change: SettingsChange): Settings =>
  parseSettings({ ...settings, ...change, view: { ...settings.view, ...change.view } });
