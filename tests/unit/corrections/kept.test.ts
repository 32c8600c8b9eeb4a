import { describe, expect, it } from 'vitest';
import {
  BOOK_VERSION,
  type Book,
  type Correction,
  canonicalAddress,
  emptyBook,
  isCorrectionRequest,
  isEmptyBook,
  keptForm,
  readBook,
  readExport,
  textHash,
  united,
} from '../../../lib/corrections';
import type { AttributionId, SourceId } from '../../../lib/model';

const ADDRESS = 'https://quay.example/news/ferry';

const unmark: Correction = {
  kind: 'unmark',
  statement: {
    id: 'A1' as AttributionId,
    at: { field: 'text', quotes: [{ exact: 'it is', prefix: '', suffix: ' so', start: 3 }] },
  },
};

const mark = (words: string, label: string): Correction => ({
  kind: 'mark',
  statement: {
    id: 'Z1' as AttributionId,
    at: { field: 'text', quotes: [{ exact: words, prefix: '', suffix: '', start: 0 }] },
  },
  source: { id: 'Y1' as SourceId, label, kind: 'person', at: null },
});

const book: Book = {
  ...emptyBook(ADDRESS),
  title: 'Ferry',
  done: [unmark],
  changedAt: '2026-02-01T00:00:00Z',
};

describe('a kept book', () => {
  it('comes back as it was', () => {
    expect(readBook(JSON.parse(JSON.stringify(keptForm(book))), ADDRESS)).toEqual({ book, problem: null });
  });

  it('is empty, without a problem, where nothing was kept', () => {
    const { book: none, problem } = readBook(undefined, ADDRESS);
    expect(isEmptyBook(none)).toBe(true);
    expect(problem).toBeNull();
  });

  it.each([null, 7, 'x', [], { version: 1, done: 'x' }, { done: [] }, { version: -1 }])(
    '%j is damaged, and nothing is thrown',
    (value) => {
      expect(readBook(value, ADDRESS).problem).toBe('damaged');
    },
  );

  it('of a later version is told apart, and not read', () => {
    const { book: none, problem } = readBook({ ...book, version: BOOK_VERSION + 1 }, ADDRESS);
    expect(problem).toBe('newer');
    expect(none.done).toEqual([]);
  });

  it('that is damaged in part keeps what is whole', () => {
    const raw = {
      ...keptForm(book),
      done: [unmark, { kind: 'unmark', statement: { id: 3 } }, { kind: 'eat' }],
    };
    const { book: rest, problem } = readBook(raw, ADDRESS);
    expect(problem).toBe('damaged');
    expect(rest.done).toEqual([unmark]);
  });
});

describe('an export that is taken in', () => {
  const exported = (over: object = {}) =>
    JSON.stringify({
      format: 'on-record',
      version: 1,
      article: { url: `${ADDRESS}?utm_source=letter#top` },
      corrections: keptForm(book),
      ...over,
    });

  it('gives the corrections under the canonical address', () => {
    const read = readExport(exported());
    expect(read.ok && read.value).toMatchObject({ address: ADDRESS, done: [unmark] });
  });

  it.each([
    ['not-json', '{"format":'],
    ['not-ours', '[]'],
    ['not-ours', '{"format":"other","article":{}}'],
    ['newer', exported({ version: 9 })],
    ['damaged', exported({ version: 'one' })],
    ['damaged', exported({ article: { url: 5 } })],
    ['damaged', exported({ corrections: { version: 1, done: [{}] } })],
    ['newer', exported({ corrections: { version: 99 } })],
    ['no-corrections', exported({ corrections: undefined })],
    ['no-corrections', exported({ corrections: keptForm(emptyBook(ADDRESS)) })],
  ])('%s', (problem, text) => {
    expect(readExport(text)).toEqual({ ok: false, error: problem });
  });
});

describe('two lists put together', () => {
  it('hold everything once, and marks of the same number apart', () => {
    const both = united({ done: [unmark, mark('one', 'Ann')], undone: [] }, [unmark, mark('two', 'Bo')]);
    expect(both.done).toHaveLength(3);
    expect(both.done.map((one) => (one.kind === 'mark' ? [one.statement.id, one.source.id] : []))).toEqual([
      [],
      ['Z1', 'Y1'],
      ['Z2', 'Y2'],
    ]);
  });

  it('change nothing where nothing is new', () => {
    const mine = { done: [unmark], undone: [mark('one', 'Ann')] };
    expect(united(mine, [unmark])).toBe(mine);
  });
});

describe('addresses', () => {
  it.each([
    ['https://quay.example/a?utm_medium=x&fbclid=1#b', 'https://quay.example/a'],
    ['https://quay.example/a?utm_source=letter', 'https://quay.example/a'],
    ['https://quay.example/a/', 'https://quay.example/a'],
    ['https://quay.example/a/?', 'https://quay.example/a'],
    ['https://quay.example/a/?b=1', 'https://quay.example/a?b=1'],
    ['https://quay.example/a?b=2&a=1', 'https://quay.example/a?a=1&b=2'],
    ['https://quay.example/a?id=7', 'https://quay.example/a?id=7'],
    ['no address', 'no address'],
  ])('%s is %s', (url, address) => {
    expect(canonicalAddress(url)).toBe(address);
  });
});

describe('the hash of a text', () => {
  it('tells a change of one letter, and nothing else', () => {
    expect(textHash('the quay')).toBe(textHash('the quay'));
    expect(textHash('the quay')).not.toBe(textHash('the Quay'));
    expect(textHash('')).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a request in a message', () => {
  it.each([
    { kind: 'undo' },
    { kind: 'kind', source: 'S1', to: 'person' },
    { kind: 'mark', field: 'text', spans: [{ start: 1, end: 4 }], source: { kind: 'existing', id: 'S1' } },
    { kind: 'credit', statements: ['A1'], source: { kind: 'new', label: 'x', sourceKind: 'none' } },
  ])('%j passes', (request) => {
    expect(isCorrectionRequest(request)).toBe(true);
  });

  it.each([
    null,
    { kind: 'kind', source: 'S1', to: 'king' },
    { kind: 'mark', field: 'body', spans: [{ start: 1, end: 4 }], source: { kind: 'existing', id: 'S1' } },
    { kind: 'mark', field: 'text', spans: [{ start: 4, end: 1 }], source: { kind: 'existing', id: 'S1' } },
    { kind: 'mark', field: 'text', spans: [], source: { kind: 'existing', id: 'S1' } },
    { kind: 'credit', statements: [1], source: { kind: 'existing', id: 'S1' } },
    { kind: 'checked' },
  ])('%j does not', (request) => {
    expect(isCorrectionRequest(request)).toBe(false);
  });
});
