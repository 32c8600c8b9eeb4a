/** Decides what a figure's caption is, and which part of it is the credit: by markup first, then by wording. */
import { onceForNames } from '../hint-words';
import { wordsOf } from '../letters';
import { type Branch, find, findAll, isBranch, textOf, walk } from '../tree';
import { EMPTY_RUN } from './gather';
import { type Context, oneRun, type Run } from './inline';
import { oneLine } from './text';

const CAPTION =
  / (?:captions?|captiontext|legend|bildunterschrift|bildtext|bu|subtitle|cutline|didascalia|legende|pie de (?:foto|imagen)|(?:img|image|images|photo|foto|picture|figure|media|bild|illustration) (?:description|desc|info|text|legend|caption|subtitle|title|meta|meta data)) /;
const CREDIT =
  / (?:credit|credits|copyright|copyrights|photographer|photo credit|source|attribution|byline|author|rights|mediarights|media rights|fotograf|foto credit|quelle|bildquelle|image source|autor|fotoautor|creator|agency|provider) /;
const LONGEST_CAPTION = 900;
const LONGEST_CREDIT = 140;
const LONGEST_BARE = 500;

const NAME = '[^\\n.]{2,90}(?:\\.(?=[^\\s])[^\\n.]{1,40})*';
/** At the end of a caption: "Photo: Name/Agency", "© Name", "(Foto: Name)", "| Bildrechte: Name". */
const WORDED = new RegExp(
  `(?:^|[\\s.|–—(\\[/-])\\s*[([]?((?:(?:photo(?:graph)?(?:s|er)?|image|picture|foto(?:graf[íi]a)?s?|fotograf(?:in)?|bild(?:quelle|rechte)?|quelle|credits?|crédits?(?: photo)?|copyright|zdj(?:ęcie)?\\.?|fot\\.|kuva|imagen|imagem|immagine|getty|写真|사진|фото)(?: credit)?\\s*(?::|by\\b|©|=)|©|\\(c\\)|photo by|picture by|image by|写真[=＝])\\s*${NAME})[)\\]]?\\.?\\s*$`,
  'i',
);
/** "(AP Photo/Name)", whatever the agency. */
const BRACKETED = /\(((?:[\p{L}\p{N}.&' -]{2,30} )?(?:photo|foto|photograph)\/[^()]{2,70})\)\s*$/iu;
/** "(Name Surname/Outlet)", with capitals. */
const NAMED = /\((\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3} ?\/ ?\p{L}[\p{L}.&'’ -]{1,40})\)\s*$/u;
/** "Caption | Name/Agency": a short end behind a bar. */
const BARRED = /\s\|\s([^|]{2,70})$/u;

export interface Caption {
  readonly run: Run;
  readonly credit: string | null;
}

const isCaption = (at: Branch): boolean => at.tag === 'figcaption' || CAPTION.test(at.hint);

const isCredit = (at: Branch): boolean =>
  (CREDIT.test(at.hint) || at.attr('itemprop') === 'copyrightHolder') &&
  at.textLength > 0 &&
  at.textLength < LONGEST_CREDIT &&
  at.tag !== 'figcaption' &&
  !find(at, (inner) => inner.tag === 'img');

/** How many captions an element holds; more than one means several figures. */
export const countCaptions = (node: Branch): number =>
  findAll(node, (at) => isCaption(at) && at.textLength > 0).filter(
    (at) => !at.parent || !isWithin(at.parent, node, isCaption),
  ).length;

function isWithin(from: Branch, root: Branch, fits: (at: Branch) => boolean): boolean {
  for (let at: Branch | null = from; at && at !== root; at = at.parent) if (fits(at)) return true;
  return false;
}

/** How much of an element's text is its caption, in code units; of its captions where it holds several. */
export function captionLength(node: Branch): number {
  let length = 0;
  walk(node, (at) => {
    const own = at.textLength > 0 && isCaption(at);
    if (own) length += at.textLength;
    return !own;
  });
  return length;
}

/** Whether the words of a figure come from an element that is its caption, and not from any short text in it. */
export const hasNamedCaption = (node: Branch): boolean =>
  find(node, (at) => isCaption(at) && at.textLength > 0) !== null;

/** Whether an element is nothing but a caption: it belongs to the picture before it. */
export const isCaptionLine = (node: Branch): boolean =>
  isCaption(node) && node.textLength > 0 && node.textLength < LONGEST_CAPTION;

const UNREAD =
  / (?:sr only|visually hidden|visuallyhidden|screen reader|hidden|gallery count|counter|slide number|slide count|expand|enlarge|zoom|lightbox|button|btn) /;

/** Whether words in an element of such names may be taken for a caption's credit, or passed over, beside a picture. */
export const isCaptionNamed = onceForNames(
  (hint) => CAPTION.test(hint) || CREDIT.test(hint) || UNREAD.test(hint),
);

const isUnread = (at: Branch): boolean => at.tag === 'button' || UNREAD.test(at.hint);

function readCaption(holder: Branch, context: Context): Caption {
  const named = findAll(holder, isCredit).filter((at) => !find(at, isCredit));
  const credits = named.length > 0 ? named : unnamedCredit(holder);
  const credit = credits.map(textOf).join(' ').trim();
  const isWhole = credits.length > 0 && credit.length >= holder.textLength - 2;
  const run = isWhole
    ? EMPTY_RUN
    : oneRun(holder, context, (child) => isUnread(child) || isCreditTree(child, credits));
  return split({ text: oneLine(run.text), inlines: run.inlines }, credit || null);
}

const SENTENCE_END = /[.!?…。]["'”’»)]*\s*$/u;
const LONGEST_UNNAMED = 60;

/** A short last element after a whole sentence, where no name says what it is: whose the picture is. */
function unnamedCredit(holder: Branch): readonly Branch[] {
  const parts = holder.children.filter((child) => !isBranch(child) || child.textLength > 0);
  const [before, last] = parts.filter((child) => isBranch(child) || child.text.trim() !== '').slice(-2);
  if (!before || !last || !isBranch(last)) return [];
  if (last.textLength > LONGEST_UNNAMED || last.linkLength > 0 || last.tag === 'a') return [];
  return SENTENCE_END.test(textOf(before)) && !SENTENCE_END.test(textOf(last)) ? [last] : [];
}

const isCreditTree = (child: Branch, credits: readonly Branch[]): boolean => credits.includes(child);

function wordedCredit(text: string): RegExpExecArray | null {
  const inBrackets = text.trimEnd().endsWith(')') ? (BRACKETED.exec(text) ?? NAMED.exec(text)) : null;
  return inBrackets ?? WORDED.exec(text) ?? BARRED.exec(text);
}

/** Takes a worded credit off the end of the caption, where markup names none. */
function split(run: Run, credit: string | null): Caption {
  if (credit) return { run, credit: bare(credit) };
  const match = run.text.length < LONGEST_CAPTION ? wordedCredit(run.text) : null;
  if (!match) return { run, credit: null };
  const text = run.text.slice(0, match.index + (/^[.]/.test(match[0]) ? 1 : 0)).trimEnd();
  const inlines = run.inlines
    .filter(({ span }) => span.start < text.length)
    .map((mark) =>
      mark.span.end <= text.length ? mark : { ...mark, span: { start: mark.span.start, end: text.length } },
    );
  return { run: { text, inlines }, credit: bare(match[1] ?? '') };
}

/** "Photo:", "Bildrechte:" before a credit says what the reader sees anyway. */
const LABEL =
  /^(?:photo(?:graph)?s?|image|picture|foto(?:graf(?:in)?|s)?|fotograf[íi]a|bild(?:quelle|rechte)?|quelle|credits?|crédits?(?: photo)?|copyright|source|zdj(?:ęcie)?\.?|fot\.?|kuva|imagen|imagem|写真|사진|фото)\s*[:：=＝]\s*(?=\S)/i;

/** A credit without the brackets and bars around it; brackets inside it stay. */
function bare(credit: string): string {
  const text = credit
    .replace(/\s+/g, ' ')
    .replace(/^[\s|/–—-]+|[\s|/–—-]+$/g, '')
    .replace(LABEL, '');
  const open = (text.match(/[([]/g) ?? []).length;
  const closed = (text.match(/[)\]]/g) ?? []).length;
  if (open === closed) return text.replace(/^[([](.*)[)\]]$/u, '$1');
  return open > closed ? text.replace(/^[([]\s*/, '') : text.replace(/\s*[)\]]$/, '');
}

/** @returns the words of one element that is a caption */
export const captionFrom = (node: Branch, context: Context): Caption => readCaption(node, context);

/** Caption of a figure: its figcaption, else what its class calls one, else any short text in it. */
export function captionOf(node: Branch, context: Context): Caption {
  const caption = shownCaption(node, context);
  if (caption.run.text) return caption;
  const image = isImg(node) ? node : find(node, isImg);
  const data = image ? captionInData(image) : { run: EMPTY_RUN, credit: null };
  return { run: data.run, credit: caption.credit ?? data.credit };
}

const isImg = (at: Branch): boolean => at.tag === 'img' || at.tag === 'amp-img';

function shownCaption(node: Branch, context: Context): Caption {
  const named =
    find(node, (at) => at.tag === 'figcaption' && at.textLength > 0) ??
    find(node, (at) => isCaption(at) && at.textLength > 0);
  if (named) {
    const caption = readCaption(named, context);
    return caption.credit ? caption : { ...caption, credit: creditIn(node, named) };
  }
  if (
    !/^(?:figure|div|section|span|aside|p|table)$/.test(node.tag) ||
    node.textLength === 0 ||
    node.textLength > LONGEST_BARE
  )
    return { run: EMPTY_RUN, credit: creditIn(node, null) };
  return readCaption(node, context);
}

function creditIn(node: Branch, caption: Branch | null): string | null {
  const credit = find(node, (at) => at !== caption && isCredit(at));
  return credit ? bare(textOf(credit)) : null;
}

const DATA_CAPTION = ['data-caption', 'data-title', 'data-description'] as const;
const DATA_CREDIT = ['data-credit', 'data-source', 'data-copyright', 'data-photographer'] as const;

const firstOf = (image: Branch, names: readonly string[]): string =>
  names
    .map((name) =>
      image
        .attr(name)
        ?.replace(/<[^>]{0,200}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find((value) => value && !/^(?:https?:|\/|\{|\[|\d+$)/.test(value) && value.length < LONGEST_CAPTION) ??
  '';

/** What an image says of itself in attributes, for galleries whose captions only a script shows. */
export function captionInData(image: Branch): Caption {
  const credit = firstOf(image, DATA_CREDIT);
  return split({ text: firstOf(image, DATA_CAPTION), inlines: [] }, credit || null);
}

const SHORTEST_ALT = 12;

/** Whether a line says what the picture's alternative text says, perhaps with a credit behind it. */
export function repeatsAlt(line: string, alt: string): boolean {
  const told = wordsOf(alt);
  if (told.length < SHORTEST_ALT) return false;
  const said = wordsOf(line);
  if (said.length > told.length + 120) return false;
  return said.startsWith(told) || (said.length >= SHORTEST_ALT * 2 && told.startsWith(said));
}
