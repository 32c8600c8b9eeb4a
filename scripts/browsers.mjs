/** Decides which Chromium and which Firefox the tests and the demo drive: the one named in the environment, else the usual places. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} BrowserKind
 * @property {string} name as people say it
 * @property {string} variable environment variable that names the program
 * @property {readonly string[]} commands names looked for on PATH
 * @property {readonly string[]} places full paths looked for after that
 * @property {string} aptPackage Debian's package
 */

/** @type {Readonly<Record<'chromium' | 'firefox', BrowserKind>>} */
export const BROWSERS = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    aptPackage: 'chromium',
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    aptPackage: 'firefox-esr',
  },
};

const onPath = (command) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((file) => existsSync(file));

/**
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | null} path of the program; null when there is none
 */
export function findBrowser(kind) {
  const { variable, commands, places } = BROWSERS[kind];
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist.`);
    return named;
  }
  for (const command of commands) {
    const found = onPath(command);
    if (found) return found;
  }
  return places.find((file) => existsSync(file)) ?? null;
}

/**
 * @param {'chromium' | 'firefox'} kind
 * @returns {string} path of the program
 * @throws when there is none, saying what to install
 */
export function requireBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  throw new Error(howToInstall(kind));
}

/** @param {'chromium' | 'firefox'} kind */
export function howToInstall(kind) {
  const { name, variable, aptPackage } = BROWSERS[kind];
  return `${name} was not found. Install it (Debian: sudo apt-get install ${aptPackage}) or set ${variable} to its program.`;
}
