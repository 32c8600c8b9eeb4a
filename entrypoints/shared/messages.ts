/**
 * Decides what the parts of the extension may say to each other: one map for each direction, one check for each
 * message. Whoever receives parses first; what does not pass is dropped.
 */
import type { AnalysisState, Focus, OwnPage, Yours } from '../../components/types';
import { type CorrectionRequest, isCorrectionRequest } from '../../lib/corrections';
import type { Article, AttributionId, Detection, Field, ReadFailure, RemovedId } from '../../lib/model';
import { parseReading, type Reading } from '../../lib/reading-stats/reading';
import { isAnalysis, isArticle, isDetection, isReadFailure } from './model-checks';
import {
  type Check,
  isBoolean,
  isListOf,
  isNullOr,
  isNumber,
  isObject,
  isOneOf,
  isString,
  isTagged,
} from './shape';

type Empty = Record<never, never>;

/** A page's detector and reader to the background and the panels. */
export interface FromPage {
  /** What the detector thinks of the page now; null while the page is still on its way. */
  readonly detected: { readonly detection: Detection | null };
  /** The reader has opened in this tab: panels may connect. */
  readonly opened: Empty;
  readonly 'open-options': Empty;
  readonly 'open-page': { readonly page: Exclude<OwnPage, 'options'> };
  /** Where in an article one reads: told, or asked for (null). Answered by the place, or null. */
  readonly place: {
    readonly address: string;
    readonly at: { readonly field: Field; readonly at: number } | null;
  };
  /** An article was analysed; sent only while "My reading" is on. */
  readonly read: { readonly reading: Reading };
  /** Asks for the trained model's weights to be put into this tab. Answered by `true` once they are there. */
  readonly 'load-model': Empty;
}

/** An extension page to a tab's detector. Answered by a Detection or null. */
export interface ToDetector {
  readonly 'ask-detection': Empty;
}

/** The background to the panels. */
export interface ToPanel {
  /** The button was clicked a second time: the panel of this window goes as well. */
  readonly dismiss: { readonly windowId: number };
}

/** The reader to the panel, over the panel's port. */
export interface ReaderToPanel {
  readonly reading: Empty;
  readonly failed: { readonly failure: ReadFailure };
  readonly article: { readonly article: Article; readonly restored: readonly RemovedId[] };
  /** `yours`: what of it is the reader's own; null where nothing can be corrected. */
  readonly analysis: { readonly analysis: AnalysisState; readonly yours: Yours | null };
  readonly restored: { readonly ids: readonly RemovedId[] };
  readonly focus: { readonly focus: Focus };
  /** The statement that is read now, as the text is scrolled. */
  readonly view: { readonly id: AttributionId | null };
}

/** The panel to the reader, over its port. */
export interface PanelToReader {
  readonly select: { readonly id: AttributionId };
  readonly correct: { readonly request: CorrectionRequest };
  readonly restore: { readonly ids: readonly RemovedId[]; readonly restored: boolean };
}

export type Message<Map> = { [Kind in keyof Map]: { readonly kind: Kind } & Map[Kind] }[keyof Map];

/** Name of the panel's port. */
export const PANEL_PORT = 'panel';

type Kinds<Map> = {
  readonly [Kind in keyof Map & string]: Check<Extract<Message<Map>, { readonly kind: Kind }>>;
};

const bare = isObject<Empty>({}) as Check<never>;
const isRecordOf =
  <T extends string>(...words: readonly T[]): Check<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    typeof value === 'object' && value !== null && Object.values(value).every(isOneOf(...words));

const isYours = isObject<Yours>({
  mode: isOneOf('read', 'classroom', 'comparison'),
  count: isNumber,
  canUndo: isBoolean,
  canRedo: isBoolean,
  statements: isRecordOf('marked', 'credited'),
  sources: isRecordOf('made', 'kind', 'merged'),
  unmarked: isListOf(isString),
  unplaced: isListOf(isString),
  checked: isBoolean,
  textChanged: isBoolean,
  keeping: isOneOf('kept', 'private', 'failed', 'newer', 'damaged'),
});

const isId = isString as unknown as Check<AttributionId & RemovedId>;

const isAnalysisState = isTagged<AnalysisState>({
  pending: isObject({ kind: isOneOf('pending') }),
  done: isObject({ kind: isOneOf('done'), analysis: isAnalysis }),
  failed: isObject({ kind: isOneOf('failed'), message: isString }),
});

const isFocus = isObject<Focus>({ id: isId, serial: isNumber });

const isNullOrDetection = (value: unknown): value is Detection | null => value === null || isDetection(value);

const isReading: Check<Reading> = (value): value is Reading => parseReading(value) !== null;

const isPlace = isObject<{ readonly field: Field; readonly at: number }>({
  field: isOneOf('text', 'title', 'subtitle'),
  at: isNumber,
});

const FROM_PAGE: Kinds<FromPage> = {
  detected: isObject({ kind: isOneOf('detected'), detection: isNullOrDetection }),
  opened: bare,
  'open-options': bare,
  'open-page': isObject({ kind: isOneOf('open-page'), page: isOneOf('draft', 'library') }),
  place: isObject({ kind: isOneOf('place'), address: isString, at: isNullOr(isPlace) }),
  read: isObject({ kind: isOneOf('read'), reading: isReading }),
  'load-model': bare,
};

const TO_DETECTOR: Kinds<ToDetector> = { 'ask-detection': bare };

const TO_PANEL: Kinds<ToPanel> = { dismiss: isObject({ kind: isOneOf('dismiss'), windowId: isNumber }) };

const READER_TO_PANEL: Kinds<ReaderToPanel> = {
  reading: bare,
  failed: isObject({ kind: isOneOf('failed'), failure: isReadFailure }),
  article: isObject({ kind: isOneOf('article'), article: isArticle, restored: isListOf(isId) }),
  analysis: isObject({
    kind: isOneOf('analysis'),
    analysis: isAnalysisState,
    yours: isNullOr(isYours),
  }),
  restored: isObject({ kind: isOneOf('restored'), ids: isListOf(isId) }),
  focus: isObject({ kind: isOneOf('focus'), focus: isFocus }),
  view: isObject({ kind: isOneOf('view'), id: isNullOr(isId) }),
};

const PANEL_TO_READER: Kinds<PanelToReader> = {
  select: isObject({ kind: isOneOf('select'), id: isId }),
  correct: isObject({ kind: isOneOf('correct'), request: isCorrectionRequest }),
  restore: isObject({ kind: isOneOf('restore'), ids: isListOf(isId), restored: isBoolean }),
};

const parser =
  <Map>(checks: Kinds<Map>) =>
  /** @returns null for whatever is not a message of this direction */
  (value: unknown): Message<Map> | null =>
    isTagged(checks as never)(value) ? (value as Message<Map>) : null;

export const parseFromPage = parser<FromPage>(FROM_PAGE);
export const parseToDetector = parser<ToDetector>(TO_DETECTOR);
export const parseToPanel = parser<ToPanel>(TO_PANEL);
export const parseReaderToPanel = parser<ReaderToPanel>(READER_TO_PANEL);
export const parsePanelToReader = parser<PanelToReader>(PANEL_TO_READER);
