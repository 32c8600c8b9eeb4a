/**
 * Decides that what any earlier version of the extension has kept is still read, and is whole after the next change: one
 * sample of every version of everything that is kept, as that version wrote it. A version that is raised without its
 * predecessor's sample fails here.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKUP_VERSION, readBackup } from '../../entrypoints/shared/backup';
import { parseSettings } from '../../entrypoints/shared/settings';
import type { Recipe } from '../../entrypoints/shared/stored';
import { BOOK_VERSION, readBook } from '../../lib/corrections';
import { POLICY_VERSION, policyFromJson } from '../../lib/policy/file';
import { parseReading } from '../../lib/reading-stats/reading';
import { FakeStore } from './support/fake-store';

const fake = vi.hoisted(() => ({ storage: undefined as unknown }));
vi.mock('wxt/browser', () => ({ browser: fake }));

const { SETTINGS_RECIPE } = await import('../../entrypoints/shared/settings-store');
const { POLICIES_RECIPE } = await import('../../entrypoints/shared/policies-store');
const { DRAFT_RECIPE } = await import('../../entrypoints/shared/draft-store');
const { asideKey, Stored } = await import('../../entrypoints/shared/stored');

let store: FakeStore;
beforeEach(() => {
  store = new FakeStore();
  fake.storage = store;
});

/** What was written, and what of it must be there now. */
interface Sample {
  readonly wrote: Readonly<Record<string, unknown>>;
  readonly means: object;
}

const CHOSEN = {
  view: { theme: 'sepia', font: 'sans', fontSize: 23, marks: false },
  language: 'fr',
  sites: { 'news.example': 'always', 'tide.example': 'never' },
  record: true,
  listen: { rate: 1.5, voice: 'Zoe', standing: false },
};
const RULES = { people: { on: true, value: 4 }, vague: { on: true, value: 35 } };
const POLICIES = { list: [{ id: 'p-1', name: 'Night desk', rules: RULES }], chosen: 'p-1' };
const DRAFT = { keep: true, title: 'Pier shut', text: '“It is shut,” said Ottilie Fenn.' };

/** `samples[n]` is of version n; 0 had no number yet. */
const KEPT: readonly { readonly recipe: Recipe<object>; readonly samples: readonly Sample[] }[] = [
  {
    recipe: SETTINGS_RECIPE,
    samples: [
      { wrote: CHOSEN, means: { ...CHOSEN, sync: false } },
      { wrote: { ...CHOSEN, sync: true, version: 1 }, means: { ...CHOSEN, sync: true } },
      { wrote: { ...CHOSEN, sync: false, version: 2 }, means: { ...CHOSEN, sync: false } },
    ],
  },
  {
    recipe: POLICIES_RECIPE,
    samples: [
      { wrote: POLICIES, means: POLICIES },
      { wrote: { ...POLICIES, version: 1 }, means: POLICIES },
    ],
  },
  {
    recipe: DRAFT_RECIPE,
    samples: [
      { wrote: DRAFT, means: DRAFT },
      { wrote: { ...DRAFT, version: 1 }, means: DRAFT },
    ],
  },
];

describe.each(KEPT)('what is kept under “$recipe.key”', ({ recipe, samples }) => {
  it('has a sample of every version', () => {
    expect(samples.length).toBe(recipe.version + 1);
    expect(recipe.migrations.length).toBe(recipe.version);
  });

  it.each(samples.map((sample, version) => [version, sample] as const))(
    'by version %i is read, kept by the next change, and set aside by none',
    async (_, { wrote, means }) => {
      store.values[recipe.key] = wrote;
      const kept = new Stored(recipe);
      expect(await kept.load()).toMatchObject(means);
      expect(await kept.change((now) => now)).toBe(true);
      expect(store.values[recipe.key]).toMatchObject({ ...means, version: recipe.version });
      expect(store.values[asideKey(recipe.key)]).toBeUndefined();
      expect(await new Stored(recipe).load()).toMatchObject(means);
    },
  );

  it.each(['reads', 'writes', 'hangs'] as const)(
    'by an earlier version is as it was when its first change meets a store that fails (%s)',
    async (failing) => {
      vi.useFakeTimers();
      const before = samples[0]?.wrote;
      store.values[recipe.key] = before;
      store.failing = failing;
      const changed = new Stored(recipe).change((now) => now);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await changed).toBe(false);
      expect(store.values).toEqual({ [recipe.key]: before });
      vi.useRealTimers();
    },
  );
});

const ADDRESS = 'https://news.example/pier';
const UNMARK = {
  kind: 'unmark',
  statement: {
    id: 'A1',
    at: { field: 'text', quotes: [{ exact: 'It is shut', prefix: '“', suffix: ',”', start: 1 }] },
  },
};
/** `BOOKS[n]` is of version n + 1: corrections had a number from the start. */
const BOOKS = [{ version: 1, title: 'Pier shut', done: [UNMARK], undone: [], checked: true }] as const;

describe('corrections', () => {
  it('have a sample of every version', () => {
    expect(BOOKS.length).toBe(BOOK_VERSION);
  });

  it.each(BOOKS)('of version $version are read whole', (book) => {
    const read = readBook(book, ADDRESS);
    expect(read.problem).toBeNull();
    expect(read.book).toMatchObject({ title: 'Pier shut', done: [UNMARK], checked: true });
  });
});

/** Readings have no number of their own: fields came one by one. */
const READING = {
  url: ADDRESS,
  title: 'Pier shut',
  readAt: '2026-05-02T10:00:00.000Z',
  statements: { record: 1, unnamed: 2, vague: 0 },
  sources: { record: 1, unnamed: 1, vague: 0 },
};

describe('a reading', () => {
  it.each([
    ['the first form', {}, { corrected: 0, language: null }],
    ['before corrections were counted', { language: 'en' }, { corrected: 0, language: 'en' }],
    ['now', { language: 'en', corrected: 2 }, { corrected: 2, language: 'en' }],
  ])('of %s is read', (_, more, means) => {
    expect(parseReading({ ...READING, ...more })).toMatchObject({
      url: ADDRESS,
      title: 'Pier shut',
      ...means,
    });
  });
});

const BACKUPS = [
  {
    format: 'on-record-backup',
    version: 1,
    settings: CHOSEN,
    books: { [`corrections:${ADDRESS}`]: BOOKS[0] },
  },
] as const;
const POLICY_FILES = [{ format: 'on-record-policy', version: 1, name: 'Night desk', rules: RULES }] as const;

describe('files', () => {
  it('have a sample of every version', () => {
    expect([BACKUPS.length, POLICY_FILES.length]).toEqual([BACKUP_VERSION, POLICY_VERSION]);
  });

  it.each(BACKUPS)('of backups of version $version are read whole', (file) => {
    const read = readBackup(JSON.stringify(file));
    expect(read).toMatchObject({ ok: true, value: { damaged: 0, settings: parseSettings(CHOSEN) } });
    expect(read.ok && Object.keys(read.value.books)).toEqual([`corrections:${ADDRESS}`]);
  });

  it.each(POLICY_FILES)('of policies of version $version are read', (file) => {
    expect(policyFromJson(JSON.stringify(file), 'id')).toMatchObject({
      ok: true,
      value: { name: 'Night desk', rules: RULES },
    });
  });
});
