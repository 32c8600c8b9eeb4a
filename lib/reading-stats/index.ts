/** Decides what the rest of the extension may use of the figures about what was read. */
import measured from './detector-error.json';
import type { DetectorError } from './measure';

export { readingsToCsv, readingsToJson } from './files';
export { type Estimate, type Interval, statementsInterval, unnamedShare } from './interval';
export type { DetectorError } from './measure';
export { type OutletStats, outletsOf, statsOf } from './outlets';
export { outletOf, parseReading, type Reading, readingOf } from './reading';

/** Of the committed weights, by scripts/measure-error.ts. */
export const DETECTOR_ERROR: DetectorError = measured;
