/**
 * Decides which source or statement a correction is about. A source: the one of the same id and name; else the one
 * that the machine credits the same statement to; else the one of the same name. A statement: the one of the same id
 * and words; else the machine's mark of (almost) the same words.
 */
import type { Analysis, Article, Attribution, AttributionId, Source, SourceId } from '../model';
import { fieldText, placeAnchor } from './anchor';
import type { Anchor, SourceRef, StatementRef } from './model';
import { likeness, SAME_STATEMENT, SAME_WORDS } from './overlap';

type Statements = ReadonlyMap<AttributionId, Attribution>;
type Sources = ReadonlyMap<SourceId, Source>;

export class Finder {
  /** Sources that were merged into another. */
  private readonly into = new Map<SourceId, SourceId>();

  constructor(
    private readonly article: Article,
    private readonly base: Analysis,
  ) {}

  merged(from: SourceId, into: SourceId): void {
    this.into.set(from, into);
  }

  /** @returns null when there is none such (any more) */
  source(ref: SourceRef, sources: Sources): Source | null {
    const same = this.follow(ref.id, sources);
    if (same && (same.id !== ref.id || same.label === ref.label)) return same;
    const credited = ref.at && this.creditedIn(ref.at, sources);
    if (credited) return credited;
    // Of the reader's own, two may have one name; each is made by the correction that names it first.
    if (ref.at === null) return null;
    const namesakes = [...sources.values()].filter(({ label }) => label !== '' && label === ref.label);
    return namesakes.length === 1 ? (namesakes[0] ?? null) : null;
  }

  statement(ref: StatementRef, statements: Statements): Attribution | null {
    const same = statements.get(ref.id);
    if (same && this.hasWords(same, ref.at)) return same;
    return this.nearest(ref.at, [...statements.values()], SAME_WORDS);
  }

  /** Only where the merged one had the name asked for is it what it was merged into. */
  private follow(id: SourceId, sources: Sources): Source | null {
    let at: SourceId | undefined = id;
    for (let steps = 0; at !== undefined && steps <= this.into.size; steps += 1) {
      const source = sources.get(at);
      if (source) return source;
      at = this.into.get(at);
    }
    return null;
  }

  private creditedIn(at: Anchor, sources: Sources): Source | null {
    const found = this.base.attributions.filter(({ evidence }) => evidence.by !== 'reader');
    const statement = this.nearest(at, found, SAME_STATEMENT);
    return statement && this.follow(statement.sourceId, sources);
  }

  private nearest(at: Anchor, among: readonly Attribution[], least: number): Attribution | null {
    const content = placeAnchor(this.article, at);
    if (content === null) return null;
    const wanted = { field: at.field, content };
    let found: Attribution | null = null;
    let by = least;
    for (const one of among) {
      const now = likeness(one, wanted);
      if (now > by || (now === by && found === null)) [found, by] = [one, now];
    }
    return found;
  }

  private hasWords({ field, content }: Attribution, at: Anchor): boolean {
    if (field !== at.field || content.length !== at.quotes.length) return false;
    const text = fieldText(this.article, field);
    return content.every(({ start, end }, index) => text.slice(start, end) === at.quotes[index]?.exact);
  }
}
