/**
 * Decides the shape of everything that passes between the stages:
 * Document -> Article -> Analysis -> reader, panel, exports, command line.
 *
 * All offsets are UTF-16 code units, half-open [start, end). All data is readonly; unions are
 * tagged by `kind`; ids are branded so that one cannot stand where another is meant.
 */

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type AttributionId = Id<'attribution'>;
export type SourceId = Id<'source'>;
export type RemovedId = Id<'removed'>;

/** Half-open range of UTF-16 code units into the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ---------------------------------------------------------------- article

/** A stretch of a block's text with a meaning of its own. Spans are into the same text as the block's. */
export type Inline =
  | { readonly kind: 'link'; readonly span: Span; readonly href: string }
  | {
      readonly kind: 'strong' | 'emphasis' | 'code' | 'superscript' | 'subscript' | 'strike';
      readonly span: Span;
    }
  | { readonly kind: 'language'; readonly span: Span; readonly lang: string; readonly dir: Direction | null };

export type Direction = 'ltr' | 'rtl';

interface BlockBase {
  readonly span: Span;
  readonly inlines: readonly Inline[];
  /** Language and direction of this block where the page says that they differ from the article's. */
  readonly lang: string | null;
  readonly dir: Direction | null;
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4 | 5 | 6;
  /** ISO 8601 time of a live-blog entry that this heading opens. */
  readonly time: string | null;
}

export interface ListItem {
  readonly span: Span;
  /** 0 for the outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
}

/** Items stand on lines of their own in the text. */
export interface ListBlock extends BlockBase {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface QuoteBlock extends BlockBase {
  readonly kind: 'quote';
}

/** A social-media post that the article quotes ("tweet"). */
export interface PostBlock extends BlockBase {
  readonly kind: 'post';
  readonly author: string | null;
  readonly handle: string | null;
  /** As the page writes it, e.g. "March 22, 2023". */
  readonly date: string | null;
  readonly url: string | null;
  readonly platform: string | null;
  /** Index in `blocks` of the post that quotes this one; null when it stands by itself. */
  readonly quotedBy: number | null;
}

export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** The span holds the caption (may be empty). */
export interface FigureBlock extends BlockBase {
  readonly kind: 'figure';
  readonly pictures: readonly Picture[];
  readonly credit: string | null;
  /** The article's leading picture. */
  readonly hero: boolean;
}

/** A film or recording, shown as a card with a link; nothing is loaded. */
export interface MediaBlock extends BlockBase {
  readonly kind: 'media';
  readonly medium: 'video' | 'audio' | 'embed';
  /** What the page calls it; may be empty. */
  readonly title: string;
  readonly href: string | null;
  readonly poster: string | null;
}

export interface TableCell {
  readonly span: Span;
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** Cells are parted by tabs, rows by newlines in the text. */
export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

export interface CodeBlock extends BlockBase {
  readonly kind: 'code';
}

export interface RuleBlock extends BlockBase {
  readonly kind: 'rule';
}

export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | QuoteBlock
  | PostBlock
  | FigureBlock
  | MediaBlock
  | TableBlock
  | CodeBlock
  | RuleBlock;

/** Blocks and the one text that all their spans point into; blocks' texts are parted by a blank line. */
export interface Fragment {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export type RemovalReason =
  | 'advertisement'
  | 'sponsored'
  | 'newsletter'
  | 'related'
  | 'share'
  | 'comments'
  | 'video-player'
  | 'biography'
  | 'copyright'
  | 'cookie'
  | 'paywall'
  | 'navigation'
  | 'shop'
  | 'app'
  | 'byline'
  | 'duplicate'
  | 'hidden'
  | 'other';

/** What was cut out of the article, and enough to put it back. */
export interface Removed {
  readonly id: RemovedId;
  readonly reason: RemovalReason;
  /** What the page called it, e.g. "Trending Now"; empty when it had no label. */
  readonly label: string;
  /** How many like it were cut at this place. */
  readonly count: number;
  /** The beginning of its text, at most 200 code units. */
  readonly excerpt: string;
  /** Index of the block before which it stood (blocks.length: after the last). */
  readonly before: number;
  readonly content: Fragment;
}

/** Why the text may not be the whole article. */
export type Truncation = 'paywall' | 'cut-off' | null;

export interface Article extends Fragment {
  readonly url: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** Names only: no "By", no agency suffix. */
  readonly byline: readonly string[];
  readonly siteName: string | null;
  /** ISO 8601, as precise as the page is. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** BCP 47 language tag; null when neither said nor to be told from the text. */
  readonly lang: string | null;
  readonly dir: Direction;
  readonly removed: readonly Removed[];
  readonly truncation: Truncation;
  /** The whole article is paid content. */
  readonly sponsored: boolean;
  /** Address of the next page of a multi-page article. */
  readonly nextPage: string | null;
}

export type ReadFailure =
  | { readonly kind: 'empty'; readonly message: string }
  | { readonly kind: 'not-an-article'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly message: string };

export type Verdict = 'article' | 'maybe' | 'not';

export interface Detection {
  readonly verdict: Verdict;
  /** The signals that decided, in words. */
  readonly why: readonly string[];
}

// ---------------------------------------------------------------- analysis

/** Which of the article's texts a span points into. */
export type Field = 'text' | 'title' | 'subtitle';

export type Form = 'direct' | 'indirect' | 'mixed';

/** Who decided, on what, and how sure. */
export interface Evidence {
  readonly by: 'rule' | 'model' | 'reader';
  /** Name of the rule or model. */
  readonly rule: string;
  /** 0 to 1, calibrated: of those marked 0.8, four in five are right. */
  readonly confidence: number;
}

export interface Attribution {
  readonly id: AttributionId;
  readonly field: Field;
  readonly content: readonly Span[];
  readonly form: Form;
  /** Null for a quotation that continues the one before it, and for posts. */
  readonly cue: Span | null;
  readonly mention: Span | null;
  readonly sourceId: SourceId;
  readonly evidence: Evidence;
}

/** "two sources": exactly 2; "several": at least 3; a plural: at least 2. */
export interface Count {
  readonly kind: 'exact' | 'at-least';
  readonly n: number;
}

export interface Mention {
  readonly field: Field;
  readonly span: Span;
}

interface SourceBase {
  readonly id: SourceId;
  /** The fullest words of the article for this source. */
  readonly label: string;
  /** What the article says that the source is: "NDP Leader", "PMO spokesperson". */
  readonly role: string | null;
  readonly mentions: readonly Mention[];
  /** The outlet or person through whom the source reaches this article. */
  readonly via: string | null;
  /** In words for the reader: why this kind. */
  readonly why: string;
  /** 0 to 1, calibrated: how sure the standing is; left out where nobody measured it. */
  readonly confidence?: number;
}

export type NamedKind = 'person' | 'organization' | 'spokesperson' | 'document' | 'media';
export type VagueKind = 'collective' | 'none';
export type SourceKind = NamedKind | 'unnamed' | VagueKind;

export interface NamedSource extends SourceBase {
  readonly kind: NamedKind;
}

export interface VagueSource extends SourceBase {
  readonly kind: VagueKind;
}

/** explicit: the article says that the name is withheld; partial: first name only, a pseudonym. */
export type Basis = 'explicit' | 'partial' | 'implicit';

export interface UnnamedSource extends SourceBase {
  readonly kind: 'unnamed';
  readonly basis: Basis;
  /** The article's words that say why the name is withheld. */
  readonly reason: Mention | null;
  readonly count: Count;
  /** The article's words for how the source knows: "briefed on the investigation", "senior". */
  readonly position: string | null;
}

export type Source = NamedSource | VagueSource | UnnamedSource;

/** What the reader sees of a kind. */
export type Standing = 'record' | 'unnamed' | 'vague';

/** One statement that answers another. */
export interface Relation {
  readonly kind: 'denies' | 'confirms' | 'disputes';
  readonly from: AttributionId;
  readonly to: AttributionId;
}

/** Somebody who was asked and gave no answer: "declined to comment". */
export interface Silence {
  readonly span: Span;
  readonly label: string;
}

export interface Summary {
  readonly statements: Readonly<Record<Standing, number>>;
  readonly sources: Readonly<Record<Standing, number>>;
  /** How many people the unnamed sources are, as far as the article says. */
  readonly unnamedPeople: Count;
  /** Whether all statements of the headline / of the first paragraphs rest on unnamed sources. */
  readonly headlineUnnamedOnly: boolean;
  readonly leadUnnamedOnly: boolean;
}

export type AnalysisLanguage = 'en' | 'fr';

export interface Analysis {
  /** Null: attributions are not found in this article's language so far. */
  readonly language: AnalysisLanguage | null;
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly relations: readonly Relation[];
  readonly silences: readonly Silence[];
  readonly summary: Summary;
}

const STANDING: Readonly<Record<SourceKind, Standing>> = {
  person: 'record',
  organization: 'record',
  spokesperson: 'record',
  document: 'record',
  media: 'record',
  unnamed: 'unnamed',
  collective: 'vague',
  none: 'vague',
};

export const isSourceKind = (value: unknown): value is SourceKind =>
  typeof value === 'string' && Object.hasOwn(STANDING, value);

/** An analysis in which nobody is credited. */
export const emptyAnalysis = (language: AnalysisLanguage | null): Analysis => ({
  language,
  attributions: [],
  sources: [],
  relations: [],
  silences: [],
  summary: {
    statements: { record: 0, unnamed: 0, vague: 0 },
    sources: { record: 0, unnamed: 0, vague: 0 },
    unnamedPeople: { kind: 'exact', n: 0 },
    headlineUnnamedOnly: false,
    leadUnnamedOnly: false,
  },
});

/** The one place where a kind becomes a standing (codebook, section 4). */
export const standingOf = (kind: SourceKind): Standing => STANDING[kind];
