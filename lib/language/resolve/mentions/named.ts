/** Decides which person a mention names, among all the names that may stand in it. */
import type { Lexicon } from '../lexicon';
import type { Person } from '../names/people';
import type { Word } from '../text';
import { coreOf, partedBy, possessiveAfter } from './phrase';

/** The person whom a mention names: at the end of a part between commas ("his wife, Huma Abedin"), the first such. */
export function namedIn(
  text: string,
  words: readonly Word[],
  core: readonly Word[],
  lexicon: Lexicon,
  person: (word: Word) => Person | null,
): Person | null {
  let at = 0;
  const last = core.at(-1)?.lower ?? '';
  // "one of his advisers, Joel Benenson" is one
  const one = lexicon.numbers.get(words[0]?.lower ?? '') === 1;
  const group = !one && lexicon.plural(last) && (lexicon.informants.has(last) || lexicon.crowd.has(last));
  while (at < words.length) {
    // whom a group has among it or speaks for is not the group: "aides, led by Jane Doe"
    if (at > 0 && group) return listed(text, words.slice(at), lexicon, person);
    const part = at === 0 ? core : coreOf(text, words.slice(at), lexicon);
    const found =
      endingName(text, part, person) ?? endingName(text, longCore(text, words, at, part, lexicon), person);
    if (found) return found;
    at += Math.max(part.length, 1);
    // "an academic named Eric Kingson", "chief pollster and strategist Joel Benenson"
    const next = words[at]?.lower ?? '';
    if (next === 'named' || (next === 'and' && isRole(part.at(-1)?.lower ?? '', lexicon))) {
      const more = coreOf(text, words.slice(at + 1), lexicon);
      const roleOnly =
        next === 'named' || isRole(more.find((word) => /^\p{Ll}/u.test(word.text))?.lower ?? '', lexicon);
      const named = roleOnly ? endingName(text, more, person) : null;
      if (named) return named;
    }
    // only what a comma or dash parts off stands beside the source; after "of", "for" others are named
    while (at < words.length && !/^[,—–(-]/u.test(partedBy(text, words[at - 1] as Word, words[at] as Word)))
      at += 1;
  }
  return officeHolder(text, words, core, lexicon, person);
}

/** What names are made of: capitals, also behind a particle ("al-Masri", "d'Angelo"), and particles. */
const IN_NAMES =
  /^(?:\p{Lu}|(?:al|el|an|as|at|ash|bin|ibn|ben|d|l|de)[-‑'’]\p{Lu}|(?:de|van|von|bin|ibn|al|el|der|den|ter|da|dos|das|del|della|di|du|la|le)$)/u;

/** Known, or made like one: "profiler", "arborist". */
const isRole = (lower: string, lexicon: Lexicon): boolean =>
  lexicon.roles.has(lower) ||
  (lexicon.informants.has(lower) && !lexicon.plural(lower)) ||
  /\p{Ll}{3}(?:er|or|ist|ian|man|woman)$/u.test(lower);

/** "two officials, Ahmed Nasser and Leila Haddad": a group whose names are all given is named for the first. */
function listed(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  person: (word: Word) => Person | null,
): Person | null {
  const first = coreOf(text, words, lexicon);
  let rest = words.slice(first.length);
  // "Jane Doe of Ohio and John Roe"
  const and = rest.findIndex(({ lower }) => lower === 'and');
  if (/^(?:of|from)$/u.test(rest[0]?.lower ?? '') && and > 0 && and <= 4) rest = rest.slice(and);
  const second = rest[0]?.lower === 'and' ? rest.slice(1) : rest;
  const isName = (part: readonly Word[]): boolean =>
    part.length > 1 && part.every((word) => IN_NAMES.test(word.text));
  const names = [first, coreOf(text, second, lexicon)];
  return names.every((part) => isName(part) && endingName(text, part, person))
    ? endingName(text, first, person)
    : null;
}

const RELATIVE = /^(?:who|whom|whose|which|that|qui|que|dont)$/u;
const LINK = /^(?:of|for|in|at|on|to|with|by|from|and|or|the|an?|du|de|des|et|la|le|les|à)$/u;

/** "head of product Jane Doe": a name at the very end that no small word, title or role ties to what stands before. */
function officeHolder(
  text: string,
  words: readonly Word[],
  core: readonly Word[],
  lexicon: Lexicon,
  person: (word: Word) => Person | null,
): Person | null {
  const head = core.at(-1);
  const last = words.at(-1);
  if (!head || !last || words.length < core.length + 3) return null;
  if (!lexicon.roles.has(head.lower) && !lexicon.titles.has(head.lower)) return null;
  const tail = words.slice(core.length);
  if (!/^(?:of|for|de|du|des)$/u.test(tail[0]?.lower ?? '') || tail.some(({ lower }) => RELATIVE.test(lower)))
    return null;
  const found = person(last);
  let from = words.length - 1;
  while (found && from > 0 && person(words[from - 1] as Word) === found) from -= 1;
  const before = words[from - 1];
  const first = words[from];
  if (!found || !before || !first || from <= core.length || /[^ ]/u.test(text.slice(before.end, first.start)))
    return null;
  const tied =
    LINK.test(before.lower) ||
    /(?:ing|ed)$/u.test(before.lower) ||
    /^\p{Lu}/u.test(before.text) ||
    [lexicon.roles, lexicon.titles, lexicon.adjectives].some((list) => list.has(before.lower));
  return tied ? null : found;
}

const SMALL = /^(?:of|for|and|the|to|on|in)$/u;

/** "Secretary of State John Kerry": the core goes on behind one or two small words between capitals. */
function longCore(
  text: string,
  words: readonly Word[],
  at: number,
  part: readonly Word[],
  lexicon: Lexicon,
): readonly Word[] {
  const [opening] = part;
  // "Police in Jackson": a noun that only the sentence writes with a capital
  const noun = [lexicon.officials, lexicon.bodyNouns, lexicon.informants, lexicon.crowd];
  if (part.length === 1 && opening?.first && noun.some((list) => list.has(opening.lower))) return part;
  let to = at + part.length;
  while (to > at && to < words.length - 1) {
    const before = words[to - 1] as Word;
    let next = to;
    while (next < to + 2 && SMALL.test(words[next]?.text ?? '')) next += 1;
    const capitals = /^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(words[next]?.text ?? '');
    if (next === to || !capitals || /[^.]/u.test(partedBy(text, before, words[to] as Word))) break;
    to = next + 1;
    while (to < words.length && !partedBy(text, words[to - 1] as Word, words[to] as Word)) {
      if (SMALL.test((words[to] as Word).text) || /^(?:who|said|told)$/u.test((words[to] as Word).text))
        break;
      to += 1;
    }
  }
  return words.slice(at, to);
}

function endingName(
  text: string,
  part: readonly Word[],
  person: (word: Word) => Person | null,
): Person | null {
  for (let i = part.length - 1; i >= 0; i--) {
    const word = part[i] as Word;
    if (!IN_NAMES.test(word.text) && !/^(?:himself|herself)$/u.test(word.lower)) return null;
    if (i < part.length - 1 && possessiveAfter(text, word)) return null;
    const found = person(word);
    if (found) return found;
  }
  return null;
}
