/**
 * Decides whether a page is a news article, from signals that are cheap to read: what it says about itself, its
 * address, its paragraphs. No layout, nothing changed, nothing left behind.
 */
import type { Detection, Verdict } from '../../model';
import { signalsOf } from './signals';
import { ARTICLE, BASE, MAYBE, type Signal } from './weights';

const TOLD = 4;

const verdictOf = (score: number): Verdict =>
  score >= ARTICLE ? 'article' : score >= MAYBE ? 'maybe' : 'not';

/** Those that spoke for the verdict, strongest first; for "maybe" those of both sides. */
function whyOf(signals: readonly Signal[], verdict: Verdict): readonly string[] {
  const speaks = (weight: number): boolean =>
    verdict === 'maybe' || (verdict === 'article' ? weight > 0 : weight < 0);
  return signals
    .filter(({ weight }) => speaks(weight))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, TOLD)
    .map(({ words }) => words);
}

/**
 * @param document the page; only read, scripts need not have run
 * @param url the page's address
 * @returns verdict and the signals that decided, in words; a page without any signal is "not"
 */
export function detectArticle(document: Document, url: string): Detection {
  const signals = signalsOf(document, url);
  const score = signals.reduce((sum, { weight }) => sum + weight, BASE);
  const verdict = verdictOf(score);
  const why = whyOf(signals, verdict);
  return { verdict, why: why.length > 0 ? why : ['no sign of an article'] };
}
