/** Decides which words stand as a label over an element: a heading, or a short first line. */
import { type Branch, find, textOf } from './tree';

const HEADING = /^h[1-6]$/;
const LONGEST_HEADING = 80;
const LONGEST_LINE = 60;

const isHeading = (at: Branch): boolean => HEADING.test(at.tag) || at.attr('role') === 'heading';
const isTextOnly = (at: Branch): boolean =>
  at.textLength > 0 && at.children.every((child) => child.kind === 'text');

/** @returns the label; empty when there is none */
export function labelOf(node: Branch): string {
  const heading = find(node, isHeading);
  if (heading && heading.textLength > 0 && heading.textLength <= LONGEST_HEADING) return textOf(heading);
  const first = find(node, isTextOnly);
  return first && first.textLength <= LONGEST_LINE ? textOf(first) : '';
}
