/** Decides through whom a source reaches the article: "told the Tribune", "the Tribune reported, citing two officials". */
import type { Found } from '../types';
import type { Assigned } from './assign';
import type { Entity } from './entities';
import type { Scene } from './scene';
import { wordAt } from './text';

const OUTLET_WORDS = String.raw`((?:the\s+|le\s+|la\s+|l['’])?\p{Lu}[\p{L}\p{N}.’'&-]*(?:\s+(?:(?:of|du|de|des|and|&)\s+)?\p{Lu}[\p{L}\p{N}.’'&-]*){0,4})`;

/** Whom the source told: at the beginning of the cue, or right behind it. */
const TOLD = new RegExp(
  String.raw`^(?:told|tells|telling|confirmed\s+to|said\s+to|speaking\s+(?:to|with)|spoke\s+(?:to|with)|wrote\s+to|(?:said|says|added|told\s+\p{L}+)\s+(?:in|during)\s+an?\s+interview\s+(?:with|on)|(?:a\s+)?(?:dit|déclaré|indiqué|confié|précisé|affirmé|expliqué|assuré|raconté|confirmé)\s+(?:à|au|aux))\s*${OUTLET_WORDS}`,
  'iu',
);

/** By whom a text was seen or published: inside the mention or right behind it. */
const SEEN = new RegExp(
  String.raw`(?:seen|obtained|reviewed|viewed|examined|published|reported|released|cited|quoted|interviewed|consultée?s?|obtenue?s?|publiée?s?|citée?s?|rapportée?s?|révélée?s?)\s+(?:\p{L}+ly\s+)?(?:by|par)\s+${OUTLET_WORDS}`,
  'iu',
);

/** Capitals count also behind the words that any case may write. */
const capital = (name: string | undefined): string | null =>
  name && /^(?:the\s+|le\s+|la\s+|l['’])?\p{Lu}/u.test(name) ? name.trim() : null;

const isOutlet = (scene: Scene, name: string): boolean => {
  const plain = name.replace(/^(?:the|le|la)\s+|^l['’]/iu, '');
  return (
    (scene.siteName !== null &&
      plain.toLowerCase() === scene.siteName.toLowerCase().replace(/^the\s+/u, '')) ||
    plain
      .toLowerCase()
      .split(/[\s’']+/u)
      .some((word) => scene.lexicon.outlets.has(word))
  );
};

/** The name up to its last word that has a capital: the pattern is read without regard to case. */
function outletIn(scene: Scene, name: string | undefined): string | null {
  const words = capital(name)?.split(/\s+/u) ?? [];
  const small = /^(?:the|of|du|de|des|and|&|le|la)$/u;
  const end = words.findIndex((word, i) => i > 0 && !/^\p{Lu}|^l['’]/u.test(word) && !small.test(word));
  const kept = end < 0 ? [...words] : words.slice(0, end);
  // the sentence may end behind it: "seen by the Post. The papers"
  const stop = kept.findIndex((word) => /[^.]{2}\.$/u.test(word));
  if (stop >= 0) kept.length = stop + 1;
  while (kept.length && small.test(kept.at(-1) ?? '')) kept.pop();
  const outlet = kept.join(' ').replace(/[.,’'&-]+$/u, '');
  return outlet && isOutlet(scene, outlet) ? outlet : null;
}

/** Whose statement this one stands in: an outlet's of the same words, or anybody's that holds all of it. */
function around(
  scene: Scene,
  i: number,
  found: readonly Found[],
  assigned: Assigned,
  labelOf: (entity: Entity) => string,
): string | null {
  const item = found[i];
  const own = item?.content[0];
  if (!item || !own) return null;
  let best: { source: Entity; index: number; length: number } | null = null;
  for (let j = Math.max(0, i - 4); j < Math.min(found.length, i + 5); j++) {
    const other = found[j];
    const source = assigned.sources[j];
    if (j === i || !other || !source || other.field !== item.field) continue;
    if (source === assigned.sources[i] || source.kind === 'none') continue;
    const holder = other.content.find((span) => span.start <= own.start && own.end <= span.end);
    if (!holder) continue;
    const place = item.mention ?? item.cue;
    const nested = place !== null && holder.start <= place.start && place.end <= holder.end;
    const length = holder.end - holder.start;
    if (!(nested || source.kind === 'media') || (best && best.length <= length)) continue;
    best = { source, index: j, length };
  }
  if (!best) return null;
  const reading = assigned.readings[best.index];
  if (best.source.kind !== 'media' || !reading || reading.pronoun) return labelOf(best.source);
  const words = scene.fields[item.field].text.slice(reading.span.start, reading.span.end);
  return words.replace(/^[Tt]he\s+(?=\p{Lu})/u, '');
}

const CITING = /^(?:citing|cited|cites|quoting|quoted|quotes|citant|cite)(?!\p{L})/iu;

/** "The Tribune reported, citing two officials": the outlet named last before the cue, in its sentence. */
function citedBy(scene: Scene, item: Found): string | null {
  const { cue, field } = item;
  const { text, words, sentences } = scene.fields[field];
  if (!cue || !CITING.test(text.slice(cue.start, cue.end))) return null;
  const word = words[wordAt(words, cue.start)];
  const sentence = word && sentences[word.sentence];
  if (!sentence) return null;
  const before = text.slice(sentence.start, cue.start);
  const names = [...before.matchAll(new RegExp(OUTLET_WORDS, 'gu'))].map(([name]) => outletIn(scene, name));
  return names.findLast((name) => name !== null) ?? null;
}

/** @returns the outlet or person through whom the source is heard, as the article writes it; null when it does not say */
export function viaOf(
  scene: Scene,
  entity: Entity,
  found: readonly Found[],
  assigned: Assigned,
  labelOf: (entity: Entity) => string,
): string | null {
  for (const i of entity.found) {
    const item = found[i];
    if (!item) continue;
    const { text } = scene.fields[item.field];
    if (item.cue) {
      const told = TOLD.exec(text.slice(item.cue.start, item.cue.start + 110));
      const outlet = outletIn(scene, told?.[1]);
      if (outlet) return outlet;
    }
    if (item.mention) {
      const seen = SEEN.exec(text.slice(item.mention.start, item.mention.end + 40));
      const near = seen && seen.index <= item.mention.end - item.mention.start + 2;
      const outlet = near ? outletIn(scene, seen[1]) : null;
      if (outlet && entity.kind !== 'media') return outlet;
    }
    const cited = entity.kind === 'media' ? null : citedBy(scene, item);
    if (cited) return cited;
    const through = around(scene, i, found, assigned, labelOf);
    if (through) return through;
  }
  return null;
}
