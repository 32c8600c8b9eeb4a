/**
 * Decides what an element is for from the words in its class, id and role: not by site but by the trade's own names.
 * A hint alone never cuts a large part of the page's prose; that is for `cut.ts` to weigh.
 */
import type { RemovalReason } from '../model';

interface Hint {
  readonly reason: RemovalReason;
  /** Looked for in the spaced words of class and id. */
  readonly pattern: RegExp;
}

export const HINTS: readonly Hint[] = [
  {
    reason: 'advertisement',
    pattern:
      / (?:ad|ads|adv|advert|adverts|advertise|advertisement|advertising|adslot|adunit|adsense|adsbygoogle|adbox|adcontainer|adwrapper|admanager|dfp|gpt|dianomi|teads|mgid|revcontent|doubleclick|googleads|ezoic|anzeige|werbung|publicite|pub|reklama|reklame|annons|mpu|leaderboard|billboard|skyscraper|outstream) /,
  },
  {
    reason: 'sponsored',
    pattern:
      / (?:sponsor|sponsored|sponsors|outbrain|taboola|trc|promoted|paidcontent|plista|ligatus|nativo|native ad|paid content|affiliate|commercial) /,
  },
  {
    reason: 'newsletter',
    pattern:
      / (?:newsletter|newsletters|signup|sign up|mailchimp|mailinglist|inline signup|email capture|subscribe|subscription form|nl signup|optin) /,
  },
  {
    reason: 'related',
    pattern:
      / (?:related|relateds|recommend|recommended|recommendation|recommendations|recirc|recirculation|readmore|read more|read also|read next|more from|morefrom|more stories|also read|see also|trending|popular|most read|mostread|most viewed|teaser|teasers|promo|promos|promobox|suggested|further reading|linkbox|link box|story list|storylist|next article|up next|latest news|topics|tags|taglist|tag list|keywords|carousel|inline related|collection link|lire aussi|lees ook|correlati|relacionadas|relacionados|empfehlung|rich link|richlink|story links|onward|cross linking|interlink|internal link|seo links) /,
  },
  {
    reason: 'share',
    pattern:
      / (?:share|sharing|sharebar|sharetools|share tools|shares|social|socials|socialshare|sharedaddy|addthis|addtoany|follow|follow us|followus|bookmark|print|toolbar|article tools|article actions|action bar|utility bar|font sizer|fontsizer|text to speech|audio player|listen|preferred source|googlepreferredsourcecta|reactions|like button) /,
  },
  {
    reason: 'comments',
    pattern:
      / (?:comment|comments|commentlist|disqus|livefyre|coral|spotim|spot im|openweb|discussion|respond|feedback|talkback|viafoura) /,
  },
  {
    reason: 'video-player',
    pattern:
      / (?:video player|videoplayer|jwplayer|jw player|brightcove|videojs|video js|vjs|video playlist|video carousel|video play|c video|video container|video wrapper|videowrapper|video embed|video teaser|video placeholder|media player|mediaplayer|kaltura|jwp|vidible|dailymotion|video) /,
  },
  {
    reason: 'biography',
    pattern:
      / (?:author bio|authorbio|author box|authorbox|about author|about the author|author info|author card|author profile|author description|bio|biography|contributor|contributors|about the writer|writer bio) /,
  },
  { reason: 'copyright', pattern: / (?:copyright|copyrights|disclaimer|legal notice|syndication) / },
  {
    reason: 'cookie',
    pattern: / (?:cookie|cookies|consent|gdpr|onetrust|cmp|privacy banner|didomi|sourcepoint|usercentrics) /,
  },
  {
    reason: 'paywall',
    pattern:
      / (?:paywall|piano|tp modal|regwall|subscribe wall|meter|metering|subscription offer|upsell|membership prompt|donate|donation|support us|contribution) /,
  },
  {
    reason: 'shop',
    pattern:
      / (?:shop|shopping|product card|productcard|buy now|deal|deals|merch|price comparison|amazon box|ecommerce|where to buy) /,
  },
  {
    reason: 'app',
    pattern:
      / (?:app banner|appbanner|app promo|download app|app store|smartbanner|push notification|notification prompt) /,
  },
  {
    reason: 'navigation',
    pattern:
      / (?:nav|navbar|navigation|menu|breadcrumb|breadcrumbs|pagination|pager|site header|site footer|masthead|footer|sidebar|side bar|skip link|skiplink|search form|searchbox|topbar|kicker|eyebrow|modal|popup|pop up|tooltip|lightbox|screen reader text|visually hidden|sr only|visuallyhidden|offscreen|hidden visually) /,
  },
  {
    reason: 'byline',
    pattern:
      / (?:byline|bylines|by line|author|authors|dateline|timestamp|time stamp|publish date|published|pubdate|post meta|entry meta|article meta|article info|meta data|metadata|article date|reading time|read time|updated|article header meta) /,
  },
];

/** @returns why an element with these class and id words is probably no part of the article; null when they tell nothing */
export function hintReason(hint: string): RemovalReason | null {
  if (hint === ' ') return null;
  return HINTS.find(({ pattern }) => pattern.test(hint))?.reason ?? null;
}
