/** Decides how a quoted social-media post is shown: a card with its author, and the post that it quotes inside. */
import type { VNode } from 'preact';
import type { Block, PostBlock } from '../../lib/model';
import { type BlockContext, ownLanguage } from './Blocks';
import { OutLink, Rich } from './Rich';

/** A post is shown inside the one that quotes it, where that one exists. */
export function isInside(block: Block, blocks: readonly Block[]): boolean {
  return block.kind === 'post' && block.quotedBy !== null && blocks[block.quotedBy]?.kind === 'post';
}

const quotedIn = (post: PostBlock, blocks: readonly Block[]): readonly PostBlock[] => {
  const index = blocks.indexOf(post);
  return blocks.filter(
    (block): block is PostBlock => block.kind === 'post' && block.quotedBy === index && block !== post,
  );
};

function PostHead({ post, context }: { readonly post: PostBlock; readonly context: BlockContext }) {
  const { t } = context;
  const name = post.author ?? post.handle ?? t('postUnknownAuthor');
  return (
    <header class="post-head">
      <strong class="post-author">{name}</strong>
      {post.handle !== null && post.author !== null && <span class="post-handle">{post.handle}</span>}
      <span class="post-place">
        {post.platform !== null && <span>{post.platform}</span>}
        {post.date !== null && (
          <OutLink href={post.url} class="post-date">
            {post.date}
          </OutLink>
        )}
        {post.date === null && post.url !== null && (
          <OutLink href={post.url} class="post-date">
            {t('postLink')}
          </OutLink>
        )}
      </span>
    </header>
  );
}

export function PostView(props: {
  readonly block: PostBlock;
  readonly context: BlockContext;
  /** How many posts this one stands in; pages that quote in a circle end here. */
  readonly depth?: number;
}): VNode {
  const { block, context, depth = 0 } = props;
  const inner = depth < 3 ? quotedIn(block, context.blocks) : [];
  return (
    <blockquote class="post" aria-label={context.t('postLabel', block.author ?? block.handle ?? '')}>
      <PostHead post={block} context={context} />
      <div class="post-text" {...ownLanguage(block)}>
        <Rich text={context.text} span={block.span} inlines={block.inlines} paint={context.paint} />
      </div>
      {inner.map((post) => (
        <PostView key={post.span.start} block={post} context={context} depth={depth + 1} />
      ))}
    </blockquote>
  );
}
