/** Decides which addresses of a page may reach the reader: http and https, made absolute; nothing else. */

/**
 * @param raw an attribute's value
 * @param base the page's address
 * @returns an absolute http(s) address, or null (javascript:, data:, mailto:, broken)
 */
export function safeAddress(raw: string | null | undefined, base: string): string | null {
  if (!raw?.trim()) return null;
  try {
    const url = new URL(raw.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
