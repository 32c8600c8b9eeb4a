/**
 * Decides how the names that a page gives its elements (class, id, test id) become words that can be compared:
 * "l-article__adSlot c-ad" is " l article ad slot c ad ".
 */

const LONGEST = 400;
const MOST_KEPT = 4000;

/** What the names of an element say; the same object for the same names. */
export interface Names {
  /** Its words, lower-case, with single spaces between and around; ' ' when there are none. */
  readonly hint: string;
  /** Bits of `traits.ts`, once they have been asked for: of any element, and of a box. */
  traits: number | null;
  traitsOfBox: number | null;
}

const NAMELESS: Names = { hint: ' ', traits: 0, traitsOfBox: 0 };

/** Pages repeat the same names hundreds of times; the work is done once for each. */
const known = new Map<string, Names>();

function wordsIn(names: string): string {
  const words = names
    .slice(0, LONGEST)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return words ? ` ${words} ` : ' ';
}

/** @param names the class, the id, the test id */
export function namesOf(names: string | null, id: string | null = null, testId: string | null = null): Names {
  let joined = names ?? '';
  if (id) joined = joined ? `${joined} ${id}` : id;
  if (testId) joined = joined ? `${joined} ${testId}` : testId;
  if (!joined) return NAMELESS;
  const before = known.get(joined);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const hint = wordsIn(joined);
  const made = hint === ' ' ? NAMELESS : { hint, traits: null, traitsOfBox: null };
  known.set(joined, made);
  return made;
}

/** @returns the words of the given names with single spaces between and around; ' ' when there are none */
export const hintOf = (...names: Parameters<typeof namesOf>): string => namesOf(...names).hint;

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
