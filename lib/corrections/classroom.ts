/**
 * Decides how a student's marks are compared with a key (the machine's, with the reader's corrections), statement by
 * statement. Found: both have it (they share half of their words, overlap.ts). Missed: only the key has it. Extra: only
 * the student has it.
 *
 * Right source: the student's source is the key's, whatever either calls it. Sources are paired one to one, those with
 * most statements in common first, and only where the student's name for it and the key's (label, role, mentions) have
 * a word in common or both say that there is no source.
 */
import type { Analysis, Article, Attribution, Field, Source, SourceId } from '../model';
import { standingOf } from '../model';
import { shareOf } from './agreement';
import { fieldText } from './anchor';
import { type Pair, pairsOf } from './overlap';

export interface Side {
  readonly statement: Attribution;
  readonly source: Source;
}

export type ComparedRow =
  | {
      readonly kind: 'found';
      readonly mine: Side;
      readonly key: Side;
      readonly rightSource: boolean;
      readonly rightStanding: boolean;
    }
  | { readonly kind: 'missed'; readonly key: Side }
  | { readonly kind: 'extra'; readonly mine: Side };

export interface Score {
  readonly found: number;
  readonly missed: number;
  readonly extra: number;
  /** Of those found. */
  readonly rightSource: number;
  readonly rightStanding: number;
  /** Share of the key's statements that were found; of the student's that are in the key; null when there are none. */
  readonly recall: number | null;
  readonly precision: number | null;
}

export interface Comparison {
  /** In reading order. */
  readonly rows: readonly ComparedRow[];
  readonly score: Score;
}

const SMALL = new Set([
  'the',
  'and',
  'for',
  'who',
  'with',
  'from',
  'that',
  'les',
  'des',
  'une',
  'qui',
  'aux',
]);

const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{2,}/gu)
    ?.filter((word) => !SMALL.has(word)) ?? [];

/** Every word that the article or the student has for it; plurals count as their singular. */
function namesOf(article: Article, source: Source): ReadonlySet<string> {
  const mentions = source.mentions.map(({ field, span }) =>
    fieldText(article, field).slice(span.start, span.end),
  );
  const words = [source.label, source.role ?? '', ...mentions].flatMap(plainWords);
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)));
}

function sameName(article: Article, a: Source, b: Source): boolean {
  const mine = namesOf(article, a);
  const theirs = namesOf(article, b);
  if (mine.size === 0 || theirs.size === 0) return mine.size === theirs.size || a.kind === b.kind;
  return [...mine].some((word) => theirs.has(word));
}

type Sources = ReadonlyMap<SourceId, Source>;

const sourcesOf = ({ sources }: Analysis): Sources => new Map(sources.map((one) => [one.id, one]));

/** Which source of the key each of the student's is. */
function pairedSources(
  article: Article,
  pairs: readonly Pair<Attribution>[],
  mine: Sources,
  key: Sources,
): ReadonlyMap<SourceId, SourceId> {
  const together = new Map<string, { a: SourceId; b: SourceId; n: number }>();
  for (const { a, b } of pairs) {
    const name = `${a.sourceId}\n${b.sourceId}`;
    const before = together.get(name)?.n ?? 0;
    together.set(name, { a: a.sourceId, b: b.sourceId, n: before + 1 });
  }
  const paired = new Map<SourceId, SourceId>();
  const taken = new Set<SourceId>();
  for (const { a, b } of [...together.values()].sort((x, y) => y.n - x.n)) {
    const [one, two] = [mine.get(a), key.get(b)];
    if (!one || !two || paired.has(a) || taken.has(b) || !sameName(article, one, two)) continue;
    paired.set(a, b);
    taken.add(b);
  }
  return paired;
}

const FIELDS: readonly Field[] = ['title', 'subtitle', 'text'];

const placeOf = (row: ComparedRow): readonly [number, number] => {
  const { field, content } = (row.kind === 'extra' ? row.mine : row.key).statement;
  return [FIELDS.indexOf(field), content[0]?.start ?? 0];
};

function inOrder(a: ComparedRow, b: ComparedRow): number {
  const [fieldA, startA] = placeOf(a);
  const [fieldB, startB] = placeOf(b);
  return fieldA - fieldB || startA - startB;
}

/** Statements whose source is not in the analysis are left out on either side. */
export function compareMarks(article: Article, mine: Analysis, key: Analysis): Comparison {
  const [mySources, keySources] = [sourcesOf(mine), sourcesOf(key)];
  const known = (list: readonly Attribution[], sources: Sources) =>
    list.filter(({ sourceId, content }) => sources.has(sourceId) && content.length > 0);
  const myStatements = known(mine.attributions, mySources);
  const keyStatements = known(key.attributions, keySources);
  const pairs = pairsOf(myStatements, keyStatements);
  const same = pairedSources(article, pairs, mySources, keySources);
  const side = (statement: Attribution, sources: Sources): Side => ({
    statement,
    source: sources.get(statement.sourceId) as Source,
  });
  const found = pairs.map(({ a, b }): Extract<ComparedRow, { kind: 'found' }> => {
    const [one, two] = [side(a, mySources), side(b, keySources)];
    return {
      kind: 'found',
      mine: one,
      key: two,
      rightSource: same.get(a.sourceId) === b.sourceId,
      rightStanding: standingOf(one.source.kind) === standingOf(two.source.kind),
    };
  });
  const hit = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const missed = keyStatements.filter((one) => !hit.has(one)).map((one) => side(one, keySources));
  const extra = myStatements.filter((one) => !hit.has(one)).map((one) => side(one, mySources));
  const rows: ComparedRow[] = [
    ...found,
    ...missed.map((one): ComparedRow => ({ kind: 'missed', key: one })),
    ...extra.map((one): ComparedRow => ({ kind: 'extra', mine: one })),
  ];
  return {
    rows: rows.sort(inOrder),
    score: {
      found: found.length,
      missed: missed.length,
      extra: extra.length,
      rightSource: found.filter(({ rightSource }) => rightSource).length,
      rightStanding: found.filter(({ rightStanding }) => rightStanding).length,
      recall: shareOf(found.length, keyStatements.length).value,
      precision: shareOf(found.length, myStatements.length).value,
    },
  };
}
