/** Decides how dates, lengths and shortened texts read. */
import { describe, expect, it } from 'vitest';
import {
  directionOf,
  formatDate,
  hostOf,
  readingMinutes,
  shorten,
  updatedDate,
} from '../../components/format';

describe('readingMinutes', () => {
  it('is 0 for a text without words and 1 for a short one', () => {
    expect(readingMinutes('')).toBe(0);
    expect(readingMinutes('… — !')).toBe(0);
    expect(readingMinutes('Calm.')).toBe(1);
  });

  it('counts words, and characters where words are not spaced', () => {
    expect(readingMinutes('word '.repeat(1190))).toBe(5);
    expect(readingMinutes('港'.repeat(960))).toBe(2);
  });
});

describe('formatDate', () => {
  it('is as precise as the page was', () => {
    expect(formatDate('2026', 'en')).toBe('2026');
    expect(formatDate('2026-05', 'en')).toBe('May 2026');
    expect(formatDate('2026-05-07', 'en')).toBe('May 7, 2026');
    expect(formatDate('2026-05-07T06:30:00Z', 'en')).toMatch(/^May [67], 2026 at \d/);
  });

  it('is null for what is no date', () => {
    expect(formatDate('yesterday', 'en')).toBeNull();
    expect(formatDate(null, 'en')).toBeNull();
  });
});

describe('updatedDate', () => {
  it('says nothing where nothing was changed later', () => {
    expect(updatedDate('2026-05-07T06:30:00Z', '2026-05-07T06:30:20Z', 'en')).toBeNull();
    expect(updatedDate('2026-05-07T06:30:00Z', '2026-05-06T06:30:00Z', 'en')).toBeNull();
    expect(updatedDate('2026-05-07', null, 'en')).toBeNull();
  });

  it('says when it was', () => {
    expect(updatedDate('2026-05-07', '2026-05-09', 'en')).toBe('May 9, 2026');
  });
});

describe('shorten', () => {
  it('cuts at a word and says so', () => {
    expect(shorten('The board would publish, by Friday', 24)).toBe('The board would publish …');
    expect(shorten('short', 24)).toBe('short');
  });

  it('never cuts a character in half', () => {
    expect(shorten('😀😀😀😀', 3)).toBe('😀 …');
  });
});

it('says which way an interface runs', () => {
  expect(directionOf('fr-CA')).toBe('ltr');
  expect(directionOf('he')).toBe('rtl');
});

it('names the host of an address', () => {
  expect(hostOf('https://www.news.example/a')).toBe('news.example');
  expect(hostOf('not an address')).toBe('');
});
