/** Decides which blocks say what the article has said already: pull quotes, a standfirst once more, a text set twice. */
import type { Draft } from './blocks/draft';
import { lettersOf } from './letters';

const SHORTEST = 30;
/** Of what is named a pull quote. */
const SHORTEST_NAMED = 16;
const SHORTEST_TWICE = 60;
const PULLED =
  / (?:pullquote|pull quote|pull|pulled|quote|blockquote|highlight|callout|zitat|citation|cita) /;
const LEVELS = 3;

const isPulled = (draft: Draft): boolean => draft.block.kind === 'quote' || isNamed(draft);

/** In an aside, or in what is called a quotation, close above it. */
function isNamed({ block, node }: Draft): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'quote') return false;
  for (let at = node, up = 0; at && up < LEVELS; at = at.parent, up++) {
    if (PULLED.test(at.hint) || at.tag === 'aside') return true;
  }
  return false;
}

/** Blocks that a repeat may stand behind what it repeats and still be the same line set twice. */
const NEAR = 2;
/** So many different lines that come again are a manner of writing: meals of a week, a timetable, a refrain. */
const MANNER = 3;
/** So many blocks that come again in the same order are a text set twice. */
const COPIED = 4;

/** How many blocks around this one, itself counted, repeat in the same order what stands so far before them. */
function copiedWith(at: number, distance: number, repeats: ReadonlyMap<number, number>): number {
  let count = 1;
  for (let before = at - 1; repeats.get(before) === before - distance; before--) count++;
  for (let after = at + 1; repeats.get(after) === after - distance; after++) count++;
  return count;
}

/**
 * @param repeats place of each block that repeats one, and the place of what it repeats
 * @returns the places of those that are set twice, and not said again on purpose
 */
function setTwice(texts: readonly string[], repeats: ReadonlyMap<number, number>): number[] {
  const twice = [...repeats].filter(
    ([at, first]) => at - first <= NEAR || copiedWith(at, at - first, repeats) >= COPIED,
  );
  const cut = new Set(twice.map(([at]) => at));
  const far = [...repeats.keys()].filter((at) => !cut.has(at));
  const isManner = new Set(far.map((at) => texts[at])).size >= MANNER;
  return isManner ? [...cut] : [...repeats.keys()];
}

/** @returns the drafts that repeat others of the same article */
export function repeated(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const found = new Set<Draft>();
  const seen = new Map<string, number>();
  const judged: Draft[] = [];
  const repeats = new Map<number, number>();
  const prose: string[] = [];
  const pulled: Draft[] = [];
  for (const draft of drafts) {
    if (draft.block.kind !== 'paragraph' && draft.block.kind !== 'quote' && draft.block.kind !== 'heading')
      continue;
    const before = draft.text.length >= SHORTEST_TWICE ? seen.get(draft.text) : undefined;
    if (before !== undefined) repeats.set(judged.length, before);
    else if (draft.text.length >= SHORTEST_NAMED && isPulled(draft)) pulled.push(draft);
    else prose.push(draft.text);
    seen.set(draft.text, judged.length);
    judged.push(draft);
  }
  const texts = repeats.size > 0 ? judged.map(({ text }) => text) : [];
  for (const at of setTwice(texts, repeats)) found.add(judged[at] as Draft);
  if (pulled.length === 0) return found;
  const said = lettersOf(prose.join(' '));
  for (const draft of pulled) {
    const own = lettersOf(draft.text.split('\n')[0] ?? '');
    const least = isNamed(draft) ? SHORTEST_NAMED : SHORTEST;
    if (own.length >= least && said.includes(own)) found.add(draft);
  }
  return found;
}
