/**
 * Decides which players and graphics are shown as a card with a link: films, recordings, interactive graphics of the
 * known platforms, the page's own video and audio. Nothing of them is loaded; advertisements and trackers are none.
 */
import type { MediaBlock } from '../../model';
import { safeAddress } from '../address';
import { type Branch, find } from '../tree';
import { type Draft, draft } from './draft';
import { EMPTY_RUN } from './gather';
import type { Context } from './inline';

type Medium = MediaBlock['medium'];

interface Player {
  readonly medium: Medium;
  readonly address: RegExp;
  /** The page to link to instead of the bare player. */
  readonly page?: (match: RegExpExecArray) => string;
}

const PLAYERS: readonly Player[] = [
  {
    medium: 'video',
    address:
      /(?:youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/|youtu\.be\/|youtube\.com\/watch\?(?:.*&)?v=)([\w-]{6,20})/i,
    page: ([, id]) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    medium: 'video',
    address: /player\.vimeo\.com\/video\/(\d+)/i,
    page: ([, id]) => `https://vimeo.com/${id}`,
  },
  {
    medium: 'video',
    address:
      /(?:dailymotion\.com\/embed\/video\/|dai\.ly\/|geo\.dailymotion\.com\/player(?:\/\w+)?\.html\?video=)(\w+)/i,
    page: ([, id]) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    medium: 'video',
    address:
      /players\.brightcove\.net|player\.twitch\.tv|clips\.twitch\.tv\/embed|streamable\.com\/(?:e|o|s)\/|rumble\.com\/embed|rutube\.ru\/play\/embed|vk\.com\/video_ext|player\.bilibili\.com|nicovideo\.jp|jwplayer\.com\/players|content\.jwplatform\.com\/players|cdnapisec\.kaltura\.com|vimeo\.com\/event|ted\.com\/talks|loom\.com\/embed/i,
  },
  {
    medium: 'audio',
    address: /open\.spotify\.com\/embed(?:-podcast)?\/(\w+\/\w+)/i,
    page: ([, path]) => `https://open.spotify.com/${path}`,
  },
  {
    medium: 'audio',
    address:
      /w\.soundcloud\.com\/player|embed\.podcasts\.apple\.com|megaphone\.fm|playlist\.megaphone|player\.(?:acast|simplecast|captivate|podigee|podbean|fm)|embed\.acast\.com|omny\.fm|omnycontent|audioboom\.com|art19\.com|buzzsprout\.com|spreaker\.com|ivoox\.com|deezer\.com\/.*(?:widget|plugins)|bandcamp\.com\/EmbeddedPlayer|anchor\.fm|podcasters\.spotify\.com|podcast|soundstack/i,
  },
  {
    medium: 'embed',
    address:
      /datawrapper\.dwcdn\.net|datawrapper\.de|flo(?:urish)?\.(?:uri\.sh|studio)|infogram\.com|documentcloud\.org|public\.tableau\.com|google\.com\/maps|maps\.google|openstreetmap\.org\/export|arcgis\.com|knightlab|uploads\.knightlab|scribd\.com\/embeds|issuu\.com|slideshare\.net|genial\.ly|thinglink\.com|juxtapose|everviz|highcharts\.com|ceros\.com|giphy\.com\/embed|codepen\.io|gfycat\.com|imgur\.com/i,
  },
];

const UNWANTED =
  /doubleclick|googlesyndication|adservice|adnxs|adform|amazon-adsystem|taboola|outbrain|disqus|facebook\.com\/(?:plugins\/(?:like|page|share|group|comments)|tr)|recaptcha|googletagmanager|consent|cookie|newsletter|subscribe|piano\.io|tinypass|mailchimp|typeform|jotform|forms\.gle|docs\.google\.com\/forms|accounts\.google|platform\.twitter\.com\/widgets|syndication\.twitter|about:blank|rufous|sharethis|addtoany|poll|quiz|weather|widget\.(?!spreaker)|ticker|betting|stripe\.com|paypal/i;
const EMBEDDED = /\/embed(?:s|ded)?(?:\/|\.|\?|$)|\/player(?:s)?(?:\/|\.|\?|$)|\/iframe(?:\/|\.|\?|$)/i;
const SOUND = /\.(?:mp3|m4a|ogg|aac|wav)(?:$|\?)/i;
const NO_TITLE =
  /^(?:youtube video player|video player|player|embedded (?:video|content|player)|iframe|video|audio|vimeo video player|dailymotion video player|spotify embed.{0,10}|embed|content|3rd party .{0,20}|external content|untitled)?$/i;
const LONGEST_TITLE = 300;

const SOURCES = [
  'src',
  'data-src',
  'data-lazy-src',
  'data-url',
  'data-embed-url',
  'data-iframe-src',
  'data-litespeed-src',
  'data-cmp-src',
  'data-cookieblock-src',
] as const;

function titleOf(node: Branch): string {
  const title = (
    node.attr('title') ??
    node.attr('aria-label') ??
    node.attr('data-title') ??
    node.attr('videotitle') ??
    ''
  )
    .replace(/\s+/g, ' ')
    .trim();
  return NO_TITLE.test(title) ? '' : title.slice(0, LONGEST_TITLE);
}

interface Card {
  readonly medium: Medium;
  readonly href: string | null;
}

function knownPlayer(address: string): Card | null {
  for (const { medium, address: pattern, page } of PLAYERS) {
    const match = pattern.exec(address);
    if (match) return { medium, href: page ? page(match) : address };
  }
  return null;
}

function ofFrame(node: Branch, context: Context): Card | null {
  for (const name of SOURCES) {
    const href = safeAddress(node.attr(name), context.base);
    if (!href) continue;
    if (UNWANTED.test(href) && !knownPlayer(href)) return null;
    const known = knownPlayer(href);
    if (known) return known;
    if (EMBEDDED.test(href) && titleOf(node)) return { medium: 'embed', href };
  }
  return null;
}

function ofPlayer(node: Branch, context: Context): Card | null {
  const source = find(node, (at) => at.tag === 'source');
  const raw = node.attr('src') || node.attr('data-src') || source?.attr('src') || source?.attr('data-src');
  const href = safeAddress(raw, context.base);
  if (!href && !node.attr('poster')) return null;
  return { href, medium: /audio/.test(node.tag) || SOUND.test(href ?? '') ? 'audio' : 'video' };
}

const ID = /^[\w-]{6,20}$/;

/** Elements that stand for a player by its id: AMP's and the light-weight ones. */
function ofId(node: Branch): Card | null {
  const id = ['data-videoid', 'videoid', 'video-id', 'data-youtube-id', 'data-ytid', 'data-youtube']
    .map((name) => node.attr(name))
    .find((value) => value && ID.test(value));
  if (!id) return null;
  if (
    /youtube/.test(`${node.tag}${node.hint}`) ||
    node.attr('data-youtube-id') ||
    node.attr('data-ytid') ||
    node.attr('data-youtube')
  )
    return { medium: 'video', href: `https://www.youtube.com/watch?v=${id}` };
  if (/vimeo/.test(`${node.tag}${node.hint}`)) return { medium: 'video', href: `https://vimeo.com/${id}` };
  return /dailymotion/.test(`${node.tag}${node.hint}`)
    ? { medium: 'video', href: `https://www.dailymotion.com/video/${id}` }
    : null;
}

const cardOf = (node: Branch, context: Context): Card | null => {
  if (node.tag === 'iframe' || node.tag === 'amp-iframe' || node.tag === 'embed')
    return ofFrame(node, context);
  if (/^(?:video|audio|amp-video|amp-audio)$/.test(node.tag)) return ofPlayer(node, context);
  return ofId(node);
};

/** Whether `mediaDraft` is to be asked about this element. */
export const isMedia = (node: Branch): boolean =>
  /^(?:iframe|video|audio|embed|amp-(?:iframe|video|audio|youtube|vimeo|dailymotion)|lite-(?:youtube|vimeo))$/.test(
    node.tag,
  ) ||
  (node.tag === 'div' &&
    node.textLength < 200 &&
    / (?:youtube|vimeo|dailymotion) /.test(node.hint) &&
    ofId(node) !== null);

/** @returns a card for a film, a recording or an embedded graphic; null for anything else */
export function mediaDraft(node: Branch, context: Context): Draft | null {
  const card = cardOf(node, context);
  if (!card) return null;
  const poster = safeAddress(node.attr('poster') ?? node.attr('data-poster'), context.base);
  return draft<MediaBlock>(
    EMPTY_RUN,
    node,
    { kind: 'media', ...card, poster, title: titleOf(node) },
    context,
  );
}
