/**
 * Decides when a page has changed its address without loading anew (history.pushState and its kin), for which the
 * browser has no event in content scripts' own world but the Navigation API's. Where that is missing, the address is
 * looked at once a second, and only while the page can be seen.
 */

interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void): void;
  removeEventListener(type: 'currententrychange', listener: () => void): void;
}

const POLL_MS = 1000;

/** The address without its fragment: a jump within the page is no new page. */
const addressOf = (view: Window) => view.location.href.replace(/#.*$/, '');

/**
 * @param changed called once for each new address, after it has changed
 * @returns stops watching, leaves nothing behind
 */
export function watchAddress(view: Window, changed: () => void): () => void {
  let last = addressOf(view);
  const look = () => {
    const now = addressOf(view);
    if (now === last) return;
    last = now;
    changed();
  };
  const { navigation } = view as Window & { navigation?: NavigationLike };
  if (typeof navigation?.addEventListener === 'function') {
    navigation.addEventListener('currententrychange', look);
    return () => navigation.removeEventListener('currententrychange', look);
  }
  return poll(view, look);
}

function poll(view: Window, look: () => void): () => void {
  let timer: number | undefined;
  const start = () => {
    view.clearInterval(timer);
    if (!view.document.hidden) timer = view.setInterval(look, POLL_MS);
  };
  start();
  view.addEventListener('popstate', look);
  view.document.addEventListener('visibilitychange', start);
  return () => {
    view.clearInterval(timer);
    view.removeEventListener('popstate', look);
    view.document.removeEventListener('visibilitychange', start);
  };
}
