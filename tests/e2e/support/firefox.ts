/**
 * Decides how the journeys drive Firefox: a fresh profile, the built extension installed for the session, the real
 * toolbar button clicked in the browser's own window, the real sidebar read, all through Marionette.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Button, Driver, InOverlay } from './driver.ts';
import { ELEMENT_KEY, type ElementRef, Marionette } from './marionette.ts';
import { GREETING_MS, LOAD_MS, until } from './wait.ts';

export interface LaunchFirefox {
  readonly program: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly preferences?: Preferences;
  /** Whether the extension may also work in private windows, as the user can allow. */
  readonly incognito?: boolean;
}

type Preferences = Readonly<Record<string, string | number | boolean>>;

const CUSTOMIZABLE_UI = 'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs';

const PREFERENCES: Preferences = {
  'marionette.port': 0, // any that is free: it is told in PORT_FILE
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
};

async function makeProfile(preferences: Preferences): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'on-record-firefox-'));
  const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  return profile;
}

/** In the profile, written once Firefox listens. */
const PORT_FILE = 'MarionetteActivePort';

async function connectTo(profile: string): Promise<Marionette> {
  const port = Number(await readFile(join(profile, PORT_FILE), 'utf8'));
  if (!Number.isInteger(port) || port <= 0) throw new Error(`no port is told: ${port}`);
  return Marionette.connect(port);
}

/** Keys that have no character, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Shift: '\uE008',
  Control: '\uE009',
  Enter: '\uE007',
  Tab: '\uE004',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
};

/** The overlay's dialog is a child of the root element, where no page puts one. */
const FIND_OVERLAY = `[...document.querySelectorAll(':root > dialog > div')]
  .map((host) => host.openOrClosedShadowRoot).find(Boolean) ?? null`;

/** Milliseconds that the sidebar has for one answer. */
const SIDEBAR_MS = 5000;

/**
 * Runs in the browser's window: finds the sidebar's own browser, which lives in another process, and has a script
 * run there. A sidebar that is just opening changes its process, and what was asked before is lost: then it
 * fails, to be asked again. @param arguments[0] the script's text, which sends arguments[1] when it is done
 */
const ASK_SIDEBAR = `
  const panel = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
  if (!panel?.messageManager) throw new Error('no sidebar');
  const { messageManager } = panel;
  const name = arguments[1];
  return new Promise((resolve, reject) => {
    const end = () => {
      window.clearTimeout(timer);
      messageManager.removeMessageListener(name, hear);
    };
    const hear = ({ data }) => {
      end();
      resolve(data);
    };
    const timer = window.setTimeout(() => {
      end();
      reject(new Error('the sidebar does not answer'));
    }, ${SIDEBAR_MS});
    messageManager.addMessageListener(name, hear);
    messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(arguments[0]), false);
  });`;

/** What runs in the sidebar's process: a function that sees `document` and `window` of the panel. */
const inSidebar = (name: string, run: string, args: readonly unknown[]) => `{
  const window = content, document = content.document;
  const location = content.location;
  Promise.resolve().then(() => (${run})(...${JSON.stringify(args)})).then(
    (value) => sendAsyncMessage('${name}', { value }),
    (error) => sendAsyncMessage('${name}', { error: String(error) }),
  );
}`;

/** The first-run page comes in a second tab. */
async function closeGreeting(wire: Marionette): Promise<boolean> {
  const handles = () => wire.send<string[]>('WebDriver:GetWindowHandles');
  try {
    const [first, greeting] = await until(
      'the first-run page',
      async () => {
        const all = await handles();
        return all.length > 1 ? all : null;
      },
      GREETING_MS,
    );
    await wire.send('WebDriver:SwitchToWindow', { handle: greeting });
    await wire.send('WebDriver:CloseWindow');
    await wire.send('WebDriver:SwitchToWindow', { handle: first });
    return true;
  } catch {
    return false;
  }
}

export class Firefox implements Driver {
  readonly name = 'Firefox';
  private asked = 0;

  private constructor(
    private readonly wire: Marionette,
    private readonly child: ChildProcess,
    private readonly profile: string,
    /** The extension's id, as in its manifest. */
    readonly id: string,
    readonly greeted: boolean,
  ) {}

  static async start(launch: LaunchFirefox): Promise<Firefox> {
    const { program, extension, preferences = {}, incognito = false } = launch;
    const profile = await makeProfile(preferences);
    const child = spawn(
      program,
      ['--marionette', '--remote-allow-system-access', '-headless', '-no-remote', '-profile', profile],
      { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1700', MOZ_HEADLESS_HEIGHT: '1000' } },
    );
    try {
      const wire = await until('Firefox to listen', () => connectTo(profile), 60_000);
      await wire.send('WebDriver:NewSession', { capabilities: {} });
      await wire.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: LOAD_MS });
      const { value: id } = await wire.send<{ value: string }>('Addon:Install', {
        path: extension,
        temporary: true,
        allowPrivateBrowsing: incognito,
      });
      const firefox = new Firefox(wire, child, profile, id, await closeGreeting(wire));
      await firefox.pin();
      return firefox;
    } catch (error) {
      child.kill('SIGKILL');
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      throw error;
    }
  }

  inPage<Args extends readonly unknown[], T>(run: (...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
    return this.inContent(`return (${run}).apply(null, arguments);`, args);
  }

  inOverlay<Args extends readonly unknown[], T>(run: InOverlay<Args, T>, ...args: Args): Promise<Awaited<T>> {
    return this.inContent(`return (${run})(${FIND_OVERLAY}, ...arguments);`, args, 'system');
  }

  async inPanel<Args extends readonly unknown[], T>(
    run: (...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T>> {
    type Answer = { readonly value: Awaited<T>; readonly error?: string };
    this.asked += 1;
    const name = `on-record-answer-${this.asked}`; // a late answer must not be taken for the next one's
    const script = inSidebar(name, run.toString(), args);
    const answer = await this.inBrowser<Answer>(ASK_SIDEBAR, [script, name]);
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  panelIsOpen(): Promise<boolean> {
    return this.inBrowser<boolean>(
      `return SidebarController.isOpen && SidebarController.currentID.startsWith(arguments[0]);`,
      [this.widget],
    );
  }

  /** Runs a function's body in the browser's own window. */
  async inBrowser<T>(script: string, args: readonly unknown[] = []): Promise<T> {
    await this.context('chrome');
    return this.execute<T>(script, args);
  }

  async open(url: string): Promise<void> {
    await this.context('content');
    const { handle } = await this.wire.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
    await this.wire.send('WebDriver:SwitchToWindow', { handle });
    await this.go(url);
  }

  async go(url: string): Promise<void> {
    await this.context('content');
    await this.wire.send('WebDriver:Navigate', { url });
  }

  async back(): Promise<void> {
    await this.context('content');
    await this.wire.send('WebDriver:Back');
  }

  async closeTab(): Promise<void> {
    await this.context('content');
    const left = await this.wire.send<string[]>('WebDriver:CloseWindow');
    const handle = left.at(-1);
    if (handle) await this.wire.send('WebDriver:SwitchToWindow', { handle });
  }

  async press(chord: string): Promise<void> {
    await this.context('content');
    const values = chord.split('+').map((key) => KEYS[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...[...values].reverse().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.wire.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.inBrowser<null>(
      `window.resizeBy(arguments[0] - gBrowser.selectedBrowser.clientWidth,
                       arguments[1] - gBrowser.selectedBrowser.clientHeight);
       return null;`,
      [width, height],
    );
    await until(`the page to be ${width} wide`, () =>
      this.inPage((wanted) => window.innerWidth === wanted || Promise.reject(window.innerWidth), width),
    );
  }

  async colours(scheme: 'light' | 'dark'): Promise<void> {
    await this.inBrowser<null>(
      // The sidebar is part of the browser's own window, and follows the system; pages follow the first.
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);
       Services.prefs.setIntPref('ui.systemUsesDarkTheme', 1 - arguments[0]);
       return null;`,
      [scheme === 'dark' ? 0 : 1],
    );
  }

  async shootPage(file: string): Promise<void> {
    await this.context('content');
    const { value } = await this.wire.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    await writeFile(file, Buffer.from(value, 'base64'));
  }

  /** The whole window, for the sidebar has no screenshot of its own. */
  async shootPanel(file: string): Promise<void> {
    await this.context('chrome');
    const { value } = await this.wire.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    await writeFile(file, Buffer.from(value, 'base64'));
  }

  private context(value: 'content' | 'chrome') {
    return this.wire.send('Marionette:SetContext', { value });
  }

  private async inContent<T>(script: string, args: readonly unknown[], sandbox?: 'system'): Promise<T> {
    await this.context('content');
    return this.execute<T>(script, args, sandbox);
  }

  private async execute<T>(script: string, args: readonly unknown[], sandbox?: 'system'): Promise<T> {
    const { value } = await this.wire.send<{ value: T }>('WebDriver:ExecuteScript', {
      script,
      args,
      ...(sandbox ? { sandbox } : {}),
    });
    return value;
  }

  private async find(selector: string): Promise<ElementRef> {
    const { value } = await this.wire.send<{ value: ElementRef }>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    return value;
  }

  /** What Firefox derives the ids of the extension's widgets from. */
  private get widget(): string {
    return this.id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  }

  /** Puts the button on the toolbar, as the user may; new extensions start in the puzzle-piece menu. */
  pin(): Promise<void> {
    return this.inBrowser(
      `const { CustomizableUI } = ChromeUtils.importESModule(arguments[1]);
       CustomizableUI.addWidgetToArea(arguments[0] + '-browser-action', 'nav-bar');`,
      [this.widget, CUSTOMIZABLE_UI],
    );
  }

  /** The user's click on the toolbar button. */
  async click(): Promise<void> {
    await this.context('chrome');
    const button = await until('the toolbar button', () => this.find(`#${this.widget}-BAP`));
    await this.wire.send('WebDriver:ElementClick', { id: button[ELEMENT_KEY] });
  }

  /** What the toolbar button shows for the tab in front. */
  button(): Promise<Button> {
    return this.inBrowser<Button>(
      `const button = document.getElementById(arguments[0] + '-BAP');
       return {
         badge: button.getAttribute('badge') ?? '',
         title: button.getAttribute('tooltiptext') ?? button.getAttribute('label') ?? '',
         enabled: !button.hasAttribute('disabled'),
       };`,
      [this.widget],
    );
  }

  async close(): Promise<void> {
    await Promise.race([
      this.wire.send('Marionette:Quit', { flags: ['eForceQuit'] }),
      new Promise((resolve) => setTimeout(resolve, 5000)),
    ]).catch(() => undefined);
    this.wire.close();
    if (this.child.exitCode === null) {
      const gone = new Promise((resolve) => this.child.once('exit', resolve));
      const timer = setTimeout(() => this.child.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(timer);
    }
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
