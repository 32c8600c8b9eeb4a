/**
 * Decides where an article is opened that was read before in this session of the browser: where one left it. The place
 * is one of the text and not of the screen, so that another window or another size of type does not matter. It is held
 * by the background in memory alone, and not at all in a private window.
 */
import { browser } from 'wxt/browser';
import { firstInView } from '../../components/reader/runs';
import { canonicalAddress } from '../../lib/corrections';
import { inPrivate } from '../shared/books';
import type { FromPage, Message } from '../shared/messages';

const RESTED_MS = 500;
/** Of the top of the view: a line that is cut off there has been read. */
const TOP = 12;

type Place = FromPage['place']['at'];

const ask = (message: Message<FromPage>): Promise<unknown> =>
  browser.runtime.sendMessage(message).catch(() => null);

function goTo(scroller: HTMLElement, place: NonNullable<Place>): void {
  const runs = [...scroller.querySelectorAll<HTMLElement>(`[data-field="${place.field}"]`)];
  const run = runs.findLast((one) => Number(one.dataset.at) <= place.at);
  if (!run || scroller.scrollTop > 0) return; // somebody was faster
  const by = run.getBoundingClientRect().top - scroller.getBoundingClientRect().top - TOP;
  scroller.scrollBy({ top: by, behavior: 'instant' });
}

/**
 * @param shadow where the article has been drawn
 * @param signal another article is read, or the reader is closed
 */
export async function keepPlace(shadow: ShadowRoot, url: string, signal: AbortSignal): Promise<void> {
  const scroller = shadow.querySelector<HTMLElement>('.scroller');
  if (!scroller || inPrivate()) return;
  const address = canonicalAddress(url);
  const known = (await ask({ kind: 'place', address, at: null })) as Place;
  if (signal.aborted) return;
  if (known) goTo(scroller, known);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const scrolled = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const at = firstInView(scroller, scroller.getBoundingClientRect().top + TOP);
      if (at) void ask({ kind: 'place', address, at });
    }, RESTED_MS);
  };
  scroller.addEventListener('scroll', scrolled, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
