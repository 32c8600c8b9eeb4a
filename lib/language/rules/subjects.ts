/** Decides who does the saying: before the verb, after it ("said Lee"), or shared with the verb before ("…, adding that"). */
import { TEXTS } from '../en/cues';
import { PERSONAL } from '../en/words';
import type { Item } from './items';
import { isVerb, phraseAfter, type Range, subjectBefore } from './nouns';
import type { Scene, Subject } from './scene';
import { isParticipial, lowerAt, type Verb } from './verbs';

const AFTER_INVERSION =
  /^(?:in|on|at|who|during|after|before|last|earlier|later|as|when|while|via|to|from|by|\p{L}+day|today|yesterday)$/u;

/** "said Ann Lee, a lawyer": the noun phrase after the verb, null when the verb's subject stands before it. */
function inverted(items: readonly Item[], verb: Verb): Range | null {
  const { cue } = verb;
  if (!cue.frame.has('q') || cue.lemma === 'tell' || verb.auxiliaries.length > 0 || verb.start !== verb.at)
    return null;
  const before = items[verb.start - 1];
  const stopped = before && (before.kind === 'quote' || /^[,—–?!-]+$/u.test(before.text));
  const next = items[verb.after];
  if (!stopped || next?.kind !== 'word' || /^(?:that|to|in|on|at|it)$/u.test(next.lower)) return null;
  const phrase = PERSONAL.has(next.lower)
    ? { from: verb.after, to: verb.after + 1 }
    : phraseAfter(items, verb.after);
  if (!phrase || (before.kind === 'quote' && !PERSONAL.has(next.lower))) return phrase;
  const after = items[phrase.to];
  if (after?.kind === 'word' && (!AFTER_INVERSION.test(after.lower) || verbBeforeComma(items, phrase.to)))
    return null;
  return phrase;
}

function verbBeforeComma(items: readonly Item[], from: number): boolean {
  for (let k = from; k < items.length; k++) {
    if (items[k]?.kind === 'mark' && /^[,.;]$/u.test(items[k]?.text ?? '')) return false;
    if (isVerb(items, k)) return true;
  }
  return false;
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

const shared = (scene: Scene, verb: Verb, before: readonly Subject[]): Range | null =>
  before.findLast((s) => s.mention !== null)?.mention ?? firstPhrase(scene.items, verb.start);

/** What a participle may stand after: ", adding", "he said, adding", "a statement saying". */
function participleStands(items: readonly Item[], verb: Verb): boolean {
  const before = items[verb.start - 1];
  if (!before) return false;
  if (before.kind === 'quote' || /^[,—–-]$/u.test(before.text)) return true;
  if (/^(?:while|and|by)$/u.test(before.lower)) return true;
  return (
    TEXTS.has(before.lower) &&
    /^(?:say|read|call|ask|warn|state|claim|allege|show|describe|accuse|urge|demand)$/u.test(verb.cue.lemma)
  );
}

/** @returns null when nobody is credited here */
export function subjectOf(scene: Scene, verb: Verb, before: readonly Subject[]): Subject | null {
  const { items } = scene;
  const previous = lowerAt(items, verb.start - 1);
  if (isParticipial(verb)) {
    if (!participleStands(items, verb) || /^(?:cite|show|point to)$/u.test(verb.cue.lemma)) return null;
    const mention = shared(scene, verb, before);
    return mention ? { range: null, mention, how: 'participle' } : null;
  }
  const right = inverted(items, verb);
  if (right) return { range: right, mention: right, how: 'after' };
  if (/^(?:and|but|or|then)$/u.test(previous))
    return { range: null, mention: shared(scene, verb, before), how: 'shared' };
  if (/^(?:who|which|that)$/u.test(previous)) {
    const end = items[verb.start - 2]?.text === ',' ? verb.start - 2 : verb.start - 1;
    const range = subjectBefore(items, end);
    return range ? { range, mention: range, how: 'relative' } : null;
  }
  const range = subjectBefore(items, verb.start);
  const states = verb.cue.lemma === 'state' && (verb.cue.form === 's' || verb.cue.form === 'base');
  if (
    range &&
    states &&
    !/^(?:he|she|it)$/u.test(previous) &&
    !isText(items, { range, mention: range, how: 'before' })
  )
    return null;
  if (range) return { range, mention: range, how: 'before' };
  return previous === ',' && before.length > 0
    ? { range: null, mention: shared(scene, verb, before), how: 'shared' }
    : null;
}

/** Whether the subject is a text or data, which show and find without being somebody. */
export const isText = (items: readonly Item[], subject: Subject): boolean =>
  subject.mention !== null &&
  items.slice(subject.mention.from, subject.mention.to).some((it) => TEXTS.has(it.lower));
