/**
 * Decides what a journey can do in a browser, in the same words for Chromium and Firefox. Functions handed over run
 * in the browser: they see their arguments and nothing of the test's own scope.
 */

/** What the toolbar button shows for the tab in front. */
export interface Button {
  readonly badge: string;
  readonly title: string;
  readonly enabled: boolean;
}

/** Runs where the overlay is; `root` is its (closed) shadow root, null while there is none. */
export type InOverlay<Args extends readonly unknown[], T> = (root: ShadowRoot | null, ...args: Args) => T;

export interface Driver {
  readonly name: 'Chromium' | 'Firefox';
  /** Whether the first-run page came when the extension was installed; it was closed, so that it is in no test's way. */
  readonly greeted: boolean;
  /** Opens an address in a new tab, in front, and waits for it to load. */
  open(url: string): Promise<void>;
  /** Loads an address in the tab in front. */
  go(url: string): Promise<void>;
  back(): Promise<void>;
  closeTab(): Promise<void>;
  /** The user's click on the toolbar button, with all that a real one brings. */
  click(): Promise<void>;
  button(): Promise<Button>;
  /** In the page's own world. */
  inPage<Args extends readonly unknown[], T>(run: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  inOverlay<Args extends readonly unknown[], T>(run: InOverlay<Args, T>, ...args: Args): Promise<Awaited<T>>;
  /** In the real side panel or sidebar; fails while there is none. */
  inPanel<Args extends readonly unknown[], T>(run: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  panelIsOpen(): Promise<boolean>;
  /** A real key press; names as in KeyboardEvent.key, held keys before it: "Shift+ArrowLeft", "Control+z". */
  press(key: string): Promise<void>;
  /** The size of what the page can use. */
  resize(width: number, height: number): Promise<void>;
  /** What `prefers-color-scheme` says from now on. */
  colours(scheme: 'light' | 'dark'): Promise<void>;
  /** The page as it is seen, without the panel. */
  shootPage(file: string): Promise<void>;
  shootPanel(file: string): Promise<void>;
  close(): Promise<void>;
}
