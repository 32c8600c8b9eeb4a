/** Decides how word lists are written down: words parted by white space, "_" for a space inside one. */

const split = (text: string): string[] =>
  text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => word.replaceAll('_', ' '));

export const set = (...texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(split));

/** @returns each word with the value of its list */
export const map = <Value>(...lists: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(lists.flatMap(([value, text]) => split(text).map((word) => [word, value] as const)));
