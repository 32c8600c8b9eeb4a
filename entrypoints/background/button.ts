/**
 * Decides what the toolbar button shows: by default that the page in front cannot be read, for only a page with our
 * detector in it is known to be readable; per tab what the detector says. Browsers reset a tab's own title, badge and
 * state when the tab loads another page.
 */
import { browser } from 'wxt/browser';
import type { Detection } from '../../lib/model';
import { languageFor } from '../shared/language';
import { loadSettings } from '../shared/settings-store';
import { TEXTS, type TextName } from './texts';

interface Look {
  readonly badge: TextName | null;
  readonly title: TextName;
  readonly colour: string;
}

const LOOKS: Readonly<Record<Detection['verdict'] | 'unknown', Look>> = {
  article: { badge: 'badgeArticle', title: 'buttonArticle', colour: '#1f4fb8' },
  maybe: { badge: 'badgeMaybe', title: 'buttonMaybe', colour: '#6b675f' },
  not: { badge: null, title: 'buttonNot', colour: '#6b675f' },
  unknown: { badge: null, title: 'buttonUnknown', colour: '#6b675f' },
};

async function translate(): Promise<(name: TextName) => string> {
  const { language } = await loadSettings();
  const texts = TEXTS[languageFor(language, navigator.languages)];
  return (name) => texts[name].message;
}

/** @param detection null: not known (yet) */
export async function showDetection(tabId: number, detection: Detection | null): Promise<void> {
  const look = LOOKS[detection?.verdict ?? 'unknown'];
  const t = await translate();
  const { action } = browser;
  // Firefox for Android has no badge.
  await Promise.all([
    action.enable(tabId),
    action.setTitle({ tabId, title: t(look.title) }),
    action.setBadgeText?.({ tabId, text: look.badge ? t(look.badge) : '' }),
    action.setBadgeBackgroundColor?.({ tabId, color: look.colour }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
  ]).catch(() => undefined); // the tab is gone
}

/** @param tabId without it: every tab of which nothing else is known */
export async function showUnavailable(tabId?: number): Promise<void> {
  const t = await translate();
  const { action } = browser;
  const where = tabId === undefined ? {} : { tabId };
  await Promise.all([
    action.disable(tabId),
    action.setTitle({ ...where, title: t('buttonUnavailable') }),
    action.setBadgeText?.({ ...where, text: '' }),
  ]).catch(() => undefined);
}
