/** Decides who hears of a key first: the reader while it is open (see shared/keys.ts). Costs a call to nobody else. */
import { KEY_EVENTS } from '../shared/keys';

export function passKeys(view: Window): void {
  const world = globalThis;
  world.onRecordKeys = undefined; // or an element of the page with this id would be found under the name
  for (const type of KEY_EVENTS) {
    view.addEventListener(type, (event) => world.onRecordKeys?.(event), true);
  }
}
