/**
 * Decides what can be read of a quoted social-media post: its words, who wrote it, when, where it stands, which posts
 * it quotes. Of a frame the text is gone: a card with author and link remains, as far as the page tells.
 */
import { type Branch, find, isBranch, type Tree, textOf } from '../tree';
import type { Platform } from './platforms';
import { PLATFORMS, postAddress } from './platforms';
import { linkedPost, ownAddress, platformOf } from './shape';
import { readSignature, type Signed } from './signature';

export interface Post {
  readonly text: string;
  readonly author: string | null;
  /** With its "@". */
  readonly handle: string | null;
  /** As the page writes it. */
  readonly date: string | null;
  readonly url: string | null;
  readonly platform: string | null;
  readonly quoted: readonly Post[];
}

/** Whether the element is a whole post; its children are then no blocks of their own. */
export const isPost = (node: Branch): boolean => platformOf(node) !== null;

const isQuoted = (node: Branch): boolean => node.tag === 'blockquote' && / quoted /.test(node.hint);

const BLOCKS = /^(?:p|div|section|article|header|footer|ul|ol|li|h[1-6]|blockquote|figure|figcaption|time)$/;
const UNREAD = /^(?:svg|button|iframe|style|script|video|form)$/;
/** Some pages escape the markup inside a post once too often. */
const TAGS = /<\/?[a-z][^>]{0,300}>/gi;

/** Visible lines of a post: each br or block begins a new one; hard-wrapped text is joined. */
function linesOf(nodes: readonly Tree[]): readonly string[] {
  const parts: string[] = [];
  const collect = (node: Tree): void => {
    if (node.kind === 'text')
      parts.push(node.text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' '));
    else if (node.tag === 'br') parts.push('\n');
    else if (!UNREAD.test(node.tag) && !isQuoted(node)) {
      const block = BLOCKS.test(node.tag) ? '\n' : '';
      parts.push(block);
      for (const child of node.children) collect(child);
      parts.push(block);
    }
  };
  for (const node of nodes) collect(node);
  return parts
    .join('')
    .replace(TAGS, '')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean);
}

const TWEET_ID = ['data-tweet-id', 'data-tweetid', 'tweetid'] as const;

/** The post's own address: from attributes, else from its last link to a post, else built from the id that AMP has. */
function addressOf(node: Branch, platform: Platform): string | null {
  const found = ownAddress(node) ?? linkedPost(node);
  if (found) return platform.unframe(found);
  const id = TWEET_ID.map((name) => node.attr(name)).find((value) => value && /^\d+$/.test(value));
  if (id) return `https://twitter.com/i/web/status/${id}`;
  const shortcode = node.attr('data-shortcode');
  if (shortcode && /^[\w-]+$/.test(shortcode)) return `https://www.instagram.com/p/${shortcode}/`;
  const declared = node.attr('data-href') ?? node.attr('cite');
  return declared && /^https?:/i.test(declared) ? declared : null;
}

function timeIn(node: Branch): string | null {
  const time = find(node, (at) => at.tag === 'time');
  return time ? textOf(time) || time.attr('datetime') : null;
}

/** A link to the post is worded as its date in the platforms' own code. */
function linkedDate(node: Branch, url: string | null): string | null {
  const link = url
    ? find(
        node,
        (at) =>
          at.tag === 'a' &&
          at.textLength > 3 &&
          at.textLength < 45 &&
          /\d/.test(textOf(at)) &&
          isSame(postAddress(at.attr('href'))?.address ?? null, url),
      )
    : null;
  return link ? textOf(link) : null;
}

const isSame = (href: string | null, url: string): boolean =>
  href !== null && href.replace(/[?#].*$/, '') === url.replace(/[?#].*$/, '');

const writerIn = (url: string | null, platform: Platform): string | null => {
  const name = url && platform.writer?.exec(url)?.[1];
  return name ? `@${name}` : null;
};

const DATE_WORDS = /\d{4}|\d{1,2}:\d{2}/;

function fromLines(node: Branch, url: string | null): Signed {
  const time = timeIn(node);
  const signed = readSignature(linesOf(node.children));
  const date = signed.date ?? time ?? linkedDate(node, url);
  const rest = date && DATE_WORDS.test(date) ? signed.lines.filter((line) => line !== date) : signed.lines;
  return { ...signed, date, lines: rest };
}

const quotedIn = (node: Branch): Branch[] =>
  node.children.flatMap((child) => (isBranch(child) ? (isQuoted(child) ? [child] : quotedIn(child)) : []));

/** @returns the post in this element (see `isPost`), with the posts that it quotes */
export function readPost(node: Branch): Post {
  return read(node, platformOf(node) ?? PLATFORMS[0]!);
}

function read(node: Branch, platform: Platform): Post {
  const url = addressOf(node, platform);
  const { author, handle, date, lines } = fromLines(node, url);
  return {
    text: lines.join('\n'),
    author,
    handle: handle ?? writerIn(url, platform),
    date,
    url,
    platform: platform.name,
    quoted: quotedIn(node).map((inner) => read(inner, platform)),
  };
}
