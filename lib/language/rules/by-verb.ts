/** Decides what a verb of saying credits to whom: "X said that …", "“…,” said X", "…, X said", "adding that …". */
import { contentAfter, type Right, trimmedRange, unitLimit } from './content';
import { type Draft, spanOf } from './draft';
import { clauseStart, contentEnd, type Left, leftContent, ofWhom, restAfter } from './extent';
import type { Item, Unit } from './items';
import { phraseAfter, type Range } from './nouns';
import type { Scene, Subject } from './scene';
import { isText, subjectOf } from './subjects';
import { isPassive, lowerAt, type Verb, verbsOf } from './verbs';

type Base = Omit<Draft, 'content' | 'rule' | 'goesOn'>;

const ruleFor = (verb: Verb, right: Right, subject: Subject): string => {
  if (subject.how === 'participle') return 'saying, adding';
  if (verb.cue.frame.has('b')) return 'verb of belief';
  if (right.kind === 'quote') return 'verb of saying before a quotation';
  if (right.kind === 'object') return 'verb with what it is about';
  if (right.kind === 'infinitive') return 'promise or demand';
  return subject.how === 'shared' ? 'second verb of saying' : 'verb of saying';
};

/** Whether what stands before `at` may be credited by a verb after it. */
const closesBefore = (items: readonly Item[], at: number): boolean => {
  const item = items[at - 1];
  return item !== undefined && (item.kind === 'quote' || /^[,—–?!-]+$/u.test(item.text));
};

/** Where the words before the subject end, -1 when none can be meant. */
const leftEndOf = (verb: Verb, subject: Subject): number => {
  if (subject.how === 'after') return verb.start;
  return subject.how === 'before' && subject.range ? subject.range.from : -1;
};

/** "…, X said" and "“…,” said X, “…”". */
function afterWords(scene: Scene, verb: Verb, subject: Subject, left: Left, base: Base): Draft {
  const { items } = scene;
  const rest = restAfter(scene, subject.how === 'after' && subject.range ? subject.range.to : verb.after);
  const quoteNext = rest !== null && items[rest.from]?.kind === 'quote';
  const goesOn = rest !== null && (quoteNext || (!left.quoted && subject.how === 'before'));
  const to =
    rest && goesOn
      ? quoteNext && left.quoted
        ? rest.from + 1
        : contentEnd(scene, verb, rest.from, rest.to)
      : 0;
  const more = rest && goesOn ? trimmedRange(items, { from: rest.from, to }) : null;
  return {
    ...base,
    content: [spanOf(items, left.range), ...(more ? [spanOf(items, more)] : [])],
    rule: left.quoted ? 'verb of saying after a quotation' : 'verb of saying after the words',
    goesOn: true,
  };
}

const OPENS_UNIT = /^(?:while|although|though|when|if|because|since|after|as)$/u;

/** "X said that …". */
function beforeWords(scene: Scene, verb: Verb, subject: Subject, right: Right, base: Base): Draft | null {
  const { items } = scene;
  let end = contentEnd(scene, verb, right.from, right.to);
  const comma = items.findIndex((it, k) => k > right.from + 1 && k < end && it.text === ',');
  const opens = subject.how === 'before' && subject.range?.from === 1 && OPENS_UNIT.test(lowerAt(items, 0));
  const aside = subject.how === 'relative' && items[verb.start - 2]?.text === ',';
  if ((opens || aside) && comma > 0 && right.kind !== 'quote') end = comma;
  const range = trimmedRange(items, { from: right.from, to: end });
  if (!range) return null;
  const ahead = subject.range && right.kind === 'clause' ? ofWhom(items, subject.range.from, right) : null;
  return {
    ...base,
    content: [...(ahead ? [spanOf(items, ahead)] : []), spanOf(items, range)],
    rule: ruleFor(verb, right, subject),
    goesOn: range.to - range.from === 1 && right.kind === 'quote',
  };
}

function draftOf(scene: Scene, verb: Verb, subject: Subject): Draft | null {
  const { items, index, limit } = scene;
  const base: Base = {
    unit: index,
    cue: spanOf(items, { from: verb.at, to: verb.after }),
    mention: subject.mention ? spanOf(items, subject.mention) : null,
    continues: null,
    lemma: verb.cue.lemma,
  };
  const leftEnd = leftEndOf(verb, subject);
  const right = subject.how === 'after' ? null : contentAfter(items, verb, limit, isText(items, subject));
  if (lowerAt(items, leftEnd - 1) === 'as' && (right === null || leftEnd === 1))
    return asDraft(scene, verb, leftEnd - 1, base);
  const before = leftEnd > 0 && closesBefore(items, leftEnd) ? leftContent(items, leftEnd) : null;
  const left =
    before && verb.cue.frame.has(before.quoted || subject.how === 'after' ? 'q' : 'p') ? before : null;
  if (left && (right === null || (left.quoted && right.kind !== 'that') || right.kind === 'quote'))
    return afterWords(scene, verb, subject, left, base);
  return right ? beforeWords(scene, verb, subject, right, base) : null;
}

/** "As X reported last month, …" and "…, as X said". */
function asDraft(scene: Scene, verb: Verb, as: number, base: Base): Draft | null {
  const { items, limit } = scene;
  if (!verb.cue.frame.has('q') && !verb.cue.frame.has('c')) return null;
  let range: Range | null = null;
  if (as === 0) {
    const comma = items.findIndex((it, k) => k >= verb.after && (it.text === ',' || it.kind === 'quote'));
    if (comma > 0) range = trimmedRange(items, { from: comma, to: contentEnd(scene, verb, comma, limit) });
  } else if (items[as - 1]?.text === ',')
    range = trimmedRange(items, { from: clauseStart(items, as), to: as - 1 });
  return range ? { ...base, content: [spanOf(items, range)], rule: 'as X said', goesOn: false } : null;
}

const PASSIVE = new Set(
  'tell ask inform warn advise remind assure accuse criticize criticise urge encourage'.split(' '),
);

/** "was told by X that …", "was accused by X of …". */
function passiveDraft(scene: Scene, verb: Verb): Draft | null {
  const { items, index, limit } = scene;
  const by =
    lowerAt(items, verb.after) === 'by' && PASSIVE.has(verb.cue.lemma)
      ? phraseAfter(items, verb.after + 1)
      : null;
  if (!by) return null;
  const from = lowerAt(items, by.to) === 'that' ? by.to + 1 : by.to;
  const range = trimmedRange(items, { from, to: contentEnd(scene, verb, from, limit) });
  if (!range || range.to - range.from < 2) return null;
  return {
    unit: index,
    cue: spanOf(items, { from: verb.start, to: verb.after }),
    mention: spanOf(items, by),
    content: [spanOf(items, range)],
    continues: null,
    lemma: verb.cue.lemma,
    rule: 'was told by',
    goesOn: false,
  };
}

/** @returns drafts of one unit, in the order of their verbs */
export function byVerb(unit: Unit, index: number): Draft[] {
  const { items } = unit;
  const scene: Scene = { unit, index, items, verbs: verbsOf(items), limit: unitLimit(items) };
  const drafts: Draft[] = [];
  const subjects: Subject[] = [];
  for (const verb of scene.verbs) {
    const subject = isPassive(verb) ? null : subjectOf(scene, verb, subjects);
    const draft = isPassive(verb) ? passiveDraft(scene, verb) : subject && draftOf(scene, verb, subject);
    if (!draft) continue;
    drafts.push(draft);
    if (subject) subjects.push(subject);
  }
  return drafts;
}
