/** Decides what kind of source the words of one mention say it is, before the rest of the article is heard. */
import type { SourceKind } from '../../model';
import type { Lexicon } from './lexicon';
import type { Reading } from './mentions/read';

const lowerWords = (reading: Reading): string[] => reading.core.map((word) => word.lower);

/** "the ministry", "Apple", "the White House", "police". */
function isBody(reading: Reading, lexicon: Lexicon): boolean {
  const words = lowerWords(reading);
  if (lexicon.bodyNouns.has(reading.head))
    return reading.number === 'one' || reading.proper || lexicon.officials.has(reading.head);
  if (!reading.proper) return false;
  const last = reading.core.at(-1)?.text ?? '';
  return /^\p{Lu}/u.test(last) || words.some((word) => lexicon.bodies.has(word));
}

const isOutlet = (reading: Reading, lexicon: Lexicon, siteName: string | null): boolean => {
  if (lexicon.outletNouns.has(reading.head)) return true;
  if (!reading.proper) return false;
  const words = lowerWords(reading);
  if (siteName && words.join(' ').replace(/^the /u, '') === siteName.toLowerCase().replace(/^the /u, ''))
    return true;
  const last = reading.core.at(-1);
  return last !== undefined && /^\p{Lu}/u.test(last.text) && words.some((word) => lexicon.outlets.has(word));
};

/** @returns the kind of what is always called by the same words: "No 10", "Channel 9"; null for all other mentions */
export function fixedKind({ core, field }: Reading, lexicon: Lexicon): SourceKind | null {
  const first = core[0];
  const last = core.at(-1);
  if (!first || !last) return null;
  const text = field.text.slice(first.start, last.end);
  return lexicon.fixed.find(({ pattern }) => pattern.test(text))?.kind ?? null;
}

/**
 * @param siteName the outlet that published the article, or null
 * @returns the kind that the mention's own words tell; pronouns give `none`: the article decides
 */
export function kindOfMention(reading: Reading, lexicon: Lexicon, siteName: string | null): SourceKind {
  if (reading.person) return 'person';
  if (!reading.core.length || reading.pronoun) return 'none';
  const { head } = reading;
  if (lexicon.documents.has(head) && !(reading.proper && isOutlet(reading, lexicon, siteName)))
    return 'document';
  if (lexicon.speakers.has(head))
    return reading.number === 'one' || reading.possessor ? 'spokesperson' : 'spokesperson';
  if (isOutlet(reading, lexicon, siteName)) return 'media';
  if (lexicon.officials.has(head) && !lexicon.informants.has(head)) return 'organization';
  if (
    lexicon.informants.has(head) &&
    !(reading.number === 'many' && lexicon.crowd.has(head) && head !== 'people')
  ) {
    if (head === 'people' && reading.words.length === reading.core.length) return 'collective';
    return 'unnamed';
  }
  if (lexicon.crowd.has(head))
    return reading.number === 'many' && reading.count !== null && !reading.atLeast && !reading.proper
      ? 'unnamed'
      : 'collective';
  if (isBody(reading, lexicon)) return 'organization';
  if (lexicon.roles.has(head)) return 'unnamed';
  if (reading.number === 'many') return reading.count !== null && !reading.atLeast ? 'unnamed' : 'collective';
  if (reading.proper) return 'organization';
  return 'document';
}
