/** Decides where a draft is kept, if its author asks for it: in the extension's own local store, and nowhere else. */
import { type Fields, type Recipe, Stored } from './stored';

export interface KeptDraft {
  /** False: nothing else is kept here. */
  readonly keep: boolean;
  readonly title: string;
  readonly text: string;
}

/** UTF-16 code units; a novel has a tenth of a million words. */
export const MOST_DRAFT = 600_000;

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MOST_DRAFT) : '');

const parseDraft = (fields: Fields): KeptDraft =>
  fields.keep === true
    ? { keep: true, title: text(fields.title), text: text(fields.text) }
    : { keep: false, title: '', text: '' };

export const DRAFT_RECIPE: Recipe<KeptDraft> = {
  key: 'draft',
  version: 1,
  migrations: [(fields) => fields],
  parse: parseDraft,
};

export const draftStore = new Stored(DRAFT_RECIPE);
