/** Decides the figures at the top of the panel: statements and sources by standing, people unnamed, headline and lead. */
import {
  type AnalysisLanguage,
  type Attribution,
  type Count,
  type Source,
  type Standing,
  type Summary,
  standingOf,
} from '../../model';
import { members as english } from './en/members';
import { members as french } from './fr/members';

// Not by way of all the language's data: corrections count anew where no lexicon is at hand.
const MEMBERS = { en: english, fr: french } as const;

const none = (): Record<Standing, number> => ({ record: 0, unnamed: 0, vague: 0 });

/** Two exact counts add up to an exact one; anything else is "at least". */
export function addCounts(counts: readonly Count[]): Count {
  return counts.reduce<Count>(
    (sum, count) => ({
      kind: sum.kind === 'exact' && count.kind === 'exact' ? 'exact' : 'at-least',
      n: sum.n + count.n,
    }),
    { kind: 'exact', n: 0 },
  );
}

/** Members of a group add nobody to the people that the group stands for already. */
function peopleOf(sources: readonly Source[], language: AnalysisLanguage): readonly Count[] {
  const isMember = (label: string): boolean => MEMBERS[language].some(({ pattern }) => pattern.test(label));
  const unnamed = sources.flatMap((source) => (source.kind === 'unnamed' ? [source] : []));
  const grouped = unnamed.some(({ label, count }) => count.n > 1 && !isMember(label));
  return unnamed.flatMap(({ label, count }) => (grouped && isMember(label) ? [] : [count]));
}

/**
 * @param leadEnd where the article's first paragraphs end, in UTF-16 units of the text
 * @param language whose words the labels are of
 * @returns the summary; false for headline and lead when they hold no statement
 */
export function summarise(
  attributions: readonly Attribution[],
  sources: readonly Source[],
  leadEnd: number,
  language: AnalysisLanguage,
): Summary {
  const statements = none();
  const people = none();
  const standing = new Map(sources.map((source) => [source.id, standingOf(source.kind)]));
  for (const { sourceId } of attributions) statements[standing.get(sourceId) ?? 'vague'] += 1;
  for (const source of sources) people[standingOf(source.kind)] += 1;
  const only = (list: readonly Attribution[]): boolean =>
    list.length > 0 && list.every(({ sourceId }) => standing.get(sourceId) === 'unnamed');
  return {
    statements,
    sources: people,
    unnamedPeople: addCounts(peopleOf(sources, language)),
    headlineUnnamedOnly: only(attributions.filter(({ field }) => field === 'title')),
    leadUnnamedOnly: only(
      attributions.filter(
        ({ field, content }) => field === 'text' && (content[0]?.start ?? Infinity) < leadEnd,
      ),
    ),
  };
}
