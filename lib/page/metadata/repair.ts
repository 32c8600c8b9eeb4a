/**
 * Decides how JSON is read that is not quite JSON. Real pages have comments around it, raw newlines inside strings,
 * trailing commas, a semicolon at the end, two objects side by side. One pass, linear, never throws.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const WRAPPING =
  /^\s*(?:<!--|(?:\/\*|\/\/)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\*|\/\/)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/g;
const LONGEST = 4_000_000;

const tryParse = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** Index after the string that begins at `start`. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

const repairString = (raw: string): string =>
  raw
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\\(.)/gsu, (pair, escaped: string) => (/["\\/bfnrtu]/.test(escaped) ? pair : escaped));

/** Outside strings: comments and control characters go, a comma before a closing bracket goes, `}{` gets one. */
const repairBetween = (raw: string): string =>
  raw
    .replace(/\/\*[\s\S]{0,2000}?\*\/|<!--|-->|(?<=^|\s)\/\/[^\n]*/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/\}\s*\{/g, '},{')
    .replace(/;\s*$/, '');

function repair(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
    parts.push(repairBetween(text.slice(from, at)));
    from = stringEnd(text, at);
    parts.push(repairString(text.slice(at, from)));
  }
  parts.push(repairBetween(text.slice(from)));
  return parts.join('');
}

/**
 * @param source a script element's text
 * @returns its value; null when it is beyond repair
 */
export function parseLoosely(source: string): Json {
  if (source.length > LONGEST) return null;
  const text = source.replace(WRAPPING, '').trim();
  if (!text) return null;
  const strict = tryParse(text);
  if (strict !== undefined) return strict;
  const repaired = repair(text).trim();
  return tryParse(repaired) ?? tryParse(`[${repaired}]`) ?? null;
}
