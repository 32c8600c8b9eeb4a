/** Decides which statement denies, confirms or disputes another. */
import type { Attribution, Relation } from '../../model';
import type { Scene } from './scene';
import { wordsIn } from './text';

const CUES: readonly { readonly kind: Relation['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'denies',
    pattern: /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|rebut(?:s|ted)?|refut(?:e|es|ed|ing))\b/iu,
  },
  {
    kind: 'disputes',
    pattern:
      /\b(?:disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|challeng(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?)\b/iu,
  },
  {
    kind: 'confirms',
    pattern:
      /\b(?:confirm(?:s|ed|ing)?|corroborat(?:e|es|ed|ing)|acknowledg(?:e|es|ed|ing)|admit(?:s|ted|ting)?)\b/iu,
  },
];

const contentWords = (scene: Scene, attribution: Attribution): Set<string> => {
  const words = new Set<string>();
  for (const span of attribution.content)
    for (const word of wordsIn(scene.fields[attribution.field].words, span))
      if (word.lower.length > 3 && !scene.lexicon.functionWords.has(word.lower))
        words.add(word.lower.slice(0, 6));
  return words;
};

/** @returns relations between statements of different sources; for each answering statement at most three */
export function relate(scene: Scene, attributions: readonly Attribution[]): Relation[] {
  const relations: Relation[] = [];
  let contents: readonly Set<string>[] | null = null;
  attributions.forEach((from, i) => {
    if (!from.cue) return;
    const cue = scene.fields[from.field].text.slice(from.cue.start, from.cue.end);
    const kind = CUES.find(({ pattern }) => pattern.test(cue))?.kind;
    if (!kind) return;
    contents ??= attributions.map((attribution) => contentWords(scene, attribution));
    const own = contents[i] as Set<string>;
    if (!own.size) return;
    const scored: { to: Attribution; score: number }[] = [];
    attributions.forEach((to, j) => {
      if (j === i || to.sourceId === from.sourceId || to.field !== from.field) return;
      let shared = 0;
      for (const word of contents?.[j] ?? []) if (own.has(word)) shared += 1;
      if (shared >= 2 && shared / own.size >= 0.4) scored.push({ to, score: shared });
    });
    scored.sort((a, b) => b.score - a.score);
    for (const { to } of scored.slice(0, 3)) relations.push({ kind, from: from.id, to: to.id });
  });
  return relations;
}
