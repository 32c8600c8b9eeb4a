/** Decides by which words a source is called, the fullest that the article has for it, and what it is said to be. */
import type { Found } from '../types';
import type { Entity } from './entities';
import type { LanguageData } from './language';
import type { Reading } from './mentions/read';
import type { Scene } from './scene';

const textOf = (reading: Reading): string => {
  const first = reading.words[0];
  const last = reading.words.at(-1);
  if (!first || !last) return reading.field.text.slice(reading.span.start, reading.span.end);
  return trimmed(reading.field.text.slice(first.start, last.end).replace(/\s+/gu, ' '));
};

/** What a label leaves out: that the name is withheld, which is told elsewhere, and what is cut off in the middle. */
const BEHIND: readonly RegExp[] = [
  /,?\s+(?:who|whom|which)\s+(?:(?:both|all|each|also|only|has|have|had|was|were|is|are|did|does|do|would|could|can|not|never|wasn[’']t|weren[’']t|isn[’']t|aren[’']t|didn[’']t|wouldn[’']t)\s+)*(?:\p{L}+ly\s+)?(?:(?:authori[sz]ed|permitted|allowed|cleared|asked|requested|insisted|declined|refused|wished|wanted|want|wish|preferred|granted|requesting|asking)(?!\p{L}).*|(?:gave|given|give)\s+(?:only|just|his|her|their)(?!\p{L}).*|agreed\s+to(?!\p{L}).*|(?:spoke|speaking|talked)(?:\s+(?:on|under|without|anonymously|only\s+on|to\s+\p{Lu}).*)?)$/u,
  /,?\s+(?:(?:speaking|spoke|talking|granted|asking|requesting|insisting|all|both)\s+)*(?:(?:on|under)\s+(?:the\s+)?(?:condition|cover|understanding)\s.*|anonymously|anonymity(?:\s.*)?)$/u,
  /,?\s+qui\s+(?:(?:ont|a|avaient|avait|n['’](?:est|étaient|était|ont)|ne|pas|tous|toutes|deux)\s+)*(?:demandée?s?|requis|souhaitée?s?|souhaitent?|souhaitaient|réclamée?s?|exigée?s?|préférée?s?|préfèrent?|autorisée?s?|parlée?s?|requièrent)(?!\p{L}).*$/u,
  /,?\s+(?:s['’]exprimant\s+)?sous\s+(?:le\s+)?(?:couvert|sceau|condition)\s.*$/u,
  /,?\s+(?:and|or|of|in|at|on|for|from|with|to|by|who|whom|which|that|whose|the|an?|et|de|du|des|qui|que|dont|le|la|les|à|au|aux)$/u,
];

/** @returns the words without what no label should end in; the words themselves when nothing would be left */
function trimmed(words: string): string {
  const short = BEHIND.reduce((text, pattern) => text.replace(pattern, ''), words);
  const open = short.lastIndexOf('(');
  if (!/\p{L}{3}/u.test(short)) return words;
  return open > short.lastIndexOf(')') ? `${short})` : short;
}

/** A longer description tells more, up to the point where it is a sentence; "her office" less than any with a name. */
const worth = (reading: Reading): number => {
  const n = textOf(reading).split(' ').length;
  const owned = reading.possessor?.length === 1 && /^\p{Ll}/u.test(reading.possessor[0]?.text ?? '');
  return (
    (reading.pronoun ? -100 : 0) +
    Math.min(n, 12) -
    (n > 16 ? n : 0) +
    (reading.proper ? 2 : 0) -
    (owned ? 2 : 0)
  );
};

const fullest = (entity: Entity): Reading | null =>
  entity.readings.reduce<Reading | null>((a, b) => (a && worth(a) >= worth(b) ? a : b), null);

/** Whose it is, where only a pronoun says so: "her office (Greta Olm)". */
function ownedBy(entity: Entity, reading: Reading): string {
  const { possessor } = reading;
  const name = entity.owner?.label;
  const pronoun =
    possessor?.length === 1 &&
    /^\p{Ll}|^(?:His|Her|Their|Son|Sa|Ses|Leurs?)$/u.test(possessor[0]?.text ?? '');
  return name && pronoun ? ` (${name})` : '';
}

const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/people$/u, 'person'],
  [/men$/u, 'man'],
  [/ies$/u, 'y'],
  [/(?:ss|x)es$/u, '$&'],
  [/(?<!s)s$/u, ''],
];

/** Whose member it is, where no noun says so: "The third (three officials)", "Another (official)". */
function memberOf(entity: Entity, { lexicon }: Scene): string {
  if (!entity.group) return '';
  const { of, besides } = entity.group;
  const best = fullest(of);
  const people = [lexicon.informants, lexicon.insiders, lexicon.crowd, lexicon.officials];
  if (!best || !people.some((list) => list.has(best.head))) return '';
  if (!besides) return ` (${textOf(best).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())})`;
  const rule = SINGULAR.find(([plural]) => plural.test(best.head));
  return ` (${rule ? best.head.replace(rule[0], rule[1]) : best.head})`;
}

/** @returns the label; for somebody without any mention the words of the cue */
export function labelOf(scene: Scene, entity: Entity, found: readonly Found[], unknown: string): string {
  if (entity.person) return entity.person.label;
  if (entity.author) return entity.author;
  const best = fullest(entity);
  if (best) return `${textOf(best)}${ownedBy(entity, best)}${memberOf(entity, scene)}`;
  for (const i of entity.found) {
    const item = found[i];
    if (item?.cue) return scene.fields[item.field].text.slice(item.cue.start, item.cue.end);
  }
  return unknown;
}

const FOR = /^(?:for|of|with|at|from|de|du|des|d['’]|pour)$/iu;

/** @returns for whom a spokesperson speaks, in the article's words; null when it does not say */
export function speaksFor(entity: Entity): string | null {
  for (const reading of entity.readings) {
    if (reading.pronoun) continue;
    const { words, core, possessor, field } = reading;
    const tail = words.slice(core.length + (possessor?.length ?? 0));
    const [first, ...rest] = tail;
    const last = rest.at(-1);
    if (first && FOR.test(first.lower) && rest[0] && last) return field.text.slice(rest[0].start, last.end);
    const owner = possessor?.some((word) => /^\p{Lu}/u.test(word.text)) ? possessor : null;
    if (owner?.[0]) return field.text.slice(owner[0].start, owner.at(-1)?.end);
    const before = core
      .slice(0, -1)
      .filter(
        (word) =>
          /^\p{Lu}/u.test(word.text) &&
          !/^(?:A|An|The|Une?|L[ea]|His|Her|Their|Its|Our|Son|Sa|Leur)$/u.test(word.text),
      );
    const [from] = before;
    if (from) return field.text.slice(from.start, before.at(-1)?.end);
  }
  return entity.owner?.label ?? null;
}

/** @returns what the article says that the source is: a person's first role, whom a spokesperson speaks for; else null */
export function roleOf(entity: Entity, data: LanguageData): string | null {
  if (entity.person) return entity.person.roles[0] ?? null;
  if (entity.kind !== 'spokesperson') return null;
  const body = speaksFor(entity);
  return body ? data.phrases.spokespersonFor(body) : null;
}
