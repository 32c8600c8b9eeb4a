/**
 * Decides what becomes of a content that stops in mid-phrase: the network tags word by word, and where it is unsure it
 * may stop at "and" or "the", with which no statement ends. The rules' content for the same cue is taken when it begins
 * alike and goes on; else the dangling words are dropped.
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
  const end = candidate.content.at(-1);
  const i = end ? lastWord(tokens, end) : -1;
  if (!end || i < 0 || !DANGLING.has(word(tokens[i]))) return candidate.content;
  const longer = finds.find(
    (find) =>
      sharesCue(candidate, find) &&
      find.content[0]?.first === candidate.content[0]?.first &&
      (find.content.at(-1)?.last ?? 0) > end.last,
  );
  return longer ? longer.content : trimmed(tokens, candidate.content);
}
