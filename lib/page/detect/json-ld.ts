/**
 * Decides which schema.org types a page claims for itself in JSON-LD, without parsing megabytes.
 * Types of the page's own things count (top level, `@graph`, `mainEntity`); those of things that it only mentions
 * (an author, the articles of a list) do not.
 */

/** Longer scripts are looked at by pattern, in their beginning only. */
const PARSE_LIMIT = 150_000;
const LOOK_LIMIT = 40_000;
const SCRIPTS = 12;

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function addTypes(value: unknown, into: Set<string>, depth: number): void {
  for (const thing of listOf(value)) {
    if (!isObject(thing)) continue;
    for (const type of listOf(thing['@type']))
      if (typeof type === 'string') into.add(type.replace(/^.*[/:#]/, '').toLowerCase());
    if (depth >= 3) continue;
    addTypes(thing['@graph'], into, depth + 1);
    addTypes(thing.mainEntity, into, depth + 1);
    // A page that is "about" its article often wraps it the other way round.
    if (isObject(thing.mainEntityOfPage)) addTypes(thing.mainEntityOfPage, into, depth + 1);
  }
}

/** For scripts that are too long or broken: the first type named is the thing itself. */
function lookForTypes(text: string, into: Set<string>): void {
  const type = /"@type"[\s:["]+(?:\w+:\/+[\w.]+\/)?(\w+)"/.exec(text.slice(0, LOOK_LIMIT))?.[1];
  if (type) into.add(type.toLowerCase());
}

/**
 * @param document the page; only read
 * @returns lower-cased type names; empty when the page has no JSON-LD
 */
export function jsonLdTypes(document: Document): ReadonlySet<string> {
  const types = new Set<string>();
  for (const script of [...document.querySelectorAll('script[type*="ld+json" i]')].slice(0, SCRIPTS)) {
    const text = script.textContent ?? '';
    try {
      addTypes(text.length > PARSE_LIMIT ? null : JSON.parse(text), types, 0);
    } catch {
      // Broken: looked at by pattern below.
    }
    if (types.size === 0) lookForTypes(text, types);
  }
  return types;
}
