/** What the project is built from: pinned, checked, known; and what it ships is licensed and named. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagesOf, thirdParty } from '../../../scripts/third-party.mjs';
import { zipOf } from '../../../scripts/zip.mjs';
import { ROOT } from './sources';

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Each looked at: esbuild fetches or checks its program, spawn-sync (of a tool of web-ext) does nothing on Node 20. */
const MAY_RUN_AT_INSTALL = [
  'node_modules/esbuild',
  'node_modules/spawn-sync',
  'node_modules/wxt/node_modules/esbuild',
];

describe('the lockfile', () => {
  it('holds a strong checksum of every package', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path),
    ).toEqual([]);
  });

  it('names no place to fetch from but a package registry, over TLS', () => {
    const places = locked.flatMap(([, { resolved }]) => resolved ?? []);
    const strange = places.filter(
      (place) => !/^https:\/\/[^/]+\/(?:@[^/]+\/)?[^/]+\/-\/[^/]+\.tgz$/.test(place),
    );
    expect(strange).toEqual([]);
    expect(new Set(places.map((place) => new URL(place).host)).size).toBeLessThanOrEqual(1);
    expect(locked.filter(([, { link }]) => link)).toEqual([]);
  });

  it('has no package that runs a script when it is installed, but the known ones', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripts.filter((path) => !MAY_RUN_AT_INSTALL.includes(path))).toEqual([]);
  });
});

describe('THIRD_PARTY.md', () => {
  it('is what "npm run third-party" writes', () => {
    expect(readFileSync(join(ROOT, 'THIRD_PARTY.md'), 'utf8')).toBe(thirdParty());
  });

  it('knows a licence for every package', () => {
    expect(packagesOf().filter(({ licence }) => licence === 'unknown')).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  const text = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');

  it('names tests that exist', () => {
    const named = [...text.matchAll(/`((?:tests|scripts)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names a test for every boundary', () => {
    const rows = text.split('\n').filter((line) => /^\| [A-Z0-9]/.test(line) && /B\d+ /.test(line));
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(rows.filter((row) => !/`tests\//.test(row))).toEqual([]);
  });
});

describe('a zip file', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-zé]{1,8}(\/[a-z]{1,8})?$/), {
    minLength: 1,
    maxLength: 8,
  });
  const files = names.chain((all) =>
    fc.tuple(
      ...all.map((name) =>
        fc.uint8Array({ maxLength: 300 }).map((bytes) => ({ name, content: Buffer.from(bytes) })),
      ),
    ),
  );

  /** Reads the central directory back. */
  function unzip(zip: Buffer): { name: string; content: Buffer }[] {
    const count = zip.readUInt16LE(zip.length - 12);
    let at = zip.readUInt32LE(zip.length - 6);
    return Array.from({ length: count }, () => {
      const [method, size, length, offset] = [
        zip.readUInt16LE(at + 10),
        zip.readUInt32LE(at + 20),
        zip.readUInt16LE(at + 28),
        zip.readUInt32LE(at + 42),
      ];
      const name = zip.subarray(at + 46, at + 46 + length).toString();
      at += 46 + length;
      const data = zip.subarray(offset + 30 + length, offset + 30 + length + size);
      return { name, content: method === 8 ? inflateRawSync(data) : data };
    });
  }

  it('holds what was put in, in the same bytes whatever the order', () => {
    fc.assert(
      fc.property(files, (all) => {
        const zip = zipOf(all);
        expect(zipOf([...all].reverse()).equals(zip)).toBe(true);
        const back = new Map(unzip(zip).map(({ name, content }) => [name, content.toString('hex')]));
        expect(back).toEqual(new Map(all.map(({ name, content }) => [name, content.toString('hex')])));
      }),
      { seed: 1 },
    );
  });
});
