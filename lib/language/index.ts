/** Decides the order of the analysis: find attributions, resolve their sources, relate them, sum up. */
export type { AnalysisInput } from './types';
