/** Decides what a date on a page means, as ISO 8601 and no more precise than the page is. */

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

function normalizeIso(text: string): string {
  return text
    .replace(' ', 'T')
    .replace(/\s+/g, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
}

/**
 * @param raw a value of JSON-LD, a meta tag or a time element
 * @returns ISO 8601; null when it is no date, or one that no newspaper can have
 */
export function isoDate(raw: string | null | undefined): string | null {
  const text = raw?.trim();
  if (!text || text.length > 60) return null;
  const iso = ISO.test(text) ? normalizeIso(text) : null;
  const numeric = /^\d{10}$/.test(text) ? Number(text) * 1000 : /^\d{13}$/.test(text) ? Number(text) : null;
  const time = numeric ?? Date.parse(iso ?? text);
  if (!Number.isFinite(time)) return null;
  const year = new Date(time).getUTCFullYear();
  if (year < 1850 || year > 2100) return null;
  return iso ?? new Date(time).toISOString();
}
