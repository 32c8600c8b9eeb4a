/**
 * Decides what is counted where two analyses of one article are compared, `machine` and `person` (the machine's, as
 * the reader corrected it). The counts of several articles can be added.
 *
 * Statements. A statement of the one and one of the other are the same when they share half of their words
 * (overlap.ts). Both: `kept`; only the machine's: `wrong`; only the person's: `missed`. Of those kept, `standing` counts
 * how many have the same standing (unnamed, on record, vague) in both, `source` how many stand under the machine's own
 * source, neither credited to another nor with its kind changed.
 *
 * Sentences, the units of kappa: every sentence of headline, standfirst and text as Intl.Segmenter parts them (blocks
 * never share a sentence; code and tables are none). Each of the two sorts a sentence into one of four: no statement, or
 * the standing of the statement that covers most of it. `sentences[m][p]` counts those that the machine put into
 * category m and the person into p, in the order of CATEGORIES.
 */
import type { Analysis, Article, Attribution, Field, SourceId, Span, Standing } from '../model';
import { standingOf } from '../model';
import { pairsOf, sharedLength } from './overlap';
import { sentencesOf } from './sentences';

export const CATEGORIES = ['none', 'unnamed', 'record', 'vague'] as const;

export type Category = (typeof CATEGORIES)[number];

export interface Tally {
  readonly kept: number;
  readonly wrong: number;
  readonly missed: number;
  readonly standing: number;
  readonly source: number;
  /** 4 × 4: rows the machine's category, columns the person's. */
  readonly sentences: readonly (readonly number[])[];
}

const zeros = (): number[][] => CATEGORIES.map(() => CATEGORIES.map(() => 0));

export const NO_TALLY: Tally = { kept: 0, wrong: 0, missed: 0, standing: 0, source: 0, sentences: zeros() };

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export function isTally(value: unknown): value is Tally {
  if (typeof value !== 'object' || value === null) return false;
  const { kept, wrong, missed, standing, source, sentences } = value as Record<string, unknown>;
  const square = (rows: unknown): boolean =>
    Array.isArray(rows) &&
    rows.length === CATEGORIES.length &&
    rows.every((row) => Array.isArray(row) && row.length === CATEGORIES.length && row.every(isCount));
  return [kept, wrong, missed, standing, source].every(isCount) && square(sentences);
}

const standings = (analysis: Analysis): ReadonlyMap<SourceId, Standing> =>
  new Map(analysis.sources.map(({ id, kind }) => [id, standingOf(kind)]));

/** @returns for a sentence the category of the statement that covers most of it */
function categoriser(analysis: Analysis): (field: Field, sentence: Span) => Category {
  const standing = standings(analysis);
  return (field, sentence) => {
    let most = 0;
    let category: Category = 'none';
    for (const one of analysis.attributions) {
      if (one.field !== field) continue;
      const shared = sharedLength(one.content, [sentence]);
      if (shared <= most) continue;
      most = shared;
      category = standing.get(one.sourceId) ?? 'vague';
    }
    return category;
  };
}

function countSentences(article: Article, machine: Analysis, person: Analysis): number[][] {
  const ofMachine = categoriser(machine);
  const ofPerson = categoriser(person);
  const counts = zeros();
  for (const { field, span } of sentencesOf(article)) {
    const row = counts[CATEGORIES.indexOf(ofMachine(field, span))];
    const column = CATEGORIES.indexOf(ofPerson(field, span));
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return counts;
}

export function tallyOf(article: Article, machine: Analysis, person: Analysis): Tally {
  const pairs = pairsOf(machine.attributions, person.attributions);
  const [ofMachine, ofPerson] = [standings(machine), standings(person)];
  const kinds = (analysis: Analysis) => new Map(analysis.sources.map(({ id, kind }) => [id, kind]));
  const [machineKinds, personKinds] = [kinds(machine), kinds(person)];
  const untouched = ({ a, b }: { a: Attribution; b: Attribution }): boolean =>
    b.evidence.by !== 'reader' &&
    a.sourceId === b.sourceId &&
    machineKinds.get(a.sourceId) === personKinds.get(b.sourceId);
  return {
    kept: pairs.length,
    wrong: machine.attributions.length - pairs.length,
    missed: person.attributions.length - pairs.length,
    standing: pairs.filter(({ a, b }) => ofMachine.get(a.sourceId) === ofPerson.get(b.sourceId)).length,
    source: pairs.filter(untouched).length,
    sentences: countSentences(article, machine, person),
  };
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      kept: sum.kept + one.kept,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed,
      standing: sum.standing + one.standing,
      source: sum.source + one.source,
      sentences: sum.sentences.map((row, m) => row.map((n, p) => n + (one.sentences[m]?.[p] ?? 0))),
    }),
    NO_TALLY,
  );
