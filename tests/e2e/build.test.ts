/** Decides what a build may hold: no way out, no text run as code, and no permission beyond those that PRIVACY.md explains. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS } from './support/start.ts';

const EXPECTED = [
  { folder: 'chrome-mv3', permissions: ['activeTab', 'scripting', 'sidePanel', 'storage'] },
  { folder: 'firefox-mv3', permissions: ['activeTab', 'scripting', 'storage'] },
] as const;

const WAY_OUT =
  /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|WebTransport|RTCPeerConnection|sendBeacon|EventSource|importScripts|\bimport\s*\(\s*["'`]https?:|\beval\s*\(|new Function\b/;

const MARKUP = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser/g;

/** The draft page reads what is pasted by way of a document that runs and loads nothing, and is never shown. */
const PASTED = /^chunks\/draft-[\w-]+\.js$/;

/** Preact's own code for `dangerouslySetInnerHTML`, which our source may not name (tests/unit/project). */
const PREACTS_OWN = /dangerouslySetInnerHTML|__html/;

const scriptsOf = (folder: string) =>
  readdirSync(join(BUILDS, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, text: readFileSync(join(BUILDS, folder, file), 'utf8') }));

describe.each(EXPECTED)('$folder', ({ folder, permissions }) => {
  const manifest = JSON.parse(readFileSync(join(BUILDS, folder, 'manifest.json'), 'utf8'));

  test('holds no way out and runs no text', () => {
    const scripts = scriptsOf(folder);
    expect(scripts.length).toBeGreaterThan(4);
    expect(scripts.filter(({ text }) => WAY_OUT.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('makes nothing of markup, but for Preact’s code that we never use', () => {
    const found = scriptsOf(folder).flatMap(({ file, text }) =>
      [...text.matchAll(MARKUP)].map(({ index, 0: name }) => ({
        file,
        name,
        around: text.slice(index - 250, index + 250),
      })),
    );
    const known = ({ file, name, around }: (typeof found)[number]) =>
      (name === 'innerHTML' && PREACTS_OWN.test(around)) || (name === 'DOMParser' && PASTED.test(file));
    const ours = found.filter((one) => !known(one));
    expect(ours.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  test('can be spoken to and looked into by no page and no other extension', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    const hearing = scriptsOf(folder).filter(({ text }) =>
      /\.on(?:Message|Connect)External\.addListener/.test(text),
    );
    expect(hearing.map(({ file }) => file)).toEqual([]);
  });

  test('asks for what PRIVACY.md explains and nothing else', () => {
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect(manifest.host_permissions ?? []).toEqual([]);
    // Granted for one site at a time, when it is set to "always open" (PRIVACY.md).
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.content_scripts).toHaveLength(1);
  });

  test('lets the browser refuse every connection of its pages', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).not.toContain('unsafe-eval');
  });
});
