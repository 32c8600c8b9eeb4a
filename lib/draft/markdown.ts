/**
 * Decides how a Markdown file becomes parts: headings, quotes, list items, paragraphs; of the marks inside them strong,
 * emphasis, code and links. It is the Markdown that reporters write, not all there is: tables and pictures stay as text.
 */
import type { Inline } from '../model';
import type { Part } from './parts';
import type { Plain } from './plain';

interface Mark {
  readonly pattern: RegExp;
  /** @returns null where the words stay and nothing marks them */
  readonly make: (span: Inline['span'], href: string) => Inline | null;
}

/** The first group is the words that stay, the second a link's address. */
const MARKS: readonly Mark[] = [
  {
    pattern: /!?\[([^\]\n]*)\]\(([^)\s]+)(?:\s+"[^"]*")?\)/,
    make: (span, href) => (/^https?:\/\//i.test(href) ? { kind: 'link', span, href } : null),
  },
  { pattern: /\*\*(?=\S)([^*\n]+)\*\*/, make: (span) => ({ kind: 'strong', span }) },
  { pattern: /__(?=\S)([^_\n]+)__/, make: (span) => ({ kind: 'strong', span }) },
  { pattern: /\*(?=\S)([^*\n]+)\*/, make: (span) => ({ kind: 'emphasis', span }) },
  {
    pattern: /(?<![\p{L}\p{N}])_(?=\S)([^_\n]+)_(?![\p{L}\p{N}])/u,
    make: (span) => ({ kind: 'emphasis', span }),
  },
  { pattern: /`([^`\n]+)`/, make: (span) => ({ kind: 'code', span }) },
];

interface Words {
  readonly text: string;
  readonly inlines: readonly Inline[];
}

const FREED = /\\([\\`*_{}[\]()#+\-.!>~|])/g;

/** Where a position of the text before stands once `[from, to)` has become shorter by `head` at its start, `tail` at its end. */
const shifted = (at: number, from: number, to: number, head: number, tail: number): number =>
  at <= from ? at : at >= to ? at - head - tail : at - head;

/** Takes the first mark of this kind out, keeping its words. @returns null when there is none */
function takeOne({ text, inlines }: Words, { pattern, make }: Mark): Words | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const [whole, words = '', href = ''] = found;
  const from = found.index;
  const to = from + whole.length;
  const head = whole.indexOf(words === '' ? ']' : words);
  const tail = whole.length - head - words.length;
  const moved = inlines.map((inline) => ({
    ...inline,
    span: {
      start: shifted(inline.span.start, from, to, head, tail),
      end: shifted(inline.span.end, from, to, head, tail),
    },
  }));
  const mark = words === '' ? null : make({ start: from, end: from + words.length }, href);
  return {
    text: text.slice(0, from) + words + text.slice(to),
    inlines: mark ? [...moved, mark] : moved,
  };
}

const MOST_MARKS = 500;

function readWords(source: string): Words {
  let words: Words = { text: source, inlines: [] };
  for (const mark of MARKS) {
    for (let n = 0; n < MOST_MARKS; n += 1) {
      const next = takeOne(words, mark);
      if (!next) break;
      words = next;
    }
  }
  // Spans would have to move with each backslash; texts that have both are rare, and keep the backslash.
  return words.inlines.length === 0 ? { ...words, text: words.text.replace(FREED, '$1') } : words;
}

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const QUOTE = /^>\s?/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
const RULE = /^\s*(?:[-*_]\s*){3,}$/;
const UNDERLINE = /^(?:=+|-{2,})\s*$/;

interface Line {
  readonly kind: Part['kind'];
  readonly level: number;
  readonly text: string;
}

function lineOf(raw: string): Line {
  const heading = HEADING.exec(raw);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (QUOTE.test(raw)) return { kind: 'quote', level: 0, text: raw.replace(QUOTE, '') };
  if (ITEM.test(raw)) return { kind: 'item', level: 0, text: raw.replace(ITEM, '') };
  return { kind: 'paragraph', level: 0, text: raw };
}

/** Lines of front matter ("---" around settings) say nothing to a reader. */
const withoutFrontMatter = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '');

function linesOf(text: string): readonly (Line | null)[] {
  const raws = withoutFrontMatter(text.replace(/\r\n?/g, '\n')).split('\n');
  const lines: (Line | null)[] = [];
  for (const raw of raws) {
    const before = lines.at(-1);
    if (UNDERLINE.test(raw) && before?.kind === 'paragraph' && lines.at(-2) == null) {
      lines[lines.length - 1] = { ...before, kind: 'heading', level: raw.startsWith('=') ? 1 : 2 };
    } else lines.push(raw.trim() === '' || RULE.test(raw) ? null : lineOf(raw.trim()));
  }
  return lines;
}

interface Group extends Line {
  readonly open: boolean;
}

/** Lines that go on where the one before stopped are one block. */
function groupsOf(text: string): readonly Line[] {
  const groups: Group[] = [];
  let open = false;
  for (const line of linesOf(text)) {
    const last = groups.at(-1);
    if (line === null) open = false;
    else if (open && last && goesOn(last, line)) {
      groups[groups.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else {
      groups.push({ ...line, open: true });
      open = true;
    }
  }
  return groups;
}

const goesOn = (before: Line, next: Line): boolean =>
  (next.kind === 'paragraph' && before.kind !== 'heading') ||
  (next.kind === 'quote' && before.kind === 'quote');

/** @returns the text's parts; its first top heading is the title */
export function readMarkdown(text: string): Plain {
  const groups = groupsOf(text);
  const at = groups.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const title = groups[at];
  const rest = groups.filter((_, index) => index !== at);
  return {
    title: title ? readWords(title.text).text : null,
    parts: rest.map(({ kind, text: source }) => ({ kind, ...readWords(source) })),
  };
}
