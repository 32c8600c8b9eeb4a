/** Decides which French words name the source, before a verb or after it. */
import { FRENCH_OFTEN_NOUNS, frenchCueOf } from '../../fr/cues';
import {
  FRENCH_AUXILIARY,
  FRENCH_CLAUSES,
  FRENCH_DETERMINERS,
  FRENCH_PRONOUNS,
  FRENCH_WHEN,
} from '../../fr/words';
import type { Item } from '../items';
import type { Range } from '../nouns';
import { low } from './verbs';

const capital = (item: Item | undefined): boolean =>
  item !== undefined && /^(?:[ld]['’])?\p{Lu}/iu.test(item.text) && /\p{Lu}/u.test(item.text);
const JOINS = /^(?:de|du|des|d'.*|à|au|aux|en|chargée?s?|proches?|pour|par|contre|&|-|’|')$/u;
const STARTS =
  /^(?:selon|mais|or|et|puis|ainsi|cependant|toutefois|pourtant|alors|car|dans|lors|après|avant|depuis|pendant|sur|à|au|aux|en|pour|par|chez|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|quant)$/u;

/** Start of the noun phrase that ends before `end`. */
function walkLeft(items: readonly Item[], end: number): number {
  let j = end;
  while (j > 0) {
    const item = items[j - 1] as Item;
    if (
      item.kind === 'quote' ||
      (item.kind === 'mark' &&
        !/^[-’'&()%]$/u.test(item.text) &&
        !(item.text === '.' && /^\p{Lu}$|^(?:M|MM|Dr|Me)$/u.test(items[j - 2]?.text ?? '')))
    )
      break;
    const word = item.lower;
    if (FRENCH_PRONOUNS.has(word) || /^(?:qu'|lorsqu'|puisqu')(?:il|elle|on|ils|elles)$/u.test(word))
      return j === end ? j - 1 : j;
    if (
      j < end &&
      (frenchCueOf(word)?.form === 'present' || FRENCH_AUXILIARY.test(word)) &&
      !FRENCH_DETERMINERS.has(low(items, j - 2)) &&
      !FRENCH_OFTEN_NOUNS.has(word)
    )
      break;
    if (FRENCH_CLAUSES.has(word) || /^(?:qu'|lorsqu'|puisqu'|s'il)/u.test(word) || word === 'qui') break;
    if (
      word === 'et' &&
      !(capital(items[j]) && capital(items[j - 2])) &&
      !FRENCH_DETERMINERS.has(low(items, j))
    )
      break;
    j--;
  }
  return j;
}

/** Without "Mais", "Selon lui", "Lundi," before the noun. */
function stripped(items: readonly Item[], from: number, to: number): number {
  let start = from;
  while (start < to - 1 && (items[start]?.kind === 'mark' || STARTS.test(low(items, start)))) {
    const preposition = /^(?:dans|lors|après|avant|depuis|pendant|sur|à|au|aux|en|pour|par|chez|ce)$/u.test(
      low(items, start),
    );
    start++;
    if (!preposition) continue;
    for (let i = to - 1; i > start; i--)
      if (
        FRENCH_DETERMINERS.has(low(items, i)) &&
        !JOINS.test(low(items, i)) &&
        !JOINS.test(low(items, i - 1))
      )
        return i;
    return start;
  }
  return start;
}

/** The clause's first words when all between them and `end` is asides: "Marie Dupont, 40 ans, maire de la ville, a dit". */
function headBefore(items: readonly Item[], end: number): Range | null {
  let open = end - 1;
  while (open > 0 && items[open - 1]?.kind !== 'quote' && !/^[;:—–]$/u.test(items[open - 1]?.text ?? ''))
    open--;
  for (let from = open; from < end - 1; ) {
    const comma = items.findIndex((it, k) => k >= from && it.text === ',');
    if (comma < 0 || comma >= end - 1) return null;
    const first = low(items, from);
    if (STARTS.test(first) && !FRENCH_DETERMINERS.has(first)) {
      from = comma + 1;
      continue;
    }
    if (comma === from || comma - from > 12 || FRENCH_PRONOUNS.has(first)) return null;
    return { from, to: comma };
  }
  return null;
}

/** @returns null when no noun phrase stands before `end` */
export function frenchSubject(items: readonly Item[], end: number): Range | null {
  if (items[end - 1]?.text === ',') return headBefore(items, end);
  const left = walkLeft(items, end);
  if (left >= end) return null;
  const from = stripped(items, left, end);
  return from < end ? { from, to: end } : null;
}

/** "a déclaré Marie Dupont, maire de …": the noun phrase that begins at `start`. */
export function frenchPhrase(items: readonly Item[], at: number): Range | null {
  let start = at;
  while (/^(?:encore|toujours|aussi|également|ainsi|alors|notamment|même)$/u.test(low(items, start))) start++;
  let i = start;
  while (i < items.length) {
    const item = items[i] as Item;
    const word = item.lower;
    if (item.kind === 'quote') break;
    if (item.kind === 'mark') {
      const initial = item.text === '.' && /^(?:\p{Lu}|M|MM|Dr|Me)$/u.test(items[i - 1]?.text ?? '');
      if (!initial && !/^[-’'&]$/u.test(item.text)) break;
    } else if (i > start && (FRENCH_CLAUSES.has(word) || word === 'qui' || /^qu'/u.test(word))) break;
    else if (i > start && FRENCH_WHEN.has(word) && !joined(items, i)) break;
    else if (word === 'et' && !capital(items[i + 1]) && !FRENCH_DETERMINERS.has(low(items, i + 1))) break;
    i++;
  }
  return i > start ? { from: start, to: nameAfter(items, start, i) } : null;
}

/** "la maire, Jeanne Faure": a role takes in the name that follows it. */
function nameAfter(items: readonly Item[], from: number, to: number): number {
  if (
    items[to]?.text !== ',' ||
    !capital(items[to + 1]) ||
    items.slice(from, to).some((it, n) => n > 0 && capital(it))
  )
    return to;
  let end = to + 1;
  while (capital(items[end]) || /^(?:de|du|d'.*|-)$/u.test(low(items, end))) end++;
  return end - to > 2 ? end : to;
}

/** "ministre en charge", "porte-parole à la mairie", "proche du dossier": the preposition belongs to the noun. */
function joined(items: readonly Item[], i: number): boolean {
  const word = low(items, i);
  const before = low(items, i - 1);
  if (/^(?:à|au|aux)$/u.test(word))
    return /^(?:adjointe?|conseill(?:er|ère)|ministre|professeure?|chercheu(?:r|se)|économiste|directeur|directrice|déléguée?|grâce)$/u.test(
      before,
    );
  return word === 'sur' && /^(?:spécialiste|experte?)s?$/u.test(before);
}
