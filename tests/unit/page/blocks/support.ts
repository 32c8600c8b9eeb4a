/** Decides how the tests of this folder make a tree, blocks and an article's text from a bit of markup. */
import { parsePage } from '../../../../cli/dom';
import { buildBlocks } from '../../../../lib/page/blocks/build';
import { assemble, type Draft } from '../../../../lib/page/blocks/draft';
import { type Branch, snapshot } from '../../../../lib/page/tree';

export const BASE = 'https://news.example.org/2024/harbour';

/** The body of a page with this markup. */
export function treeOf(markup: string): Branch {
  const root = snapshot(parsePage(`<!doctype html><html><body>${markup}</body></html>`));
  if (!root) throw new Error('no body');
  return root;
}

export const draftsOf = (markup: string): readonly Draft[] =>
  buildBlocks(treeOf(markup), { base: BASE, cuts: new Map() });

export const fragmentOf = (markup: string) => assemble(draftsOf(markup));

/** Kind and text of each block. */
export function outlineOf(markup: string): readonly (readonly [string, string])[] {
  const { text, blocks } = fragmentOf(markup);
  return blocks.map((block) => [block.kind, text.slice(block.span.start, block.span.end)] as const);
}
