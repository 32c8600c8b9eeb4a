/**
 * Decides which picture an img element shows: from srcset, picture, lazy attributes or src, addresses checked; icons,
 * pixels, avatars, logos and placeholders are none.
 */
import type { Picture } from '../../model';
import { safeAddress } from '../address';
import { type Branch, findAll, NOSCRIPT } from '../tree';
import type { Context } from './inline';
import { bestOf } from './srcset';

const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-full-src',
  'data-hi-res-src',
  'data-image',
  'data-img-src',
  'data-img-url',
  'data-flickity-lazyload',
  'data-ezsrc',
  'data-orig-file',
  'src',
];
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset', 'data-sizes-srcset'];

const PLACEHOLDER =
  /(?:placeholder|spacer|blank|transparent|pixel|1x1|lazyload|loading|dummy|grey|gray|empty)[^/]*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;
const FURNITURE =
  /\/(?:logos?|icons?|avatars?|sprites?|emojis?|badges?|buttons?|flags?|smilies)[-_./]|(?:^|[/_-])(?:logo|icon|avatar|favicon|sprite)s?(?:[-_.\d]|$)/i;
/** Counters and beacons. */
const TRACKER =
  /(?:\/\/|\.)(?:pixel|beacon|analytics|stats?|counter|track(?:ing|er)?)\.|\/(?:pixel|beacon|tracking|impression|counter)(?:\.|\/|\?)|facebook\.com\/tr|scorecardresearch|doubleclick\.net|google-analytics/i;
const SMALL_HINT =
  / (?:avatar|author image|author photo|author img|profile pic|profile image|headshot|logo|icon|icons|emoji|badge|tracking|tracker|pixel|sprite) /;
const ALT_FURNITURE =
  /^(?:logo|icon|avatar|.{0,30}\blogo|advertisement|anzeige|loading\.{0,3}|spacer|pixel|close|play|share|facebook|twitter|whatsapp|instagram|linkedin|email)$/i;
const SMALLEST = 80;
const LEAST_HEIGHT = 50;

const number = (value: string | null): number | null => {
  const parsed = Number.parseInt(value ?? '', 10);
  return Number.isFinite(parsed) && parsed > 0 && parsed < 20_000 && !/%/.test(value ?? '') ? parsed : null;
};

export const isImage = (node: Branch): boolean => node.tag === 'img' || node.tag === 'amp-img';

/** "…/{width}/bridge.jpg" is a pattern that a script would fill in. */
const filled = (address: string): string => address.replace(/(?:\{|%7B)(?:width|w|size)(?:\}|%7D)/gi, '1024');

function usable(raw: string | null | undefined, context: Context): string | null {
  if (!raw || raw.length > 4000 || /^\s*data:/i.test(raw)) return null;
  const address = safeAddress(filled(raw), context.base);
  return address && !/[{}]|%7B/i.test(address) && !PLACEHOLDER.test(address) ? address : null;
}

const setsOf = (image: Branch): string[] => {
  const sources = image.parent?.tag === 'picture' ? findAll(image.parent, (at) => at.tag === 'source') : [];
  return [image, ...sources].flatMap((at) => SETS.map((name) => at.attr(name)).filter((set) => set !== null));
};

function addressOf(image: Branch, context: Context): string | null {
  for (const set of setsOf(image)) {
    const best = usable(bestOf(set), context);
    if (best) return best;
  }
  for (const name of LAZY) {
    const plain = usable(image.attr(name), context);
    if (plain) return plain;
  }
  return null;
}

/** "16" by "9" is a ratio that some pages put where pixels belong. */
const isRatio = (width: number | null, height: number | null): boolean =>
  width !== null && height !== null && width !== height && width <= 32 && height <= 32 && width >= 2;

const isSmall = (image: Branch): boolean => {
  const [width, height] = [number(image.attr('width')), number(image.attr('height'))];
  if (isRatio(width, height) && !/ (?:icon|emoji) /.test(image.hint)) return false;
  return (width !== null && width < SMALLEST) || (height !== null && height < LEAST_HEIGHT);
};

const isFurniture = (image: Branch): boolean =>
  SMALL_HINT.test(image.hint) ||
  (image.parent !== null && SMALL_HINT.test(image.parent.hint)) ||
  ALT_FURNITURE.test((image.attr('alt') ?? '').trim());

/** Drawings are mostly icons and logos; one that says that it is large is a graphic. */
const isSmallDrawing = (image: Branch, src: string): boolean =>
  /\.svg(?:$|\?)/i.test(src) && (number(image.attr('width')) ?? 0) < 300;

/** @returns what an img element shows; null when it is none that belongs in an article */
export function pictureOf(image: Branch, context: Context): Picture | null {
  if (isSmall(image) || isFurniture(image)) return null;
  const src = addressOf(image, context);
  if (!src || FURNITURE.test(pathOf(src)) || TRACKER.test(src) || isSmallDrawing(image, src)) return null;
  return {
    src,
    alt: (image.attr('alt') ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim(),
    width: number(image.attr('width')),
    height: number(image.attr('height')),
  };
}

const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');

/** What two addresses of one picture in several sizes have in common: the path without size and host. */
export function pictureKey(src: string): string {
  const inner = /[?&](?:url|src|image|img)=(https?[^&]+)/i.exec(src)?.[1];
  const address = inner ? decode(inner) : src;
  const path = pathOf(address);
  const file = path.split('/').findLast((part) => part.length > 0) ?? path;
  const stem = file
    .replace(/\.\w{3,4}$/, '')
    .replace(/[-_](?:\d{2,4}x\d{2,4}|\d{3,4}w?|scaled|rotated|large|medium|small)$/i, '');
  return stem.length >= 12 ? stem.toLowerCase() : path.toLowerCase();
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The pictures at or below an element, each once; those that a page keeps for readers without scripts only where no other is. */
export function picturesIn(node: Branch, context: Context): readonly Picture[] {
  const images = isImage(node) ? [node] : findAll(node, isImage).filter((image) => !context.cuts.has(image));
  const own = images.filter(({ hint }) => hint !== NOSCRIPT);
  const shown = read(own, context);
  return shown.length > 0 ? shown : read(images, context);
}

function read(images: readonly Branch[], context: Context): readonly Picture[] {
  const seen = new Set<string>();
  return images
    .map((image) => pictureOf(image, context))
    .filter(
      (picture): picture is Picture =>
        picture !== null && !seen.has(picture.src) && Boolean(seen.add(picture.src)),
    );
}
