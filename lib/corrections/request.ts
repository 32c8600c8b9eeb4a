/** Decides how what a person asks for on the screen becomes a correction that can be found again later. */

import type { Analysis, Article, Attribution, AttributionId, Source, SourceId } from '../model';
import { err, ok, type Result } from '../result';
import { anchorOf, fieldText } from './anchor';
import { freeId, ownIds } from './history';
import type { Correction, CorrectionRequest, History, SourceChoice, SourceRef, StatementRef } from './model';
import { wholeWords } from './words';

type Edit = Exclude<CorrectionRequest, { kind: 'undo' | 'redo' | 'checked' }>;

/** Why nothing comes of it. */
export type Refusal = 'no-words' | 'no-such-source' | 'no-such-statement' | 'no-name' | 'no-change';

interface Scene {
  readonly article: Article;
  /** What the machine found. */
  readonly base: Analysis;
  /** What is shown: the same, corrected so far. */
  readonly shown: Analysis;
  readonly history: History;
}

const statementRef = ({ article }: Scene, { id, field, content }: Attribution): StatementRef => ({
  id,
  at: anchorOf(article, field, content),
});

/** The machine's first statement of it, by which it is found again; a source that the reader made has none. */
function sourceRef({ article, base }: Scene, { id, label, kind }: Source): SourceRef {
  const own = base.attributions.find(({ sourceId, content }) => sourceId === id && content.length > 0);
  return { id, label, kind, at: own ? anchorOf(article, own.field, own.content) : null };
}

const takenIds = ({ shown, base, history }: Scene): ReadonlySet<string> =>
  new Set<string>([
    ...ownIds([...history.done, ...history.undone]),
    ...[shown, base].flatMap(({ attributions, sources }) =>
      [...attributions, ...sources].map(({ id }) => id),
    ),
  ]);

function chosen(scene: Scene, choice: SourceChoice): Result<SourceRef, Refusal> {
  if (choice.kind === 'existing') {
    const source = scene.shown.sources.find(({ id }) => id === choice.id);
    return source ? ok(sourceRef(scene, source)) : err('no-such-source');
  }
  const label = choice.label.replace(/\s+/g, ' ').trim();
  if (label === '' && choice.sourceKind !== 'none') return err('no-name');
  const id = freeId('Y', takenIds(scene)) as SourceId;
  return ok({ id, label, kind: choice.sourceKind, at: null });
}

const statementIn = ({ shown }: Scene, id: AttributionId): Attribution | undefined =>
  shown.attributions.find((one) => one.id === id);

function mark(scene: Scene, request: Extract<Edit, { kind: 'mark' }>): Result<Correction, Refusal> {
  const text = fieldText(scene.article, request.field);
  const spans = request.spans.map((span) => wholeWords(text, span)).filter(({ start, end }) => start < end);
  if (spans.length === 0) return err('no-words');
  const source = chosen(scene, request.source);
  if (!source.ok) return source;
  const id = freeId('Z', takenIds(scene)) as AttributionId;
  const statement = { id, at: anchorOf(scene.article, request.field, spans) };
  return ok({ kind: 'mark', statement, source: source.value });
}

function credit(scene: Scene, request: Extract<Edit, { kind: 'credit' }>): Result<Correction, Refusal> {
  const statements = request.statements.flatMap((id) => statementIn(scene, id) ?? []);
  if (statements.length === 0) return err('no-such-statement');
  const source = chosen(scene, request.source);
  if (!source.ok) return source;
  const moving = statements.filter(({ sourceId }) => sourceId !== source.value.id);
  if (moving.length === 0) return err('no-change');
  const refs = moving.map((one) => statementRef(scene, one));
  return ok({ kind: 'credit', statements: refs, source: source.value });
}

/** @returns the correction to add; or why there is none, in which case nothing changes */
export function correctionOf(scene: Scene, request: Edit): Result<Correction, Refusal> {
  const source = (id: SourceId) => scene.shown.sources.find((one) => one.id === id);
  switch (request.kind) {
    case 'kind': {
      const of = source(request.source);
      if (!of) return err('no-such-source');
      if (of.kind === request.to) return err('no-change');
      return ok({ kind: 'kind', source: sourceRef(scene, of), to: request.to });
    }
    case 'unmark': {
      const of = statementIn(scene, request.statement);
      return of ? ok({ kind: 'unmark', statement: statementRef(scene, of) }) : err('no-such-statement');
    }
    case 'mark':
      return mark(scene, request);
    case 'credit':
      return credit(scene, request);
    case 'merge': {
      const from = source(request.from);
      const into = source(request.into);
      if (!from || !into) return err('no-such-source');
      if (from.id === into.id) return err('no-change');
      return ok({ kind: 'merge', from: sourceRef(scene, from), into: sourceRef(scene, into) });
    }
  }
}
