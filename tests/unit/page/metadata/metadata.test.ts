import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../../cli/dom';
import { articleLanguage } from '../../../../lib/page/lang';
import { readMetadata } from '../../../../lib/page/metadata/index';
import { namesIn } from '../../../../lib/page/metadata/names';
import { parseLoosely } from '../../../../lib/page/metadata/repair';
import { LABELS } from '../../../../lib/page/sponsored';

const URL_HERE = 'https://news.example.org/bridge';
const read = (head: string, body = '') =>
  readMetadata(parsePage(`<html><head>${head}</head><body>${body}</body></html>`), URL_HERE);

describe('metadata', () => {
  test('title without the outlet', () => {
    const head =
      '<title>Bridge closed for repairs - Example News</title><meta property="og:site_name" content="Example News">';
    expect(read(head).title).toBe('Bridge closed for repairs');
  });

  test.each([
    ['By Ann Lee and Jo Kim', ['Ann Lee', 'Jo Kim']],
    ['Von Laura Eßlinger und Max Öder', ['Laura Eßlinger', 'Max Öder']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['news@example.org', []],
  ])('names in %s', (line, names) => expect(namesIn(line)).toEqual(names));

  test('broken and circular JSON-LD never throws', () => {
    expect(parseLoosely('<!-- {"a": "one\ntwo",} -->')).toEqual({ a: 'one two' });
    expect(parseLoosely('{"a": ')).toBeNull();
    const circle =
      '{"@graph":[{"@type":"NewsArticle","@id":"#a","headline":"Bridge","author":{"@id":"#a"}}]}';
    expect(read(`<script type="application/ld+json">${circle}</script>`).byline).toEqual([]);
  });

  test('next page: same story only', () => {
    expect(read('<link rel="next" href="/bridge?page=2">').nextPage).toBe(`${URL_HERE}?page=2`);
    expect(read('<link rel="next" href="/other-story">').nextPage).toBeNull();
  });

  for (const { name, pattern, matches, not } of LABELS)
    test(`paid label, ${name}`, () => {
      expect(pattern.test(matches)).toBe(true);
      expect(pattern.test(not)).toBe(false);
    });

  test('a text overrules a wrong declaration', () => {
    const text =
      'Die Brücke ist gesperrt und wird nicht vor dem Herbst wieder für den Verkehr geöffnet, sagte die Sprecherin der Stadt. '.repeat(
        3,
      );
    expect(articleLanguage(['en'], text)).toBe('de');
    expect(articleLanguage([], text)).toBe('de');
    expect(articleLanguage(['de'], '')).toBe('de');
  });
});
