/** Decides how far the certainty of a source's standing can be trusted: of the statements of each bin, how many have the right one. */
import type { Analysis } from '../lib/model';
import type { Figure } from './figures';
import { scoreAttribution } from './score';

interface Judged {
  readonly id: string;
  readonly sources?: readonly { readonly id: string; readonly confidence?: number }[];
  readonly attributions: readonly object[];
}

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001] as const;

/** @returns the annotation, each of its sources with how sure the analysis is of its standing */
export function withCertainty(annotation: object, { sources }: Analysis): object {
  const certainty = new Map<string, number | undefined>(sources.map((one) => [one.id, one.confidence]));
  const annotated = annotation as { readonly sources?: readonly { readonly id: string }[] };
  return {
    ...annotation,
    sources: (annotated.sources ?? []).map((one) => ({ ...one, confidence: certainty.get(one.id) })),
  };
}

/**
 * The scorer is asked about the statements of each bin by themselves.
 *
 * @returns one figure per bin that has statements: per cent with the right standing, of those that match the reference
 */
export async function standingReliability(
  scorers: string,
  gold: Parameters<typeof scoreAttribution>[1],
  annotated: readonly Judged[],
  rules: boolean,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [i, low] of BINS.slice(0, -1).entries()) {
    const high = BINS[i + 1] ?? 1;
    const said: number[] = [];
    const inBin = annotated.map((article) => {
      const certainty = new Map(article.sources?.map((one) => [one.id, one.confidence]));
      const attributions = article.attributions.filter((one) => {
        const { sourceId = '' } = one as { readonly sourceId?: string };
        const value = certainty.get(sourceId);
        const within = value !== undefined && value >= low && value < high;
        if (within) said.push(value);
        return within;
      });
      return { ...article, attributions };
    });
    if (said.length === 0) continue;
    const { score } = await scoreAttribution(scorers, gold, inBin, 0);
    const mean = (100 * said.reduce((sum, one) => sum + one, 0)) / said.length;
    figures.push({
      key: `annotate.${rules ? 'rules.' : ''}standing-reliability.${low}`,
      section:
        'Attribution: of the statements whose standing is so sure, per cent with the right one (all files)',
      label: `${low.toFixed(2)} to ${Math.min(high, 1).toFixed(2)}: ${said.length} statements, said ${mean.toFixed(0)}`,
      value: score.standingAccuracy,
      digits: 1,
      goal: mean.toFixed(0),
    });
  }
  return figures;
}
