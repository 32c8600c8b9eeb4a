/**
 * Decides how an article is analysed in a page: English by the trained model, everything else and every failure of
 * the model by rules; in slices, and with a failure told instead of thrown.
 */
import type { AnalysisState } from '../../components/types';
import type { FindAttributions, Pause } from '../../lib/language';
import type { Article } from '../../lib/model';
import { engine } from './engine';
import { Cancelled, createPause } from './slices';

/** One for each open reader or page; holds the model once it is there. */
export class Analyst {
  private model: Promise<FindAttributions | null> | null = null;

  /** @param getModel null when the model cannot be had; asked once, when the first English text comes */
  constructor(private readonly getModel: () => Promise<FindAttributions | null>) {}

  /** @param signal aborted when the answer is not wanted any more */
  async analyse(article: Article, signal: AbortSignal): Promise<AnalysisState> {
    const pause = createPause(signal);
    try {
      const { analyse, findByRules, inputOf, languageOf } = engine();
      const input = inputOf(article);
      const find = languageOf(input) === 'en' ? await this.findInEnglish() : findByRules;
      return { kind: 'done', analysis: await analyse(input, { find, pause }) };
    } catch (error) {
      return { kind: 'failed', message: String(error) };
    }
  }

  private async findInEnglish(): Promise<FindAttributions> {
    this.model ??= this.getModel();
    const byModel = await this.model.catch(() => null);
    return byModel ? withRulesBehind(byModel) : engine().findByRules;
  }
}

const withRulesBehind =
  (byModel: FindAttributions): FindAttributions =>
  async (input, pause: Pause) => {
    try {
      return await byModel(input, pause);
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      return engine().findByRules(input, pause);
    }
  };
