import { describe, expect, it } from 'vitest';
import { halfOf, siteOf } from '../../../bench/data';
import { diffLines } from '../../../bench/diff';
import { tableOf } from '../../../bench/figures';
import { parseOptions } from '../../../bench/options';

describe('lines of two sides', () => {
  it('are common by their words', () => {
    expect(diffLines(['A b.', 'c', 'd'], ['a b', 'x', 'd'])).toEqual([
      { side: 'both', text: 'a b' },
      { side: 'reference', text: 'c' },
      { side: 'ours', text: 'x' },
      { side: 'both', text: 'd' },
    ]);
  });

  it('of one side only are all its own', () => {
    expect(diffLines([], ['x'])).toEqual([{ side: 'ours', text: 'x' }]);
    expect(diffLines(['x'], [])).toEqual([{ side: 'reference', text: 'x' }]);
  });
});

describe('halves of the sites', () => {
  it('hold all hosts of a site together', () => {
    expect(siteOf('https://www.news.brenfold.co.uk/a')).toBe('brenfold.co.uk');
    expect(siteOf('https://blog.brenfold.example/a')).toBe('brenfold.example');
    expect(halfOf('https://www.brenfold.example/a')).toBe(halfOf('http://blog.brenfold.example/b?c'));
  });

  it('are both there', () => {
    const halves = Array.from({ length: 40 }, (_, i) => halfOf(`https://site${i}.example/`));
    expect(new Set(halves).size).toBe(2);
  });
});

describe('the table', () => {
  it('shows today beside the last time', () => {
    const figure = { key: 'a.b', section: 'Part', label: 'F1', value: 0.5, digits: 2, readability: null };
    const [head, section, row] = tableOf([figure], { 'a.b': 0.25 });
    expect(head).toMatch(/today +last +Readability +Defuddle +goal/);
    expect(section).toBe('Part');
    expect(row).toMatch(/F1 +0\.50 +0\.25 +-/);
  });
});

describe('options', () => {
  it('are all parts when none is named', () => {
    const options = parseOptions([]);
    expect(options).toMatchObject({ parts: ['detect', 'read', 'annotate', 'live'], half: null, save: false });
  });

  it('that are not understood are refused with a sentence', () => {
    expect(() => parseOptions(['--half', 'both'])).toThrow(/tune or held/);
    expect(() => parseOptions(['--only', 'everything'])).toThrow(/--only/);
    expect(() => parseOptions(['--limit', 'x'])).toThrow(/whole number/);
  });
});
