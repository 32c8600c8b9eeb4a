/**
 * Decides where settings are kept: in the extension's own local store, which is there whatever the browser's sync does
 * (background/sync.ts). Every part of the extension hears of a change from the store itself.
 */
import { applyChange, parseSettings, SETTINGS_VERSION, type Settings, type SettingsChange } from './settings';
import { type Fields, type Recipe, readStored, Stored } from './stored';

/** Version 1 had the sync switched off at first. Whoever has settings from then was told so, and keeps it. */
const keepSyncAsItWas = (fields: Fields): Fields => ({ ...fields, sync: fields.sync === true });

export const SETTINGS_RECIPE: Recipe<Settings> = {
  key: 'settings',
  version: SETTINGS_VERSION,
  // Version 1 is the first with a number; what was written before it has the same fields.
  migrations: [(fields) => fields, keepSyncAsItWas],
  parse: parseSettings,
};

/** @param raw whatever the store holds, of any version; undefined: nothing yet */
export const settingsIn = (raw: unknown): Settings => readStored(SETTINGS_RECIPE, raw).value;

const stored = new Stored(SETTINGS_RECIPE);

/** @returns the defaults when the store cannot be read */
export const loadSettings = (): Promise<Settings> => stored.load();

/** @throws when the store cannot be read */
export const loadSettingsOrThrow = (): Promise<Settings> => stored.loadOrThrow();

/** @returns false when the store did not take it (full, or gone with the extension) */
export const changeSettings = (change: SettingsChange): Promise<boolean> =>
  stored.change((settings) => applyChange(settings, change));

/** @returns stops watching */
export const watchSettings = (changed: (settings: Settings) => void): (() => void) => stored.watch(changed);
