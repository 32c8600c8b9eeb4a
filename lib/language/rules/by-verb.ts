/** Decides what a verb of saying credits to whom: "X said that …", "“…,” said X", "…, X said", "adding that …". */
import { TEXTS } from '../en/cues';
import { PERSONAL, PREPOSITIONS, TIMES } from '../en/words';
import { contentAfter, hasVerb, type Right, trimmedRange, unitLimit } from './content';
import { type Draft, spanOf } from './draft';
import type { Item, Unit } from './items';
import { isVerb, phraseAfter, type Range, subjectBefore } from './nouns';
import { isParticipial, isPassive, lowerAt, type Verb, verbsOf } from './verbs';

interface Scene {
  readonly unit: Unit;
  readonly index: number;
  readonly items: readonly Item[];
  readonly verbs: readonly Verb[];
  readonly limit: number;
}

interface Subject {
  /** Null: shared with the verb before, or none. */
  readonly range: Range | null;
  readonly mention: Range | null;
  readonly how: 'before' | 'after' | 'shared' | 'relative' | 'participle';
}

const FINITE = new Set(['past', 's', 'base', 'participle']);

function inverted(scene: Scene, verb: Verb): Range | null {
  const { items } = scene;
  if (
    !verb.cue.frame.has('q') ||
    verb.cue.lemma === 'tell' ||
    verb.auxiliaries.length > 0 ||
    verb.start !== verb.at
  )
    return null;
  const before = items[verb.start - 1];
  if (!before || (before.kind !== 'quote' && !/^[,—–-]$/u.test(before.text) && !/[?!]/u.test(before.text)))
    return null;
  const next = items[verb.after];
  if (next?.kind !== 'word' || /^(?:that|to|in|on|at|it)$/u.test(next.lower)) return null;
  if (PERSONAL.has(next.lower)) return { from: verb.after, to: verb.after + 1 };
  const phrase = phraseAfter(items, verb.after);
  if (!phrase) return null;
  if (before.kind === 'quote') return phrase;
  const after = items[phrase.to];
  return !after ||
    /^[,.;(—]$/u.test(after.text) ||
    /^(?:in|on|at|who|during|after|last|earlier)$/u.test(after.lower) ||
    /day$/u.test(after.lower)
    ? phrase
    : null;
}

/** Where the drafts of this unit so far have their mention; the first noun phrase of the unit else. */
function shared(scene: Scene, verb: Verb, before: readonly Subject[]): Range | null {
  for (let i = before.length - 1; i >= 0; i--) {
    const subject = before[i];
    if (subject?.mention) return subject.mention;
  }
  return firstPhrase(scene.items, verb.start);
}

/** The subject of the unit's first clause, as far as it can be told: what stands before its first verb. */
export function firstPhrase(items: readonly Item[], limit: number): Range | null {
  let from = 0;
  while (from < limit && items[from]?.kind !== 'word') from++;
  if (
    /^(?:in|on|at|after|before|during|when|while|as|if|since|for|with|by|despite)$/u.test(
      lowerAt(items, from),
    )
  ) {
    const comma = items.findIndex((it, i) => i > from && i < limit && it.text === ',');
    if (comma > 0) from = comma + 1;
  }
  while (/^(?:but|and|yet|still|so|then|however|meanwhile|,)$/u.test(lowerAt(items, from))) from++;
  const phrase = phraseAfter(items, from);
  return phrase && phrase.to <= limit ? phrase : null;
}

function subjectOf(scene: Scene, verb: Verb, before: readonly Subject[]): Subject | null {
  const { items } = scene;
  const previous = lowerAt(items, verb.start - 1);
  if (isParticipial(verb)) {
    const with_ = previous === 'with' ? null : shared(scene, verb, before);
    return { range: null, mention: with_, how: 'participle' };
  }
  const right = inverted(scene, verb);
  if (right) return { range: right, mention: right, how: 'after' };
  if (/^(?:and|but|or|then)$/u.test(previous) && FINITE.has(verb.cue.form))
    return { range: null, mention: shared(scene, verb, before), how: 'shared' };
  if (/^(?:who|which|that)$/u.test(previous)) {
    let end = verb.start - 1;
    if (items[end - 1]?.text === ',') end--;
    const range = subjectBefore(items, end);
    return range ? { range, mention: range, how: 'relative' } : null;
  }
  const range = subjectBefore(items, verb.start);
  if (range) return { range, mention: range, how: 'before' };
  if (previous === ',' && before.length > 0)
    return { range: null, mention: shared(scene, verb, before), how: 'shared' };
  return null;
}

/** Whether what stands before `at` may be credited by a verb after it. */
const closesBefore = (items: readonly Item[], at: number): boolean => {
  const item = items[at - 1];
  if (!item) return false;
  return item.kind === 'quote' || /^[,—–?!-]+$/u.test(item.text);
};

/** Where the clause that ends before `end` begins: after a semicolon, after "As X reported,", else at the unit's start. */
export function clauseStart(items: readonly Item[], end: number): number {
  for (let i = end - 2; i > 0; i--) if (items[i]?.text === ';') return i + 1;
  if (lowerAt(items, 0) !== 'as') return 0;
  const comma = items.findIndex((it) => it.text === ',');
  return comma > 0 && comma < end - 3 && verbsOf(items.slice(0, comma)).length > 0 ? comma + 1 : 0;
}

const OPENS_CLAUSE =
  /^(?:when|while|if|although|though|even|as|since|because|asked|once|unless|where|whether)$/u;

/** Whether words before a comma are only an opening ("Last week,", "If you climb,") and no statement. */
function onlyOpens(items: readonly Item[], { from, to }: Range): boolean {
  const word = lowerAt(items, from);
  const inner = items.slice(from, to);
  if (inner.some((it) => it.kind === 'quote')) return false;
  if (OPENS_CLAUSE.test(word)) return !inner.some((it) => it.text === ',');
  const timed =
    /^(?:last|this|next|earlier|shortly|later|two|three|four|five|a|one)$/u.test(word) &&
    TIMES.has(lowerAt(items, from + 1));
  const opening =
    PREPOSITIONS.has(word) || timed || /^(?:earlier|shortly|later|speaking|asked|citing)$/u.test(word);
  return opening && !hasVerb(items, from + 1, to);
}

function leftContent(items: readonly Item[], end: number): { range: Range; quoted: boolean } | null {
  const last = items[end - 1];
  const from = clauseStart(items, end);
  if (last?.kind === 'quote') {
    const before = items[end - 2];
    const alone = !before || end - 1 === from || /^[,:;.—–]$/u.test(before.text);
    if (alone && !quotesJoined(items, from, end)) return { range: { from: end - 1, to: end }, quoted: true };
    return { range: { from, to: end }, quoted: false };
  }
  const range = trimmedRange(items, { from, to: end });
  if (!range || range.to - range.from < 2 || onlyOpens(items, range)) return null;
  return { range, quoted: items[range.from]?.kind === 'quote' && range.to - range.from === 1 };
}

/** “A,” “B” and “C,” he said: the marks belong to one statement. */
const quotesJoined = (items: readonly Item[], from: number, end: number): boolean =>
  items[from]?.kind === 'quote' && end - from > 1 && lowerAt(items, end - 2) === 'and';

const FOLLOWS_NOT = /^(?:who|which|whose|whom|but|where|and)$/u;

/** What goes on after ", he said,": the rest of an interrupted statement, null when it is something else. */
function restAfter(scene: Scene, at: number): Range | null {
  const { items, limit } = scene;
  let i = at;
  if (items[i]?.text !== ',' && items[i]?.text !== '—' && items[i]?.text !== ':') {
    const comma = items.findIndex((it, k) => k >= i && /^[,:]$/u.test(it.text));
    if (comma < 0 || comma - i > 14) return null;
    if (items[comma + 1]?.kind !== 'quote' && comma - i > 6) return null;
    i = comma;
  }
  const next = items[i + 1];
  if (!next || i + 1 >= limit) return null;
  if (next.kind === 'quote') return { from: i + 1, to: limit };
  if (/^(?:whom|which)$/u.test(lowerAt(items, i + 3)) && lowerAt(items, i + 2) === 'of') return null;
  if (FOLLOWS_NOT.test(next.lower) && !(next.lower === 'and' && lowerAt(items, i + 2) === 'that'))
    return null;
  if (
    /ing$/u.test(next.lower) ||
    (/^(?:a|an|the|his|her|their)$/u.test(next.lower) &&
      items[i]?.text === ',' &&
      scene.items[at]?.text !== ',')
  )
    return null;
  return { from: i + 1, to: limit };
}

/** Where content that begins at `from` ends: before the next verb of saying that is no part of it. */
function contentEnd(scene: Scene, verb: Verb, from: number, limit: number): number {
  const { items } = scene;
  for (let k = from + 1; k < limit; k++) {
    const item = items[k] as Item;
    if (item.text === ';') return k;
    if (item.lower === 'according' && lowerAt(items, k + 1) === 'to')
      return items[k - 1]?.text === ',' ? k - 1 : k;
    const next = scene.verbs.find((v) => v.start === k && v.at > verb.at);
    if (!next) continue;
    const before = items[k - 1] as Item;
    if (isParticipial(next) && before.text === ',') return k - 1;
    if (/^(?:and|but|or)$/u.test(before.lower) && next.cue.form !== 'ing' && sameRank(verb, next)) {
      return items[k - 2]?.text === ',' ? k - 2 : k - 1;
    }
    const subject = subjectBefore(items, k);
    if (
      subject &&
      items[subject.from - 1]?.text === ',' &&
      next.cue.frame.has('q') &&
      contentAfter(items, next, limit) === null &&
      subject.from - 1 > from
    )
      return subject.from - 1;
  }
  return limit;
}

/** Whether two joined verbs say what the same subject says: "confirmed … but disputed …". */
const sameRank = (a: Verb, b: Verb): boolean =>
  (a.cue.form === b.cue.form || (a.cue.form !== 'ing' && b.cue.form !== 'ing' && b.cue.frame.has('q'))) &&
  !b.cue.frame.has('b');

const ruleFor = (verb: Verb, right: Right | null, subject: Subject): string => {
  if (subject.how === 'participle') return 'saying, adding';
  if (verb.cue.frame.has('b')) return 'verb of belief';
  if (right?.kind === 'quote') return 'verb of saying before a quotation';
  if (right?.kind === 'object') return `verb with an object: ${verb.cue.lemma}`;
  if (right?.kind === 'infinitive') return 'promise or demand';
  return subject.how === 'shared' ? 'second verb of saying' : 'verb of saying';
};

function draftOf(scene: Scene, verb: Verb, subject: Subject): Draft | null {
  const { items, index, limit } = scene;
  const cue = spanOf(items, { from: verb.at, to: verb.after });
  const mention = subject.mention ? spanOf(items, subject.mention) : null;
  const base = { unit: index, cue, mention, continues: null, lemma: verb.cue.lemma };
  const leftEnd =
    subject.how === 'after'
      ? verb.start
      : subject.how === 'before' && subject.range
        ? subject.range.from
        : -1;
  const as = lowerAt(items, leftEnd - 1) === 'as';
  const byText =
    subject.mention !== null &&
    items.slice(subject.mention.from, subject.mention.to).some((it) => TEXTS.has(it.lower));
  const right = subject.how === 'after' ? null : contentAfter(items, verb, limit, byText);
  const mayFollow = leftEnd > 0 && closesBefore(items, leftEnd);
  const before = mayFollow ? leftContent(items, leftEnd) : null;
  const left =
    before && verb.cue.frame.has(before.quoted || subject.how === 'after' ? 'q' : 'p') ? before : null;
  if (as && (right === null || leftEnd === 1)) return asDraft(scene, verb, subject, leftEnd - 1, base);
  const takesLeft =
    left && (right === null || (left.quoted && right.kind !== 'that') || right.kind === 'quote');
  if (takesLeft && left) {
    const rest = restAfter(scene, subject.how === 'after' && subject.range ? subject.range.to : verb.after);
    const whole =
      rest && (items[rest.from]?.kind === 'quote' || (!left.quoted && subject.how === 'before'))
        ? trimmedRange(items, {
            from: rest.from,
            to:
              items[rest.from]?.kind === 'quote' && left.quoted
                ? rest.from + 1
                : contentEnd(scene, verb, rest.from, limit),
          })
        : null;

    const content = [spanOf(items, left.range), ...(whole ? [spanOf(items, whole)] : [])];
    const rule = left.quoted ? 'verb of saying after a quotation' : 'verb of saying after the words';
    return { ...base, content, rule, quoted: left.quoted };
  }
  if (!right) return null;
  let end = contentEnd(scene, verb, right.from, right.to);
  if (
    /^(?:while|although|though|when|if|because|since|after|as)$/u.test(lowerAt(items, leftEnd - 1)) &&
    leftEnd === 1
  ) {
    const comma = items.findIndex((it, k) => k > right.from + 1 && k < end && it.text === ',');
    if (comma > 0) end = comma;
  }
  const range = trimmedRange(items, { from: right.from, to: end });
  if (!range) return null;
  const ahead = subject.range ? ofWhom(items, subject.range.from, right) : null;
  return {
    ...base,
    content: [...(ahead ? [spanOf(items, ahead)] : []), spanOf(items, range)],
    rule: ruleFor(verb, right, subject),
    quoted: range.to - range.from === 1 && right.kind === 'quote',
  };
}

/** "one of whom, they allege, was Dong": the words before the subject that belong to the content. */
function ofWhom(items: readonly Item[], subject: number, right: Right): Range | null {
  const whom = items[subject - 1]?.text === ',' ? subject - 2 : subject - 1;
  if (
    right.kind !== 'clause' ||
    !isVerb(items, right.from) ||
    !/^(?:whom|which)$/u.test(lowerAt(items, whom)) ||
    lowerAt(items, whom - 1) !== 'of'
  )
    return null;
  return { from: Math.max(0, whom - 2), to: whom + 1 };
}

/** "As X reported last month, …" and "…, as X said". */
function asDraft(
  scene: Scene,
  verb: Verb,
  _subject: Subject,
  as: number,
  base: Omit<Draft, 'content' | 'rule' | 'quoted'>,
): Draft | null {
  const { items, limit } = scene;
  if (!verb.cue.frame.has('q') && !verb.cue.frame.has('c')) return null;
  let range: Range | null = null;
  if (as === 0) {
    const comma = items.findIndex((it, k) => k >= verb.after && (it.text === ',' || it.kind === 'quote'));
    if (comma > 0) range = trimmedRange(items, { from: comma, to: contentEnd(scene, verb, comma, limit) });
  } else if (items[as - 1]?.text === ',')
    range = trimmedRange(items, { from: clauseStart(items, as), to: as - 1 });
  return range ? { ...base, content: [spanOf(items, range)], rule: 'as X said', quoted: false } : null;
}

const PASSIVE = new Set(
  'tell ask inform warn advise remind assure accuse criticize criticise urge encourage'.split(' '),
);

/** "was told by X that …", "was accused by X of …". */
function passiveDraft(scene: Scene, verb: Verb): Draft | null {
  const { items, index, limit } = scene;
  if (lowerAt(items, verb.after) !== 'by' || !PASSIVE.has(verb.cue.lemma)) return null;
  const by = phraseAfter(items, verb.after + 1);
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
    quoted: false,
  };
}

/** @returns drafts of one unit, in the order of their verbs */
export function byVerb(unit: Unit, index: number): Draft[] {
  const { items } = unit;
  const scene: Scene = { unit, index, items, verbs: verbsOf(items), limit: unitLimit(items) };
  const drafts: Draft[] = [];
  const subjects: Subject[] = [];
  for (const verb of scene.verbs) {
    if (isPassive(verb)) {
      const draft = passiveDraft(scene, verb);
      if (draft) drafts.push(draft);
      continue;
    }
    const subject = subjectOf(scene, verb, subjects);
    if (!subject) continue;
    const draft = draftOf(scene, verb, subject);
    if (!draft) continue;
    drafts.push(draft);
    subjects.push(subject);
  }
  return drafts;
}
