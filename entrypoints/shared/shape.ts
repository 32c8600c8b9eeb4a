/**
 * Decides how a value from outside is recognised: small checks that compose, typed so that a check which forgets a
 * field of its type does not compile. No check changes a value; an unknown extra field is let through.
 */

export type Check<T> = (value: unknown) => value is T;

export const isString: Check<string> = (value): value is string => typeof value === 'string';
export const isNumber: Check<number> = (value): value is number => Number.isFinite(value);
export const isBoolean: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

/** @param words the only values that pass */
export const isOneOf =
  <const T extends string | number>(...words: readonly T[]): Check<T> =>
  (value): value is T =>
    (words as readonly unknown[]).includes(value);

export const isNullOr =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);

export const isListOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(check);

const optional = new WeakSet<object>();

/** A field that may be left out, but not be undefined. */
export function isOptional<T>(check: Check<T>): Check<T> {
  const own: Check<T> = (value): value is T => check(value);
  optional.add(own);
  return own;
}

type Checks<T> = { readonly [Key in keyof T]-?: Check<Exclude<T[Key], undefined>> };

/** @param fields a check for every field of the type */
export const isObject =
  <T extends object>(fields: Checks<T>): Check<T> =>
  (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    (Object.entries(fields) as [string, Check<unknown>][]).every(([key, check]) =>
      Object.hasOwn(value, key) ? check((value as Record<string, unknown>)[key]) : optional.has(check),
    );

/** A tagged union: the value's `kind` picks the check. */
export const isTagged =
  <T extends { readonly kind: string }>(
    checks: { readonly [Kind in T['kind']]: Check<Extract<T, { readonly kind: Kind }>> },
  ): Check<T> =>
  (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const { kind } = value as { kind?: unknown };
    return (
      isString(kind) &&
      Object.hasOwn(checks, kind) &&
      (checks as Record<string, Check<unknown>>)[kind]!(value)
    );
  };
