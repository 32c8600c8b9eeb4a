/**
 * Decides how the names that a page gives its elements (class, id, test id) become words that can be compared:
 * "l-article__adSlot c-ad" is " l article ad slot c ad ".
 */

const LONGEST = 400;
const MOST_KEPT = 4000;

/** Pages repeat the same names hundreds of times; the work is done once for each. */
const known = new Map<string, string>();

function wordsIn(names: string): string {
  const words = names
    .slice(0, LONGEST)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return words ? ` ${words} ` : ' ';
}

/** @returns the words of the given names with single spaces between and around; ' ' when there are none */
export function hintOf(names: string | null, id: string | null = null, testId: string | null = null): string {
  let joined = names ?? '';
  if (id) joined = joined ? `${joined} ${id}` : id;
  if (testId) joined = joined ? `${joined} ${testId}` : testId;
  if (!joined) return ' ';
  const before = known.get(joined);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const words = wordsIn(joined);
  known.set(joined, words);
  return words;
}

/**
 * @param of what is asked of an element's names
 * @returns the same, asked once for each names: a page repeats them hundreds of times
 */
export function onceForNames<T>(of: (hint: string) => T): (hint: string) => T {
  const told = new Map<string, T>();
  return (hint) => {
    const before = told.get(hint);
    if (before !== undefined) return before;
    if (told.size >= MOST_KEPT) told.clear();
    const now = of(hint);
    told.set(hint, now);
    return now;
  };
}
