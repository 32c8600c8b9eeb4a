/** Decides how the extension's own pages save files and read those that the user hands them. */
import type { ExportedFile } from '../../lib/export';

/** Long enough for the browser to have taken the file over; then its memory is given back. */
const KEPT_MS = 10_000;

export function savePageFile({ name, type, text }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Bytes; a backup of years of reading is a tenth of it. */
const MOST_BYTES = 50_000_000;

/** A byte that UTF-8 does not have is told; what is none is read as the old encoding of Windows, which has no such bytes. @throws for a file that is too large or cannot be read */
export async function textOf(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new RangeError(`${file.name} is too large`);
  const bytes = await file.arrayBuffer();
  const [first = 0, second = 0] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A name that every file system takes; "-" for what is none. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || '-';
