/**
 * Decides what a quoted social-media post is and what can be read of it: the blockquote that the platforms' embed
 * codes leave in the page, or the frame that a live page has put in its place (its text is gone: a card remains).
 */
import { type Branch, find, findAll, isBranch, type Tree, textOf } from './tree';

export interface Post {
  readonly text: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly platform: string | null;
  readonly quoted: readonly Post[];
}

interface Platform {
  readonly name: string;
  /** In the words of class names. */
  readonly hint: RegExp;
  /** In an address of a post. */
  readonly address: RegExp;
}

/** The platforms' own published embed markup; not any outlet's. */
const PLATFORMS: readonly Platform[] = [
  {
    name: 'X',
    hint: / twitter (?:tweet|video) | tweet embed /,
    address: /(?:twitter|x)\.com\/(?:[^/]+\/status|i\/web\/status)\/\d+|platform\.twitter\.com\/embed/i,
  },
  { name: 'Instagram', hint: / instagram media /, address: /instagram\.com\/(?:p|reel|tv)\//i },
  { name: 'TikTok', hint: / tiktok embed /, address: /tiktok\.com\/(?:@[^/]+\/video|embed)/i },
  { name: 'Bluesky', hint: / bluesky embed /, address: /(?:embed\.)?bsky\.app\/(?:profile|embed)\//i },
  {
    name: 'Facebook',
    hint: / fb (?:post|video) /,
    address: /facebook\.com\/(?:plugins\/(?:post|video)|[^/]+\/(?:posts|videos)\/)/i,
  },
  { name: 'Threads', hint: / text post media /, address: /threads\.(?:net|com)\/@[^/]+\/post/i },
  { name: 'Mastodon', hint: / mastodon embed /, address: /\/@[^/]+\/\d+\/embed/i },
  {
    name: 'Truth Social',
    hint: / truthsocial embed /,
    address: /truthsocial\.com\/@[^/]+\/(?:posts\/)?\d+/i,
  },
  { name: 'Telegram', hint: / telegram post /, address: /t\.me\/[^/]+\/\d+\?embed/i },
  {
    name: 'Reddit',
    hint: / reddit (?:embed|card) /,
    address: /redditmedia\.com|reddit\.com\/r\/[^/]+\/comments\//i,
  },
];

const HANDLE = /\((@[\w.]+)\)|(?:^|\s)(@[\w.]{2,})/u;
/** "— Name (@handle) March 22, 2023" or "A post shared by Name (@handle)". */
const SIGNATURE = /^\s*(?:[—–-]+|&mdash;)\s*(.+)$/u;
const SHARED_BY = /(?:a (?:post|photo|video) shared by|posted by)\s+(.+?)(?:\s+on\s+(.+))?$/iu;

const platformOf = (node: Branch): Platform | null => {
  if (node.tag === 'iframe') {
    const address = node.attr('src') || node.attr('data-src') || node.attr('data-tweet-id') || '';
    return (
      PLATFORMS.find(({ address: pattern }) => pattern.test(address)) ??
      (node.attr('data-tweet-id') ? PLATFORMS[0]! : null)
    );
  }
  if (node.tag === 'blockquote' || node.tag === 'div' || node.tag === 'section')
    return (
      PLATFORMS.find(({ hint }) => hint.test(node.hint)) ??
      (node.attr('data-instgrm-permalink') ? PLATFORMS[1]! : null)
    );
  return null;
};

export const isPost = (node: Branch): boolean =>
  platformOf(node) !== null && (node.tag !== 'div' || node.textLength > 0 || node.attr('data-href') !== null);

const isQuoted = (node: Branch): boolean => node.tag === 'blockquote' && / quoted /.test(node.hint);

/** Lines of a post's text: each br or paragraph begins a new one. */
function linesOf(nodes: readonly Tree[]): string {
  const parts: string[] = [];
  const collect = (node: Tree): void => {
    if (node.kind === 'text') parts.push(node.text.replace(/\s+/g, ' '));
    else if (node.tag === 'br') parts.push('\n');
    else {
      if (node.tag === 'p' || node.tag === 'div') parts.push('\n');
      for (const child of node.children) collect(child);
      if (node.tag === 'p' || node.tag === 'div') parts.push('\n');
    }
  };
  for (const node of nodes) collect(node);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

interface Signed {
  readonly author: string | null;
  readonly handle: string | null;
  readonly date: string | null;
}

function signature(line: string): Signed {
  const handle = HANDLE.exec(line);
  const named = handle?.[1] ?? handle?.[2] ?? null;
  const shared = SHARED_BY.exec(line);
  const before = (shared?.[1] ?? line).split(/\(@|\s@/u)[0] ?? '';
  const after = handle ? line.slice((handle.index ?? 0) + handle[0].length) : '';
  const author = before.replace(/^[\s—–-]+/u, '').trim();
  const date = after.replace(/^[\s·|,)]+|\s+$/gu, '').replace(/^on\s+/iu, '');
  return { author: author || null, handle: named, date: /\d/.test(date) ? date : null };
}

function addressIn(node: Branch, platform: Platform): string | null {
  const own =
    node.attr('cite') ||
    node.attr('data-instgrm-permalink') ||
    node.attr('data-href') ||
    node.attr('data-bluesky-uri') ||
    node.attr('src') ||
    node.attr('data-src');
  if (own && /^https?:/i.test(own)) return own;
  const links = findAll(node, (at) => at.tag === 'a').map((at) => at.attr('href') ?? '');
  return links.findLast((href) => platform.address.test(href)) ?? null;
}

const isSignature = (child: Tree): boolean => child.kind === 'text' && SIGNATURE.test(child.text.trim());

function fromIframe(node: Branch, platform: Platform): Post {
  const url = node.attr('src') || node.attr('data-src') || null;
  const handle =
    /(?:twitter|x|instagram|tiktok)\.com\/(@?[\w.]+)\/(?:status|video|p|reel)/i.exec(url ?? '')?.[1] ?? null;
  return {
    text: '',
    author: null,
    handle: handle && `@${handle.replace(/^@/, '')}`,
    date: null,
    url,
    platform: platform.name,
    quoted: [],
  };
}

/** @returns the post in this element (see `isPost`), with the posts that it quotes */
export function readPost(node: Branch): Post {
  const platform = platformOf(node) ?? PLATFORMS[0]!;
  if (node.tag === 'iframe') return fromIframe(node, platform);
  return readQuote(node, platform);
}

function readQuote(node: Branch, platform: Platform): Post {
  const quoted = node.children.filter((child): child is Branch => isBranch(child) && isQuoted(child));
  const rest = node.children.filter((child) => !(isBranch(child) && isQuoted(child)));
  const sign = rest.findLastIndex(isSignature);
  const body = sign < 0 ? rest : rest.slice(0, sign);
  const tail =
    sign < 0
      ? sharedBy(node)
      : rest
          .slice(sign)
          .map((child) => (child.kind === 'text' ? child.text : textOf(child)))
          .join(' ');
  const signed = tail
    ? signature(tail.replace(/\s+/g, ' ').trim())
    : { author: null, handle: null, date: timeIn(node) };
  const text = linesOf(body.filter((child) => !isChrome(child)));
  return {
    ...signed,
    date: signed.date ?? timeIn(node),
    text: tail && sign < 0 ? text.replace(tail, '').trim() : text,
    url: addressIn(node, platform),
    platform: platform.name,
    quoted: quoted.map((inner) => readQuote(inner, platform)),
  };
}

const timeIn = (node: Branch): string | null => {
  const time = find(node, (at) => at.tag === 'time');
  return time ? textOf(time) || time.attr('datetime') : null;
};

const sharedBy = (node: Branch): string => {
  const holder = find(
    node,
    (at) =>
      at.textLength > 0 &&
      at.textLength < 200 &&
      SHARED_BY.test(textOf(at)) &&
      at.children.every((child) => child.kind === 'text' || child.tag !== 'p'),
  );
  return holder ? textOf(holder) : '';
};

/** "View this post on Instagram" and the like. */
const isChrome = (child: Tree): boolean =>
  isBranch(child) && /^view (?:this (?:post|profile)|on) /i.test(textOf(child));
