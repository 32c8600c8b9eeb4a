/**
 * The script that a click injects: opens the reader, or closes it where it is open. Injected again by every click, it
 * finds the reader of the click before by a name in the extension's own isolated world, which no page can see.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { own } from '../shared/own';
import { ALONE, type Toggled } from '../shared/reader-script';
import { clearRemains } from './remains';
import { Session } from './session';

declare global {
  var onRecordReader: { readonly session: Promise<Session> } | undefined;
}

async function closeOpenReader(): Promise<boolean> {
  const open = own('onRecordReader');
  if (!open) return false;
  const session = await open.session.catch(() => null);
  if (!session) return false;
  const { alive } = session;
  session.end();
  return alive;
}

export default defineUnlistedScript(async (): Promise<Toggled | typeof ALONE> => {
  if (await closeOpenReader()) return 'closed';
  if (!own('onRecordEngine')) return ALONE;
  clearRemains(document);
  const here: { session: Promise<Session> } = {
    session: Session.start(window, () => {
      if (globalThis.onRecordReader === here) globalThis.onRecordReader = undefined;
    }),
  };
  globalThis.onRecordReader = here;
  try {
    await here.session;
  } catch (error) {
    globalThis.onRecordReader = undefined; // or the next click would wait for this one
    throw error;
  }
  return 'opened';
});
