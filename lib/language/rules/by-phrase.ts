/** Decides what "according to X", "per X", "X’s claim that …" and "…: sources" in a headline credit. */
import { CUE_NOUNS } from '../en/cues';
import { trimmedRange, unitLimit } from './content';
import { type Draft, spanOf } from './draft';
import type { Unit } from './items';
import { phraseAfter, type Range, subjectBefore } from './nouns';
import { lowerAt } from './verbs';

/** "According to X, …", "…, according to X". */
export function accordingTo(unit: Unit, index: number): Draft[] {
  const { items } = unit;
  const drafts: Draft[] = [];
  const limit = unitLimit(items);
  for (let i = 0; i < items.length; i++) {
    const width =
      lowerAt(items, i) === 'according' && lowerAt(items, i + 1) === 'to'
        ? 2
        : lowerAt(items, i) === 'per' &&
            /^\p{Lu}|^the$|^a$/u.test(items[i + 1]?.text ?? '') &&
            (i === 0 || items[i - 1]?.text === ',')
          ? 1
          : 0;
    if (width === 0) continue;
    const mention = phraseAfter(items, i + width);
    if (!mention) continue;
    const ranges: (Range | null)[] = [];
    const opens = items
      .slice(0, i)
      .every((it) => it.kind === 'mark' || /^(?:and|but|so|meanwhile|however|yet|still)$/u.test(it.lower));
    if (opens) {
      const comma = items.findIndex((it, k) => k >= mention.to && (it.text === ',' || it.kind === 'quote'));
      const from = comma < 0 ? mention.to : comma;
      ranges.push(trimmedRange(items, { from, to: limit }));
    } else {
      let from = 0;
      for (let k = i - 1; k > 0; k--)
        if (items[k]?.text === ';') {
          from = k + 1;
          break;
        }
      ranges.push(trimmedRange(items, { from, to: i }));
      if (
        items[mention.to]?.text === ',' &&
        mention.to + 1 < limit &&
        !/^(?:who|which|and|but|a|an|the|citing|\p{L}+ing)$/u.test(lowerAt(items, mention.to + 1))
      )
        ranges.push(trimmedRange(items, { from: mention.to, to: limit }));
    }
    const content = ranges.flatMap((r) => (r ? [spanOf(items, r)] : []));
    if (content.length > 0)
      drafts.push({
        unit: index,
        cue: spanOf(items, { from: i, to: i + width }),
        mention: spanOf(items, mention),
        content,
        continues: null,
        rule: 'according to',
        quoted: false,
      });
  }
  return drafts;
}

/** "X’s claim that …", "a warning from X that …". */
export function byNoun(unit: Unit, index: number): Draft[] {
  const { items } = unit;
  const limit = unitLimit(items);
  const drafts: Draft[] = [];
  for (let i = 1; i < items.length - 2; i++) {
    if (!CUE_NOUNS.has(lowerAt(items, i))) continue;
    let mention: Range | null = null;
    let that = i + 1;
    if (/^(?:by|from|of)$/u.test(lowerAt(items, i + 1))) {
      mention = phraseAfter(items, i + 2);
      if (!mention) continue;
      that = mention.to;
    } else {
      let owner = i;
      while (
        owner > i - 4 &&
        owner > 0 &&
        !/^(?:'s|’|'|his|her|their|its)$/u.test(lowerAt(items, owner - 1)) &&
        items[owner - 1]?.kind === 'word'
      )
        owner--;
      const mark = lowerAt(items, owner - 1);
      if (/^(?:his|her|their|its)$/u.test(mark)) mention = { from: owner - 1, to: owner };
      else if (/^(?:'s|’|')$/u.test(mark)) mention = subjectBefore(items, owner - 1);
    }
    if (!mention || lowerAt(items, that) !== 'that') continue;
    const range = trimmedRange(items, { from: that + 1, to: limit });
    if (range)
      drafts.push({
        unit: index,
        cue: spanOf(items, { from: i, to: i + 1 }),
        mention: spanOf(items, mention),
        content: [spanOf(items, range)],
        continues: null,
        rule: 'noun of saying',
        quoted: false,
      });
  }
  return drafts;
}
