import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES, readGolden } from './golden';

const folders = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('pages of many templates', () => {
  it('are there', () => {
    expect(folders.length).toBeGreaterThanOrEqual(40);
  });

  it.each(folders)('%s comes out as looked at and kept', (folder) => {
    const file = join(PAGES, folder, 'expected.json');
    expect(existsSync(file), `${folder} has no expected.json: look at it, then add it by add-page.ts`).toBe(
      true,
    );
    expect(readGolden(folder)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
