/**
 * Decides what passes between the entrypoints and the components: the state that they draw, and what a person can
 * do to it. Props go in, callbacks come out; nothing here touches the browser.
 */
import type {
  Agreement,
  BookProblem,
  Comparison,
  CorrectionRequest,
  ImportProblem,
  SourceChange,
  StatementChange,
} from '../lib/corrections';
import type {
  Analysis,
  Article,
  AttributionId,
  ReadFailure,
  RemovedId,
  SourceId,
  Standing,
} from '../lib/model';
import type english from '../public/_locales/en/messages.json';
import type { Listening } from './listen/types';

/** Every text of the interface has a key in public/_locales/en/messages.json (and in every other language). */
type MessageName = keyof typeof english;

/** `statements` for the messages `statements_one` and `statements_other`. */
type Family<Name> = Name extends `${infer Base}_other` ? Base : never;

export type MessageKey = Exclude<MessageName, `${string}_one` | `${string}_other`> | Family<MessageName>;

/**
 * @param values take the place of $1, $2 … in the message; the first number among them picks the plural form where
 * `key` names a family, with messages `key_one` and `key_other`
 */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;

export type ThemeName = 'system' | 'light' | 'sepia' | 'dark' | 'contrast';
export type FontName = 'serif' | 'sans' | 'readable';

/** How the reader looks and which marks it shows; kept by the browser's storage. */
export interface ViewSettings {
  readonly theme: ThemeName;
  readonly font: FontName;
  /** CSS pixels of the body text, 14 to 32. */
  readonly fontSize: number;
  /** Characters a line, 45 to 90. */
  readonly measure: number;
  /** Line height as a multiple of the font size, 1.3 to 2. */
  readonly leading: number;
  /** All marks at once, then each standing. */
  readonly marks: boolean;
  readonly standings: Readonly<Record<Standing, boolean>>;
  /** Whether single-letter keys work. */
  readonly letterKeys: boolean;
  readonly images: boolean;
}

export const DEFAULT_VIEW: ViewSettings = {
  theme: 'system',
  font: 'serif',
  fontSize: 20,
  measure: 66,
  leading: 1.6,
  marks: true,
  standings: { record: true, unnamed: true, vague: true },
  letterKeys: true,
  images: true,
};

export type AnalysisState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'done'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly message: string };

/** Reading with the machine's marks; marking without them, as in a class; both beside each other. */
export type ReaderMode = 'read' | 'classroom' | 'comparison';

/** What of the analysis that is shown is the reader's own. Absent where nothing can be corrected. */
export interface Yours {
  readonly mode: ReaderMode;
  /** Corrections in effect. */
  readonly count: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly statements: Readonly<Record<AttributionId, StatementChange>>;
  readonly sources: Readonly<Record<SourceId, SourceChange>>;
  /** The words of statements that were taken away, and of corrections whose words are not in the text any more. */
  readonly unmarked: readonly string[];
  readonly unplaced: readonly string[];
  /** The reader has looked at the whole article. */
  readonly checked: boolean;
  /** The text is another than the one that was corrected. */
  readonly textChanged: boolean;
  /** kept: as it should be; private: only as long as the reader is open; failed: the browser did not take it. */
  readonly keeping: 'kept' | 'private' | 'failed' | BookProblem;
}

export type ReaderState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: ReadFailure }
  | {
      readonly kind: 'article';
      readonly article: Article;
      readonly analysis: AnalysisState;
      /** What the reader has put back; shown in its place, marked as restored. */
      readonly restored: ReadonlySet<RemovedId>;
      readonly yours?: Yours;
      /** In the mode of comparison: the student's marks beside the key. */
      readonly comparison?: Comparison;
    };

/** What the panel shows for the tab in front. */
export type PanelState =
  | { readonly kind: 'closed'; readonly verdict: 'article' | 'maybe' | 'not' | 'unknown' }
  | { readonly kind: 'unavailable' } // a page of the browser itself, a store page
  | { readonly kind: 'open'; readonly reader: ReaderState };

/** A statement that something asked to be shown; `serial` grows with each request, so that the same one flashes again. */
export interface Focus {
  readonly id: AttributionId;
  readonly serial: number;
}

/** The extension's own pages, as far as a reader wants to go there from an article. */
export type OwnPage = 'draft' | 'library' | 'options';

export type ExportFormat = 'markdown' | 'json' | 'csv' | 'annotations';

/** One article that the reader has corrected or checked. */
export interface CorrectedArticle {
  readonly address: string;
  readonly title: string;
  readonly count: number;
  readonly checked: boolean;
}

export interface AgreementReport {
  /** Over all articles that were corrected or checked. */
  readonly all: Agreement;
  /** Over those that were checked as a whole. */
  readonly checked: Agreement;
  readonly articles: readonly CorrectedArticle[];
}

export type ImportOutcome =
  | { readonly kind: 'here'; readonly count: number }
  /** Of another article: kept until that one is opened. */
  | { readonly kind: 'elsewhere'; readonly count: number; readonly title: string }
  | { readonly kind: 'refused'; readonly problem: ImportProblem | 'not-kept' };

export interface ReaderCallbacks {
  readonly onClose: () => void;
  readonly onSettings: (change: Partial<ViewSettings>) => void;
  /** A statement was chosen in the text (click, tap, Enter, J/K): the panel shows it too. */
  readonly onSelect: (id: AttributionId) => void;
  readonly onRestore: (ids: readonly RemovedId[], restored: boolean) => void;
  /** @returns whether the text is on the clipboard */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Opens one of the extension's own pages. */
  readonly onPage: (page: OwnPage) => void;
  /** Saves a file; the menu offers no formats where this is absent. */
  readonly onExport?: (format: ExportFormat) => void;
  /** Print or save as PDF; not offered where this is absent. */
  readonly onPrint?: () => void;
  /** Corrects what is shown, or marks in the class room; nothing can be corrected where this is absent. */
  readonly onCorrect?: (request: CorrectionRequest) => void;
  readonly onMode?: (mode: ReaderMode) => void;
  /** Takes back in what was saved as JSON. */
  readonly onImport?: (file: File) => Promise<ImportOutcome>;
  readonly onAgreement?: () => Promise<AgreementReport>;
  /** The statement that is read now, as the text is scrolled; null: none. */
  readonly onView?: (id: AttributionId | null) => void;
}

/** Hands each key press over until the returned function is called. */
export type KeySource = (listener: (event: KeyboardEvent) => void) => () => void;

export interface ReaderProps {
  readonly state: ReaderState;
  readonly settings: ViewSettings;
  readonly focus: Focus | null;
  readonly t: Translate;
  /** BCP 47 tag for dates and numbers of the interface. */
  readonly locale: string;
  readonly on: ReaderCallbacks;
  /** Whether the drawer with the list of sources is open at first: where there is no side panel. */
  readonly drawer?: boolean;
  /** Reading aloud; not offered where this is absent. */
  readonly listening?: Listening;
  /** Where key presses come from, if the page must not see them first; without it, the reader's own element. */
  readonly keys?: KeySource;
}

export interface PanelCallbacks {
  readonly onSelect: (id: AttributionId) => void;
  readonly onSettings: (change: Partial<ViewSettings>) => void;
  readonly onRestore: (ids: readonly RemovedId[], restored: boolean) => void;
  readonly onCorrect?: (request: CorrectionRequest) => void;
  readonly onAgreement?: () => Promise<AgreementReport>;
  /** Open the reader on the page in front. */
  readonly onOpenReader: () => void;
  /** Opens one of the extension's own pages; no links where this is absent: on those pages themselves. */
  readonly onPage?: (page: OwnPage) => void;
}

export interface PanelProps {
  readonly state: PanelState;
  readonly settings: ViewSettings;
  readonly focus: Focus | null;
  /** The statement that is read now in the text. */
  readonly inView?: AttributionId | null;
  readonly t: Translate;
  readonly locale: string;
  readonly on: PanelCallbacks;
}
