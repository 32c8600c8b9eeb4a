/**
 * Decides when a page is looked at to tell whether it is a news article: once it is parsed, again a little later while
 * it is not one (many pages fill themselves by script), and again when its address changes. Tells the background, and
 * answers who asks. Reads the page, changes nothing, observes no mutations.
 */
import type { Detection } from '../../lib/model';
import { watchAddress } from '../shared/address';
import type { DetectorRuntime } from '../shared/extension';
import type { FromPage, Message } from '../shared/messages';

export type Detect = (document: Document, url: string) => Detection;

/** Milliseconds after the page (or its new address) at which it is looked at, until it is found to be an article. */
const AT_LOAD: readonly number[] = [0, 1500, 4000];
const AT_NEW_ADDRESS: readonly number[] = [250, 1000, 3000];

export function watchPage(view: Window, runtime: DetectorRuntime, detect: Detect): void {
  const page = view.document;
  let detection: Detection | null = null;
  let timers: number[] = [];

  const tell = (): void => {
    const message: Message<FromPage> = { kind: 'detected', detection };
    // Without an extension at the other end (updated, disabled) there is nobody to tell.
    if (runtime.id) runtime.sendMessage(message).catch(() => {});
  };

  const look = (): void => {
    if (detection?.verdict === 'article') return;
    const before = detection?.verdict;
    try {
      detection = detect(page, view.location.href);
    } catch {
      // A page that makes looking at it fail: not known, which is what the button says already.
    }
    if (detection?.verdict !== before) tell();
  };

  const lookAt = (times: readonly number[]): void => {
    for (const timer of timers) view.clearTimeout(timer);
    timers = times.map((ms) => view.setTimeout(look, ms));
  };

  watchAddress(view, () => {
    detection = null;
    lookAt(AT_NEW_ADDRESS);
  });

  runtime.onMessage.addListener((message, sender, reply) => {
    const fromUs =
      sender.id === runtime.id && (message as { kind?: unknown } | null)?.kind === 'ask-detection';
    if (fromUs) reply(detection);
    return undefined;
  });

  tell(); // the button works from the first moment
  if (page.readyState === 'loading') {
    page.addEventListener('DOMContentLoaded', () => lookAt(AT_LOAD));
  } else lookAt(AT_LOAD);
  // Back from the back/forward cache the browser has forgotten what the button said.
  view.addEventListener('pageshow', (event) => {
    if (event.persisted) tell();
  });
}
