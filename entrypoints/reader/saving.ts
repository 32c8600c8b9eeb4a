/** Decides how an export becomes a file: as a download of the page's own, which asks for no further permission. */
import type { ExportedFile } from '../../lib/export';

/** Long enough for the browser to have taken the file over; then its memory is given back. */
const KEPT_MS = 10_000;

export function saveFile({ name, type, text }: ExportedFile, shadow: ShadowRoot): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = shadow.ownerDocument.createElement('a');
  link.href = address;
  link.download = name;
  shadow.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
