/**
 * Decides what an analysis becomes by a reader's corrections. Each is found by what it quotes (refs.ts) and done in
 * order; one whose words are gone is reported and changes nothing. The result depends on the machine's analysis and
 * the list alone, so that taking the last one off the list undoes it exactly; applied to its own result, the list
 * changes nothing more.
 */

import { summarise } from '../language/resolve/summary';
import type { Analysis, Article, Attribution, AttributionId, Source, SourceId } from '../model';
import { leadEndOf } from '../policy/lead';
import { fieldText, placeAnchor, wordsOf } from './anchor';
import type {
  Changes,
  Correction,
  SourceChange,
  SourceRef,
  StatementChange,
  StatementRef,
  Unplaced,
} from './model';
import { likeness, SAME_WORDS } from './overlap';
import { Finder } from './refs';
import { ofKind } from './source';
import { formOf } from './words';

export interface Corrected {
  readonly analysis: Analysis;
  readonly changes: Changes;
}

const CERTAIN = { by: 'reader', confidence: 1 } as const;

/** The analysis while it is being corrected. */
class Draft {
  readonly attributions: Map<AttributionId, Attribution>;
  readonly sources: Map<SourceId, Source>;
  readonly statementChanges = new Map<AttributionId, StatementChange>();
  readonly sourceChanges = new Map<SourceId, SourceChange>();
  readonly unmarked: Attribution[] = [];
  readonly unplaced: Unplaced[] = [];
  private readonly finder: Finder;

  constructor(
    private readonly article: Article,
    base: Analysis,
  ) {
    this.attributions = new Map(base.attributions.map((one) => [one.id, one]));
    this.sources = new Map(base.sources.map((one) => [one.id, one]));
    this.finder = new Finder(article, base);
  }

  do(correction: Correction): void {
    switch (correction.kind) {
      case 'kind':
        this.changeKind(correction.source, correction.to);
        break;
      case 'unmark':
        this.unmark(correction.statement);
        break;
      case 'mark':
        this.put(correction.statement, correction.source, 'mark');
        break;
      case 'credit':
        for (const statement of correction.statements) this.credit(statement, correction.source);
        break;
      case 'merge':
        this.merge(correction.from, correction.into);
    }
  }

  private changeKind(ref: SourceRef, to: Source['kind']): void {
    const source = this.sourceOf(ref);
    this.sources.set(source.id, ofKind(source, to));
    if (this.sourceChanges.get(source.id) !== 'made') this.sourceChanges.set(source.id, 'kind');
  }

  private unmark(ref: StatementRef): void {
    const statement = this.finder.statement(ref, this.attributions);
    if (!statement) {
      // Words that are there without a mark are as the reader wants them.
      if (placeAnchor(this.article, ref.at) === null) this.miss('unmark', ref);
      return;
    }
    this.attributions.delete(statement.id);
    if (this.statementChanges.get(statement.id) !== 'marked') this.unmarked.push(statement);
    this.statementChanges.delete(statement.id);
  }

  private put(ref: StatementRef, by: SourceRef, kind: Correction['kind']): void {
    const content = placeAnchor(this.article, ref.at);
    if (content === null) {
      this.miss(kind, ref);
      return;
    }
    const { field } = ref.at;
    const text = fieldText(this.article, field);
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' ');
    const statement: Attribution = {
      id: ref.id,
      field,
      content,
      form: formOf(words),
      cue: null,
      mention: null,
      sourceId: this.sourceOf(by).id,
      evidence: { ...CERTAIN, rule: 'marked' },
    };
    for (const other of this.attributions.values()) {
      if (other.id !== ref.id && likeness(other, statement) >= SAME_WORDS) this.attributions.delete(other.id);
    }
    this.attributions.set(statement.id, statement);
    this.statementChanges.set(statement.id, 'marked');
  }

  private credit(ref: StatementRef, to: SourceRef): void {
    const statement = this.finder.statement(ref, this.attributions);
    if (!statement) {
      // The machine no longer marks it; the reader says that it is a statement.
      this.put(ref, to, 'credit');
      return;
    }
    const own = statement.evidence.by === 'reader' && statement.evidence.rule === 'marked';
    this.attributions.set(statement.id, {
      ...statement,
      mention: null,
      sourceId: this.sourceOf(to).id,
      evidence: { ...CERTAIN, rule: own ? 'marked' : 'credited' },
    });
    this.statementChanges.set(statement.id, own ? 'marked' : 'credited');
  }

  private merge(from: SourceRef, into: SourceRef): void {
    const gone = this.finder.source(from, this.sources);
    const kept = this.sourceOf(into);
    if (!gone || gone.id === kept.id) {
      this.sourceChanges.set(kept.id, this.sourceChanges.get(kept.id) ?? 'merged');
      return;
    }
    for (const statement of this.attributions.values()) {
      if (statement.sourceId === gone.id) {
        this.attributions.set(statement.id, { ...statement, sourceId: kept.id });
      }
    }
    this.sources.set(kept.id, { ...kept, mentions: joined(kept, gone) });
    this.sources.delete(gone.id);
    this.finder.merged(gone.id, kept.id);
    this.sourceChanges.delete(gone.id);
    this.sourceChanges.set(kept.id, this.sourceChanges.get(kept.id) ?? 'merged');
  }

  /** Makes it where there is none. */
  private sourceOf(ref: SourceRef): Source {
    const found = this.finder.source(ref, this.sources);
    if (found) {
      if (ref.at === null && !this.sourceChanges.has(found.id)) this.sourceChanges.set(found.id, 'made');
      return found;
    }
    const id = this.sources.has(ref.id) ? (`${ref.id}:${ref.label}` as SourceId) : ref.id;
    const base = { id, label: ref.label, role: null, mentions: [], via: null, why: '' };
    const made = ofKind({ ...base, kind: 'person' }, ref.kind);
    this.sources.set(id, made);
    this.sourceChanges.set(id, 'made');
    return made;
  }

  private miss(kind: Correction['kind'], { at }: StatementRef): void {
    this.unplaced.push({ kind, words: wordsOf(at) });
  }
}

const joined = (kept: Source, gone: Source): Source['mentions'] => {
  const has = new Set(kept.mentions.map(({ field, span }) => `${field}${span.start}`));
  return [...kept.mentions, ...gone.mentions.filter(({ field, span }) => !has.has(`${field}${span.start}`))];
};

/**
 * The list as if each merge had been made at once into the source that is left at the end, and without the kinds of
 * sources that are merged away later, which do not matter. Done again on the result, where these sources are gone, they
 * would be made anew, or found by a statement that now belongs to the one that they were merged into.
 */
function settled(corrections: readonly Correction[]): readonly Correction[] {
  return corrections.flatMap((correction, at): readonly Correction[] => {
    const later = corrections.slice(at + 1);
    if (correction.kind === 'merge') return [intoTheLast(correction, later)];
    return correction.kind === 'kind' && mergedAway(correction.source, later) ? [] : [correction];
  });
}

type Merge = Extract<Correction, { kind: 'merge' }>;

const mergedAway = ({ id }: SourceRef, later: readonly Correction[]): Merge | undefined =>
  later.find((one): one is Merge => one.kind === 'merge' && one.from.id === id);

function intoTheLast(merge: Merge, later: readonly Correction[]): Merge {
  const next = mergedAway(merge.into, later);
  if (!next || next.into.id === merge.from.id) return merge;
  return intoTheLast({ ...merge, into: next.into }, later.slice(later.indexOf(next) + 1));
}

/** A source that the corrections left without a statement goes; one that never had any stays. */
function sourcesLeft(draft: Draft, base: Analysis): readonly Source[] {
  const used = new Set([...draft.attributions.values()].map(({ sourceId }) => sourceId));
  const hadSome = new Set(base.attributions.map(({ sourceId }) => sourceId));
  return [...draft.sources.values()].filter(
    ({ id }) => used.has(id) || (!hadSome.has(id) && !draft.sourceChanges.has(id)),
  );
}

const recordOf = <Id extends string, T>(map: ReadonlyMap<Id, T>, kept: ReadonlySet<Id>): Record<Id, T> =>
  Object.fromEntries([...map].filter(([id]) => kept.has(id))) as Record<Id, T>;

/**
 * @param base the machine's analysis; or an empty one, for a person who marks everything (the class room)
 * @param corrections in the order in which they were made
 * @returns the corrected analysis, its summary counted anew, and what in it is the reader's
 */
export function applyCorrections(
  article: Article,
  base: Analysis,
  corrections: readonly Correction[],
): Corrected {
  const draft = new Draft(article, base);
  for (const correction of settled(corrections)) draft.do(correction);
  const attributions = [...draft.attributions.values()];
  const sources = sourcesLeft(draft, base);
  const ids = new Set(attributions.map(({ id }) => id));
  return {
    analysis: {
      ...base,
      attributions,
      sources,
      relations: base.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
      summary: summarise(attributions, sources, leadEndOf(article), base.language ?? 'en'),
    },
    changes: {
      statements: recordOf(draft.statementChanges, ids),
      sources: recordOf(draft.sourceChanges, new Set(sources.map(({ id }) => id))),
      unmarked: draft.unmarked,
      unplaced: draft.unplaced,
    },
  };
}
