/** Decides what preformatted text is: code, kept line by line, or prose that was only hard-wrapped. */
import type { CodeBlock, ParagraphBlock } from '../../model';
import { type Branch, find, type Tree } from '../tree';
import { type Draft, draft } from './draft';
import type { Context } from './inline';
import { foldText } from './text';

const CODE_HINT = / (?:code|highlight|hljs|prettyprint|language|lang|brush|syntax|terminal|shell) /;
const SENTENCE = /\p{L}{2,}[^\n]{20,}[.!?…]["”»)]?(?:\s|$)/u;
const CODE_LINE = /[{};=<>]\s*$|^\s*(?:\$|#|>>>|\/\/|import |def |const |let |var |function )/m;

const rawText = (node: Branch): string => {
  const parts: string[] = [];
  const collect = (at: Tree): void => {
    if (at.kind === 'text') parts.push(at.text);
    else if (at.tag === 'br') parts.push('\n');
    else for (const child of at.children) collect(child);
  };
  collect(node);
  return parts.join('').replace(/^\n+|\s+$/g, '');
};

const isProse = (node: Branch, text: string): boolean =>
  !CODE_HINT.test(node.hint) &&
  find(node, (at) => at.tag === 'code') === null &&
  SENTENCE.test(text) &&
  !CODE_LINE.test(text);

export function preDrafts(node: Branch, context: Context): Draft[] {
  const text = rawText(node);
  if (!text) return [];
  if (!isProse(node, text)) return [draft<CodeBlock>({ text, inlines: [] }, node, { kind: 'code' }, context)];
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => foldText(part).trim())
    .filter(Boolean)
    .map((part) => draft<ParagraphBlock>({ text: part, inlines: [] }, node, { kind: 'paragraph' }, context));
}
