/** Decides when two addresses are of the same article, and two texts the same text. */

/** Say who sent the reader, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|twclid|mc_[ce]id|igshid|cmpid|ns_\w+|at_\w+|smid|smtyp)$/i;

/** @returns the address without fragment, tracking and a slash at its end; itself when it is none */
export function canonicalAddress(url: string): string {
  try {
    const address = new URL(url);
    address.hash = '';
    const telling = [...address.searchParams].filter(([name]) => !TRACKING.test(name));
    const sorted = telling.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    // Set as a whole: Firefox leaves the question mark behind when the last parameter is deleted.
    address.search = new URLSearchParams(sorted).toString();
    return address.href.replace(/\/?\??$|\/(?=\?)/, '');
  } catch {
    return url;
  }
}

/** FNV-1a, 2 × 32 bits, of the UTF-16 units: tells that a text has changed, and is no secret. */
export function textHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + at), 0x85ebca6b);
  }
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b);
}
