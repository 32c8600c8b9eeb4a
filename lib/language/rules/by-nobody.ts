/** Decides when a statement is credited to nobody at all: "it was widely believed that …". */
import { trimmedRange, unitLimit } from './content';
import { type Draft, spanOf } from './draft';
import type { Unit } from './items';
import { isAdverb, lowerAt } from './verbs';

const SAID =
  /^(?:believed|thought|reported|perceived|rumou?red|understood|said|alleged|claimed|assumed|feared|suspected|speculated|considered|argued|expected)$/u;

/** "It was widely perceived that …": content after "that", no mention. */
export function byNobody(unit: Unit, index: number): Draft[] {
  const { items } = unit;
  return items.flatMap((item, i) => {
    if (item.lower !== 'it') return [];
    let k = i + 1;
    while (
      /^(?:is|was|has|had|been|being|have|not|now|long|still)$/u.test(lowerAt(items, k)) ||
      isAdverb(lowerAt(items, k))
    )
      k++;
    if (k === i + 1 || !SAID.test(lowerAt(items, k)) || lowerAt(items, k + 1) !== 'that') return [];
    const range = trimmedRange(items, { from: k + 2, to: unitLimit(items) });
    if (!range) return [];
    const cue = spanOf(items, { from: i, to: k + 1 });
    return [
      {
        unit: index,
        content: [spanOf(items, range)],
        cue,
        mention: null,
        continues: null,
        rule: 'said by nobody',
        lemma: '',
        goesOn: false,
      },
    ];
  });
}
