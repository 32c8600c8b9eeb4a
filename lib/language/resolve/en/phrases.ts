/** Decides how a source is explained to an English reader: plain and neutral. */
import type { Phrases } from '../language';

export const phrases: Phrases = {
  markedBy: (cue) => `Marked because of “${cue}”`,
  post: 'Marked because the article quotes a post',
  quotation: 'Marked because of the quotation marks',
  kind: {
    person: 'named in the article',
    organization: 'a body that speaks as a body',
    spokesperson: 'speaks for a body, without a name given',
    document: 'a text or data that the article credits',
    media: 'a news outlet',
    unnamed: 'the name is not given',
    collective: 'an open group, nobody in particular',
    none: 'no source is given',
    role: 'known by the role that the article gives',
  },
  withheld: (words) => `the name is withheld: “${words}”`,
  noReason: 'no reason given',
  partly: 'only a first name, a user name or a pseudonym is given',
  spokespersonFor: (body) => `spokesperson for ${body}`,
  speaksFor: (body) => `speaks for ${body}, without a name given`,
  namedAs: (name, role) => `named in the article: ${name} (${role})`,
  also: (words) => `also called ${words.map((word) => `“${word}”`).join(', ')}`,
  joint: '; ',
  unknown: 'no source given',
};
