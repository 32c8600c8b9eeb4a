/** Decides that every text is there in every language, with the same places for values, and how it is put together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTranslate, lookupIn, type Messages } from '../../components/i18n';
import type { MessageKey } from '../../components/types';

const ROOT = fileURLToPath(new URL('../../public/_locales/', import.meta.url));

const load = (language: string): Messages =>
  JSON.parse(readFileSync(join(ROOT, language, 'messages.json'), 'utf8'));

const LANGUAGES = readdirSync(ROOT);
const english = load('en');

const placesIn = (message: string): readonly string[] => [...new Set(message.match(/\$\d/g) ?? [])].sort();

const key = (name: string): MessageKey => name as MessageKey;

describe.each(LANGUAGES)('%s', (language) => {
  const messages = load(language);

  it('has the same keys as English, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  it('has the same places for values as English', () => {
    for (const [name, { message }] of Object.entries(messages)) {
      expect([name, placesIn(message)]).toEqual([name, placesIn(english[name]?.message ?? '')]);
    }
  });

  it('has no empty text', () => {
    for (const { message } of Object.values(messages)) expect(message.trim()).not.toBe('');
  });

  it('has both forms of every plural', () => {
    for (const name of Object.keys(messages)) {
      if (name.endsWith('_one')) expect(messages).toHaveProperty([name.replace(/_one$/, '_other')]);
      if (name.endsWith('_other')) expect(messages).toHaveProperty([name.replace(/_other$/, '_one')]);
    }
  });
});

it('speaks neutrally of sources', () => {
  const all = LANGUAGES.flatMap((language) => Object.values(load(language))).map(({ message }) => message);
  for (const message of all) expect(message).not.toMatch(/dubious|suspicious|unreliable|douteu|suspect/i);
});

it('keeps French signs with their words: no line begins with “:” or ends with “«”', () => {
  const parted = / [:;?!»%]|« /;
  expect(Object.values(load('fr')).filter(({ message }) => parted.test(message))).toEqual([]);
});

it('writes three dots as one sign that stands at its word', () => {
  const all = LANGUAGES.flatMap((language) => Object.values(load(language))).map(({ message }) => message);
  for (const message of all) expect(message).not.toMatch(/\.\.\.| …/);
});

describe('createTranslate', () => {
  const lookup = lookupIn({
    plain: { message: 'All' },
    named: { message: '$1 denies what $2 said' },
    people_one: { message: '$1 person' },
    people_other: { message: '$1 people' },
    both_one: { message: '$2: one' },
    both_other: { message: '$2: $1' },
  });
  const t = createTranslate(lookup, 'en');

  it('puts values in their places', () => {
    expect(t(key('named'), 'Olesen', 'the board')).toBe('Olesen denies what the board said');
  });

  it('takes values as they are, "$2" included', () => {
    expect(t(key('named'), '$2', 'x')).toBe('$2 denies what x said');
  });

  it('picks the form by the first number', () => {
    expect(t(key('people'), 1)).toBe('1 person');
    expect(t(key('people'), 0)).toBe('0 people');
    expect(t(key('both'), 2, 'Unnamed')).toBe('Unnamed: 2');
  });

  it('follows the language: French counts none as one', () => {
    expect(createTranslate(lookup, 'fr')(key('people'), 0)).toBe('0 person');
  });

  it('writes numbers as the language does', () => {
    expect(t(key('people'), 1234)).toBe('1,234 people');
  });

  it('shows the key of what is missing', () => {
    expect(t(key('gone'))).toBe('gone');
  });
});
