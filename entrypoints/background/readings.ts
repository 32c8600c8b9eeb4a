/** Decides which articles are written into "My reading": those that the user wants recorded, of no private window. */
import { type Browser, browser } from 'wxt/browser';
import { outletOf, parseReading } from '../../lib/reading-stats/reading';
import { keepReadings } from '../shared/readings-store';
import { loadSettings } from '../shared/settings-store';

/** @param sent what the reader says of the article; taken only where it is of the site that sends it */
export async function onRead(sent: unknown, { tab, url }: Browser.runtime.MessageSender): Promise<boolean> {
  const reading = parseReading(sent);
  if (!reading || !tab || tab.incognito || browser.extension?.inIncognitoContext) return false;
  if (outletOf(url ?? '') !== reading.outlet || !(await loadSettings()).record) return false;
  try {
    await keepReadings([reading]);
    return true;
  } catch {
    return false;
  }
}
