/**
 * Decides how a text of the interface is looked up: its language's message, the plural form that the count asks
 * for, the values in their places. What is missing shows its key, so that a gap is seen and not an empty button.
 */
import type { Translate } from './types';

/** Finds a message by its exact name; undefined or '' when there is none. */
export type Lookup = (name: string) => string | undefined;

export type Messages = Readonly<Record<string, { readonly message: string }>>;

export const lookupIn =
  (messages: Messages): Lookup =>
  (name) =>
    messages[name]?.message;

type Value = string | number;

const isNumber = (value: Value): value is number => typeof value === 'number';

/** The form for `count`; languages with more forms than we have texts for fall back to `_other`. */
function find(lookup: Lookup, key: string, count: number | undefined, rules: Intl.PluralRules): string {
  const exact = count === undefined ? undefined : lookup(`${key}_${rules.select(count)}`);
  return exact || lookup(key) || lookup(`${key}_other`) || key;
}

/**
 * @param lookup finds a message by name, with its `$1`, `$2` … still in place
 * @param locale BCP 47 tag that decides plural forms and how numbers are written
 * @returns the function through which every component gets its texts
 */
export function createTranslate(lookup: Lookup, locale: string): Translate {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (key, ...values) => {
    const message = find(lookup, key, values.find(isNumber), rules);
    return message.replace(/\$([1-9])/g, (place, digit: string) => {
      const value = values[Number(digit) - 1];
      if (value === undefined) return place;
      return isNumber(value) ? numbers.format(value) : value;
    });
  };
}
