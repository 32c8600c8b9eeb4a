import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../../lib/language/model/features';
import { hash, normalise } from '../../../../lib/language/model/hash';
import { QUOTE } from '../../../../lib/language/model/quote-states';
import { tokenize } from '../../../../lib/language/text/tokens';

const see = (text: string) => {
  const tokens = tokenize(text);
  return { words: tokens.map((t) => t.text), f: featuresOf(text, tokens) };
};

describe('hash', () => {
  it('is FNV-1a', () => {
    expect(hash('')).toBe(0x811c9dc5);
    expect(hash('a')).toBe(0xe40c292c);
  });
  it('makes spellings alike', () => {
    expect(normalise('Don’t')).toBe("don't");
    expect(normalise('2023')).toBe(normalise('1999'));
    expect(normalise('said')).not.toBe(normalise('says'));
  });
});

describe('quotation states', () => {
  it('alternates straight marks and counts stretches', () => {
    const { words, f } = see('He said "no" and "yes".');
    expect(words.map((_, i) => f.quote[i])).toEqual([0, 0, 1, 2, 3, 0, 1, 2, 3, 0]);
    expect(f.stretch[3]).not.toBe(f.stretch[7]);
    expect(f.stretch[0]).toBe(f.stretch[1]);
  });
  it('tells single marks from apostrophes', () => {
    const { words, f } = see('‘The workers’ vote counts,’ she said.');
    expect(f.quote[0]).toBe(QUOTE.opensSingle);
    expect(f.quote[words.indexOf('said')]).toBe(QUOTE.outside);
    const plural = see('The workers’ vote counts.');
    expect([...plural.f.quote]).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it('says in the next paragraph that a quotation was left open', () => {
    const { words, f } = see('“We waited.\n\n“Then we left,” he said.');
    const then = words.indexOf('Then');
    expect(f.quote[then]).toBe(QUOTE.inside + QUOTE.carried);
    expect(f.quote[1]).toBe(QUOTE.inside);
  });
  it('takes two apostrophes for one mark', () => {
    const { f } = see("He said ''no''.");
    expect([...f.quote]).toEqual([0, 0, 1, 1, 2, 3, 3, 0]);
  });
});

describe('places', () => {
  it('numbers paragraphs and sentences', () => {
    const { words, f } = see('It rained. “Stay,” Mr. Dong said.\n\nNobody did.');
    expect(f.paragraph[words.indexOf('Nobody')]).toBe(1);
    expect(f.sentence[words.indexOf('Stay')]).toBe(1);
    expect(f.sentence[words.indexOf('said')]).toBe(1);
    expect(f.sentence[words.indexOf('Nobody')]).toBe(2);
    expect(f.place[0]).toBe(1);
    expect(f.place[words.length - 1]).toBe(4);
  });
  it('gives nothing for nothing', () => {
    expect(see('').f.length).toBe(0);
    expect(see(' \n\n ').f.length).toBe(0);
  });
});
