/** Decides the order, words and places of statements, and how sources are listed. */
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../components/panel/answers';
import { arrange, type Wanted } from '../../components/panel/arrange';
import { firstFragments } from '../../components/reader/leaves';
import { quoteToCopy } from '../../components/reader/quote';
import { indexStatements, stepFrom } from '../../components/statements';
import { sharesOf, summaryWords } from '../../components/summary';
import type { AttributionId, SourceId } from '../../lib/model';
import { harbour, harbourAnalysis } from './support/harbour';
import { textes, texts } from './support/texts';

const index = indexStatements(harbour, harbourAnalysis);
const id = (name: string) => name as AttributionId;

const list = (wanted: Partial<Wanted>) =>
  arrange(harbourAnalysis, index, { standing: 'all', query: '', sort: 'weight', ...wanted });

const labels = (wanted: Partial<Wanted>) => list(wanted).map(({ source }) => source.label);

describe('indexStatements', () => {
  it('puts headline, standfirst and text in reading order', () => {
    expect(index.list.slice(0, 3).map((one) => one.id)).toEqual(['A1', 'A2', 'A3']);
    expect(index.list.map((one) => one.order)).toEqual(index.list.map((_, order) => order));
  });

  it('joins the pieces of a quotation', () => {
    expect(index.byId.get(id('A6'))?.text).toBe(
      '“No warning of that kind ever reached my desk,” … “If it had, I would have closed the lock the same day.”',
    );
  });

  it('counts paragraphs without pictures and headings', () => {
    expect(index.byId.get(id('A1'))?.paragraph).toBeNull();
    expect(index.byId.get(id('A3'))?.paragraph).toBe(1);
    expect(index.byId.get(id('A6'))?.paragraph).toBe(3);
  });

  it('calls doubtful what is below the threshold', () => {
    expect(index.list.filter((one) => one.uncertain).map((one) => one.id)).toEqual(['A13', 'A15']);
  });

  it('leaves out what has no source or no words', () => {
    const broken = {
      ...harbourAnalysis,
      attributions: harbourAnalysis.attributions.map((one, at) =>
        at === 0 ? { ...one, sourceId: 'gone' as SourceId } : at === 1 ? { ...one, content: [] } : one,
      ),
    };
    expect(indexStatements(harbour, broken).list).toHaveLength(index.list.length - 2);
  });
});

describe('stepFrom', () => {
  const any = () => true;

  it('goes forth and back and stops at the ends', () => {
    expect(stepFrom(index.list, null, 1, any)?.id).toBe('A1');
    expect(stepFrom(index.list, id('A1'), 1, any)?.id).toBe('A2');
    expect(stepFrom(index.list, id('A1'), -1, any)).toBeNull();
    expect(stepFrom(index.list, null, -1, any)?.id).toBe('A15');
  });

  it('skips what is not wanted', () => {
    expect(stepFrom(index.list, id('A4'), 1, (one) => one.standing === 'unnamed')?.id).toBe('A13');
  });
});

describe('firstFragments', () => {
  it('has one place for every statement', () => {
    expect(firstFragments(harbour, harbourAnalysis.attributions).size).toBe(index.list.length);
  });
});

describe('arrange', () => {
  it('lists the heaviest first', () => {
    expect(labels({}).slice(0, 2)).toEqual(['two engineers who worked on the inspection', 'Marta Olesen']);
  });

  it('lists by first appearance, or unnamed first', () => {
    expect(labels({ sort: 'appearance' }).slice(0, 2)).toEqual([
      'two engineers who worked on the inspection',
      'a harbour board spokesperson',
    ]);
    expect(list({ sort: 'standing' }).map(({ standing }) => standing)).toEqual([
      ...Array(2).fill('unnamed'),
      ...Array(5).fill('record'),
      ...Array(2).fill('vague'),
    ]);
  });

  it('filters by standing', () => {
    expect(labels({ standing: 'vague' })).toEqual(['critics', '']);
  });

  it('finds sources and words, whatever the case and accents', () => {
    expect(labels({ query: 'OLÉSEN' })).toEqual([
      'two engineers who worked on the inspection',
      'Marta Olesen',
    ]);
    const [found] = list({ query: 'clock' });
    expect(found?.statements.map((one) => one.id)).toEqual(['A13']);
    expect(found?.total).toBe(4);
    expect(list({ query: 'zeppelin' })).toEqual([]);
  });

  it('leaves out sources without statements', () => {
    expect(list({}).every(({ total }) => total > 0)).toBe(true);
  });
});

describe('answersOf', () => {
  it('groups answers by who answers whom', () => {
    const [answer, ...rest] = answersOf(index);
    expect(rest).toEqual([]);
    expect(answer?.kind).toBe('denies');
    expect(answer?.statements.map((one) => one.id)).toEqual(['A6', 'A10']);
  });
});

describe('summaryWords', () => {
  it('says first what rests on unnamed sources', () => {
    expect(summaryWords(harbourAnalysis.summary, texts)).toEqual({
      unnamed: '5 statements rest on 2 unnamed sources (at least 3 people).',
      record: '8 rest on 5 sources on the record.',
      vague: '2 rest on 2 vague sources.',
    });
  });

  it('says it in French', () => {
    expect(summaryWords(harbourAnalysis.summary, textes).unnamed).toBe(
      '5 déclarations reposent sur 2 sources anonymes (au moins 3 personnes).',
    );
  });

  it('leaves out what there is none of', () => {
    const { summary } = harbourAnalysis;
    const none = { ...summary, statements: { record: 1, unnamed: 0, vague: 0 } };
    expect(summaryWords(none, texts)).toEqual({
      unnamed: null,
      record: '1 rests on 5 sources on the record.',
      vague: null,
    });
  });

  it('has shares that make up the whole', () => {
    const shares = sharesOf(harbourAnalysis.summary);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('quoteToCopy', () => {
  it('has the words, who said them and where', () => {
    const statement = index.byId.get(id('A6'));
    expect(statement && quoteToCopy(statement, harbour, 'Marta Olesen', 'en')).toMatch(
      /^“No warning.*day\.” — Marta Olesen, Deputy Director\nHarbour board was.*Port Gazette, May 7, 2026.*https:\/\/news\.example\/harbour#:~:text=\S+$/s,
    );
  });

  it('does not make a quotation of what was not one', () => {
    const statement = index.byId.get(id('A8'));
    expect(statement && quoteToCopy(statement, harbour, 'the second report', 'en')).toMatch(/^38 % of/);
  });
});
