/** Decides which addresses of a page may reach the reader: http and https, made absolute; nothing else. */

/**
 * Addresses that are written already as the URL standard would write them; to parse them would only cost time. Left to
 * the parser: other schemes, ports, users, capitals and numbers in the host, dot segments, what must be escaped.
 */
const PLAIN_HOST = /^https?:\/\/(?!xn--)(?:[a-z][a-z\d-]*\.(?!xn--))+[a-z]{2,24}(?=\/)/;
const PLAIN_PATH = /^(?!\/\/)(?:(?!\/\.|%2e)[\w\-.~!$&()*+,;=:@/%?#])+$/i;

let lastBase = '';
let lastHost = '';

/** Scheme and host of an address as they are written; empty where only the parser can tell. */
function hostOf(address: string): string {
  return PLAIN_HOST.exec(address)?.[0] ?? '';
}

function hostOfBase(base: string): string {
  if (base !== lastBase) {
    lastBase = base;
    lastHost = hostOf(base);
  }
  return lastHost;
}

/** @returns the absolute address where it can be told without parsing, else null */
function written(address: string, base: string): string | null {
  if (address.startsWith('/')) {
    const host = hostOfBase(base);
    return host !== '' && PLAIN_PATH.test(address) ? host + address : null;
  }
  const host = hostOf(address);
  return host !== '' && PLAIN_PATH.test(address.slice(host.length)) ? address : null;
}

/**
 * @param raw an attribute's value
 * @param base the page's address
 * @returns an absolute http(s) address, or null (javascript:, data:, mailto:, broken)
 */
export function safeAddress(raw: string | null | undefined, base: string): string | null {
  const address = raw?.trim();
  if (!address) return null;
  const plain = written(address, base);
  if (plain !== null) return plain;
  try {
    const url = new URL(address, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
