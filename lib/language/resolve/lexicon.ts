/** Decides what the resolver must know of a language: closed lists of words, no names of people. */

/** A rule of wording with a text that it matches and one that it must not; a test runs both. */
export interface WordingRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}

export type Gender = 'm' | 'f';

export interface Pronoun {
  readonly gender: Gender | null;
  readonly number: 'one' | 'many';
  /** What it can stand for: somebody, a thing or body, either. */
  readonly of: 'person' | 'thing' | 'either';
  /** "his", "their". */
  readonly possessive: boolean;
  /** "who", "which": stands for the words just before it. */
  readonly relative: boolean;
}

export interface Lexicon {
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** "i", "we", "my": the speaker of the words around it. */
  readonly firstPerson: ReadonlySet<string>;
  /** "mr", "sen", "president": stand before a name; value: the gender that it tells. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Nouns for people by what they do or are ("attorney", "mother"); value: the gender that it tells. */
  readonly roles: ReadonlyMap<string, Gender | null>;
  readonly firstNames: ReadonlyMap<string, Gender | null>;
  /** Words that make a capitalised stretch the name of a body: "ministry", "inc". */
  readonly bodies: ReadonlySet<string>;
  /** Bodies called by a noun: "company", "ministry", "police". */
  readonly bodyNouns: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  readonly outletNouns: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** Neither people nor bodies nor texts: "slide", "worry". */
  readonly things: ReadonlySet<string>;
  /** Speak for somebody: "spokesperson", "representative". */
  readonly speakers: ReadonlySet<string>;
  /** Plurals that are an open class: "critics", "voters". */
  readonly crowd: ReadonlySet<string>;
  /** Plurals that are particular people who gave information: "officials", "aides", "sources". */
  readonly informants: ReadonlySet<string>;
  /** Of these, the ones that are unnamed sources whenever no name is given (codebook, section 3, rule 3). */
  readonly insiders: ReadonlySet<string>;
  /** Public bodies spoken of as people: "police", "prosecutors", "authorities". */
  readonly officials: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  /** "several", "a handful": at least so many. */
  readonly amounts: ReadonlyMap<string, number>;
  /** "lot", "handful", "members": the noun behind their "of" says who it is. */
  readonly quantities: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** "another", "a second", "other": not the one before. */
  readonly other: ReadonlySet<string>;
  /** End the core of a noun phrase: "of", "who", "familiar". */
  readonly after: ReadonlySet<string>;
  /** Behind a noun: that they know of the matter ("familiar", "briefed", "close"). */
  readonly knowing: ReadonlySet<string>;
  /** Behind a noun: that they spoke to somebody ("interviewed", "asked"). */
  readonly speaking: ReadonlySet<string>;
  /** How words credit: by name of the class, words of cues; the first that has one counts. */
  readonly cueClasses: readonly (readonly [string, ReadonlySet<string>])[];
  /** Capitalised at a sentence's beginning and no name: "but", "when". */
  readonly functionWords: ReadonlySet<string>;
  /** Inside names, lower case: "de", "van", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Places, peoples, parties, months: capitalised and nobody's name. */
  readonly proper: ReadonlySet<string>;
  /** Adjectives of peoples and parties in front of a name: "Republican", "French". */
  readonly adjectives: ReadonlySet<string>;
  /** Words that lean on the next one without a space, at its beginning: "l'", "qu'"; null when there are none. */
  readonly elided: RegExp | null;
  /** The noun comes before most of its adjectives: "une source policière". */
  readonly nounFirst: boolean;
  readonly plural: (noun: string) => boolean;
  /** Articles that tell a gender: "une"; empty where they do not. */
  readonly genders: ReadonlyMap<string, Gender>;
  /** Point back at somebody just told of: "these", "ces". */
  readonly demonstrative: ReadonlySet<string>;
  /** Bodies and outlets that are always called by the same words, and look like something else. */
  readonly fixed: readonly (WordingRule & { readonly kind: 'organization' | 'media' })[];
  /** A cue without any source: "reportedly", "is believed". */
  readonly sourceless: readonly WordingRule[];
}
