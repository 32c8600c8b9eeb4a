/** Decides how an article is analysed in the page: in slices, and with a failure told instead of thrown. */
import type { AnalysisState } from '../../components/types';
import { analyse } from '../../lib/language';
import { inputOf } from '../../lib/language/types';
import type { Article } from '../../lib/model';
import { createPause } from './slices';

/** @param signal aborted when the answer is not wanted any more */
export async function analyseArticle(article: Article, signal: AbortSignal): Promise<AnalysisState> {
  try {
    return { kind: 'done', analysis: await analyse(inputOf(article), { pause: createPause(signal) }) };
  } catch (error) {
    return { kind: 'failed', message: String(error) };
  }
}
