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
export function roleBehind(text: string, end: number): string | null {
  const role = APPOSITION.exec(text.slice(end, end + 130))?.[1] ?? null;
  // a sentence ends behind an age or a longer word: ", 29. Another worker"
  const cut = role?.search(/(?<=\d|\p{L}{3})\. /u) ?? -1;
  const own = role && cut >= 0 ? role.slice(0, cut) : role;
  return own && STOP.test(own.split(' ')[0] ?? '') ? null : own;
}

/** "the governor of the region, Jane Doe", "Commissioner for Education, Mrs. Jane Doe". */
const BEFORE_COMMA =
  /(?:^|[\s“"])((?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ll]e|[Ll]a|[Uu]ne?|[Ss]on|[Ss]a)\s|[Ll]['’]|\p{L}+['’]s\s|(?=\p{Lu}))(?:[\p{L}’'-]+\s){0,3}[\p{L}’'-]+\s(?:of|for|at|in|de|du|des|à)\s(?:[\p{L}\p{N}’'.-]+\s){0,5}[\p{L}\p{N}’'-]+), $/u;

/** @returns the longer description that a comma parts from the name, and its own noun's part; null when there is none */
export function roleBeforeComma(field: FieldText, name: Named): string | null {
  const start = (field.words[name.from] as Word).start;
  const sentence = field.sentences[(field.words[name.from] as Word).sentence];
  const before = field.text.slice(Math.max(sentence?.start ?? 0, start - 120), start);
  const role = BEFORE_COMMA.exec(before)?.[1] ?? null;
  return role &&
    !/(?<!\p{L})(?:said|says|told|that|was|is|were|are|has|had|who|which|and|dit|que|qui|et|est)(?!\p{L})/u.test(
      role,
    )
    ? role
    : null;
}

/** "governor" of "the governor of the region". */
const headPart = (role: string): string =>
  role.replace(/(?<!\p{L})[ldLD]['’]/gu, '').split(/\s(?:of|for|at|in|de|du|des|à)\s/u)[0] ?? role;

const ARTICLE = /^(?:the|an?|his|her|their|its|our|my|l[ea]|l['’]|une?|son|sa|leur|notre)$/u;

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
  // "commente la professeure Jane Doe": the role begins at its article
  for (let i = name.from - 1; i > from; i--)
    if (ARTICLE.test((words[i] as Word).lower)) {
      from = i;
      break;
    }
  const before = words[name.from - 1];
  return from < name.from && before ? text.slice((words[from] as Word).start, before.end) : null;
}

/** @returns the noun of a role, lower case; null when the words name no role */
export function roleNoun(role: string, lexicon: Lexicon): string | null {
  const nouns = headPart(role)
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u);
  return (
    nouns.findLast(
      (noun) => lexicon.roles.has(noun) || lexicon.titles.has(noun) || lexicon.informants.has(noun),
    ) ?? null
  );
}
