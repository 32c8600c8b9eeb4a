/** Decides the order of the article's blocks, with what was put back shown in its place. */
import { Fragment } from 'preact';
import type { Article, Block, Removed, RemovedId } from '../../lib/model';
import { reasonName } from '../panel/reasons';
import { type BlockContext, BlockView } from './Blocks';
import { isInside } from './Post';

export interface BodyProps {
  readonly article: Article;
  readonly restored: ReadonlySet<RemovedId>;
  readonly context: Omit<BlockContext, 'text' | 'blocks'>;
  readonly onRestore: (ids: readonly RemovedId[], restored: boolean) => void;
}

function PutBack(props: {
  readonly removed: Removed;
  readonly context: BodyProps['context'];
  readonly onRestore: BodyProps['onRestore'];
}) {
  const { removed, context, onRestore } = props;
  const { t } = context;
  const { text, blocks } = removed.content;
  const inner: BlockContext = { ...context, text, blocks, paint: null };
  const name = removed.label || reasonName(removed.reason, t);
  return (
    <section class="put-back" aria-label={t('putBackLabel', name)}>
      <p class="put-back-note" lang={context.locale}>
        <span>{t('putBackLabel', name)}</span>
        <button type="button" class="textlink" onClick={() => onRestore([removed.id], false)}>
          {t('removeAgain')}
        </button>
      </p>
      <Blocks blocks={blocks} context={inner} />
    </section>
  );
}

const Blocks = ({
  blocks,
  context,
}: {
  readonly blocks: readonly Block[];
  readonly context: BlockContext;
}) => (
  <>
    {blocks.map((block) =>
      isInside(block, blocks) ? null : (
        <BlockView key={`${block.kind}${block.span.start}`} block={block} context={context} />
      ),
    )}
  </>
);

export function Body({ article, restored, context, onRestore }: BodyProps) {
  const { text, blocks } = article;
  const own: BlockContext = { ...context, text, blocks };
  const back = article.removed.filter((removed) => restored.has(removed.id));
  const before = (at: number) =>
    back
      .filter((removed) => removed.before === at)
      .map((removed) => (
        <PutBack key={removed.id} removed={removed} context={context} onRestore={onRestore} />
      ));
  return (
    <div class="body">
      {blocks.map((block, index) => (
        <Fragment key={`${block.kind}${block.span.start}`}>
          {before(index)}
          {!isInside(block, blocks) && <BlockView block={block} context={own} />}
        </Fragment>
      ))}
      {before(blocks.length)}
    </div>
  );
}
