/** Decides how the extension's own pages save files and read those that the user hands them. */
import { textOfBytes } from '../../lib/encoding';
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

/** @throws for a file that is too large or cannot be read */
export async function textOf(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new RangeError(`${file.name} is too large`);
  return textOfBytes(new Uint8Array(await file.arrayBuffer()));
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
