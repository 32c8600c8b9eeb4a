/** Decides how the counts of an Analysis are put into sentences. */
import type { Count, Standing, Summary } from '../lib/model';
import { STANDINGS } from './StandingSample';
import type { Translate } from './types';

/** "2 people", "at least 4 people". */
export const peopleWords = (count: Count, t: Translate): string =>
  count.kind === 'exact' ? t('people', count.n) : t('peopleAtLeast', count.n);

export interface SummaryWords {
  /** "5 statements rest on 2 unnamed sources (at least 4 people)"; null when none does. */
  readonly unnamed: string | null;
  /** "18 rest on 6 on the record"; null when none does. */
  readonly record: string | null;
  readonly vague: string | null;
}

export function summaryWords(summary: Summary, t: Translate): SummaryWords {
  const { statements, sources } = summary;
  const words = (standing: Standing, sentence: (on: string) => string): string | null =>
    statements[standing] === 0 ? null : sentence(t(SOURCE_WORDS[standing], sources[standing]));
  const people = peopleWords(summary.unnamedPeople, t);
  return {
    unnamed: words('unnamed', (on) => t('summaryUnnamed', statements.unnamed, on, people)),
    record: words('record', (on) => t('summaryRecord', statements.record, on)),
    vague: words('vague', (on) => t('summaryVague', statements.vague, on)),
  };
}

/** All of it in one, to be spoken. */
export function summarySentence(summary: Summary, t: Translate): string {
  const { unnamed, record, vague } = summaryWords(summary, t);
  return [unnamed ?? t('summaryNoneUnnamed'), record, vague].filter(Boolean).join(' ');
}

const SOURCE_WORDS = {
  unnamed: 'sourcesUnnamed',
  record: 'sourcesRecord',
  vague: 'sourcesVague',
} as const;

export const totalOf = (summary: Summary): number =>
  STANDINGS.reduce((sum, standing) => sum + summary.statements[standing], 0);

export interface Share {
  readonly standing: Standing;
  readonly count: number;
  /** 0 to 1. */
  readonly share: number;
}

/** @returns the standings that have statements, unnamed first; none when there are no statements */
export function sharesOf(summary: Summary): readonly Share[] {
  const total = totalOf(summary);
  return STANDINGS.map((standing) => ({
    standing,
    count: summary.statements[standing],
    share: total === 0 ? 0 : summary.statements[standing] / total,
  })).filter(({ count }) => count > 0);
}
