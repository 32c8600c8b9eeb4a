/** Decides whether a description is told its name right behind it: "the driver, later identified as Jane Doe". */
import type { Lexicon } from '../lexicon';
import type { Person } from '../names/people';
import { type Word, wordAt } from '../text';
import type { Reading } from './read';

/** How far behind the noun the name may begin, UTF-16 units. */
const REACH = 170;

/** "of the van", in front of it. */
const PHRASE = String.raw`(?:\s(?:of|from|in|at|on|for|with|near|de|du|des|à)\s[^,.;:“”"«»]{1,40}?)?`;

const WORDINGS: readonly RegExp[] = [
  // ", later identified as", ", identified by the police only as", ", named locally as", " known only as"
  String.raw`(?:later|since|then|subsequently|now|only)?\s?(?:identified|named|known|identifiée?s?|nommée?s?|connue?s?)(?:\s(?!to\b)[\p{L}’'-]+){0,5}?\s(?:as|comme|sous\sle\snom\sde)\s`,
  // ", whom the police identified as", ", who has been named as", " who identified herself as", ", who asked to be known as"
  String.raw`(?:who|whom|qui|que)\s(?:(?!(?:said|says|told|that|dit|que)\s)[\p{L}’'-]+\s){0,9}?(?:(?:identified|identify|named|known|referred\sto|identifiée?s?|nommée?s?)(?:\s[\p{L}’'-]+){0,4}?\s(?:as|comme)|be\s(?:called|named)|goes\sby|going\sby|(?:performs?|records?|writes?|tweets?|posts?|streams?)\sas|se\sfait\sappeler)\s`,
  // " who gave only her first name, ", ", who would only give his name as ", " who wanted to be identified by her surname, "
  String.raw`(?:who|whom|giving|using|qui)\s(?:(?!(?:said|says|told|that|dit|que)\s)[\p{L}’'-]+\s){0,12}?(?:(?:sur|nick|user|first\s|last\s|given\s|family\s|middle\s|full\s)?names?|prénom|nom|surnom|pseudonyme)(?:,|:|\s\(|\sas|\sis|\sde)?\s`,
].map((wording) => new RegExp(String.raw`^${PHRASE}(?:,|\s—|\s–)?\s\(?${wording}`, 'u'));

/** @returns the person whose name stands there; null for named and plural mentions, and when none is known by that name */
export function identifiedBehind(
  reading: Reading,
  lexicon: Lexicon,
  person: (word: Word) => Person | null,
): Person | null {
  const { core, field, number } = reading;
  const last = core.at(-1);
  const sentence = last && field.sentences[last.sentence];
  if (!last || !sentence || number === 'many' || reading.pronoun || lexicon.documents.has(reading.head))
    return null;
  const behind = field.text.slice(last.end, Math.min(sentence.end, last.end + REACH));
  for (const wording of WORDINGS) {
    const match = wording.exec(behind);
    if (!match) continue;
    let at = wordAt(field.words, last.end + match[0].length);
    // a title may stand in front of the name
    for (let i = 0; i < 3; i++, at++) {
      const word = field.words[at];
      if (!word || word.sentence !== last.sentence || !/^\p{Lu}/u.test(word.text)) break;
      const found = person(word);
      if (found) return found;
    }
  }
  return null;
}
