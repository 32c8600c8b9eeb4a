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

/** @returns the drafts that repeat others of the same article */
export function repeated(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const found = new Set<Draft>();
  const seen = new Set<string>();
  const prose: string[] = [];
  const pulled: Draft[] = [];
  for (const draft of drafts) {
    if (draft.block.kind !== 'paragraph' && draft.block.kind !== 'quote' && draft.block.kind !== 'heading')
      continue;
    if (draft.text.length >= SHORTEST_TWICE && seen.has(draft.text)) found.add(draft);
    else if (draft.text.length >= SHORTEST_NAMED && isPulled(draft)) pulled.push(draft);
    else prose.push(draft.text);
    seen.add(draft.text);
  }
  if (pulled.length === 0) return found;
  const said = lettersOf(prose.join(' '));
  for (const draft of pulled) {
    const own = lettersOf(draft.text.split('\n')[0] ?? '');
    const least = isNamed(draft) ? SHORTEST_NAMED : SHORTEST;
    if (own.length >= least && said.includes(own)) found.add(draft);
  }
  return found;
}
