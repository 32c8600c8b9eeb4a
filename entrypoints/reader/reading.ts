/** Decides that "My reading" is told of an article, once it is analysed: only if it is switched on, never in a private window. */
import { browser } from 'wxt/browser';
import type { AnalysisState } from '../../components/types';
import type { Article } from '../../lib/model';
import { readingOf } from '../../lib/reading-stats/reading';
import type { FromPage, Message } from '../shared/messages';
import type { Settings } from '../shared/settings';

export function tellReading({ record }: Settings, article: Article, analysis: AnalysisState): void {
  if (!record || analysis.kind !== 'done' || browser.extension?.inIncognitoContext) return;
  const reading = readingOf(article, analysis.analysis, new Date());
  if (!reading) return;
  const message: Message<FromPage> = { kind: 'read', reading };
  browser.runtime.sendMessage(message).catch(() => undefined);
}
