import { describe, expect, test } from 'vitest';
import { addressDate, isoDate } from '../../../../lib/page/metadata/dates';
import { SHAPES, wordedDate } from '../../../../lib/page/metadata/worded-dates';

describe('isoDate', () => {
  test.each([
    ['2024-03-05T18:30:00+01:00', '2024-03-05T18:30:00+01:00'],
    ['2024-03-05T18:30:00.123Z', '2024-03-05T18:30:00Z'],
    ['2024-03-05 18:30:00 +0100', '2024-03-05T18:30:00+01:00'],
    ['2024-03-05 18:30', '2024-03-05T18:30'],
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['20240305T183000Z', '2024-03-05T18:30:00Z'],
    ['20240305', '2024-03-05'],
    ['Tue, 05 Mar 2024 18:30:00 +0000', '2024-03-05T18:30:00+00:00'],
    ['Tue, 5 Mar 2024 18:30:00 EST', '2024-03-05T18:30:00-05:00'],
    ['Tue Mar 05 18:30:00 UTC 2024', '2024-03-05T18:30:00Z'],
    ['Tue Mar 05 2024 18:30:00 GMT+0100 (CET)', '2024-03-05T18:30:00+01:00'],
    ['1709663400', '2024-03-05T18:30:00.000Z'],
    ['1709663400000', '2024-03-05T18:30:00.000Z'],
  ])('%s', (raw, iso) => expect(isoDate(raw)).toBe(iso));

  test.each([null, '', 'yesterday', '2024-13-05', '2024-02-30', '0001-01-01T00:00:00Z', 'x'.repeat(500)])(
    'nothing in %s',
    (raw) => expect(isoDate(raw)).toBeNull(),
  );
});

describe('wordedDate', () => {
  for (const { name, matches, not } of SHAPES)
    test(name, () => {
      expect(wordedDate(matches)).not.toBeNull();
      expect(wordedDate(not)).toBeNull();
    });

  test.each([
    ['Published March 5, 2024 6:30 p.m. EST', '2024-03-05T18:30-05:00'],
    ['12:05 AM ET, Tue March 5, 2024', '2024-03-05T00:05'],
    ['5. März 2024, 18.30 Uhr', '2024-03-05T18:30'],
    ['Stand: 05.03.2024 | 18:30 Uhr', '2024-03-05T18:30'],
    ['Publié le 5 mars 2024 à 18h30', '2024-03-05T18:30'],
    ['5 de marzo de 2024', '2024-03-05'],
    ['5 marca 2024, 18:30', '2024-03-05T18:30'],
    ['5 марта 2024', '2024-03-05'],
    ['5 Mart 2024 Salı', '2024-03-05'],
    ['2024年3月5日 18時30分', '2024-03-05T18:30'],
    ['2024년 3월 5일 18:30', '2024-03-05T18:30'],
    ['2024. március 5. 18:30', '2024-03-05T18:30'],
    ['25/03/2024', '2024-03-25'],
  ])('%s', (line, iso) => expect(wordedDate(line)).toBe(iso));
});

describe('addressDate', () => {
  test.each([
    ['https://news.example.org/2024/03/05/bridge', '2024-03-05'],
    ['https://news.example.org/bridge-20240305.html', '2024-03-05'],
    ['https://news.example.org/world/2024-03-05/bridge', '2024-03-05'],
    ['https://news.example.org/2024/bridge', null],
    ['https://news.example.org/id/920240399', null],
  ])('%s', (url, iso) => expect(addressDate(url)).toBe(iso));
});
