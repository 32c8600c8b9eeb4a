/** Decides what a block quote is; one that only wraps a post, a figure or the whole story is read through. */
import type { PostBlock, QuoteBlock } from '../../model';
import { safeAddress } from '../address';
import { isPost, type Post } from '../posts';
import { type Branch, find } from '../tree';
import { type Draft, draft } from './draft';
import { isImage } from './images';
import { type Context, oneRun } from './inline';

const LONGEST = 3000;

export const isWrapper = (quote: Branch): boolean =>
  quote.textLength > LONGEST ||
  find(
    quote,
    (at) =>
      isPost(at) ||
      /^(?:figure|table|iframe|video|h[1-3])$/.test(at.tag) ||
      (isImage(at) && quote.textLength > 600),
  ) !== null;

export function quoteDraft(node: Branch, context: Context): Draft[] {
  const run = oneRun(node, context);
  return run.text ? [draft<QuoteBlock>(run, node, { kind: 'quote' }, context)] : [];
}

/** Until the blocks are assembled, `quotedBy` is how many blocks back the quoting post stands. */
export function postDrafts(post: Post, node: Branch, context: Context, back: number | null = null): Draft[] {
  const { text, author, handle, date, platform } = post;
  const url = safeAddress(post.url, context.base);
  const own = { kind: 'post', author, handle, date, platform, url, quotedBy: back } as const;
  const drafts = [draft<PostBlock>({ text, inlines: [] }, node, own, context)];
  for (const quoted of post.quoted) drafts.push(...postDrafts(quoted, node, context, drafts.length));
  return drafts;
}
