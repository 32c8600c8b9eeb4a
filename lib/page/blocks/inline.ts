/** Decides which inline elements carry a mark (link, emphasis, code, another language), and reads an element's text. */
import type { Direction, Inline } from '../../model';
import { safeAddress } from '../address';
import type { Cut } from '../cut';
import { type Branch, isBranch, type Tree, textOf } from '../tree';
import { EMPTY_RUN, Gatherer, joinRuns, type MakeMark, type Run } from './gather';

export { joinRuns, type Run, shiftInline } from './gather';

export interface Context {
  /** The page's address: what relative addresses are relative to. */
  readonly base: string;
  /** Elements that are left out. */
  readonly cuts: ReadonlyMap<Branch, Cut>;
  /** The article's language where it is known: parts in the same one are not marked. */
  readonly lang?: string | null;
}

type Plain = 'strong' | 'emphasis' | 'code' | 'superscript' | 'subscript' | 'strike';

const MARKS: Readonly<Record<string, Plain>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
};

const BOLD = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i;
const ITALIC = /font-style\s*:\s*italic/i;
/** Pictures drawn in markup, and what only scripts read. */
const UNREAD = new Set(['svg', 'button', 'select', 'iframe', 'input', 'textarea']);

/** How a word is read (ruby), unless the page has put it in brackets for those who see no small letters above it. */
const isReadingAid = ({ tag, parent }: Branch): boolean =>
  (tag === 'rt' || tag === 'rp') && !parent?.branches.some((at) => at.tag === 'rp');

const LONGEST_NOTICE = 60;
/** What a link says to those who do not see its sign. */
const NEW_WINDOW =
  /^\W*(?:(?:link )?(?:opens|opening) (?:in )?(?:a |an )?(?:new|external) (?:window|tab|site|page)|(?:öffnet|wird) (?:in|im) (?:einem )?neuen (?:fenster|tab)(?: geöffnet)?|(?:s.ouvre|ouverture|nouvelle fenêtre).{0,24}|(?:se )?abre en .{0,10}(?:ventana|pestaña).{0,10}|(?:si apre|apre) in una nuova (?:finestra|scheda)|abre (?:em|numa?) .{0,6}nova (?:janela|aba)|opent in (?:een )?nieuw (?:venster|tabblad)|öppnas i (?:nytt|ny) (?:fönster|flik)|åpnes i (?:nytt|ny) (?:vindu|fane)|åbner i (?:nyt|ny) (?:vindue|fane)|otwiera się w nowym oknie|新しい(?:ウィンドウ|タブ)で開く)\W*$/i;

const isNotice = (node: Branch): boolean =>
  node.tag === 'span' &&
  node.textLength > 0 &&
  node.textLength <= LONGEST_NOTICE &&
  node.parent?.tag === 'a' &&
  NEW_WINDOW.test(textOf(node));

function plainMark(node: Branch): Plain | null {
  const named = MARKS[node.tag];
  if (named) return named;
  const style = node.tag === 'span' || node.tag === 'font' ? node.attr('style') : null;
  if (!style) return null;
  return BOLD.test(style) ? 'strong' : ITALIC.test(style) ? 'emphasis' : null;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

export const languageOf = (value: string | null | undefined): string | null => {
  const tag = value?.trim();
  return tag && LANGUAGE.test(tag) ? tag : null;
};

export const directionOf = (value: string | null | undefined): Direction | null => {
  const dir = value?.trim().toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : null;
};

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** @returns the language where it is another than the article's; null otherwise */
export const otherLanguage = (value: string | null | undefined, context: Context): string | null => {
  const lang = languageOf(value);
  return lang && context.lang && primary(lang) === primary(context.lang) ? null : lang;
};

function linkMark(node: Branch, context: Context): MakeMark | null {
  const href = safeAddress(node.attr('href'), context.base);
  return href === null ? null : (start, end) => ({ kind: 'link', span: { start, end }, href });
}

function languageMark(node: Branch, context: Context): MakeMark | null {
  const lang = otherLanguage(node.attr('lang') ?? node.attr('xml:lang'), context);
  const dir = directionOf(node.attr('dir'));
  return lang ? (start, end): Inline => ({ kind: 'language', span: { start, end }, lang, dir }) : null;
}

function marksOf(node: Branch, context: Context): readonly MakeMark[] {
  const plain = plainMark(node);
  const marks: (MakeMark | null)[] = [
    plain && ((start, end): Inline => ({ kind: plain, span: { start, end } })),
    node.tag === 'a' ? linkMark(node, context) : null,
    languageMark(node, context),
  ];
  return marks.filter((mark) => mark !== null);
}

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s)+$/u;

/** An emoji that the page draws as a picture is a character of the text. */
const emojiOf = (node: Branch): string => {
  const alt = node.tag === 'img' ? (node.attr('alt') ?? '') : '';
  return alt && alt.length < 16 && EMOJI.test(alt) && !/^[\d\s#*]+$/.test(alt) ? alt : '';
};

export const isEmoji = (node: Branch): boolean => emojiOf(node) !== '';

/** The arrow that leads from a note back to its place. */
const isWayBack = (node: Branch): boolean =>
  node.tag === 'a' && node.textLength <= 2 && /^[↩↑⤴^]\ufe0e?$/u.test(textOf(node));

function gather(node: Tree, into: Gatherer, context: Context): void {
  if (node.kind === 'text') into.add(node.text);
  else if (node.tag === 'br') into.lineBreak();
  else if (node.tag === 'img') into.add(emojiOf(node));
  else if (
    !context.cuts.has(node) &&
    !UNREAD.has(node.tag) &&
    !isReadingAid(node) &&
    !isWayBack(node) &&
    !isNotice(node)
  )
    gatherElement(node, into, context);
}

function gatherElement(node: Branch, into: Gatherer, context: Context): void {
  const inner = (): void => {
    for (const child of node.children) gather(child, into, context);
  };
  const nested = marksOf(node, context).reduce<() => void>(
    (inside, mark) => () => into.within(mark, inside),
    inner,
  );
  nested();
}

/**
 * @param nodes inline nodes side by side
 * @returns one run a paragraph (parted by double line breaks), none when there is no text
 */
export function runsOf(nodes: readonly Tree[], context: Context): readonly Run[] {
  const into = new Gatherer();
  for (const node of nodes) gather(node, into, context);
  return into.done();
}

/** All text of an element in one run, its paragraphs parted by newlines. */
export function oneRun(node: Branch, context: Context, skip?: (child: Branch) => boolean): Run {
  const runs = paragraphsIn(node, context, skip);
  return runs.length === 0 ? EMPTY_RUN : joinRuns(runs, '\n');
}

const PARTS =
  /^(?:p|div|ul|ol|li|dl|dt|dd|section|article|aside|h[1-6]|footer|header|figure|figcaption|table|thead|tbody|tr|td|th|blockquote|pre|address|summary|details)$/;

/** Runs of an element that may hold paragraphs of its own. */
export function paragraphsIn(
  node: Branch,
  context: Context,
  skip?: (child: Branch) => boolean,
): readonly Run[] {
  const runs: Run[] = [];
  let inline: Tree[] = [];
  const flush = (): void => {
    if (inline.length > 0) runs.push(...runsOf(inline, context));
    inline = [];
  };
  for (const child of node.children) {
    if (isBranch(child) && skip?.(child)) continue;
    if (isBranch(child) && holdsParts(child)) {
      flush();
      if (!context.cuts.has(child)) runs.push(...paragraphsIn(child, context, skip));
    } else inline.push(child);
  }
  flush();
  return runs;
}

const holdsParts = (node: Branch): boolean =>
  PARTS.test(node.tag) ||
  (node.tag !== 'a' && node.children.some((child) => isBranch(child) && PARTS.test(child.tag)));
