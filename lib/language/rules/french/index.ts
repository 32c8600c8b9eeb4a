/** Decides, by rules that can be read, who is credited with which words in French text. */
import type { Span } from '../../../model';
import { frenchCueOf } from '../../fr/cues';
import { FRENCH_TEXTS } from '../../fr/words';
import { trimmedRange, unitLimit } from '../content';
import { type Draft, spanOf } from '../draft';
import type { Item, Unit } from '../items';
import type { Range } from '../nouns';
import { frenchPhrase, frenchSubject } from './nouns';
import { cueSpan, type FrenchVerb, frenchVerbs, low } from './verbs';

type Who = { readonly mention: Span | null; readonly leftEnd: number; readonly restFrom: number };

const draft = (
  unit: number,
  cue: Span,
  mention: Span | null,
  content: readonly Span[],
  rule: string,
  lemma: string,
  goesOn: boolean,
): Draft => ({
  unit,
  cue,
  mention,
  content,
  continues: null,
  rule,
  lemma,
  goesOn,
});

const endsWords = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'quote' || /^[,—–?!-]$/u.test(item.text));

/** Without "que" or "qu’" at its beginning. */
function afterQue(items: readonly Item[], at: number): { from: number; start: number } | null {
  const item = items[at];
  if (!item) return null;
  if (item.lower === 'que')
    return items[at + 1] ? { from: at + 1, start: (items[at + 1] as Item).start } : null;
  if (/^qu'/u.test(item.lower)) return { from: at, start: item.start + 3 };
  return null;
}

function contentEnd(
  items: readonly Item[],
  from: number,
  limit: number,
  verbs: readonly FrenchVerb[],
  verb: FrenchVerb | null,
): number {
  for (let k = from + 1; k < limit; k++) {
    const word = low(items, k);
    if (items[k]?.text === ';') return k;
    if (/^(?:selon|d'après)$/u.test(word) && items[k - 1]?.text === ',') return k - 1;
    if (word === 'mais' && items[k - 1]?.text === ',' && verbs.some((v) => v.start > k && v.start <= k + 4))
      return k - 1;
    const next = verbs.find((v) => v.start === k && v !== verb);
    if (!next) continue;
    if (next.cue.form === 'gerund' && items[k - 1]?.text === ',') return k - 1;
    if (/^(?:et|mais)$/u.test(low(items, k - 1)) && !next.pronoun)
      return items[k - 2]?.text === ',' ? k - 2 : k - 1;
    if (
      items[k - 1]?.text === ',' &&
      (next.pronoun || (next.cue.frame.has('p') && afterQue(items, next.after) === null))
    )
      return k - 1;
  }
  return limit;
}

/** After "à la presse", "mardi sur X", "dans un communiqué": where the content may begin. */
function skipCircumstances(items: readonly Item[], at: number): number {
  for (let k = at; k < Math.min(items.length, at + 12); k++) {
    if (
      items[k]?.kind === 'quote' ||
      low(items, k) === 'que' ||
      /^qu'/u.test(low(items, k)) ||
      items[k]?.text === ':'
    )
      return k;
    if (items[k]?.kind === 'mark' && items[k]?.text !== ',' && items[k]?.text !== '-') return at;
  }
  return at;
}

const INFINITIVE = /^(?:\p{L}{2,}(?:er|ir|re|oir)|avoir|être|ne)$/u;

interface Right {
  readonly from: number;
  readonly start: number;
  readonly kind: 'clause' | 'quote' | 'infinitive' | 'object';
}

function contentAfter(
  items: readonly Item[],
  verb: FrenchVerb,
  limit: number,
  byText: boolean,
): Right | null {
  const { frame } = verb.cue;
  let at = verb.after;
  if (
    frame.has('i') &&
    (INFINITIVE.test(low(items, at)) ||
      (/^(?:de|d')$/u.test(low(items, at)) && verb.cue.lemma === 'promettre'))
  )
    return { from: at, start: (items[at] as Item).start, kind: 'infinitive' };
  if (frame.has('I') || frame.has('A')) {
    const de = items.findIndex(
      (it, k) =>
        k >= at &&
        k < Math.min(limit, at + 10) &&
        /^(?:de|d'.+)$/u.test(it.lower) &&
        INFINITIVE.test(it.lower === 'de' ? low(items, k + 1) : it.lower.slice(2)),
    );
    if (de > 0) return { from: at, start: (items[at] as Item).start, kind: 'infinitive' };
  }
  if (frame.has('Q') && items[at]?.kind === 'word' && !/^(?:que|à)$|^qu'/u.test(low(items, at))) {
    const quote = items.findIndex((it, k) => k > at && k < Math.min(limit, at + 9) && it.kind === 'quote');
    if (quote > 0 && items[quote - 1]?.text !== ':')
      return { from: at, start: (items[at] as Item).start, kind: 'object' };
  }
  at = skipCircumstances(items, at);
  if (items[at]?.text === ':' || items[at]?.text === ',') at++;
  const item = items[at];
  if (!item || at >= limit) return null;
  const que = afterQue(items, at);
  if (que && que.from < limit) return frame.has('c') || frame.has('q') ? { ...que, kind: 'clause' } : null;
  if (item.kind === 'quote')
    return frame.has('q') || frame.has('n') ? { from: at, start: item.start, kind: 'quote' } : null;
  if (
    frame.has('n') &&
    (!frame.has('d') || byText || frame.has('c')) &&
    /^(?:le|la|les|l'.*|un|une|des|du|tout|toute|ces|cette|ce|son|sa|ses|leur|leurs)$/u.test(item.lower)
  )
    return { from: at, start: item.start, kind: 'object' };
  return null;
}

const FRENCH_DAYS = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)$/u;

/** "a confié à l’agence Nordis": after the listener, when somebody is named behind it. */
function afterListener(items: readonly Item[], at: number): number {
  if (FRENCH_DAYS.test(low(items, at)))
    return afterListener(items, at + (/^(?:matin|soir)$/u.test(low(items, at + 1)) ? 2 : 1));
  if (!/^(?:à|au|aux)$/u.test(low(items, at))) return at;
  let k = at + 1;
  while (/^(?:la|le|les)$/u.test(low(items, k))) k++;
  k++;
  while (
    /^\p{Lu}/u.test(items[k]?.text ?? '') &&
    !/^\p{Lu}/u.test(items[k - 1]?.text ?? '') &&
    /^l'/u.test(low(items, at + 1))
  )
    k++;
  return items[k]?.kind === 'word' &&
    !/^(?:que|qui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$|^qu'/u.test(low(items, k))
    ? k
    : at;
}

/** Who says it: the pronoun of an inverted verb, the noun after it, else the one before. */
function whoOf(items: readonly Item[], verb: FrenchVerb, shared: Span | null): Who | null {
  if (verb.pronoun) return { mention: verb.pronoun, leftEnd: verb.start, restFrom: verb.after };
  if (verb.cue.form === 'gerund')
    return { mention: shared ?? firstNoun(items, verb.start), leftEnd: -1, restFrom: verb.after };
  const limit = unitLimit(items);
  const aside =
    items[verb.start - 1]?.text === ',' && items[verb.start - 2]?.kind !== 'quote'
      ? frenchSubject(items, verb.start)
      : null;
  if (aside && contentAfter(items, verb, limit, false))
    return { mention: spanOf(items, aside), leftEnd: -1, restFrom: verb.after };
  if (endsWords(items[verb.start - 1]) && verb.cue.frame.has('q')) {
    const after = afterListener(items, verb.after);
    const phrase = frenchPhrase(items, after);
    const first = low(items, after);
    const noun =
      phrase &&
      !/^(?:que|à|dans|sur|lors|de|en|avoir|être|ne|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u.test(
        first,
      ) &&
      !/^qu'/u.test(first);
    if (noun) return { mention: spanOf(items, phrase), leftEnd: verb.start, restFrom: phrase.to };
  }
  const relative = low(items, verb.start - 1) === 'qui';
  const range = frenchSubject(
    items,
    relative ? verb.start - (items[verb.start - 2]?.text === ',' ? 2 : 1) : verb.start,
  );
  if (range)
    return { mention: spanOf(items, range), leftEnd: relative ? -1 : range.from, restFrom: verb.after };
  return /^(?:et|mais|,)$/u.test(low(items, verb.start - 1)) && shared
    ? { mention: shared, leftEnd: -1, restFrom: verb.after }
    : null;
}

/** The noun phrase that opens the unit, when it ends before `end`. */
export function firstFrenchPhrase(items: readonly Item[], end: number): Range | null {
  const phrase = frenchPhrase(items, 0);
  return phrase && phrase.to <= end ? phrase : null;
}

function firstNoun(items: readonly Item[], end: number): Span | null {
  const phrase = firstFrenchPhrase(items, end);
  return phrase ? spanOf(items, phrase) : null;
}

function leftContent(items: readonly Item[], end: number): { range: Range; quoted: boolean } | null {
  const last = items[end - 1];
  if (last?.kind === 'quote' || (last?.text === ',' && items[end - 2]?.kind === 'quote')) {
    const at = last.kind === 'quote' ? end - 1 : end - 2;
    const alone = at === 0 || /^[,:;.—–]$/u.test(items[at - 1]?.text ?? '');
    return { range: { from: alone ? at : 0, to: at + 1 }, quoted: alone };
  }
  const range = trimmedRange(items, { from: 0, to: end });
  return range && range.to - range.from >= 3 ? { range, quoted: false } : null;
}

function restAfter(items: readonly Item[], at: number, limit: number): Range | null {
  const comma = items.findIndex((it, k) => k >= at && k < at + 9 && it.text === ',');
  if (comma < 0 || comma + 1 >= limit) return null;
  if (items[comma + 1]?.kind === 'quote') return { from: comma + 1, to: comma + 2 };
  return comma === at && !/^(?:qui|dont|où|\p{L}+ant)$/u.test(low(items, comma + 1))
    ? { from: comma + 1, to: limit }
    : null;
}

function ofVerb(
  unit: Unit,
  index: number,
  verb: FrenchVerb,
  verbs: readonly FrenchVerb[],
  shared: Span | null,
): Draft | null {
  const { items } = unit;
  const limit = unitLimit(items);
  const who = whoOf(items, verb, shared);
  if (!who) return null;
  const byText =
    who.mention !== null &&
    items.some(
      (it) =>
        who.mention &&
        it.start >= who.mention.start &&
        it.end <= who.mention.end &&
        FRENCH_TEXTS.has(it.lower),
    );
  const right = verb.pronoun || who.leftEnd === verb.start ? null : contentAfter(items, verb, limit, byText);
  const cue = cueSpan(items, verb);
  const { lemma } = verb.cue;
  if (
    !right &&
    who.leftEnd > 0 &&
    endsWords(items[who.leftEnd - 1]) &&
    (verb.cue.frame.has('p') || verb.cue.frame.has('q'))
  ) {
    const left = leftContent(items, who.leftEnd);
    if (!left) return null;
    const rest = restAfter(items, who.restFrom, limit);
    const more =
      rest && (items[rest.from]?.kind === 'quote' || !left.quoted)
        ? trimmedRange(items, { from: rest.from, to: contentEnd(items, rest.from, rest.to, verbs, verb) })
        : null;
    const content = [spanOf(items, left.range), ...(more ? [spanOf(items, more)] : [])];
    return draft(
      index,
      cue,
      who.mention,
      content,
      left.quoted ? 'verb of saying after a quotation' : 'verb of saying after the words',
      lemma,
      true,
    );
  }
  if (!right) return null;
  const range = trimmedRange(items, {
    from: right.from,
    to: contentEnd(items, right.from, limit, verbs, verb),
  });
  if (!range) return null;
  const span = { start: Math.max(right.start, spanOf(items, range).start), end: spanOf(items, range).end };
  const quoted = right.kind === 'quote' && range.to - range.from === 1;
  const rule =
    verb.cue.form === 'gerund'
      ? 'saying, adding'
      : verb.cue.frame.has('b')
        ? 'verb of belief'
        : right.kind === 'quote'
          ? 'verb of saying before a quotation'
          : right.kind === 'object'
            ? 'verb with what it is about'
            : right.kind === 'infinitive'
              ? 'promise or demand'
              : 'verb of saying';
  return draft(index, cue, who.mention, [span], rule, lemma, quoted);
}

/** "Selon X, …", "…, d’après X", "…, de source policière". */
function accordingTo(unit: Unit, index: number, verbs: readonly FrenchVerb[]): Draft[] {
  const { items } = unit;
  const limit = unitLimit(items);
  return items.flatMap((item, i) => {
    const source =
      item.lower === 'de' &&
      /^(?:sources?|même)$/u.test(low(items, i + 1)) &&
      (i === 0 || items[i - 1]?.text === ',');
    const width =
      /^selon$/u.test(item.lower) || /^d'après$/u.test(item.lower)
        ? 1
        : low(items, i) === "d'" && low(items, i + 1) === 'après'
          ? 2
          : source
            ? 1
            : 0;
    const before = items[i - 1];
    if (width === 0 || (before && before.kind === 'word' && item.lower !== 'selon')) return [];
    const mention = frenchPhrase(items, i + width);
    if (
      !mention ||
      (/^(?:que|lui-même|les|ses)$/u.test(low(items, i + width)) && low(items, i + width) === 'que')
    )
      return [];
    const opens = items
      .slice(0, i)
      .every((it) => it.kind === 'mark' || /^(?:mais|et|or|toujours|encore)$/u.test(it.lower));
    const comma = items.findIndex((it, k) => k >= mention.to && (it.text === ',' || it.kind === 'quote'));
    const ranges = opens
      ? [
          trimmedRange(items, {
            from: comma < 0 ? mention.to : comma,
            to: contentEnd(items, comma < 0 ? mention.to : comma, limit, verbs, null),
          }),
        ]
      : [
          trimmedRange(items, { from: 0, to: i }),
          items[mention.to]?.text === ',' &&
          !/^(?:qui|dont|un|une|le|la|les)$/u.test(low(items, mention.to + 1))
            ? trimmedRange(items, { from: mention.to, to: limit })
            : null,
        ];
    const content = ranges.flatMap((r) => (r ? [spanOf(items, r)] : []));
    return content.length > 0
      ? [
          draft(
            index,
            spanOf(items, { from: i, to: i + width }),
            spanOf(items, mention),
            content,
            'according to',
            '',
            true,
          ),
        ]
      : [];
  });
}

const INSIDE =
  /,\s*((?:[nlsm]['’])?(?:a|ont|avait|avaient)-(?:t-)?(il|elle|on|ils|elles)\s+\p{L}+|\p{L}+-(?:t-)?(il|elle|on|ils|elles)|(?:a|ont|avait|avaient)\s+\p{L}+(?=\s+(?:le|la|l['’]|un|une|\p{Lu})))(?:\s+([^,»”"]{2,60}))?\s*,\s*/gu;

/** « Le pont, a-t-il dit, tiendra »: the credit stands inside the marks. */
function insideQuotation(unit: Unit, index: number): Draft[] {
  return unit.items.flatMap((item) => {
    if (item.kind !== 'quote') return [];
    for (const hit of item.text.matchAll(INSIDE)) {
      const words = (hit[1] ?? '').split(/[\s-]/u);
      if (!words.some((w) => frenchCueOf(w.toLowerCase()) !== null)) continue;
      const start = item.start + hit.index + hit[0].indexOf(hit[1] ?? '');
      const cue = { start, end: start + (hit[1]?.length ?? 0) };
      const pronoun = hit[2] ?? hit[3] ?? '';
      const noun = pronoun === '' ? (hit[4] ?? '').trim() : '';
      const at =
        pronoun === ''
          ? start + (hit[1]?.length ?? 0) + 1
          : cue.start + (hit[1] ?? '').search(new RegExp(`-${pronoun}(?:\\s|$)`, 'u')) + 1;
      const mention = { start: at, end: at + (pronoun || noun).length };
      const content = [
        { start: item.start, end: item.start + hit.index },
        { start: item.start + hit.index + hit[0].length, end: item.end },
      ];
      return [draft(index, cue, mention, content, 'verb of saying inside a quotation', '', true)];
    }
    return [];
  });
}

/** @returns drafts of one unit of French text */
export function frenchDrafts(unit: Unit, index: number): Draft[] {
  const verbs = frenchVerbs(unit.items);
  const drafts: Draft[] = [];
  for (const verb of verbs) {
    const found = ofVerb(
      unit,
      index,
      verb,
      verbs,
      drafts.findLast((d) => d.mention !== null)?.mention ?? null,
    );
    if (found) drafts.push(found);
  }
  return [...drafts, ...accordingTo(unit, index, verbs), ...insideQuotation(unit, index)];
}
