/**
 * Decides how one script of ours finds what another has left in their common world. A page cannot see that world, but
 * its elements are found there by their ids and names (https://html.spec.whatwg.org/#named-access-on-the-window-object):
 * so only what stands on the global object itself counts.
 */

type Globals = typeof globalThis;

/** @returns undefined where none of our scripts has set it */
export const own = <Name extends keyof Globals>(name: Name): Globals[Name] | undefined =>
  Object.hasOwn(globalThis, name) ? globalThis[name] : undefined;
