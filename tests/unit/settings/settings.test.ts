/** Decides that settings, sites and backups come back as they went, and that rubbish costs no more than itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupOf, type Kept, readBackup } from '../../../entrypoints/shared/backup';
import {
  applyChange,
  DEFAULT_SETTINGS,
  parseSettings,
  type Settings,
} from '../../../entrypoints/shared/settings';
import { choiceFor, originsOf, siteFrom } from '../../../entrypoints/shared/sites';
import { emptyBook, keptForm } from '../../../lib/corrections';
import { FIRST_POLICY } from '../../../lib/policy';
import type { Reading } from '../../../lib/reading-stats';
import { runs } from '../../fuzz/support/runs';

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  language: 'fr',
  sites: { 'news.example': 'always', 'tide.example': 'never' },
  record: true,
  sync: true,
  listen: { rate: 1.5, voice: 'Zoe', standing: false },
};

describe('settings', () => {
  it('come back as they were', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(SETTINGS)))).toEqual(SETTINGS);
  });

  it('are off where something of what is read would be remembered', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({ record: false, sites: {} });
  });

  it('of sites are hosts with a choice, nothing else', () => {
    const sites = { 'news.example': 'always', 'a b': 'never', '../x': 'always', 'tide.example': 'maybe' };
    expect(parseSettings({ sites }).sites).toEqual({ 'news.example': 'always' });
  });

  it('of any value are settings that parse to themselves', () => {
    fc.assert(
      fc.property(
        fc.record({ sites: fc.jsonValue(), listen: fc.jsonValue(), record: fc.jsonValue() }),
        (value) => {
          const settings = parseSettings(value);
          expect(parseSettings(settings)).toEqual(settings);
          expect(settings.listen.rate).toBeGreaterThanOrEqual(0.5);
        },
      ),
      runs(100),
    );
  });

  it('change part by part', () => {
    const changed = applyChange(SETTINGS, { listen: { rate: 2 }, sites: {} });
    expect(changed.listen).toEqual({ rate: 2, voice: 'Zoe', standing: false });
    expect(changed.sites).toEqual({});
    expect(changed.language).toBe('fr');
  });
});

describe('a site', () => {
  it.each([
    ['news.example', 'news.example'],
    ['https://www.News.example/a?b#c', 'news.example'],
    [' news.example/a ', 'news.example'],
    ['127.0.0.1:8080', '127.0.0.1'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['two words', null],
    ['ftp://news.example', null],
    ['', null],
    ['javascript:alert(1)', null],
  ])('%j is %j', (typed, site) => {
    expect(siteFrom(typed)).toBe(site);
  });

  it('is that of its subdomains, unless they have a choice of their own', () => {
    const sites = { 'news.example': 'always', 'shop.news.example': 'never' } as const;
    expect(choiceFor('https://www.news.example/a', sites)).toBe('always');
    expect(choiceFor('https://live.news.example/a', sites)).toBe('always');
    expect(choiceFor('https://shop.news.example/a', sites)).toBe('never');
    expect(choiceFor('https://badnews.example/a', sites)).toBeNull();
    expect(choiceFor('file:///news.example', sites)).toBeNull();
  });

  it('needs access to itself and its subdomains, and to nothing else', () => {
    expect(originsOf('news.example')).toEqual(['*://news.example/*', '*://*.news.example/*']);
    expect(originsOf('127.0.0.1')).toEqual(['*://127.0.0.1/*']);
    expect(originsOf('localhost')).toEqual(['*://localhost/*']);
  });
});

describe('a backup', () => {
  const reading: Reading = {
    url: 'https://news.example/a',
    title: 'Pier shut',
    outlet: 'news.example',
    outletName: null,
    publishedAt: null,
    readAt: '2026-05-02T10:00:00.000Z',
    language: 'en',
    statements: { record: 1, unnamed: 2, vague: 0 },
    sources: { record: 1, unnamed: 1, vague: 0 },
    corrected: 2,
  };
  const book = keptForm({ ...emptyBook('https://news.example/a'), checked: true });
  const kept: Kept = {
    settings: SETTINGS,
    policies: [{ ...FIRST_POLICY, name: 'Night desk', id: 'p-1' }],
    books: { 'corrections:https://news.example/a': book },
    readings: [reading],
    draft: { keep: true, title: 'T', text: 'Draft.' },
  };
  const file = () => backupOf(kept, new Date('2026-05-03T00:00:00Z'));

  it('comes back whole', () => {
    const read = readBackup(file());
    expect(read).toEqual({ ok: true, value: { ...kept, at: '2026-05-03T00:00:00.000Z', damaged: 0 } });
  });

  it('leaves out what is damaged, and counts it', () => {
    const value = JSON.parse(file());
    value.readings.push({ url: 'javascript:alert(1)' }, null);
    value.policies.push('x');
    value.books.settings = { theme: 'dark' };
    value.books['corrections:https://tide.example/'] = { version: 99 };
    const read = readBackup(JSON.stringify(value));
    expect(read.ok && read.value.damaged).toBe(5);
    expect(read.ok && read.value.readings).toEqual([reading]);
    expect(read.ok && Object.keys(read.value.books)).toEqual(Object.keys(kept.books));
  });

  it('may have parts only', () => {
    const read = readBackup('{"format":"on-record-backup","version":1}');
    expect(read).toEqual({
      ok: true,
      value: { at: null, settings: null, policies: [], books: {}, readings: [], draft: null, damaged: 0 },
    });
  });

  it.each([
    ['{', 'not-json'],
    ['null', 'not-a-backup'],
    ['[]', 'not-a-backup'],
    ['{"format":"on-record","version":1}', 'not-a-backup'],
    ['{"format":"on-record-backup","version":2}', 'later-version'],
  ])('%j is refused: %s', (text, fault) => {
    expect(readBackup(text)).toEqual({ ok: false, error: fault });
  });
});
