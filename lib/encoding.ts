/**
 * Decides in which encoding the bytes of a file are text: its byte order mark, what an HTML page says of itself, UTF-8
 * where the bytes are valid as such, else the old encoding of Windows, in which every byte is something.
 * Order as in https://html.spec.whatwg.org/#determining-the-character-encoding, for files that no server speaks for.
 */

/** How far into a page its own words about its encoding are looked for, in bytes. */
const DECLARED_WITHIN = 1024;

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;

function marked(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** @returns null for a name that nobody knows, and for UTF-16, which a page that can say so in bytes is not */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN));
  const label = DECLARED.exec(head)?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

/** 0x80 to 0x9f of windows-1252: Node 20 and 22 decode it as ISO-8859-1, in which these are control characters. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const ofWindows = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    if (encoding === 'windows-1252') return ofWindows(bytes);
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * @param bytes of a whole file: a web page, or plain text
 * @returns its text, without a byte order mark; never throws
 */
export function textOfBytes(bytes: Uint8Array): string {
  const mark = marked(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  const said = declared(bytes);
  const text = (said && decoded(bytes, said)) ?? decoded(bytes, 'utf-8');
  return text ?? ofWindows(bytes);
}
