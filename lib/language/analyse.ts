/** Decides the order of the analysis: which language, who is credited with what, whose posts, which sources; and when to pause. */
import { type Analysis, emptyAnalysis } from '../model';
import { languageOf } from './gate';
import { statementsOf } from './no-statement';
import { findPosts, merged } from './posts';
import { resolve } from './resolve/index';
import { findByRules } from './rules/index';
import type { AnalysisInput, FindAttributions, Pause } from './types';

export interface AnalyseOptions {
  /** Finds attributions; the rules when left out. Only asked for English and French text. */
  readonly find?: FindAttributions;
  /** Awaited between slices of work; gives the main thread back when left out. */
  readonly pause?: Pause;
}

/** Lets the browser paint and answer: a task of its own for what comes after. */
export const yieldToMain: Pause = () => new Promise((done) => setTimeout(done, 0));

/**
 * @param input  an article, or plain text whose paragraphs are parted by blank lines
 * @returns attributions and their sources, spans in UTF-16 units into the text that `field` names; `language` null and
 *          empty lists when the text is in none of the languages that are read; empty lists when nobody is credited
 */
export async function analyse(input: AnalysisInput, options: AnalyseOptions = {}): Promise<Analysis> {
  const language = languageOf(input);
  if (language === null) return emptyAnalysis(null);
  const pause = options.pause ?? yieldToMain;
  const find = options.find ?? findByRules;
  const found = statementsOf(await find(input, pause), input, language);
  await pause();
  return resolve(merged(found, findPosts(input)), input, language);
}
