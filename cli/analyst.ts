/** Decides who finds the attributions: the trained model for English when it is there, else the rules. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../lib/language/analyse';
import { languageOf } from '../lib/language/gate';
import { findByModel, loadModel } from '../lib/language/model/index';
import { findByRules } from '../lib/language/rules/index';
import type { AnalysisInput, FindAttributions } from '../lib/language/types';
import type { Analysis } from '../lib/model';

export interface AnalystOptions {
  /** By the rules even when the model is there. */
  readonly rules: boolean;
  /** The project's folder. */
  readonly root: string;
}

export type Analyst = (input: AnalysisInput) => Promise<Analysis>;

export const weightsFile = (root: string): string => join(root, 'lib', 'language', 'model', 'weights.bin');

/** Nobody waits for a frame here. */
const noPause = async (): Promise<void> => {};

/** @returns finds attributions; by the rules when there is no model, or (and it is said) when the model is damaged */
function finder({ rules, root }: AnalystOptions): FindAttributions {
  const file = weightsFile(root);
  if (rules || !existsSync(file)) return findByRules;
  const model = loadModel(readFileSync(file));
  if (!model.ok) {
    process.stderr.write(`on-record: by the rules, since the model is not usable: ${model.error.message}\n`);
    return findByRules;
  }
  const byModel = findByModel(model.value);
  return (input, pause) => (languageOf(input) === 'en' ? byModel(input, pause) : findByRules(input, pause));
}

export function analystFor(options: AnalystOptions): Analyst {
  const find = finder(options);
  return (input) => analyse(input, { find, pause: noPause });
}
