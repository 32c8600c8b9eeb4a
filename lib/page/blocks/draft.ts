/** Decides how blocks under construction are held: their spans begin at 0, and are shifted when the text is assembled. */
import type { Block, Direction, Fragment, Span } from '../../model';
import type { Parts } from '../branch';
import type { Branch } from '../tree';
import { type Run, shiftInline } from './gather';
import { type Context, directionOf, otherLanguage } from './inline';

export interface Draft {
  readonly text: string;
  /** Spans relative to `text`. */
  readonly block: Block;
  /** Where it was read from; null for what stands only in metadata. */
  readonly node: Branch | null;
}

type Extra<B extends Block> = Omit<B, 'span' | 'inlines' | 'lang' | 'dir'>;

/** How far up a part's language may be declared; the article's own element is not a part. */
const LEVELS = 4;
const WHOLE = /^(?:article|main|body)$/;

interface Declared {
  readonly lang: string | null;
  readonly dir: Direction | null;
}

const UNDECLARED: Parts = { lang: null, dir: null };

/** The same few elements stand around every block: each is asked once. */
function partsOf(at: Branch): Parts {
  if (at.knownParts === null) {
    const [lang, dir] = [at.attr('lang'), at.attr('dir')];
    at.knownParts = lang === null && dir === null ? UNDECLARED : { lang, dir };
  }
  return at.knownParts;
}

/** Language and direction of a part, from the nearest element that declares them. */
function declaredAt(node: Branch | null, context: Context | null): Declared {
  let lang: string | null = null;
  let dir: Direction | null = null;
  let at = node;
  for (let up = 0; at && up < LEVELS && !WHOLE.test(at.tag); up++, at = at.parent) {
    const parts = partsOf(at);
    if (parts === UNDECLARED) continue;
    lang ??= otherLanguage(parts.lang, context ?? { base: '', cuts: new Map() });
    dir ??= directionOf(parts.dir);
  }
  return { lang, dir };
}

/**
 * @param node where the block was read from
 * @param extra what this kind of block has beside text, marks, language
 */
export function draft<B extends Block>(
  run: Run,
  node: Branch | null,
  extra: Extra<B>,
  context: Context | null = null,
): Draft {
  const base = {
    span: { start: 0, end: run.text.length },
    inlines: run.inlines,
    ...declaredAt(node, context),
  };
  return { text: run.text, node, block: { ...base, ...extra } as unknown as Block };
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

function shiftBlock(block: Block, by: number): Block {
  const base = {
    span: shift(block.span, by),
    inlines: block.inlines.map((mark) => shiftInline(mark, by)),
  };
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
const placed = (block: Block, index: number, drafts: readonly Draft[]): Block => {
  if (block.kind !== 'post' || block.quotedBy === null) return block;
  const quoting = index - block.quotedBy;
  return { ...block, quotedBy: drafts[quoting]?.block.kind === 'post' ? quoting : null };
};

const GLUE = '\n\n';

/** @returns the blocks with their final spans and the one text that these point into */
export function assemble(drafts: readonly Draft[]): Fragment {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const [index, { text, block }] of drafts.entries()) {
    if (text && length > 0) {
      parts.push(GLUE);
      length += GLUE.length;
    }
    blocks.push(placed(shiftBlock(block, length), index, drafts));
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(''), blocks };
}
