/** Decides what "according to X", "per X", "citing X" and "X’s claim that …" credit. */
import { CUE_NOUNS, INFORMANTS } from '../en/cues';
import { trimmedRange, unitLimit } from './content';
import { type Draft, spanOf } from './draft';
import { clauseStart, onlyOpens } from './extent';
import type { Item, Unit } from './items';
import { phraseAfter, type Range, subjectBefore } from './nouns';
import { lowerAt } from './verbs';

/** How many items the cue at `i` takes; 0 when none stands there. */
function cueWidth(items: readonly Item[], i: number): number {
  if (lowerAt(items, i) === 'according' && lowerAt(items, i + 1) === 'to') return 2;
  if (lowerAt(items, i) !== 'per' || (i > 0 && items[i - 1]?.text !== ',')) return 0;
  return /^(?:\p{Lu}.*|the|a)$/u.test(items[i + 1]?.text ?? '') ? 1 : 0;
}

const opensUnit = (items: readonly Item[], i: number): boolean =>
  items
    .slice(0, i)
    .every((it) => it.kind === 'mark' || /^(?:and|but|so|meanwhile|however|yet|still)$/u.test(it.lower));

/** What an outlet reported on the word of another is what that other said: "CNN reported that …, according to aides". */
const reported = (before: readonly Draft[], end: number): Draft | null =>
  before.find((d) => d.lemma === 'report' && d.content.at(-1)?.end === end) ?? null;

const GOES_ON_NOT = /^(?:who|which|whose|citing|\p{L}+ing)$/u;

/** What goes on after ", according to X,"; an aside on X ("a lawyer for the city,") is passed over. */
function restAfterMention(items: readonly Item[], mention: Range, limit: number): Range | null {
  let from = mention.to;
  if (items[from]?.text !== ',') return null;
  if (
    /^(?:a|an|the|his|her|its|their)$/u.test(lowerAt(items, from + 1)) &&
    items.slice(mention.from, mention.to).some((it) => /^\p{Lu}/u.test(it.text))
  ) {
    const comma = items.findIndex((it, k) => k > from && it.text === ',');
    if (comma < 0) return null;
    from = comma;
  }
  return from + 1 < limit && !GOES_ON_NOT.test(lowerAt(items, from + 1))
    ? trimmedRange(items, { from, to: limit })
    : null;
}

/** After a statement with its own verb before the cue: ", Lee said, which is …, according to Y". */
const afterStatement = (items: readonly Item[], before: readonly Draft[], cue: number): number => {
  const told = before.findLast((d) => d.cue !== null && d.cue.end <= (items[cue]?.start ?? 0) && d.goesOn);
  return told?.cue ? items.findIndex((it) => it.start >= (told.cue?.end ?? 0) && it.text === ',') + 1 : 0;
};

function contentAround(
  items: readonly Item[],
  cue: number,
  mention: Range,
  limit: number,
  before: readonly Draft[],
): Range[] {
  if (opensUnit(items, cue)) {
    const comma = items.findIndex((it, k) => k >= mention.to && (it.text === ',' || it.kind === 'quote'));
    const range = trimmedRange(items, { from: comma < 0 ? mention.to : comma, to: limit });
    return range ? [range] : [];
  }
  const from = Math.max(clauseStart(items, cue), afterStatement(items, before, cue));
  const left = trimmedRange(items, { from: from < cue - 1 ? from : 0, to: cue });
  const rest = restAfterMention(items, mention, limit);
  if (left && rest && onlyOpens(items, left)) return [left, rest];
  return [left, rest].flatMap((r) => r ?? []);
}

const draft = (
  unit: number,
  items: readonly Item[],
  cue: Range,
  mention: Range,
  content: Draft['content'],
  rule: string,
): Draft => ({
  unit,
  content,
  cue: spanOf(items, cue),
  mention: spanOf(items, mention),
  continues: null,
  rule,
  lemma: '',
  goesOn: true,
});

/** "According to X, …", "…, according to X". */
export function accordingTo(unit: Unit, index: number, before: readonly Draft[]): Draft[] {
  const { items } = unit;
  return items.flatMap((_, i) => {
    const width = cueWidth(items, i);
    const mention = width > 0 ? phraseAfter(items, i + width) : null;
    if (!mention) return [];
    const content = contentAround(items, i, mention, unitLimit(items), before).map((r) => spanOf(items, r));
    const inner = content.length === 1 ? reported(before, content[0]?.end ?? -1) : null;
    if (content.length === 0) return [];
    return [
      draft(
        index,
        items,
        { from: i, to: i + width },
        mention,
        inner ? inner.content : content,
        'according to',
      ),
    ];
  });
}

/** "CNN reported, citing two officials, that …"; "Citing two aides, CNN reported …". */
export function citing(unit: Unit, index: number, before: readonly Draft[]): Draft[] {
  const { items } = unit;
  return items.flatMap((item, i) => {
    if (item.lower !== 'citing') return [];
    const mention = phraseAfter(items, i + 1);
    const told = mention && items.slice(mention.from, mention.to).some((it) => INFORMANTS.has(it.lower));
    const what = before.find((d) => d.lemma !== 'cite' && d.cue !== null);
    if (!mention || !told || !what) return [];
    return [draft(index, items, { from: i, to: i + 1 }, mention, what.content, 'citing')];
  });
}

/** Whose the noun at `i` is: "Lee’s claim", "his claim", "a claim by Lee". */
function ownerOf(items: readonly Item[], i: number): { mention: Range; after: number } | null {
  if (/^(?:by|from|of)$/u.test(lowerAt(items, i + 1))) {
    const mention = phraseAfter(items, i + 2);
    return mention ? { mention, after: mention.to } : null;
  }
  let owner = i;
  while (
    owner > Math.max(0, i - 3) &&
    items[owner - 1]?.kind === 'word' &&
    !/^(?:'s|his|her|their|its)$/u.test(lowerAt(items, owner - 1))
  )
    owner--;
  const mark = lowerAt(items, owner - 1);
  if (/^(?:his|her|their|its)$/u.test(mark)) return { mention: { from: owner - 1, to: owner }, after: i + 1 };
  const mention = /^(?:'s|’|')$/u.test(mark) ? subjectBefore(items, owner - 1) : null;
  return mention ? { mention, after: i + 1 } : null;
}

/** "X’s claim that …", "a warning from X that …". */
export function byNoun(unit: Unit, index: number): Draft[] {
  const { items } = unit;
  return items.flatMap((item, i) => {
    if (!CUE_NOUNS.has(item.lower) || i === 0) return [];
    const owner = ownerOf(items, i);
    if (!owner || lowerAt(items, owner.after) !== 'that') return [];
    const comma = items.findIndex((it, k) => k > owner.after + 1 && it.text === ',');
    const range = trimmedRange(items, { from: owner.after + 1, to: comma < 0 ? unitLimit(items) : comma });
    return range
      ? [draft(index, items, { from: i, to: i + 1 }, owner.mention, [spanOf(items, range)], 'noun of saying')]
      : [];
  });
}
