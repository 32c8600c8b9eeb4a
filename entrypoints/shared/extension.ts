/**
 * Decides how the detector talks to the extension: by the browser's own object, because the polyfill alone would
 * weigh more than the detector may. Everything else imports `browser` from wxt/browser.
 */

interface Sender {
  readonly id?: string;
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

/** Firefox has the object under this name too, and in manifest version 3 with promises, as Chrome. */
export const runtimeOf = (globals: object): DetectorRuntime | undefined =>
  (globals as { chrome?: { runtime?: DetectorRuntime } }).chrome?.runtime;
