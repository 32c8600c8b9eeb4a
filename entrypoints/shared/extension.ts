/**
 * Decides how the detector talks to the extension: by the browser's own object, because the polyfill alone would
 * weigh more than the detector may. Everything else imports `browser` from wxt/browser.
 */

interface Sender {
  readonly id?: string;
  readonly tab?: unknown;
}

export interface DetectorRuntime {
  /** Undefined once the extension was updated, disabled or removed while the page stayed open. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(
      listener: (message: unknown, sender: Sender, reply: (answer: unknown) => void) => undefined | boolean,
    ): void;
  };
}

interface ExtensionGlobals {
  readonly browser?: { readonly runtime?: DetectorRuntime };
  readonly chrome?: { readonly runtime?: DetectorRuntime };
}

/** @returns null where there is no extension (any more) */
export function runtimeOf(globals: object): DetectorRuntime | null {
  const { browser, chrome } = globals as ExtensionGlobals;
  const runtime = browser?.runtime ?? chrome?.runtime;
  return runtime?.id ? runtime : null;
}
