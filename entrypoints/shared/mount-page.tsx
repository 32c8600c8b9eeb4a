/** Decides how a page of the extension is put up: in the language and theme of the settings, anew with each change of them. */
import { render, type VNode } from 'preact';
import { type PageInterface, pageInterfaceFor } from './page-interface';
import { dressRoot } from './root-look';
import type { Settings } from './settings';
import { loadSettings, watchSettings } from './settings-store';

export interface Drawn extends PageInterface {
  readonly settings: Settings;
}

/** @param page draws itself from the settings; called again whenever they change */
export async function mountPage(
  title: Parameters<PageInterface['t']>[0],
  page: (now: Drawn) => VNode,
): Promise<void> {
  const root = document.getElementById('page');
  if (!root) throw new Error('the page has no place for its content');
  const draw = (settings: Settings): void => {
    const words = pageInterfaceFor(settings.language, navigator.languages);
    dressRoot(settings.view.theme, words.locale);
    document.title = `${words.t(title)} · ${words.t('extensionName')}`;
    render(page({ ...words, settings }), root);
  };
  draw(await loadSettings());
  watchSettings(draw);
}
