/** Decides how blocks under construction are held: their spans begin at 0, and are shifted when the text is assembled. */
import type { Block, Fragment, Span } from '../../model';
import type { Branch } from '../tree';
import { type Run, shiftInline } from './inline';

export interface Draft {
  readonly text: string;
  /** Spans relative to `text`. */
  readonly block: Block;
  /** Where it was read from; null for what stands only in metadata. */
  readonly node: Branch | null;
}

type Extra<B extends Block> = Omit<B, 'span' | 'inlines' | 'lang' | 'dir'>;

const common = (run: Run, node: Branch | null) => ({
  span: { start: 0, end: run.text.length },
  inlines: run.inlines,
  lang: node?.attr('lang') ?? null,
  dir: node?.attr('dir') === 'rtl' ? ('rtl' as const) : node?.attr('dir') === 'ltr' ? ('ltr' as const) : null,
});

export function draft<B extends Block>(run: Run, node: Branch | null, extra: Extra<B>): Draft {
  return { text: run.text, node, block: { ...common(run, node), ...extra } as unknown as Block };
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

function shiftBlock(block: Block, by: number): Block {
  const base = { span: shift(block.span, by), inlines: block.inlines.map((mark) => shiftInline(mark, by)) };
  if (block.kind === 'list')
    return { ...block, ...base, items: block.items.map((item) => ({ ...item, span: shift(item.span, by) })) };
  if (block.kind === 'table')
    return {
      ...block,
      ...base,
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, span: shift(cell.span, by) }))),
    };
  return { ...block, ...base };
}

/** A draft says how many blocks back the quoting post stands; a block says which one it is. */
const placed = (block: Block, index: number): Block =>
  block.kind === 'post' && block.quotedBy !== null
    ? { ...block, quotedBy: Math.max(0, index - block.quotedBy) }
    : block;

const GLUE = '\n\n';

/** @returns the blocks with their final spans and the one text that these point into */
export function assemble(drafts: readonly Draft[]): Fragment {
  let text = '';
  const blocks: Block[] = [];
  for (const { text: own, block } of drafts) {
    if (own && text) text += GLUE;
    blocks.push(placed(shiftBlock(block, text.length), blocks.length));
    text += own;
  }
  return { text, blocks };
}
