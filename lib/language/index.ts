/** Decides what the rest of the extension may use of the language layer. */
export { type AnalyseOptions, analyse, yieldToMain } from './analyse';
export { languageOf } from './gate';
export { findByRules } from './rules/index';
export { type AnalysisInput, type FindAttributions, type Found, inputOf, type Pause } from './types';
