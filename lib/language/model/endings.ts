/**
 * Decides what becomes of a content that stops in mid-phrase: the network tags word by word, and where it is unsure it
 * may stop at "and" or "the", with which no statement ends. The rules' content for the same cue is taken when it begins
 * alike and goes on; else the dangling words are dropped. A stretch before the last ("The … are closing" of "The pools,
 * she said, are closing") is carried on to the end of its phrase instead.
 */
import type { Token } from '../text/tokens';
import type { Candidate } from './judge';
import type { Range } from './relations';
import type { RuleFind } from './rule-finds';

/** Matches "… is leaving the caucus and"; not "… what it is for", since a preposition may end a clause. */
const DANGLING = new Set([
  'and',
  'or',
  'but',
  'nor',
  'the',
  'a',
  'an',
  'because',
  'their',
  'our',
  'your',
  'my',
]);

const word = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';
const isWord = (token: Token | undefined): boolean => /[\p{L}\p{N}]/u.test(token?.text ?? '');

/** The last word of a content; -1 when it has none. */
function lastWord(tokens: readonly Token[], { first, last }: Range): number {
  let i = last - 1;
  while (i >= first && !isWord(tokens[i])) i -= 1;
  return i >= first ? i : -1;
}

const sharesCue = (candidate: Candidate, find: RuleFind): boolean =>
  candidate.cue !== null &&
  find.cue !== null &&
  find.cue.first < candidate.cue.last &&
  candidate.cue.first < find.cue.last;

function trimmed(tokens: readonly Token[], content: readonly Range[]): readonly Range[] {
  const end = content.at(-1);
  if (!end) return content;
  const before = content.slice(0, -1);
  const i = lastWord(tokens, end);
  if (i < 0 || !DANGLING.has(word(tokens[i]))) return content;
  const shorter = { first: end.first, last: i };
  // What is left of the last stretch may be nothing but the dangling word.
  if (lastWord(tokens, shorter) >= 0) return trimmed(tokens, [...before, shorter]);
  return before.length > 0 ? trimmed(tokens, before) : content;
}

const within = (range: Range, i: number): boolean => range.first <= i && i < range.last;

/** The stretches before the last, each carried on over words up to a mark, the cue, the mention or the next stretch. */
function carriedOn(tokens: readonly Token[], candidate: Candidate): readonly Range[] {
  const { content, cue, mention } = candidate;
  const ends = (i: number): boolean =>
    !isWord(tokens[i]) || (cue !== null && within(cue, i)) || mention.some((range) => within(range, i));
  const whole = content.map((range, k): Range => {
    const next = content[k + 1];
    const i = next ? lastWord(tokens, range) : -1;
    if (!next || i < 0 || !DANGLING.has(word(tokens[i]))) return range;
    let last = range.last;
    while (last < next.first && !ends(last)) last += 1;
    return { first: range.first, last };
  });
  return whole.every((range, k) => range.last === content[k]?.last) ? content : whole;
}

/**
 * @param candidate a candidate of the model
 * @param finds the rules' finds in the same tokens
 * @returns its content, or one that does not stop in mid-phrase
 */
export function endedContent(
  tokens: readonly Token[],
  candidate: Candidate,
  finds: readonly RuleFind[],
): readonly Range[] {
  const content = carriedOn(tokens, candidate);
  const end = content.at(-1);
  const i = end ? lastWord(tokens, end) : -1;
  if (!end || i < 0 || !DANGLING.has(word(tokens[i]))) return content;
  const longer = finds.find(
    (find) =>
      sharesCue(candidate, find) &&
      find.content[0]?.first === content[0]?.first &&
      (find.content.at(-1)?.last ?? 0) > end.last,
  );
  return longer ? longer.content : trimmed(tokens, content);
}
