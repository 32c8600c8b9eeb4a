/** Decides whose a quotation is that has no verb of saying: it goes on from the one before, or hangs on its sentence. */

import { allQuoted, covers, type Draft, overlaps, spanOf } from './draft';
import type { Item, Unit, View } from './items';
import type { Range } from './nouns';

/** The noun phrase that opens a unit, when it ends before an index; null for none. */
export type FirstPhrase = (items: readonly Item[], limit: number) => Range | null;

const wordsIn = (item: Item): number => item.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** “The Long Way Home”: most of its words are capitalised, so it is the name of a thing. */
function isTitle(item: Item): boolean {
  const long = item.text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 1 && long.filter((w) => /^\p{Lu}/u.test(w)).length / long.length > 0.6;
}

/** A line of its own in marks with no stop inside them is a heading: ‘An infinite arsenal’. */
const isHeadline = (unit: Unit): boolean =>
  unit.items.length === 1 &&
  unit.first &&
  unit.items.every(
    (it) => isTitle(it) || !/[.!?,…—–-]\W*$/u.test(it.text) || (/^['‘]/u.test(it.text) && wordsIn(it) < 9),
  );

const lastBefore = (drafts: readonly Draft[], unit: number, reach: (d: Draft) => boolean): Draft | null =>
  drafts.filter((d) => d.unit < unit && reach(d)).at(-1) ?? null;

/** `Lee: “…”`: a name and a colon before the quotation. */
function afterColon(unit: Unit, index: number, firstPhrase: FirstPhrase): Draft | null {
  const at = unit.items.findIndex((it) => it.kind === 'quote');
  if (at < 2 || at > 10 || unit.items[at - 1]?.text !== ':') return null;
  const mention = firstPhrase(unit.items, at);
  const item = unit.items[at] as Item;
  if (!mention || mention.to < at - 1 || wordsIn(item) < 2) return null;
  return {
    unit: index,
    cue: null,
    mention: spanOf(unit.items, mention),
    content: [item],
    continues: null,
    lemma: '',
    rule: 'name and colon before a quotation',
    goesOn: true,
  };
}

/** @returns the drafts with those of quotations added, in order of units */
export function withQuotations(view: View, found: readonly Draft[], firstPhrase: FirstPhrase): Draft[] {
  let drafts = [...found];
  view.units.forEach((unit, index) => {
    const loose = unit.items.filter((it) => it.kind === 'quote' && !covers(drafts, it));
    if (loose.length === 0) return;
    const own = drafts.filter((d) => d.unit === index);
    if (allQuoted(unit) && !isHeadline(unit)) {
      const before = lastBefore(
        drafts,
        index,
        (d) => view.units[d.unit]?.passage === unit.passage && index - d.unit === 1,
      );
      const content = loose.map((it) => ({ start: it.start, end: it.end }));
      if (before?.goesOn) {
        drafts = drafts.map((d) =>
          d === before ? { ...d, content: [...d.content, ...content] } : d.continues === before ? d : d,
        );
        return;
      }
      const source =
        before ?? lastBefore(drafts, index, (d) => unit.passage - (view.units[d.unit]?.passage ?? -9) <= 1);
      if (source || loose.some((it) => wordsIn(it) >= 8))
        drafts = insert(drafts, {
          unit: index,
          cue: null,
          mention: null,
          content,
          continues: source,
          lemma: '',
          rule: 'quotation that goes on',
          goesOn: true,
        });
      return;
    }
    const colon = afterColon(unit, index, firstPhrase);
    if (colon && !covers(drafts, colon.content[0] as Item)) {
      drafts = insert(drafts, colon);
      return;
    }
    for (const item of loose) {
      if (wordsIn(item) < 5 || isTitle(item)) continue;
      const at = unit.items.indexOf(item);
      const mention = own.at(-1)?.mention ?? null;
      const phrase = firstPhrase(unit.items, at);
      const subject = mention ?? (phrase ? spanOf(unit.items, phrase) : null);
      drafts = insert(drafts, {
        unit: index,
        cue: null,
        mention: subject && !overlaps(subject, item) ? subject : null,
        content: [{ start: item.start, end: item.end }],
        continues: null,
        lemma: '',
        rule: 'quotation without a verb of saying',
        goesOn: true,
      });
    }
  });
  return drafts;
}

function insert(drafts: readonly Draft[], draft: Draft): Draft[] {
  const at = drafts.findIndex((d) => d.unit > draft.unit);
  return at < 0 ? [...drafts, draft] : [...drafts.slice(0, at), draft, ...drafts.slice(at)];
}
