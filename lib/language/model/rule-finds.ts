/** Decides how what the rules found is shown to the model: as tokens, a code for each, and the find that belongs to a cue. */
import type { Span } from '../../model';
import type { Token } from '../text/tokens';
import type { Found } from '../types';
import type { Range } from './relations';

export interface RuleFind {
  readonly cue: Range | null;
  readonly mention: Range | null;
  readonly content: readonly Range[];
  readonly confidence: number;
}

/** What a token is in a find; codes add up. */
export const RULE_CODE = { cue: 1, content: 2, mention: 4, begins: 8 } as const;

/** The tokens that a span touches; null when there are none. */
export function tokensIn(tokens: readonly Token[], span: Span): Range | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end > span.start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < tokens.length && (tokens[last] as Token).start < span.end) last += 1;
  return last > low ? { first: low, last } : null;
}

export function ruleFinds(tokens: readonly Token[], found: readonly Found[]): RuleFind[] {
  return found.map((f) => ({
    cue: f.cue && tokensIn(tokens, f.cue),
    mention: f.mention && tokensIn(tokens, f.mention),
    content: f.content.map((span) => tokensIn(tokens, span)).filter((range) => range !== null),
    confidence: f.evidence.confidence,
  }));
}

/** Adds the codes of all finds to `codes`, one a token. */
export function fillRuleCodes(codes: Uint8Array, finds: readonly RuleFind[]): void {
  const mark = (range: Range | null, code: number): void => {
    if (range) for (let i = range.first; i < range.last; i += 1) codes[i] = (codes[i] ?? 0) | code;
  };
  for (const { cue, mention, content } of finds) {
    mark(cue, RULE_CODE.cue);
    mark(mention, RULE_CODE.mention);
    for (const range of content) {
      mark(range, RULE_CODE.content);
      mark({ first: range.first, last: range.first + 1 }, RULE_CODE.begins);
    }
  }
}

/** The find whose cue shares a token with this one; for a bare quotation the one that begins there without a cue. */
export function findFor(finds: readonly RuleFind[], bare: boolean, cue: Range): RuleFind | null {
  const belongs = (find: RuleFind): boolean =>
    bare
      ? find.cue === null && find.content[0]?.first === cue.first
      : find.cue !== null && find.cue.first < cue.last && cue.first < find.cue.last;
  return finds.find(belongs) ?? null;
}

const within = (range: Range | null, i: number): boolean =>
  range !== null && i >= range.first && i < range.last;

/** Place of a token in a find: 0 there is none, 1 outside, 2 content, 3 mention, 4 cue. */
export function placeIn(find: RuleFind | null, i: number): number {
  if (!find) return 0;
  if (within(find.cue, i)) return 4;
  if (within(find.mention, i)) return 3;
  return find.content.some((range) => within(range, i)) ? 2 : 1;
}
