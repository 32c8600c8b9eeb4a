/** Decides which part a name has in its clause, by its neighbours alone: subject, object of a preposition, owner. */
import type { FieldText, Word } from '../text';

export type Part = 'subject' | 'preposition' | 'list' | 'owner' | 'speaker' | 'object' | 'other';

const PREPOSITION =
  /^(?:of|in|to|for|with|by|from|on|about|against|at|after|before|between|under|over|like|near|toward|towards|versus|than|de|du|à|avec|pour|par|contre|chez)$/u;
const SAYS = /^(?:said|says|told|added|wrote|tweeted|asked|argued|according|replied|dit|déclare|affirme)$/u;
const VERB =
  /^(?:is|was|has|had|will|would|could|can|may|might|should|must|did|does|says|said|told|a|est|était|avait|va|\p{L}{2,}ed|\p{L}{2,}(?:ly)|began|made|took|came|went|left|won|lost|led|held|spoke|met|gave|wrote|who)$/u;
const NOT_VERB = /^(?:need|seed|feed|bed|red|hundred|family|only|early|july|reply|supply|daily|weekly)$/u;

/** @param from index of the name's first word; @param to index behind its last */
export function partOf(field: FieldText, from: number, to: number): Part {
  const { words, text } = field;
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  const before = words[from - 1];
  const after = words[to];
  if (/^['’]s?\s/u.test(text.slice(last.end, last.end + 3)) && /^['’]/u.test(text.slice(last.end)))
    return 'owner';
  const same = before !== undefined && before.sentence === first.sentence;
  if (same && /^(?:and|or|et|ou)$/u.test(before.lower)) return 'list';
  if (same && PREPOSITION.test(before.lower)) return 'preposition';
  if (same && SAYS.test(before.lower)) return 'speaker';
  const follows = after !== undefined && after.sentence === last.sentence;
  const gap = follows ? text.slice(last.end, after.start) : '';
  if (follows && /^,? $/u.test(gap) && VERB.test(after.lower) && !NOT_VERB.test(after.lower))
    return 'subject';
  if (follows && gap === ' ' && /^(?:and|et)$/u.test(after.lower)) return 'list';
  if (!same) return 'subject';
  return /^\p{Ll}/u.test(before.text) && /(?:ed|ing|s)$/u.test(before.lower) ? 'object' : 'other';
}
