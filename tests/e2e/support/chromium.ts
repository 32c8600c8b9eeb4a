/**
 * Decides how the journeys drive Chromium: the built extension, installed over the debugging pipe, its toolbar
 * button really clicked (`triggerAction` gives activeTab and the user's gesture), its real side panel read.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Extension, launch, type Page, type WebWorker } from 'puppeteer-core';
import { until } from './wait.ts';

export interface Launch {
  readonly program: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
}

/** What the toolbar shows for the active tab. */
export interface Button {
  readonly badge: string;
  readonly title: string;
  readonly enabled: boolean;
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

const ARGUMENTS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--disable-background-networking',
  '--disable-component-update',
  '--lang=en-GB',
];

// Chromium's sandbox refuses to run as root, which is who runs tests on a bare machine.
const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

export class Chromium {
  private constructor(
    readonly browser: Browser,
    readonly extension: Extension,
    private readonly profile: string,
  ) {}

  static async start({ program, extension, headless }: Launch): Promise<Chromium> {
    const profile = await mkdtemp(join(tmpdir(), 'on-record-chromium-'));
    const browser = await launch({
      executablePath: program,
      headless,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: headless ? { width: 1280, height: 900 } : null,
      args: [...ARGUMENTS, ...asRoot(), '--window-size=1700,1000'],
    });
    const id = await browser.installExtension(extension);
    const installed = await until('the extension', async () => (await browser.extensions()).get(id));
    return new Chromium(browser, installed, profile);
  }

  /** Opens an address in a tab of its own, in front. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  /** The user's click on the toolbar button. */
  async click(page: Page): Promise<void> {
    await page.bringToFront();
    await this.extension.triggerAction(page);
  }

  /** The side panel's own page, once it is there. */
  panel(): Promise<Page> {
    const isPanel = (url: string) =>
      url.startsWith(`chrome-extension://${this.extension.id}/`) && /side-?panel/i.test(url);
    return until('the side panel', async () => {
      const target = this.browser.targets().find((one) => isPanel(one.url()));
      return target ? await target.asPage() : null;
    });
  }

  private worker(): Promise<WebWorker> {
    return until('the background worker', async () => (await this.extension.workers())[0]);
  }

  /** What the button of the tab in front shows now. */
  async button(): Promise<Button> {
    const worker = await this.worker();
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

  async close(): Promise<void> {
    const child = this.browser.process();
    await Promise.race([this.browser.close(), new Promise((resolve) => setTimeout(resolve, 5000))]).catch(
      () => undefined,
    );
    if (child && child.exitCode === null) child.kill('SIGKILL');
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
