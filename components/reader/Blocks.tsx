/** Decides how each kind of block is shown. */
import type { VNode } from 'preact';
import type {
  Block,
  CodeBlock,
  HeadingBlock,
  ListBlock,
  MediaBlock,
  ParagraphBlock,
  QuoteBlock,
  TableBlock,
  TableCell,
} from '../../lib/model';
import { formatTime, hostOf } from '../format';
import { PlayIcon } from '../icons';
import type { MessageKey, Translate } from '../types';
import { FigureView } from './Figure';
import { type ListTree, listTrees } from './lists';
import { PostView } from './Post';
import { OutLink, type Paint, Rich } from './Rich';

/** What all blocks of one text need to draw themselves. */
export interface BlockContext {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly paint: Paint | null;
  readonly t: Translate;
  readonly locale: string;
  readonly images: boolean;
}

interface ViewProps<B extends Block> {
  readonly block: B;
  readonly context: BlockContext;
}

export const ownLanguage = (block: Block) => ({
  lang: block.lang ?? undefined,
  dir: block.dir ?? undefined,
});

export const BlockText = ({ block, context }: ViewProps<Block>) => (
  <Rich text={context.text} span={block.span} inlines={block.inlines} paint={context.paint} />
);

const Paragraph = (props: ViewProps<ParagraphBlock>) => (
  <p {...ownLanguage(props.block)}>
    <BlockText {...props} />
  </p>
);

const Quote = (props: ViewProps<QuoteBlock>) => (
  <blockquote {...ownLanguage(props.block)}>
    <BlockText {...props} />
  </blockquote>
);

function Heading(props: ViewProps<HeadingBlock>) {
  const { block, context } = props;
  const Tag = `h${block.level}` as const;
  const time = block.time === null ? null : formatTime(block.time, context.locale);
  return (
    <Tag {...ownLanguage(block)}>
      {time !== null && (
        <time class="entry-time" datetime={block.time ?? undefined} lang={context.locale}>
          {time}
        </time>
      )}
      <BlockText {...props} />
    </Tag>
  );
}

function Items({ tree, block, context }: ViewProps<ListBlock> & { readonly tree: ListTree }): VNode {
  const Tag = tree.ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {tree.items.map(({ item, lists }) => (
        <li key={item.span.start}>
          <Rich text={context.text} span={item.span} inlines={block.inlines} paint={context.paint} />
          {lists.map((inner) => (
            <Items key={inner.items[0]?.item.span.start} tree={inner} block={block} context={context} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

const List = (props: ViewProps<ListBlock>) => (
  <div class="list" {...ownLanguage(props.block)}>
    {listTrees(props.block.items).map((tree) => (
      <Items key={tree.items[0]?.item.span.start} tree={tree} {...props} />
    ))}
  </div>
);

function Cell({ cell, block, context }: ViewProps<TableBlock> & { readonly cell: TableCell }) {
  const Tag = cell.header ? 'th' : 'td';
  return (
    <Tag
      colspan={cell.columns > 1 ? cell.columns : undefined}
      rowspan={cell.rows > 1 ? cell.rows : undefined}
    >
      <Rich text={context.text} span={cell.span} inlines={block.inlines} paint={context.paint} />
    </Tag>
  );
}

const Table = (props: ViewProps<TableBlock>) => (
  <section class="wide" tabindex={0} aria-label={props.context.t('tableLabel')} {...ownLanguage(props.block)}>
    <table>
      <tbody>
        {props.block.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell) => (
              <Cell key={cell.span.start} cell={cell} {...props} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Code = (props: ViewProps<CodeBlock>) => (
  <pre class="wide" tabindex={0} dir="ltr">
    <code>
      <BlockText {...props} />
    </code>
  </pre>
);

const MEDIA_NAMES: Readonly<Record<MediaBlock['medium'], MessageKey>> = {
  video: 'mediaVideo',
  audio: 'mediaAudio',
  embed: 'mediaEmbed',
};

function Media({ block, context }: ViewProps<MediaBlock>) {
  const name = context.t(MEDIA_NAMES[block.medium]);
  const host = block.href === null ? '' : hostOf(block.href);
  return (
    <div class="media" {...ownLanguage(block)}>
      <PlayIcon />
      <div class="media-words">
        <span class="media-kind" lang={context.locale}>
          {host === '' ? name : `${name} · ${host}`}
        </span>
        <OutLink href={block.href} class="media-title">
          {block.title.trim() || context.t('mediaUntitled')}
        </OutLink>
      </div>
    </div>
  );
}

export function BlockView({ block, context }: ViewProps<Block>): VNode {
  switch (block.kind) {
    case 'paragraph':
      return <Paragraph block={block} context={context} />;
    case 'heading':
      return <Heading block={block} context={context} />;
    case 'list':
      return <List block={block} context={context} />;
    case 'quote':
      return <Quote block={block} context={context} />;
    case 'post':
      return <PostView block={block} context={context} />;
    case 'figure':
      return <FigureView block={block} context={context} />;
    case 'media':
      return <Media block={block} context={context} />;
    case 'table':
      return <Table block={block} context={context} />;
    case 'code':
      return <Code block={block} context={context} />;
    case 'rule':
      return <hr />;
  }
}
