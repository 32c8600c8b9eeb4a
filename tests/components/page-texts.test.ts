/** Decides that every text of the extension's own pages is there in every language, with the same places for values. */
import { describe, expect, it } from 'vitest';
import english from '../../components/pages/texts/en.json';
import french from '../../components/pages/texts/fr.json';
import reader from '../../public/_locales/en/messages.json';

type Texts = Readonly<Record<string, string>>;

const placesIn = (message: string): readonly string[] => [...new Set(message.match(/\$\d/g) ?? [])].sort();

describe.each([
  ['English', english as Texts],
  ['French', french as Texts],
])('%s', (_, texts) => {
  it('has the same keys as English, in the same order', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
  });

  it('has the same places for values as English', () => {
    for (const [name, text] of Object.entries(texts)) {
      expect([name, placesIn(text)]).toEqual([name, placesIn((english as Texts)[name] ?? '')]);
    }
  });

  it('has no empty text, and none that speaks ill of sources', () => {
    for (const text of Object.values(texts)) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/dubious|suspicious|unreliable|douteu|suspect/i);
    }
  });

  it('has both forms of every plural', () => {
    for (const name of Object.keys(texts)) {
      if (name.endsWith('_one')) expect(texts).toHaveProperty([name.replace(/_one$/, '_other')]);
      if (name.endsWith('_other')) expect(texts).toHaveProperty([name.replace(/_other$/, '_one')]);
    }
  });
});

it('keeps French signs with their words, and three dots too', () => {
  const parted = / [:;»%]| [?!](?!\.)|« | …/;
  expect(Object.values(french).filter((text) => parted.test(text))).toEqual([]);
});

it('does not have a key of the reader’s texts, which it would hide', () => {
  expect(Object.keys(english).filter((name) => Object.hasOwn(reader, name))).toEqual([]);
});
