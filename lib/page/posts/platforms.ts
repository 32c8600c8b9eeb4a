/**
 * Decides which platforms' posts are known, by the markup and addresses that the platforms themselves publish for
 * embedding; no outlet's own.
 */

import { onceForNames } from '../hint-words';

export interface Platform {
  readonly name: string;
  /** Class words of the element that holds a whole post. */
  readonly hint: RegExp;
  /** An address of one post, of its frame too; never of a profile, a share link or a follow button. */
  readonly address: RegExp;
  /** The post's own address out of a frame's; null where the frame does not tell. */
  readonly unframe: (address: string) => string;
  /** Who wrote it, where the address says so: group 1. */
  readonly writer: RegExp | null;
}

const same = (address: string): string => address;

const embedless = (address: string): string => address.replace(/\/embed(?:\/captioned)?\/?(?=$|[?#])/i, '/');

const parameter = (address: string, name: string): string | null => {
  const raw = new RegExp(`[?&]${name}=([^&#]+)`, 'i').exec(address)?.[1];
  if (!raw) return null;
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
};

export const PLATFORMS: readonly Platform[] = [
  {
    name: 'X',
    hint: / (?:twitter tweet|twitter video|tweet blockquote|nojs tweet) /,
    address:
      /(?:(?:mobile\.)?(?:twitter|x)\.com\/(?:(?:#!\/)?@?\w{1,30}|i\/web|i)\/status(?:es)?\/\d+|platform\.(?:twitter|x)\.com\/embed\/(?:tweet|index)[^#]*[?&]id=\d+)/i,
    unframe: (address) => {
      const id = parameter(address, 'id');
      return id && /platform\.(?:twitter|x)\.com/i.test(address)
        ? `https://twitter.com/i/web/status/${id}`
        : address;
    },
    writer: /(?:twitter|x)\.com\/(?:#!\/)?@?(?!i\/|x\/|twitter\/|user\/)(\w{1,30})\/status/i,
  },
  {
    name: 'Instagram',
    hint: / instagram media /,
    address: /(?:instagram\.com|instagr\.am)\/(?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+/i,
    unframe: (address) => embedless(address).replace(/\?.*$/, ''),
    writer: /instagram\.com\/(?!p\/|reel\/|tv\/)([\w.]+)\/(?:p|reel|tv)\//i,
  },
  {
    name: 'TikTok',
    hint: / tiktok embed /,
    address: /tiktok\.com\/(?:@[\w.-]+\/video\/\d+|(?:embed|player)(?:\/v\d)?\/\d+)/i,
    unframe: same,
    writer: /tiktok\.com\/@([\w.-]+)\/video/i,
  },
  {
    name: 'Bluesky',
    hint: / bluesky embed /,
    address:
      /(?:bsky\.app\/profile\/[\w.:%-]+\/post\/\w+|embed\.bsky\.app\/embed\/[\w.:%-]+\/app\.bsky\.feed\.post\/\w+)/i,
    unframe: (address) =>
      address.replace(
        /^.*embed\.bsky\.app\/embed\/([\w.:%-]+)\/app\.bsky\.feed\.post\/(\w+).*$/i,
        'https://bsky.app/profile/$1/post/$2',
      ),
    writer: /bsky\.app\/profile\/((?!did[:%])[\w.-]+)\/post/i,
  },
  {
    name: 'Facebook',
    hint: / (?:fb post|fb video) /,
    address:
      /facebook\.com\/(?:plugins\/(?:post|video)(?:\.php)?\?|[^/?#]+\/(?:posts|videos|photos|reel)\/|permalink\.php|photo(?:\.php)?\/?\?|watch\/?\?v=|reel\/\d|groups\/[^/]+\/(?:posts|permalink)\/)/i,
    unframe: (address) => (/\/plugins\//i.test(address) ? (parameter(address, 'href') ?? address) : address),
    writer: null,
  },
  {
    name: 'Threads',
    hint: / text post media /,
    address: /threads\.(?:net|com)\/(?:@[\w.]+\/post|t)\/[\w-]+/i,
    unframe: embedless,
    writer: /threads\.(?:net|com)\/@([\w.]+)\/post/i,
  },
  {
    name: 'Truth Social',
    hint: / truthsocial embed /,
    address: /truthsocial\.com\/(?:@[\w.]+|users\/\w+)\/(?:posts\/|statuses\/)?\d+/i,
    unframe: embedless,
    writer: /truthsocial\.com\/@([\w.]+)\//i,
  },
  {
    name: 'Telegram',
    hint: / telegram post /,
    address: /t\.me\/(?:s\/)?\w+\/\d+/i,
    unframe: (address) => address.replace(/\?embed.*$/i, ''),
    writer: null,
  },
  {
    name: 'Reddit',
    hint: / (?:reddit embed|reddit embed bq|reddit card) /,
    address: /(?:redditmedia|reddit|embed\.reddit)\.com\/r\/\w+\/comments\/\w+/i,
    unframe: (address) =>
      address
        .replace(/^https?:\/\/(?:embed\.reddit|www\.redditmedia)\.com/i, 'https://www.reddit.com')
        .replace(/\?.*$/, ''),
    writer: null,
  },
  {
    name: 'LinkedIn',
    hint: / linkedin (?:post|embed) /,
    address: /linkedin\.com\/(?:embed\/feed\/update\/|feed\/update\/|posts\/)/i,
    unframe: (address) => address.replace('/embed/feed/', '/feed/'),
    writer: null,
  },
  {
    name: 'Mastodon',
    hint: / mastodon embed /,
    address: /[\w-]+(?:\.[\w-]+)+\/(?:@[\w.]+(?:@[\w.-]+)?\/\d{6,}|users\/\w+\/statuses\/\d+)/i,
    unframe: embedless,
    writer: /\/@([\w.]+(?:@[\w.-]+)?)\/\d/i,
  },
];

const ANY_ADDRESS = new RegExp(
  `^(?:https?:)?//(?:www\\.|m\\.|web\\.)?(?:${PLATFORMS.map(({ address }) => address.source).join('|')})`,
  'i',
);
/** An affiliate or tracking address that leads on to another: "https://go.example/?url=https%3A%2F%2F…". */
const LEADS_ON = /[?&](?:url|u|href|to|target)=(https?(?::|%3a)[^&#]+)/i;
const LONGEST = 2000;

export interface PostAddress {
  readonly platform: Platform;
  readonly address: string;
}

function directly(address: string): PostAddress | null {
  if (!ANY_ADDRESS.test(address)) return null;
  const platform = PLATFORMS.find((known) => known.address.test(address));
  return platform ? { platform, address } : null;
}

/** @returns the post that an address is of, or leads on to; null for any other address */
export function postAddress(raw: string | null | undefined): PostAddress | null {
  const address = raw?.trim();
  if (!address || address.length > LONGEST || !/\/\//.test(address)) return null;
  const direct = directly(address);
  if (direct) return direct;
  const name = ['url', 'u', 'href', 'to', 'target'].find(
    (key) => LEADS_ON.test(address) && parameter(address, key),
  );
  return name ? directly(parameter(address, name) ?? '') : null;
}

/** @returns the platform whose post this address is; null for any other address */
export const platformOfAddress = (address: string | null | undefined): Platform | null =>
  postAddress(address)?.platform ?? null;

const ANY_HINT = new RegExp(PLATFORMS.map(({ hint }) => `(?:${hint.source})`).join('|'));

/** @param hint words of class and id, spaced (see `Branch.hint`) */
export const platformOfHint: (hint: string) => Platform | null = onceForNames((hint) =>
  ANY_HINT.test(hint) ? (PLATFORMS.find((platform) => platform.hint.test(hint)) ?? null) : null,
);

export const platformNamed = (name: string): Platform | null =>
  PLATFORMS.find((platform) => platform.name === name) ?? null;
