/**
 * Decides whether an element is a whole social-media post, and of which platform: the blockquote of the platforms'
 * embed code, the frame that a live page has put in its place, an AMP or custom element, a post that the outlet has
 * drawn itself.
 */
import { HOLDER, POST } from '../traits';
import { type Branch, find, findAll, isBranch } from '../tree';
import { isDrawn } from './named';
import { type Platform, platformNamed, platformOfAddress, platformOfHint, postAddress } from './platforms';

const AMP: Readonly<Record<string, string>> = {
  'amp-twitter': 'X',
  'amp-instagram': 'Instagram',
  'amp-facebook': 'Facebook',
  'amp-tiktok': 'TikTok',
  'amp-reddit': 'Reddit',
  'amp-bluesky': 'Bluesky',
};

/** Attributes in which embeds keep the post's address. */
export const ADDRESS_NAMES = [
  'cite',
  'data-instgrm-permalink',
  'data-text-post-permalink',
  'data-embed-url',
  'data-tweet-url',
  'data-post-url',
  'data-href',
  'data-src',
  'data-lazy-src',
  'data-url',
  'data-embed-src',
  'data-oembed-url',
  'src',
  'url',
  'href',
] as const;

const LONGEST = 3000;
/** The outlet's own stream of posts, in a margin. */
const FEED = / (?:feed|timeline|tweets|sidebar|widgets?|follow|stream) /;
const FEED_DEPTH = 4;

function isInFeed(node: Branch): boolean {
  let at = node.parent;
  for (let up = 0; at && up < FEED_DEPTH; up++, at = at.parent) if (FEED.test(at.hint)) return true;
  return false;
}

/** First address of a post in the element's own attributes; null without. */
export function ownAddress(node: Branch): string | null {
  for (const name of ADDRESS_NAMES) {
    const post = postAddress(node.attr(name));
    if (post) return post.address;
  }
  return null;
}

const isPostLink = (at: Branch): boolean => at.tag === 'a' && platformOfAddress(at.attr('href')) !== null;

export const linkedPost = (node: Branch): string | null =>
  postAddress(findAll(node, isPostLink).at(-1)?.attr('href'))?.address ?? null;

function ofFrame(node: Branch): Platform | null {
  const address = ownAddress(node);
  if (address) return platformOfAddress(address);
  if (node.attr('data-tweet-id')) return platformNamed('X');
  return node.attr('data-instgrm-payload-id') ? platformNamed('Instagram') : null;
}

/** A blockquote without a telling class: it ends in a link to the post, and says who wrote it. */
function ofQuote(node: Branch): Platform | null {
  const named = platformOfHint(node.hint);
  if (named) return named;
  const own = platformOfAddress(ownAddress(node));
  if (own) return own;
  if (node.textLength > LONGEST || node.linkLength === 0) return null;
  const link = findAll(node, (at) => at.tag === 'a').at(-1);
  const platform = link && platformOfAddress(link.attr('href'));
  return platform && hasHandle(node) && !holdsCore(node) ? platform : null;
}

const hasHandle = (node: Branch): boolean =>
  node.children.some((child) => (isBranch(child) ? hasHandle(child) : /(?:^|[\s(])@\w/.test(child.text)));

/** What is surely a post by itself, whatever stands around it. */
const isCore = (node: Branch): boolean =>
  node.tag === 'blockquote' || node.tag === 'iframe'
    ? (node.tag === 'iframe' ? ofFrame(node) : platformOfHint(node.hint)) !== null
    : node.tag in AMP;

const holdsCore = (node: Branch): boolean => (node.holds & POST) !== 0 && find(node, isCore) !== null;

/** The platforms' own wrapper: its text, or a link, or the address in an attribute; not one around a core. */
function ofHolder(node: Branch): Platform | null {
  if (node.textLength > LONGEST) return null;
  const named = platformOfHint(node.hint);
  if (named) return !holdsCore(node) && (node.textLength > 0 || ownAddress(node)) ? named : null;
  if (!isDrawn(node.hint) || isInFeed(node) || holdsCore(node)) return null;
  const link = ownAddress(node) ?? linkedPost(node);
  if (!link) return null;
  return node.textLength === 0 || hasHandle(node) ? platformOfAddress(link) : null;
}

/** `<some-instagram-embed src="https://instagram…/p/…">`: a custom element that says which post it would show. */
const ofCustom = (node: Branch): Platform | null =>
  node.textLength < 200 && !holdsCore(node) ? platformOfAddress(ownAddress(node)) : null;

/** @returns the platform of the post that this element is; null for any other element */
export function platformOf(node: Branch): Platform | null {
  if (!(node.traits & POST)) return null;
  if (node.knownPlatform === undefined) node.knownPlatform = platformAt(node);
  return node.knownPlatform;
}

function platformAt(node: Branch): Platform | null {
  const { tag } = node;
  if (node.traits & HOLDER) return ofHolder(node);
  if (tag === 'blockquote') return ofQuote(node);
  if (tag === 'iframe') return ofFrame(node);
  if (tag in AMP) return platformNamed(AMP[tag]!);
  return tag.includes('-') ? ofCustom(node) : null;
}
