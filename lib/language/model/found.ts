/** Decides how judged candidates become found attributions: which are shown, offsets, form, what goes on. */
import type { Field, Form, Span } from '../../model';
import type { Token } from '../text/tokens';
import type { Found } from '../types';
import { endedContent } from './endings';
import { total, type WordCounts } from './extents';
import type { Features } from './features';
import type { Candidate } from './judge';
import { mentionOf } from './mention';
import type { Range } from './relations';
import { withoutRivals } from './rivals';
import type { RuleFind } from './rule-finds';
import type { Model } from './weights';

const spanOf = (tokens: readonly Token[], range: Range): Span => ({
  start: tokens[range.first]?.start ?? 0,
  end: tokens[range.last - 1]?.end ?? 0,
});

const spanOrNull = (tokens: readonly Token[], range: Range | null): Span | null =>
  range && spanOf(tokens, range);

/** direct: all words stand in quotation marks; indirect: none; else mixed. */
function formOf(counts: WordCounts, content: readonly Range[]): Form {
  const quoted = total(counts.quoted, content);
  if (quoted === 0) return 'indirect';
  return quoted === total(counts.words, content) ? 'direct' : 'mixed';
}

const beginning = (c: Candidate): number => c.content[0]?.first ?? 0;

/** The statement that a quotation without a cue goes on with: before it, in its paragraph or the one before. */
function continuedBy(ordered: readonly Candidate[], i: number, f: Features): number | null {
  const here = beginning(ordered[i] as Candidate);
  for (let j = i - 1; j >= 0; j -= 1) {
    const last = ordered[j]?.content.at(-1)?.last ?? 0;
    if (last > here) continue;
    const gap = (f.paragraph[here] ?? 0) - (f.paragraph[last - 1] ?? 0);
    return gap <= 1 ? j : null;
  }
  return null;
}

/**
 * @param candidates judged, in any order
 * @param byRules the rules' finds, as `Candidate.find` counts them
 * @param finds the same, in tokens
 * @returns found attributions, in the order of their content
 */
export function foundFrom(
  model: Model,
  field: Field,
  tokens: readonly Token[],
  f: Features,
  counts: WordCounts,
  candidates: readonly Candidate[],
  byRules: readonly Found[],
  finds: readonly RuleFind[],
): Found[] {
  const sure = candidates.filter((c) => c.confidence >= model.config.shown);
  const ordered = withoutRivals(sure, counts)
    .map((c) => (c.find === null ? { ...c, content: endedContent(tokens, c, finds) } : c))
    .sort((a, b) => beginning(a) - beginning(b) || (a.cue?.first ?? 0) - (b.cue?.first ?? 0));
  return ordered.map((c, i): Found => {
    const rule = c.find === null ? undefined : byRules[c.find];
    return {
      field,
      content: rule?.content ?? c.content.map((range) => spanOf(tokens, range)),
      cue: rule ? rule.cue : spanOrNull(tokens, c.cue),
      mention: rule ? rule.mention : spanOrNull(tokens, mentionOf(tokens, c)),
      form: rule?.form ?? formOf(counts, c.content),
      continues: c.cue === null ? continuedBy(ordered, i, f) : null,
      author: null,
      evidence: rule
        ? { ...rule.evidence, confidence: c.confidence }
        : { by: 'model', rule: model.config.name, confidence: c.confidence },
    };
  });
}
