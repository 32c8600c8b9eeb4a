/** Decides whether a mention stands for one of a group told of before: "one", "the other", "a third", "the latter". */
import type { Reading } from './read';

/** One of them; some of them; somebody besides them; the second of two; the first of two. */
export type Member = 'one' | 'some' | 'besides' | 'latter' | 'former';

const WORDINGS: readonly {
  readonly is: Member;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}[] = [
  {
    is: 'one',
    pattern:
      /^(?:one|the (?:one|other|first|second|third|fourth)(?: one)?|l['’]une?(?: d['’](?:entre )?(?:eux|elles))?|l['’]autre|(?:le|la) (?:premi(?:er|ère)|deuxième|seconde?|troisième))$/iu,
    matches: 'the other',
    not: 'the other official',
  },
  {
    is: 'some',
    pattern:
      /^(?:(?:two|three|four|five|six|some|several|many|most|a few|all|both) of (?:them|these|those)|(?:deux|trois|quatre|cinq|plusieurs|certaine?s|beaucoup|la plupart) d['’]entre (?:eux|elles))$/iu,
    matches: 'some of them',
    not: 'some of the voters',
  },
  {
    is: 'besides',
    pattern:
      /^(?:another|yet another|still another|a (?:second|third|fourth|fifth)|une? autre|une? (?:deuxième|second|troisième|quatrième))$/iu,
    matches: 'a third',
    not: 'a third of voters',
  },
  {
    is: 'latter',
    pattern: /^(?:the latter|ce dernier|cette dernière)$/iu,
    matches: 'the latter',
    not: 'the latter report',
  },
  { is: 'former', pattern: /^the former$/iu, matches: 'the former', not: 'the former mayor' },
];

export { WORDINGS as MEMBER_WORDINGS };

/** @returns null for all other mentions */
export function memberOf({ words, field }: Reading): Member | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length > 5) return null;
  const text = field.text.slice(first.start, last.end);
  return WORDINGS.find(({ pattern }) => pattern.test(text))?.is ?? null;
}
