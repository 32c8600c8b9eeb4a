/** Decides which files are the project's own source, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface SourceFile {
  /** From the project's folder, parted by "/". */
  readonly path: string;
  readonly text: string;
  /** Packages as they are named; files as paths from the project's folder. */
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|[;\s])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const resolved = (path: string, name: string): string =>
  name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), name)).replaceAll('\\', '/') : name;

/** @param text of a file; @param path where it stands, from the project's folder */
export const importsOf = (text: string, path: string): string[] =>
  [...text.matchAll(IMPORT)].map(([, from, dynamic]) => resolved(path, from ?? dynamic ?? ''));

/** @returns all TypeScript files below a folder of the project */
export function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(text, path) };
    });
}

/** Comments and the insides of strings can name what code must not use. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
