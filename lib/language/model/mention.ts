/**
 * Decides which words are the mention of a candidate's source: of several stretches the nearest to the cue; without a
 * word at its end that only leads on ("a student who", "the editor of"); and when it is an article alone, with the noun
 * behind it, or none where that noun is the cue itself ("the claim that …" names no one).
 */
import type { Token } from '../text/tokens';
import type { Candidate } from './judge';
import type { Range } from './relations';

/** Gaps in a mention of up to so many tokens are the model's, not the text's. */
const GAP = 3;

/** Words that can stand at the beginning of a mention, and never at its end. */
const LEADS_ON =
  /^(?:a|an|the|who|whom|whose|which|that|of|and|or|to|for|from|with|in|on|at|by|as|is|are|was|were|has|have|had)$/u;

/** A title that the name behind it was cut from, where its period was taken for the sentence's. */
const TITLE = /^(?:mr|mrs|ms|mx|dr|prof|sen|rep|gov|gen|lt|col|sgt|capt|maj|adm|rev|hon|st)$/iu;
const NAME = /^\p{Lu}[\p{L}'’-]*$/u;

const ARTICLE = /^(?:a|an|the)$/iu;

/** A noun phrase behind an article ends before such a word or mark, and after so many tokens. */
const ENDS =
  /^(?:[^\p{L}\p{N}].*|who|whom|which|that|of|in|on|to|for|with|from|by|at|as|and|or|but|is|are|was|were|has|have|had|will|would|can|could|may|might|also|then|when|where|while|released|published)$/iu;
const LONGEST = 5;

function nearestOf({ cue, mention }: Candidate): Range | null {
  const joined: Range[] = [];
  for (const range of mention) {
    const before = joined.at(-1);
    if (before && range.first - before.last <= GAP)
      joined[joined.length - 1] = { first: before.first, last: range.last };
    else joined.push(range);
  }
  const away = (range: Range): number =>
    cue ? Math.min(Math.abs(range.first - cue.last), Math.abs(cue.first - range.last)) : 0;
  return joined.reduce<Range | null>((a, b) => (a && away(a) <= away(b) ? a : b), null);
}

/** "WHO" and "U.S." lead nowhere: only small letters do. */
function trimmed(tokens: readonly Token[], { first, last }: Range): Range {
  let end = last;
  while (end > first + 1 && LEADS_ON.test(tokens[end - 1]?.text ?? '')) end -= 1;
  return { first, last: end };
}

function withNoun(tokens: readonly Token[], { first, last }: Range, cue: Range | null): Range | null {
  let end = last;
  while (
    end < tokens.length &&
    end - last < LONGEST &&
    end !== cue?.first &&
    !ENDS.test(tokens[end]?.text ?? '')
  )
    end += 1;
  return end > last ? { first, last: end } : null;
}

/** "his lawyer, Mr.": with the one to three names behind. */
function withName(tokens: readonly Token[], range: Range): Range {
  let { last } = range;
  if (tokens[last - 1]?.text === '.') last -= 1;
  if (!TITLE.test((tokens[last - 1]?.text ?? '').replace(/\.$/u, ''))) return range;
  if (tokens[last]?.text === '.') last += 1;
  const from = last;
  while (last - from < 3 && NAME.test(tokens[last]?.text ?? '')) last += 1;
  return last > from ? { first: range.first, last } : range;
}

/** @returns the mention in tokens; null when there is none */
export function mentionOf(tokens: readonly Token[], candidate: Candidate): Range | null {
  const found = nearestOf(candidate);
  if (!found) return null;
  const range = trimmed(tokens, found);
  const alone = range.last - range.first === 1 && ARTICLE.test(tokens[range.first]?.text ?? '');
  return alone ? withNoun(tokens, range, candidate.cue) : withName(tokens, range);
}
