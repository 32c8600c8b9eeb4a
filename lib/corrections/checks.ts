/**
 * Decides whether a value from outside (the browser's store, a file, a message) is a correction or a request for one.
 * Nothing is changed or completed: what does not pass is no correction.
 */
import { isSourceKind, type Span } from '../model';
import type {
  Anchor,
  Correction,
  CorrectionRequest,
  Quote,
  SourceChoice,
  SourceRef,
  StatementRef,
} from './model';

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isField = (value: unknown): boolean => value === 'text' || value === 'title' || value === 'subtitle';

const isListOf = (value: unknown, check: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(check);

const isQuote = (value: unknown): value is Quote =>
  isFields(value) &&
  isText(value.exact) &&
  value.exact !== '' &&
  isText(value.prefix) &&
  isText(value.suffix) &&
  isOffset(value.start);

const isAnchor = (value: unknown): value is Anchor =>
  isFields(value) && isField(value.field) && isListOf(value.quotes, isQuote);

const isStatementRef = (value: unknown): value is StatementRef =>
  isFields(value) && isText(value.id) && isAnchor(value.at);

const isSourceRef = (value: unknown): value is SourceRef =>
  isFields(value) &&
  isText(value.id) &&
  isText(value.label) &&
  isSourceKind(value.kind) &&
  (value.at === null || isAnchor(value.at));

export function isCorrection(value: unknown): value is Correction {
  if (!isFields(value)) return false;
  switch (value.kind) {
    case 'kind':
      return isSourceRef(value.source) && isSourceKind(value.to);
    case 'unmark':
      return isStatementRef(value.statement);
    case 'mark':
      return isStatementRef(value.statement) && isSourceRef(value.source);
    case 'credit':
      return isListOf(value.statements, isStatementRef) && isSourceRef(value.source);
    case 'merge':
      return isSourceRef(value.from) && isSourceRef(value.into);
    default:
      return false;
  }
}

const isSpan = (value: unknown): value is Span =>
  isFields(value) && isOffset(value.start) && isOffset(value.end) && value.start <= value.end;

function isChoice(value: unknown): value is SourceChoice {
  if (!isFields(value)) return false;
  if (value.kind === 'existing') return isText(value.id);
  return value.kind === 'new' && isText(value.label) && isSourceKind(value.sourceKind);
}

export function isCorrectionRequest(value: unknown): value is CorrectionRequest {
  if (!isFields(value)) return false;
  switch (value.kind) {
    case 'kind':
      return isText(value.source) && isSourceKind(value.to);
    case 'unmark':
      return isText(value.statement);
    case 'mark':
      return isField(value.field) && isListOf(value.spans, isSpan) && isChoice(value.source);
    case 'credit':
      return isListOf(value.statements, isText) && isChoice(value.source);
    case 'merge':
      return isText(value.from) && isText(value.into);
    case 'undo':
    case 'redo':
      return true;
    case 'checked':
      return typeof value.checked === 'boolean';
    default:
      return false;
  }
}
