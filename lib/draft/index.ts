/** Decides how a draft that is no page yet (pasted, plain text, Markdown) becomes an article that can be analysed. */
import type { Article } from '../model';
import { readMarkdown } from './markdown';
import { articleOf } from './parts';
import { readPlain } from './plain';

export type DraftForm = 'plain' | 'markdown';

export interface DraftText {
  readonly text: string;
  readonly form: DraftForm;
  /** The headline as its author gives it; empty: the text's own, if it has one. */
  readonly title: string;
}

/** @returns an article whose language the analysis must tell; without blocks when the text is empty */
export function readDraft({ text, form, title }: DraftText): Article {
  const read = form === 'markdown' ? readMarkdown(text) : readPlain(text);
  const given = title.replace(/\s+/g, ' ').trim();
  // A headline given apart may stand in the text as well: once is enough.
  return articleOf(read.parts, { title: given || (read.title ?? ''), lang: null });
}
