/** Decides which words stand as a label over an element: a heading, or a short first line. */
import { type Branch, isBranch, textOf } from './tree';

const HEADING = /^h[1-6]$/;
const LONGEST_HEADING = 80;
const LONGEST_LINE = 60;

const isHeading = (at: Branch): boolean => HEADING.test(at.tag) || at.attr('role') === 'heading';

/** The innermost element with the first words of all. */
function firstLine(node: Branch): Branch | null {
  for (const child of node.children) {
    if (!isBranch(child)) {
      if (child.words) return node;
    } else if (child.textLength > 0) return isHeading(child) || child.isLine ? child : firstLine(child);
  }
  return null;
}

/** @returns the label; empty when there is none */
export function labelOf(node: Branch): string {
  const first = firstLine(node);
  if (!first || first.textLength > (isHeading(first) ? LONGEST_HEADING : LONGEST_LINE)) return '';
  return textOf(first);
}

const MOST_LINES = 24;

/** Texts of the innermost elements that break a line, in order; at most two dozen. */
export function linesIn(node: Branch): string[] {
  const lines: string[] = [];
  const collect = (at: Branch): void => {
    if (lines.length >= MOST_LINES || at.textLength === 0) return;
    const parts = at.children.filter((child): child is Branch => isBranch(child) && child.textLength > 0);
    const whole = parts.length === 0 || (at.isLine && hasOwnText(at));
    if (whole) lines.push(textOf(at));
    else for (const part of parts) collect(part);
  };
  collect(node);
  return lines;
}

const hasOwnText = (node: Branch): boolean =>
  node.children.some((child) => child.kind === 'text' && child.words !== '');
