/** Decides how to learn what a tab's detector thinks of its page. */
import { browser } from 'wxt/browser';
import type { Detection } from '../../lib/model';
import type { Message, ToDetector } from './messages';
import { isDetection } from './model-checks';

export type DetectorAnswer =
  /** `detection` is null while the page is still on its way. */
  | { readonly kind: 'answer'; readonly detection: Detection | null }
  /** No detector there: a page of the browser itself, a store, or one opened before the extension came. */
  | { readonly kind: 'nobody' };

export async function askDetector(tabId: number): Promise<DetectorAnswer> {
  const question: Message<ToDetector> = { kind: 'ask-detection' };
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, question, { frameId: 0 });
    return { kind: 'answer', detection: isDetection(answer) ? answer : null };
  } catch {
    return { kind: 'nobody' };
  }
}
