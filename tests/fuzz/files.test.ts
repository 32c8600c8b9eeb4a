/** Whatever file is handed in or value is kept: it is read as far as it is ours, or refused with a reason; what is written can be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArticle } from '../../entrypoints/shared/model-checks';
import { parseSettings } from '../../entrypoints/shared/settings';
import { readExport } from '../../lib/corrections';
import { readDraft } from '../../lib/draft';
import { type ExportFormat, exportAs } from '../../lib/export';
import { analyse, findByRules, inputOf } from '../../lib/language';
import { policyFromJson, policyToJson } from '../../lib/policy';
import { parseReading } from '../../lib/reading-stats/reading';
import { articles, prose } from './support/prose';
import { runs } from './support/runs';

const FORMATS: readonly ExportFormat[] = ['markdown', 'json', 'csv', 'annotations'];

/** JSON that looks like one of our files. */
const looksOurs = fc
  .record(
    {
      format: fc.constantFrom('on-record', 'on-record-policy', 'other', 7),
      version: fc.oneof(fc.constantFrom(0, 1, 2, 1e9, -1, null), fc.jsonValue()),
      name: fc.jsonValue(),
      rules: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
      article: fc.oneof(fc.jsonValue(), fc.record({ url: fc.oneof(fc.webUrl(), fc.string()) })),
      corrections: fc.oneof(
        fc.jsonValue(),
        fc.record({
          version: fc.constantFrom(1, 2, '1'),
          done: fc.array(fc.jsonValue()),
          undone: fc.jsonValue(),
          checked: fc.boolean(),
        }),
      ),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value));

const texts = fc.oneof(fc.string({ maxLength: 200 }), fc.json(), looksOurs, prose);

/** RFC 4180, read back. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const one = csv[at] ?? '';
    if (quoted) {
      if (one !== '"') cell += one;
      else if (csv[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (one === '"') quoted = true;
    else if (one === ',') {
      row.push(cell);
      cell = '';
    } else if (one === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += one;
  }
  return rows;
}

describe('any file handed in', () => {
  it('is corrections of ours, or refused with a reason', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = readExport(text);
        if (read.ok) expect(read.value.done.length > 0 || read.value.checked).toBe(true);
        else
          expect(['too-large', 'not-json', 'not-ours', 'newer', 'damaged', 'no-corrections']).toContain(
            read.error,
          );
      }),
      runs(1500),
    );
  });

  it('is a policy, or refused with a reason', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = policyFromJson(text, 'new');
        if (!read.ok) {
          expect(['not-json', 'not-a-policy', 'later-version']).toContain(read.error);
          return;
        }
        expect(read.value.id).toBe('new');
        expect(policyFromJson(policyToJson(read.value), 'new')).toEqual(read);
      }),
      runs(1500),
    );
  });

  it('is a draft that is an article', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string()),
        fc.constantFrom('plain', 'markdown'),
        fc.string(),
        (text, form, title) => {
          expect(isArticle(readDraft({ text, form, title }))).toBe(true);
        },
      ),
      runs(300),
    );
  });
});

describe('any value kept', () => {
  it('is settings, and the same ones when read again', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const settings = parseSettings(value);
        expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
      runs(1000),
    );
  });

  it('is a reading or none', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const reading = parseReading(value);
        if (reading) expect(parseReading(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
      }),
      runs(1000),
    );
  });
});

describe('any export', () => {
  it.each(FORMATS)('as %s is written, and can be read', async (format) => {
    await fc.assert(
      fc.asyncProperty(articles, async (article) => {
        const analysis = await analyse(inputOf(article), { find: findByRules });
        const { name, text } = exportAs(format, article, analysis);
        expect(name).toMatch(/^[^/\\:*?"<>|]+\.[a-z]+$/);
        expect([...name].every((one) => one >= ' ')).toBe(true);
        if (format === 'json' || format === 'annotations') expect(typeof JSON.parse(text)).toBe('object');
        if (format === 'markdown') expect(text.replace(/\\./gs, '')).not.toMatch(/<(?!https?:\/\/)[a-z!/]/i);
        if (format !== 'csv') return;
        const rows = rowsOf(text);
        expect(rows.length).toBe(analysis.attributions.length + 1);
        for (const row of rows) {
          expect(row.length).toBe(rows[0]?.length);
          // A number is one; anything else that begins as a formula would be run by a spreadsheet.
          for (const cell of row)
            expect(/^[=+@\t\r-]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell)).toBe(false);
        }
      }),
      runs(60),
    );
  });
});
