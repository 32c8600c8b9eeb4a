/**
 * Decides what passes between the stages of the analysis:
 * text -> Found (spans, by rules or by the model) -> resolved sources -> Analysis.
 */
import type { Article, Block, Evidence, Field, Form, Span } from '../model';

/** What is analysed: an article, or plain text whose paragraphs are parted by blank lines (`blocks` null). */
export interface AnalysisInput {
  readonly text: string;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly lang: string | null;
  readonly siteName: string | null;
  readonly byline: readonly string[];
  readonly blocks: readonly Block[] | null;
}

export const inputOf = (article: Article): AnalysisInput => article;

/** An attribution whose source is not resolved yet. Spans are into the text that `field` names. */
export interface Found {
  readonly field: Field;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly mention: Span | null;
  readonly form: Form;
  /** Index in the list of the found attribution whose source this one shares (a quotation that goes on); else null. */
  readonly continues: number | null;
  /** For a post: who wrote it, as the block says. */
  readonly author: { readonly name: string | null; readonly handle: string | null } | null;
  readonly evidence: Evidence;
}

/** Finds attributions in one text: the rules are one, the trained model another. */
export type FindAttributions = (input: AnalysisInput, pause: Pause) => Promise<readonly Found[]>;

/** Awaited between slices of work, so that no task holds the main thread over 50 ms. */
export type Pause = () => Promise<void>;
