/**
 * Decides which pictures an article has: from img, picture and amp-img, lazy or not; addresses checked; icons, pixels
 * and placeholders left out; caption and credit as text.
 */
import type { FigureBlock, MediaBlock, Picture } from '../../model';
import { safeAddress } from '../address';
import { type Branch, find, findAll, textOf } from '../tree';
import { type Draft, draft } from './draft';
import { type Context, oneRun, type Run } from './inline';

const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-full-src',
  'data-hi-res-src',
  'data-image',
  'src',
];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
const PLACEHOLDER =
  /(?:placeholder|spacer|blank|transparent|pixel|1x1|loading)[^/]*\.(?:gif|png|svg|jpe?g)|\/(?:logo|icon|avatar|sprite)s?[-_./]/i;
const SMALLEST = 80;

const number = (value: string | null): number | null => {
  const parsed = Number.parseInt(value ?? '', 10);
  return Number.isFinite(parsed) && parsed > 0 ? parsed : null;
};

/** The largest candidate of a srcset. */
function largest(set: string): string | null {
  const candidates = set
    .split(/,\s+/)
    .map((part) => part.trim().split(/\s+/))
    .filter(([address]) => address)
    .map(([address, size]) => ({ address: address!, size: Number.parseFloat(size ?? '1') || 1 }));
  return candidates.sort((a, b) => b.size - a.size)[0]?.address ?? null;
}

function addressOf(image: Branch, context: Context): string | null {
  const sources = image.parent?.tag === 'picture' ? findAll(image.parent, (at) => at.tag === 'source') : [];
  const fromSet = [image, ...sources].flatMap((at) => SETS.map((name) => at.attr(name))).find(Boolean);
  const plain = LAZY.map((name) => image.attr(name)).find(
    (value) => value && !/^data:/i.test(value) && !PLACEHOLDER.test(value),
  );
  return safeAddress(plain, context.base) ?? safeAddress(fromSet ? largest(fromSet) : null, context.base);
}

const isSmall = (image: Branch): boolean => {
  const width = number(image.attr('width'));
  const height = number(image.attr('height'));
  return (width !== null && width < SMALLEST) || (height !== null && height < SMALLEST);
};

export function pictureOf(image: Branch, context: Context): Picture | null {
  if (isSmall(image)) return null;
  const src = addressOf(image, context);
  if (!src || PLACEHOLDER.test(src)) return null;
  return {
    src,
    alt: (image.attr('alt') ?? '').replace(/\s+/g, ' ').trim(),
    width: number(image.attr('width')),
    height: number(image.attr('height')),
  };
}

export const isImage = (node: Branch): boolean => node.tag === 'img' || node.tag === 'amp-img';

function picturesIn(node: Branch, context: Context): Picture[] {
  const images = isImage(node) ? [node] : findAll(node, isImage);
  const pictures = images.map((image) => pictureOf(image, context)).filter((picture) => picture !== null);
  return pictures.filter((picture, index) => pictures.findIndex(({ src }) => src === picture.src) === index);
}

const CREDIT = / (?:credit|credits|copyright|photographer|source|attribution) /;

/** Words of a figure: its figcaption, else what its class calls a caption, else any short text in it. */
function captionOf(node: Branch, context: Context): Run {
  const caption =
    find(node, (at) => at.tag === 'figcaption') ??
    find(node, (at) => / (?:caption|wp caption text|legend|bildunterschrift|legende) /.test(at.hint));
  if (caption) return oneRun(caption, context);
  return node.tag === 'figure' && node.textLength > 0 && node.textLength < 500
    ? oneRun(node, context)
    : { text: '', inlines: [] };
}

function creditOf(node: Branch): string | null {
  const credit = find(node, (at) => CREDIT.test(at.hint) && at.textLength > 0 && at.textLength < 120);
  return credit ? textOf(credit) : null;
}

/** @returns the figure at this element; null when it holds no picture worth showing */
export function figureDraft(node: Branch, context: Context): Draft | null {
  const pictures = picturesIn(node, context);
  if (pictures.length === 0) return null;
  const caption = captionOf(node, context);
  return draft<FigureBlock>({ text: caption.text.replaceAll('\n', ' '), inlines: caption.inlines }, node, {
    kind: 'figure',
    pictures,
    credit: creditOf(node),
    hero: false,
  });
}

const PLAYERS =
  /(?:youtube(?:-nocookie)?\.com\/embed|youtu\.be\/|player\.vimeo\.com|dailymotion\.com\/embed|players\.brightcove|open\.spotify\.com\/embed|w\.soundcloud\.com|embed\.podcasts\.apple|megaphone\.fm|player\.|\/embed\/)/i;
const AUDIO = /spotify|soundcloud|podcast|audio|megaphone|\.mp3/i;
const UNWANTED =
  /doubleclick|googlesyndication|adservice|amazon-adsystem|taboola|outbrain|disqus|facebook\.com\/plugins\/(?:like|page|share)|recaptcha|googletagmanager|consent/i;

/** @returns a card for a film, a recording or an embedded graphic; null for anything else */
export function mediaDraft(node: Branch, context: Context): Draft | null {
  const source = node.tag === 'iframe' ? node : find(node, (at) => at.tag === 'source');
  const href = safeAddress(node.attr('src') || node.attr('data-src') || source?.attr('src'), context.base);
  if (node.tag === 'iframe' && (!href || UNWANTED.test(href) || !PLAYERS.test(href))) return null;
  if (!href && !node.attr('poster')) return null;
  const title = (node.attr('title') ?? node.attr('aria-label') ?? '').trim();
  const medium = node.tag === 'audio' || AUDIO.test(href ?? '') ? 'audio' : 'video';
  const run: Run = { text: '', inlines: [] };
  const made = draft<MediaBlock>(run, node, {
    kind: 'media',
    medium,
    href,
    poster: safeAddress(node.attr('poster'), context.base),
    title,
  });
  return made;
}
