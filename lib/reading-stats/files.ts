/** Decides how readings are taken out: as a table for spreadsheets, as JSON with the measured error that the figures need. */
import { csvOf } from '../export/csv';
import type { DetectorError } from './measure';
import { outletsOf } from './outlets';
import type { Reading } from './reading';

export const READINGS_VERSION = 1;

const COLUMNS = [
  'read',
  'outlet',
  'outlet_name',
  'title',
  'published',
  'language',
  'statements_record',
  'statements_unnamed',
  'statements_vague',
  'sources_record',
  'sources_unnamed',
  'sources_vague',
  'corrections',
  'url',
] as const;

/** @returns the whole file, one article a row, newest first; the heading alone when there is none */
export const readingsToCsv = (readings: readonly Reading[]): string =>
  csvOf([
    COLUMNS,
    ...readings.map((one) => [
      one.readAt,
      one.outlet,
      one.outletName,
      one.title,
      one.publishedAt,
      one.language,
      one.statements.record,
      one.statements.unnamed,
      one.statements.vague,
      one.sources.record,
      one.sources.unnamed,
      one.sources.vague,
      one.corrected,
      one.url,
    ]),
  ]);

/** @returns JSON, indented: the readings, the figures per outlet with their intervals, and the error they were made with */
export function readingsToJson(readings: readonly Reading[], error: DetectorError): string {
  const file = {
    format: 'on-record-readings',
    version: READINGS_VERSION,
    interval: '95 %',
    error,
    outlets: outletsOf(readings, error),
    readings,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
