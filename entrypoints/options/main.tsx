/** Decides how the settings page is wired: the store tells, the page shows, every change goes to the store at once. */
import { h, render } from 'preact';
import { interfaceFor } from '../shared/i18n';
import { changeSettings, loadSettings, watchSettings } from '../shared/settings-store';
import { Options } from './Options';
import { changeShortcut, currentShortcut } from './shortcut';
import './options.css';

const root = document.getElementById('options');
if (!root) throw new Error('the settings page has no place for the settings');

let settings = await loadSettings();
let shortcut = await currentShortcut();

function draw(): void {
  const { t, locale } = interfaceFor(settings.language, navigator.languages);
  document.documentElement.lang = locale;
  document.title = t('optionsTitle');
  render(
    h(Options, { settings, shortcut, t, onChange: (change) => void changeSettings(change), changeShortcut }),
    root as HTMLElement,
  );
}

draw();
watchSettings((now) => {
  settings = now;
  draw();
});
// Back from the browser's own page of shortcuts.
addEventListener('focus', async () => {
  shortcut = await currentShortcut();
  draw();
});
