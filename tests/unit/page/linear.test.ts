/** Whether reading takes time in proportion to the page, whatever its shape. */
import { describe, expect, it } from 'vitest';
import { pageOf, SHAPES, type Shape } from '../../../bench/curve/pages';
import { parsePage } from '../../../cli/dom';
import { readArticle } from '../../../lib/page/index';

const URL = 'https://news.example.org/2024/05/harbour-sale';
const SMALL = 50_000;
const TIMES = 8;
/** A quadratic pass would take 64 times as long. */
const MOST = 16;
const ROUNDS = 5;

/** Milliseconds of the processor's time: other processes on the machine do not count. */
function timeOf(document: Document): number {
  const before = process.cpuUsage();
  readArticle(document, URL);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe('time of reading', () => {
  it.each(Object.keys(SHAPES) as Shape[])(
    'grows with the page and no faster: %s',
    (shape) => {
      const small = parsePage(pageOf(shape, SMALL));
      const large = parsePage(pageOf(shape, TIMES * SMALL));
      expect(readArticle(small, URL).ok).toBe(true);
      timeOf(large);
      const ratios = Array.from({ length: ROUNDS }, () => {
        const fewer = Math.min(timeOf(small), timeOf(small), timeOf(small));
        return timeOf(large) / fewer;
      });
      expect(median(ratios)).toBeLessThan(MOST);
    },
    120_000,
  );
});
