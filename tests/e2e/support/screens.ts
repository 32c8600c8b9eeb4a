/** Decides where pictures of what tests see are put, for people to look at: .output/screens. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCREENS = fileURLToPath(new URL('../../../.output/screens', import.meta.url));

/** @returns the file for a picture of this name */
export function screen(name: string): string {
  mkdirSync(SCREENS, { recursive: true });
  return join(SCREENS, `${name}.png`);
}
