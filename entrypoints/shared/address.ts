/**
 * Decides when a page has changed its address without loading anew (history.pushState and its kin): by the Navigation
 * API, the only sign of it that reaches a content script's own world. Chrome has it since 102, Firefox since 147.
 */

interface NavigationLike {
  addEventListener(
    type: 'currententrychange',
    listener: () => void,
    options: { signal?: AbortSignal | undefined },
  ): void;
}

/** The address without its fragment: a jump within the page is no new page. */
const addressOf = (view: Window) => view.location.href.replace(/#.*$/, '');

/**
 * @param changed called once for each new address, after it has changed
 * @param signal stops the watching when aborted; without it, it lasts as long as the page
 */
export function watchAddress(view: Window, changed: () => void, signal?: AbortSignal): void {
  const { navigation } = view as Window & { navigation?: NavigationLike };
  let last = addressOf(view);
  const look = () => {
    const now = addressOf(view);
    if (now === last) return;
    last = now;
    changed();
  };
  navigation?.addEventListener('currententrychange', look, { signal });
}
