/**
 * Decides how the journeys drive Chromium: the built extension, installed over the debugging pipe, its toolbar
 * button really clicked (`triggerAction` gives activeTab and the user's gesture), its real side panel read.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type CDPSession,
  type Extension,
  type KeyInput,
  launch,
  type Page,
} from 'puppeteer-core';
import type { Button, Driver, InOverlay } from './driver.ts';
import { GREETING_MS, LOAD_MS, until } from './wait.ts';

export interface Launch {
  readonly program: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** More arguments for the program. */
  readonly args?: readonly string[];
  /** Whether the extension may also work in incognito windows, as the user can allow. */
  readonly incognito?: boolean;
}

/** The part of `chrome` that is asked inside the extension's worker. */
interface WorkerChrome {
  readonly tabs: { query(filter: object): Promise<{ id: number }[]> };
  readonly action: {
    getBadgeText(details: object): Promise<string>;
    getTitle(details: object): Promise<string>;
    isEnabled(tabId: number): Promise<boolean>;
  };
}

interface ContextDescription {
  readonly id: number;
  readonly origin: string;
  readonly auxData?: { readonly type?: string; readonly frameId?: string };
}

const ARGUMENTS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--disable-background-networking',
  '--disable-component-update',
  '--lang=en-GB',
  '--window-size=1700,1000',
];

// Chromium's sandbox refuses to run as root, which is who runs tests on a bare machine.
const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The overlay's dialog is a child of the root element, where no page puts one. */
const FIND_OVERLAY = `(() => {
  const hosts = [...document.querySelectorAll(':root > dialog > div')];
  return hosts.map((host) => chrome.dom.openOrClosedShadowRoot(host)).find(Boolean) ?? null;
})()`;

const WINDOW = { width: 1280, height: 900 };

/** A tab, and the extension's own world in it. */
class Tab {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
    private readonly worlds: Map<number, ContextDescription>,
    private readonly extensionOrigin: string,
  ) {}

  static async of(page: Page, extensionId: string): Promise<Tab> {
    const session = await page.createCDPSession();
    const worlds = new Map<number, ContextDescription>();
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.set(context.id, context));
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      worlds.delete(executionContextId),
    );
    session.on('Runtime.executionContextsCleared', () => worlds.clear());
    await session.send('Runtime.enable');
    return new Tab(page, session, worlds, `chrome-extension://${extensionId}`);
  }

  private world(): number | null {
    const frame = (this.page.mainFrame() as unknown as { _id: string })._id;
    for (const { id, origin, auxData } of this.worlds.values()) {
      const ours = auxData?.type === 'isolated' && origin === this.extensionOrigin;
      if (ours && auxData.frameId === frame) return id;
    }
    return null;
  }

  async inOverlay<T>(run: string, args: readonly unknown[]): Promise<T> {
    const contextId = this.world();
    const listed = args.map((arg) => JSON.stringify(arg)).join(', ');
    const rest = listed ? `, ${listed}` : '';
    const expression = contextId === null ? `(${run})(null${rest})` : `(${run})(${FIND_OVERLAY}${rest})`;
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      ...(contextId === null ? {} : { contextId }),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
}

/** As puppeteer's installExtension, which cannot allow incognito windows. @returns the extension's id */
async function install(browser: Browser, path: string, incognito: boolean): Promise<string> {
  if (!incognito) return browser.installExtension(path);
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  return id;
}

/** @returns whether the first-run page came: late, it would lie before the page of a test */
async function closeGreeting(browser: Browser, id: string): Promise<boolean> {
  const address = `chrome-extension://${id}/welcome.html`;
  try {
    const target = await browser.waitForTarget((one) => one.url() === address, { timeout: GREETING_MS });
    await (await target.asPage()).close();
    return true;
  } catch {
    return false;
  }
}

async function stop(browser: Browser, profile: string): Promise<void> {
  const child = browser.process();
  const late = new Promise((resolve) => setTimeout(resolve, 5000));
  await Promise.race([browser.close(), late]).catch(() => undefined);
  if (child && child.exitCode === null) child.kill('SIGKILL');
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

export class Chromium implements Driver {
  readonly name = 'Chromium';
  private tab: Tab | null = null;
  private scheme: 'light' | 'dark' = 'light';

  private constructor(
    readonly browser: Browser,
    readonly extension: Extension,
    private readonly profile: string,
    readonly greeted: boolean,
  ) {}

  static async start({
    program,
    extension,
    headless,
    args = [],
    incognito = false,
  }: Launch): Promise<Chromium> {
    const profile = await mkdtemp(join(tmpdir(), 'on-record-chromium-'));
    const browser = await launch({
      executablePath: program,
      headless,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: headless ? WINDOW : null,
      protocolTimeout: 180_000,
      args: [...ARGUMENTS, ...asRoot(), ...args],
    });
    try {
      const id = await install(browser, extension, incognito);
      const installed = await until('the extension', async () => (await browser.extensions()).get(id));
      return new Chromium(browser, installed, profile, await closeGreeting(browser, id));
    } catch (error) {
      await stop(browser, profile);
      throw error;
    }
  }

  private get front(): Tab {
    if (!this.tab) throw new Error('no tab is open');
    return this.tab;
  }

  get page(): Page {
    return this.front.page;
  }

  async open(url: string): Promise<void> {
    const page = await this.browser.newPage();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.scheme }]);
    this.tab = await Tab.of(page, this.extension.id);
    await this.go(url);
  }

  async go(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load', timeout: LOAD_MS });
    await this.page.bringToFront();
  }

  async back(): Promise<void> {
    await this.page.goBack({ waitUntil: 'load', timeout: LOAD_MS });
  }

  async closeTab(): Promise<void> {
    await this.page.close();
    const pages = await this.browser.pages();
    const last = pages.at(-1);
    this.tab = last ? await Tab.of(last, this.extension.id) : null;
  }

  async click(): Promise<void> {
    await this.page.bringToFront();
    await this.extension.triggerAction(this.page);
  }

  async button(): Promise<Button> {
    const worker = await until('the background worker', async () => (await this.extension.workers())[0]);
    return worker.evaluate(async () => {
      const { tabs, action } = (globalThis as unknown as { chrome: WorkerChrome }).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      if (!tab) throw new Error('no tab in front');
      const [badge, title, enabled] = await Promise.all([
        action.getBadgeText({ tabId: tab.id }),
        action.getTitle({ tabId: tab.id }),
        action.isEnabled(tab.id),
      ]);
      return { badge, title, enabled };
    });
  }

  inPage<Args extends readonly unknown[], T>(run: (...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
    return this.page.evaluate(run as never, ...args) as Promise<Awaited<T>>;
  }

  inOverlay<Args extends readonly unknown[], T>(run: InOverlay<Args, T>, ...args: Args): Promise<Awaited<T>> {
    return this.front.inOverlay<Awaited<T>>(run.toString(), args);
  }

  private panelTarget() {
    const prefix = `chrome-extension://${this.extension.id}/sidepanel.html`;
    return this.browser.targets().find((one) => one.url().startsWith(prefix));
  }

  private async panel(): Promise<Page> {
    const target = this.panelTarget();
    if (!target) throw new Error('no side panel');
    const page = await target.asPage();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.scheme }]);
    return page;
  }

  async inPanel<Args extends readonly unknown[], T>(
    run: (...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T>> {
    return (await this.panel()).evaluate(run as never, ...args) as Promise<Awaited<T>>;
  }

  async panelIsOpen(): Promise<boolean> {
    return this.panelTarget() !== undefined;
  }

  async press(chord: string): Promise<void> {
    const { keyboard } = this.page;
    const [key = '', ...held] = chord.split('+').reverse() as KeyInput[];
    for (const one of held) await keyboard.down(one);
    await keyboard.press(key as KeyInput);
    for (const one of held) await keyboard.up(one);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
    await until(`the page to be ${width} wide`, () =>
      this.page.evaluate((wanted) => window.innerWidth === wanted, width),
    );
  }

  async colours(scheme: 'light' | 'dark'): Promise<void> {
    this.scheme = scheme;
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async shootPage(file: string): Promise<void> {
    await writeFile(file, await this.page.screenshot());
  }

  async shootPanel(file: string): Promise<void> {
    await writeFile(file, await (await this.panel()).screenshot());
  }

  close(): Promise<void> {
    return stop(this.browser, this.profile);
  }
}
