/** Decides that every form of export says what in it is the reader's own, and that JSON brings it back. */
import { expect, it } from 'vitest';
import {
  added,
  applyCorrections,
  type CorrectionRequest,
  correctionOf,
  emptyBook,
  NO_HISTORY,
  readExport,
} from '../../../lib/corrections';
import { exportAs, type Own } from '../../../lib/export';
import type { AttributionId, SourceId } from '../../../lib/model';
import { analysis, article } from './example';

const requests: readonly CorrectionRequest[] = [
  { kind: 'unmark', statement: 'A2' as AttributionId },
  { kind: 'kind', source: 'S1' as SourceId, to: 'media' },
  {
    kind: 'mark',
    field: 'text',
    spans: [{ start: article.text.indexOf('who feared'), end: article.text.indexOf(' for their posts') }],
    source: { kind: 'new', label: 'a clerk', sourceKind: 'unnamed' },
  },
];

function own(): Own {
  let history = NO_HISTORY;
  let shown = analysis;
  for (const request of requests) {
    const edit = request as Parameters<typeof correctionOf>[1];
    const correction = correctionOf({ article, base: analysis, shown, history }, edit);
    if (!correction.ok) throw new Error(correction.error);
    history = added(history, correction.value);
    shown = applyCorrections(article, analysis, history.done).analysis;
  }
  return {
    machine: analysis,
    corrected: applyCorrections(article, analysis, history.done),
    book: { ...emptyBook('https://harbour.example/news/quay?id=1'), ...history },
  };
}

const mine = own();
const write = (format: Parameters<typeof exportAs>[0]): string =>
  exportAs(format, article, mine.corrected.analysis, mine).text;

it('CSV has a column for it, and the marks that were taken away', () => {
  const [head = '', ...rows] = write('csv').trim().split('\r\n');
  expect(head.endsWith(',correction')).toBe(true);
  expect(rows.map((row) => row.split(',').at(-1))).toEqual(['source-kind', 'marked', 'unmarked']);
});

it('Markdown says it in words', () => {
  const text = write('markdown');
  expect(text).toContain('_(kind of source changed by the reader)_');
  expect(text).toContain('_(marked by the reader)_');
  expect(text).toMatch(/## No statements, as the reader says\n\n- a buyer was found/);
});

it('annotations carry a tag', () => {
  const values = JSON.stringify(JSON.parse(write('annotations')));
  expect(values).toContain('corrected by the reader: source-kind');
  expect(values).toContain('corrected by the reader: marked');
});

it('JSON holds the corrections and the machine’s own analysis, and is taken back in', () => {
  const text = write('json');
  expect(JSON.parse(text).machine).toEqual(JSON.parse(JSON.stringify(analysis)));
  const read = readExport(text);
  expect(read.ok && read.value.done).toEqual(mine.book.done);
});

it('without corrections says nothing of them', () => {
  expect(JSON.parse(exportAs('json', article, analysis).text)).not.toHaveProperty('corrections');
  expect(exportAs('markdown', article, analysis).text).not.toContain('by the reader');
});
