/** Decides how tests get a build that they may change: a copy in a folder of its own, gone after the last of them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type BrowserName, buildFor } from './start.ts';

export interface OwnBuild {
  /** Filled before the first test. */
  readonly folder: string;
  /** A file as it is in the build that was copied. */
  readonly whole: (file: string) => Buffer;
  readonly put: (file: string, content: string | Buffer) => void;
  readonly remove: (file: string) => void;
}

/** To be called before the browser is started, so that it outlives that. @param manifest changes what stands in it */
export function ownBuild(name: BrowserName, manifest: object = {}): OwnBuild {
  let folder = '';
  const build: OwnBuild = {
    get folder() {
      return folder;
    },
    whole: (file) => readFileSync(join(buildFor(name), file)),
    put: (file, content) => writeFileSync(join(folder, file), content),
    remove: (file) => rmSync(join(folder, file)),
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'on-record-build-'));
    cpSync(buildFor(name), folder, { recursive: true });
    const before: object = JSON.parse(build.whole('manifest.json').toString());
    build.put('manifest.json', JSON.stringify({ ...before, ...manifest }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return build;
}
