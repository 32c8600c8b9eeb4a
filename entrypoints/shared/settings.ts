/**
 * Decides what is remembered of a reader's preferences and how a stored value becomes settings again: field by field,
 * so that one bad value costs that value only, and a missing one takes its default.
 */
import { DEFAULT_VIEW, type FontName, type ThemeName, type ViewSettings } from '../../components/types';
import type { Standing } from '../../lib/model';

export type InterfaceLanguage = 'auto' | 'en' | 'fr';

/** On a site set to `always` the reader opens by itself; on one set to `never` the button does not announce articles. */
export type SiteChoice = 'always' | 'never';

/** By host, without "www."; a host's subdomains are of the same site. */
export type Sites = Readonly<Record<string, SiteChoice>>;

export interface ListenSettings {
  /** Times the voice's own speed, 0.5 to 3. */
  readonly rate: number;
  /** The voice's address (voiceURI); empty: the one that fits the article's language. */
  readonly voice: string;
  /** Whether "unnamed source" and its kin are spoken before a statement. */
  readonly standing: boolean;
}

export interface Settings {
  readonly view: ViewSettings;
  readonly language: InterfaceLanguage;
  readonly sites: Sites;
  /** Whether articles that are opened are written into "My reading". */
  readonly record: boolean;
  /** Whether the browser may carry `view` and `language`, and nothing else, to the user's other devices. */
  readonly sync: boolean;
  readonly listen: ListenSettings;
}

export interface SettingsChange {
  readonly view?: Partial<ViewSettings>;
  readonly language?: InterfaceLanguage;
  /** All of them: a site that is left out is forgotten. */
  readonly sites?: Sites;
  readonly record?: boolean;
  readonly sync?: boolean;
  readonly listen?: Partial<ListenSettings>;
}

/** Raise it with every change of meaning, and teach `parseSettings` the older ones. */
export const SETTINGS_VERSION = 2;

export const DEFAULT_SETTINGS: Settings = {
  view: DEFAULT_VIEW,
  language: 'auto',
  sites: {},
  record: false,
  sync: true,
  listen: { rate: 1, voice: '', standing: true },
};

const THEMES: readonly ThemeName[] = ['system', 'light', 'sepia', 'dark', 'contrast'];
const FONTS: readonly FontName[] = ['serif', 'sans', 'readable'];
const LANGUAGES: readonly InterfaceLanguage[] = ['auto', 'en', 'fr'];

export const isInterfaceLanguage = (value: unknown): value is InterfaceLanguage =>
  LANGUAGES.some((language) => language === value);

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

export function parseView(value: unknown): ViewSettings {
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

const HOST = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;
const MOST_SITES = 2000;

/** Internationalised names are kept as the browser writes them in addresses ("xn--…"). */
export const isHost = (text: string): boolean => HOST.test(text) || /^\[[0-9a-f:.]+\]$/.test(text);

function parseSites(value: unknown): Sites {
  const known = Object.entries(fieldsOf(value)).filter(
    (entry): entry is [string, SiteChoice] =>
      isHost(entry[0]) && (entry[1] === 'always' || entry[1] === 'never'),
  );
  return Object.fromEntries(known.slice(0, MOST_SITES));
}

function parseListen(value: unknown): ListenSettings {
  const { rate, voice, standing } = fieldsOf(value);
  const { listen } = DEFAULT_SETTINGS;
  return {
    rate: within(rate, 0.5, 3, listen.rate),
    voice: typeof voice === 'string' && voice.length <= 300 ? voice : listen.voice,
    standing: flag(standing, listen.standing),
  };
}

/** @param stored whatever the store holds: settings of any version, nothing, or rubbish */
export function parseSettings(stored: unknown): Settings {
  const { view, language, sites, record, sync, listen } = fieldsOf(stored);
  return {
    view: parseView(view),
    language: choice(language, LANGUAGES, DEFAULT_SETTINGS.language),
    sites: parseSites(sites),
    record: flag(record, DEFAULT_SETTINGS.record),
    // Damaged, it is off: nothing is carried away that its user may have forbidden.
    sync: sync === undefined ? DEFAULT_SETTINGS.sync : sync === true,
    listen: parseListen(listen),
  };
}

export const applyChange = (settings: Settings, change: SettingsChange): Settings =>
  parseSettings({
    ...settings,
    ...change,
    view: { ...settings.view, ...change.view },
    listen: { ...settings.listen, ...change.listen },
  });
