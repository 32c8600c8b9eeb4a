/** Decides which statement denies, confirms or disputes another. */
import type { Attribution, Relation } from '../../model';
import type { Scene } from './scene';
import { wordAt, wordsIn } from './text';

interface AnswerRule {
  readonly kind: Relation['kind'];
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}

/** What a cue says of the statement before: English and French. */
export const ANSWERS: readonly AnswerRule[] = [
  {
    kind: 'denies',
    pattern:
      /(?<!\p{L})(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|rebut(?:s|ted)?|refut(?:e|es|ed|ing)|nie(?:nt)?|nié|dément(?:ent|i)?|réfut\p{L}+|rejett?e(?:nt)?|rejeté)(?!\p{L})/iu,
    matches: 'flatly denied',
    not: 'denoted',
  },
  {
    kind: 'disputes',
    pattern:
      /(?<!\p{L})(?:disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|challeng(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|disagree[sd]?|took\s+issue|contest(?:e|ent|é|ait))(?!\p{L})/iu,
    matches: 'disputed that',
    not: 'spoke to',
  },
  {
    kind: 'confirms',
    pattern:
      /(?<!\p{L})(?:confirm(?:s|ed|ing|ation|e|ent|é|ait)?|corroborat(?:e|es|ed|ing)|acknowledg(?:e|es|ed|ing)|admit(?:s|ted|ting)?|concede[sd]?|reconnaît|reconnu|admet)(?!\p{L})/iu,
    matches: 'later confirmed',
    not: 'conformed',
  },
];

/** Words for what others said, without saying it again: "denied the allegations". */
const WHAT_OTHERS_SAID =
  /(?<!\p{L})(?:allegations?|accusations?|claims?|charges|reports?|rumou?rs?|suggestions?|assertions?|wrongdoing|accounts?|versions?|stor(?:y|ies)|characteri[sz]ations?|criticisms?|complaints?|statements?|remarks|findings?|conclusions?|allégations?|affirmations?|informations?|rumeurs?|propos|récits?|critiques?|déclarations?|mises? en cause)(?!\p{L})/iu;
/** How many paragraphs before such an answer the statement may stand. */
const NEAR = 2;
/** Of the answer's own words, names aside, so many must be the other's too, and this share. */
const SHARED = 2;
const MOST_OWN = 0.5;

const contentWords = (scene: Scene, attribution: Attribution): Set<string> => {
  const words = new Set<string>();
  for (const span of attribution.content)
    for (const word of wordsIn(scene.fields[attribution.field].words, span))
      if (
        word.lower.length > 3 &&
        !/^\p{Lu}/u.test(word.text) &&
        !scene.lexicon.functionWords.has(word.lower)
      )
        words.add(word.lower.slice(0, 6));
  return words;
};

const textOf = (scene: Scene, { field, content }: Attribution): string =>
  content.map(({ start, end }) => scene.fields[field].text.slice(start, end)).join(' ');

const within = (inner: Attribution, outer: Attribution): boolean =>
  outer.content.some(({ start, end }) =>
    [inner.cue, ...inner.content].some((span) => span !== null && span.start < end && span.end > start),
  );

/** A statement that reports the other, or is reported in it, is no answer to it. */
const nested = (a: Attribution, b: Attribution): boolean => within(a, b) || within(b, a);

/** Names in the mention of who answers: what is denied speaks of who denies it. */
function speaksOf(scene: Scene, to: Attribution, from: Attribution): boolean {
  const { words } = scene.fields[from.field];
  if (!from.mention) return false;
  const names = wordsIn(words, from.mention).filter(
    (word) => /^\p{Lu}/u.test(word.text) && word.lower.length > 2,
  );
  const said = new Set(to.content.flatMap((span) => wordsIn(words, span).map(({ lower }) => lower)));
  return names.some(({ lower }) => said.has(lower));
}

/** The latest statement of somebody else that stands a little before. */
function latestBefore(scene: Scene, from: Attribution, all: readonly Attribution[]): Attribution | null {
  const { words } = scene.fields[from.field];
  const placeOf = ({ content }: Attribution): number => content[0]?.start ?? 0;
  const paragraphAt = (offset: number): number =>
    words[Math.min(wordAt(words, offset), words.length - 1)]?.paragraph ?? 0;
  const here = from.cue?.start ?? placeOf(from);
  const before = all.filter(
    (to) =>
      to !== from &&
      to.field === from.field &&
      to.sourceId !== from.sourceId &&
      !nested(from, to) &&
      (speaksOf(scene, to, from) || paragraphAt(here) - paragraphAt(placeOf(to)) <= 1) &&
      placeOf(to) < here &&
      placeOf(to) < placeOf(from) &&
      paragraphAt(here) - paragraphAt(placeOf(to)) <= NEAR,
  );
  return before.reduce<Attribution | null>((a, b) => (a && placeOf(a) > placeOf(b) ? a : b), null);
}

/** @returns relations between statements of different sources; for each answering statement the one that shares most of its words (two, where they share as many) */
export function relate(scene: Scene, attributions: readonly Attribution[]): Relation[] {
  const relations: Relation[] = [];
  let contents: readonly Set<string>[] | null = null;
  attributions.forEach((from, i) => {
    if (!from.cue) return;
    const cue = scene.fields[from.field].text.slice(from.cue.start, from.cue.end);
    const kind = ANSWERS.find(({ pattern }) => pattern.test(cue))?.kind;
    if (!kind) return;
    contents ??= attributions.map((attribution) => contentWords(scene, attribution));
    const own = contents[i] as Set<string>;
    const scored: { to: Attribution; score: number }[] = [];
    attributions.forEach((to, j) => {
      if (j === i || to.sourceId === from.sourceId || to.field !== from.field || nested(from, to)) return;
      let shared = 0;
      for (const word of contents?.[j] ?? []) if (own.has(word)) shared += 1;
      if (shared >= SHARED && shared / own.size >= MOST_OWN) scored.push({ to, score: shared });
    });
    const best = Math.max(...scored.map(({ score }) => score));
    for (const { to } of scored.filter(({ score }) => score === best).slice(0, 2))
      relations.push({ kind, from: from.id, to: to.id });
    if (scored.length === 0 && own.size <= 4 && WHAT_OTHERS_SAID.test(textOf(scene, from))) {
      const to = latestBefore(scene, from, attributions);
      if (to) relations.push({ kind, from: from.id, to: to.id });
    }
  });
  return relations;
}
