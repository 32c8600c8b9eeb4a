/** Decides what the words beside a name say that the person is: "longtime Clinton aide", ", a Democratic strategist". */
import type { Lexicon } from '../lexicon';
import type { FieldText, Word } from '../text';
import type { Named } from './name';

const AGE = /^,? \(?(?:aged )?\d{1,3}\b(?!,?\d| (?:people|percent|per|million|years|days))/u;
const APPOSED =
  /^, (?:(?:who|whose|a|an|the|his|her|their|its|chief|senior|former|president|director|professor|chair|chairman|chairwoman|head|executive|co-\p{L}+|founder|editor|author|now|then|also)\b|\p{L}+ (?:director|of|at|for)\b)/iu;
const PARTY = /^ \((?:[RDI]-|\d{2}\b|[RDI]\))/u;

/** Whether what follows a name says that it is a person: ", 34,", ", a lawyer", "(R-Ohio)". */
export function followedAsPerson(text: string, end: number): boolean {
  const tail = text.slice(end, end + 40);
  return AGE.test(tail) || APPOSED.test(tail) || PARTY.test(tail);
}

/** Between commas behind a name: ", a Democratic strategist who …," gives "a Democratic strategist". */
const APPOSITION =
  /^(?: \([^)]{1,24}\))?, ((?:(?:an?|the|his|her|their|its|now|then|former|also) )?(?:[\p{L}\p{N}.'’&-]+ ){0,7}?[\p{L}'’-]+)(?=,|\.|;| who| and| —| –| at | of | for | with | in | on |$)/u;
const STOP =
  /^(?:and|but|or|of|to|by|from|with|said|says|told|in|at|for|as|that|when|while|like|than|between|about)$/u;

/** @returns the words right behind the name that say what the person is, or null */
export const roleBehind = (text: string, end: number): string | null =>
  APPOSITION.exec(text.slice(end, end + 130))?.[1] ?? null;

/** @returns the words right before the name that say what the person is, or null */
export function roleBefore(field: FieldText, name: Named): string | null {
  const { words, text } = field;
  const start = words[name.from] as Word;
  let from = name.from;
  while (from > 0 && from > name.from - 6) {
    const word = words[from - 1] as Word;
    if (word.sentence !== start.sentence || STOP.test(word.lower)) break;
    const gap = text.slice(word.end, (words[from] as Word).start);
    if (gap !== ' ' && !(gap === ', ' && from === name.from) && !/^['’]s? $/u.test(gap)) break;
    from -= 1;
  }
  const before = words[name.from - 1];
  return from < name.from && before ? text.slice((words[from] as Word).start, before.end) : null;
}

/** @returns the noun of a role, lower case; null when the words name no role */
export function roleNoun(role: string, lexicon: Lexicon): string | null {
  const nouns = role.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
  return (
    nouns.findLast(
      (noun) => lexicon.roles.has(noun) || lexicon.titles.has(noun) || lexicon.informants.has(noun),
    ) ?? null
  );
}
