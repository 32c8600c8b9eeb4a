/** Decides what a figure's caption is, and which part of it is the credit: by markup first, then by wording. */
import { type Branch, find, findAll, textOf } from '../tree';
import { EMPTY_RUN } from './gather';
import { type Context, oneRun, type Run } from './inline';
import { oneLine } from './text';

const CAPTION =
  / (?:caption|captions|captiontext|caption text|image text|wp caption text|legend|bildunterschrift|bildtext|bu|subtitle|image description|img desc|pie|pie de foto|didascalia|legende|légende|cutline|picture text|media text|media info|photo info|image info|image meta|figure text) /;
const CREDIT =
  / (?:credit|credits|copyright|copyrights|photographer|photo credit|source|attribution|byline|author|rights|mediarights|media rights|fotograf|foto credit|quelle|bildquelle|image source|autor|fotoautor|creator|agency|provider) /;
const LONGEST_CAPTION = 900;
const LONGEST_CREDIT = 140;
const LONGEST_BARE = 500;

const NAME = '[^\\n.]{2,90}(?:\\.(?=[^\\s])[^\\n.]{1,40})*';
/** At the end of a caption: "Photo: Name/Agency", "© Name", "(Foto: Name)", "| Bildrechte: Name". */
const WORDED = new RegExp(
  `(?:^|[\\s.|–—(\\[/-])\\s*[([]?((?:(?:photo(?:graph)?(?:s|er)?|image|picture|foto(?:graf[íi]a)?s?|fotograf(?:in)?|bild(?:quelle|rechte)?|quelle|credits?|crédits?(?: photo)?|copyright|zdj(?:ęcie)?\\.?|fot\\.|kuva|imagen|imagem|immagine|getty|写真|사진|фото)(?: credit)?\\s*(?::|by\\b|©|=)|©|\\(c\\)|photo by|picture by|image by|写真[=＝])\\s*${NAME})[)\\]]?\\.?\\s*$`,
  'iu',
);

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

/** Whether an element is nothing but a caption: it belongs to the picture before it. */
export const isCaptionLine = (node: Branch): boolean =>
  isCaption(node) && node.textLength > 0 && node.textLength < LONGEST_CAPTION;

const UNREAD =
  / (?:sr only|visually hidden|visuallyhidden|screen reader|hidden|gallery count|expand|enlarge|zoom|lightbox|button|btn) /;
const isUnread = (at: Branch): boolean => at.tag === 'button' || UNREAD.test(at.hint);

function readCaption(holder: Branch, context: Context): Caption {
  const credits = findAll(holder, isCredit).filter((at) => !find(at, isCredit));
  const credit = credits.map(textOf).join(' ').trim();
  const isWhole = credits.length > 0 && credit.length >= holder.textLength - 2;
  const run = isWhole
    ? EMPTY_RUN
    : oneRun(holder, context, (child) => isUnread(child) || isCreditTree(child, credits));
  return split({ text: oneLine(run.text), inlines: run.inlines }, credit || null);
}

const isCreditTree = (child: Branch, credits: readonly Branch[]): boolean => credits.includes(child);

/** Takes a worded credit off the end of the caption, where markup names none. */
function split(run: Run, credit: string | null): Caption {
  if (credit) return { run, credit: bare(credit) };
  const match = run.text.length < LONGEST_CAPTION ? WORDED.exec(run.text) : null;
  if (!match) return { run, credit: null };
  const text = run.text.slice(0, match.index + (/^[.]/.test(match[0]) ? 1 : 0)).trimEnd();
  const inlines = run.inlines
    .filter(({ span }) => span.start < text.length)
    .map((mark) =>
      mark.span.end <= text.length ? mark : { ...mark, span: { start: mark.span.start, end: text.length } },
    );
  return { run: { text, inlines }, credit: bare(match[1] ?? '') };
}

const bare = (credit: string): string =>
  credit.replace(/^[\s([|/–—-]+|[\s)\]|/–—-]+$/g, '').replace(/\s+/g, ' ');

/** @returns the words of one element that is a caption */
export const captionFrom = (node: Branch, context: Context): Caption => readCaption(node, context);

/** Caption of a figure: its figcaption, else what its class calls one, else any short text in it. */
export function captionOf(node: Branch, context: Context): Caption {
  const named =
    find(node, (at) => at.tag === 'figcaption' && at.textLength > 0) ??
    find(node, (at) => isCaption(at) && at.textLength > 0);
  if (named) {
    const caption = readCaption(named, context);
    return caption.credit ? caption : { ...caption, credit: creditIn(node, named) };
  }
  if (node.tag !== 'figure' || node.textLength === 0 || node.textLength > LONGEST_BARE)
    return { run: EMPTY_RUN, credit: creditIn(node, null) };
  return readCaption(node, context);
}

function creditIn(node: Branch, caption: Branch | null): string | null {
  const credit = find(node, (at) => at !== caption && isCredit(at));
  return credit ? bare(textOf(credit)) : null;
}
