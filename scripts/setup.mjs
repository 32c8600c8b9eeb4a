/**
 * Decides what a fresh clone still lacks, and installs it: dependencies by `npm ci`, browsers by Debian's apt-get
 * when allowed to, otherwise a message that says what to install. Plain Node: nothing is installed when it starts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BROWSERS, findBrowser, howToInstall } from './browsers.mjs';
import { ROOT, run, say } from './process.mjs';

const OLDEST_NODE = [20, 20];

export function nodeIsNewEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * npm keeps a lock of what it really installed inside node_modules; optional packages of other platforms are not in it.
 * @param {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} wanted
 * @param {Record<string, { version?: string, integrity?: string }>} installed
 * @returns {boolean} whether everything wanted is there in the version wanted
 */
export function matchesLock(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    if (!there) return optional === true;
    return there.version === version && there.integrity === integrity;
  });
}

function dependenciesAreThere() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return matchesLock(packagesOf(join(ROOT, 'package-lock.json')), packagesOf(installed));
}

async function installDependencies() {
  if (dependenciesAreThere()) return;
  say('Installing dependencies (npm ci)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code } = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('npm ci failed (see above).');
}

const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true });
  say(`Installing ${packages.join(' and ')} (apt-get)`);
  // Package lists may be missing (a bare image) or out of date (a file is gone): then, and only then, fetch them.
  const first = await install();
  if (first.code === 0) return;
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  const second = await install();
  if (second.code !== 0)
    throw new Error(`apt-get could not install ${packages.join(', ')}:\n${second.output}`);
}

async function installBrowsers(kinds) {
  const missing = kinds.filter((kind) => findBrowser(kind) === null);
  if (missing.length === 0) return;
  if (!canUseApt()) throw new Error(missing.map(howToInstall).join('\n'));
  await aptInstall(missing.map((kind) => BROWSERS[kind].aptPackage));
  const still = missing.filter((kind) => findBrowser(kind) === null);
  if (still.length > 0) throw new Error(still.map(howToInstall).join('\n'));
}

/**
 * @param {readonly ('chromium' | 'firefox')[]} browsers which browsers the caller needs
 * @throws with a message for people when something can't be installed
 */
export async function setUp(browsers = []) {
  if (!nodeIsNewEnough()) {
    throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  await installDependencies();
  await installBrowsers(browsers);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setUp(['chromium', 'firefox']).catch((error) => {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  });
}
