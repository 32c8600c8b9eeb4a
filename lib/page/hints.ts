/**
 * Decides what an element is for from the words in its class, id and test id: not by site but by the trade's own names
 * and by those of the ad, recommendation, newsletter and player vendors, which are the same on every site that uses
 * them. A hint alone never cuts a large part of the page's prose; that is for `cut.ts` to weigh.
 */
import type { RemovalReason } from '../model';

export interface Hint {
  readonly reason: RemovalReason;
  /** One, two or three words each, parted by commas. */
  readonly words: string;
}

/** In the order in which they are believed. */
export const HINTS: readonly Hint[] = [
  {
    reason: 'advertisement',
    words:
      'ad,ads,adv,advert,adverts,advertise,advertisement,advertisements,advertising,adslot,ad slot,adunit,adsense,adsbygoogle,adbox,adcontainer,adwrapper,admanager,adplaceholder,admarker,adspot,dfp,gpt,dianomi,teads,mgid,revcontent,doubleclick,googleads,google ads,ezoic,seedtag,sharethrough,triplelift,kiosked,adnow,yieldmo,insticator,aniview,anzeige,anzeigen,werbung,werbeflaeche,publicite,publicidad,pubblicita,pub,reklama,reklame,reklam,annons,annonse,annonce,advertentie,mpu,leaderboard,billboard,skyscraper,outstream,rectangle ad,halfpage,inread,interstitial,dmpu,prebid,adhesion',
  },
  {
    reason: 'sponsored',
    words:
      'sponsor,sponsored,sponsors,sponsorship,outbrain,ob widget,ob smartfeed,taboola,trc,trc related container,tbl feed card,zergnet,engageya,rc w,rcjsload,rc widget,rc headline,strossle,contentad,promoted,paidcontent,plista,ligatus,nativo,nativery,dable,popin,logly,native ad,nativead,paid content,paid post,paidpost,partner content,brand content,brandcontent,advertorial,affiliate,affiliates,gesponsert,patrocinado',
  },
  {
    reason: 'cookie',
    words:
      'cookie,cookies,consent,gdpr,onetrust,cmp banner,cmp wrapper,cmp overlay,cmpbox,cmp modal,cmp notice,privacy banner,didomi,sourcepoint,usercentrics,cookiebot',
  },
  {
    reason: 'newsletter',
    words:
      'newsletter,newsletters,signup,sign up,mailchimp,mc embed signup,mailinglist,mailing list,inline signup,email signup,email capture,email form,email alert,email alerts,subscribe,subscribe box,subscription form,nl signup,optin,opt in,klaviyo,convertkit,mailmunch,beehiiv,infobrief,bulletin',
  },
  {
    reason: 'related',
    words:
      'related,relateds,recommend,recommended,recommendation,recommendations,recommender,reco,recos,recirc,recirculation,readmore,read more,read also,read next,more from,morefrom,more stories,more on,also read,see also,trending,popular,most read,mostread,most viewed,mostviewed,teaser list,teasers,promo,promos,promobox,suggested,suggestions,further reading,linkbox,link box,story list,storylist,next article,up next,upnext,latest news,latest stories,topics,tags,taglist,tag list,article tags,keywords,carousel,inline related,collection link,lire aussi,lees ook,les ogsa,las mer,correlati,relacionadas,relacionados,relacionada,empfehlung,empfehlungen,mehr zum thema,rich link,richlink,story links,onward,cross linking,crosslink,interlink,internal link,seo links,you may like,dont miss,article list,news list,readers also,recommendations widget,most popular,editors picks,in this topic,listing more',
  },
  {
    reason: 'share',
    words:
      'share,sharing,sharebar,sharetools,share tools,share buttons,shares,social,socials,social media,socialshare,sharedaddy,addthis,addtoany,sharethis,follow,follow us,followus,bookmark,bookmarks,print button,toolbar,article tools,article actions,action bar,actionbar,utility bar,font sizer,fontsizer,font size control,font size controls,font size switcher,text to speech,audio player,audioplayer,listen,trinity player,beyondwords,remixd,preferred source,googlepreferredsourcecta,google preferred,reactions,like button,gift article',
  },
  {
    reason: 'comments',
    words:
      'comment,comments,commentlist,comment list,comment count,disqus,livefyre,coral,spotim,spot im,openweb,discussion,respond,feedback,talkback,viafoura,hyvor,replies,kommentare,commentaires,comentarios',
  },
  {
    reason: 'video-player',
    words:
      'video player,videoplayer,jwplayer,jw player,brightcove,videojs,video js,vjs,video playlist,video carousel,video play,c video,video container,video wrapper,videowrapper,video embed,video teaser,video placeholder,video widget,media player,mediaplayer,kaltura,jwp,vidible,dailymotion,connatix,primis,vdo,vdoai,exco,anyclip,stnvideo,sendtonews,minutemedia,mmplayer,video,player',
  },
  {
    reason: 'biography',
    words:
      'author bio,authorbio,author box,authorbox,about author,about the author,author info,author card,author profile,author description,author block,author about,author footer,bio,biography,contributor,contributors,about the writer,writer bio,byline bio',
  },
  { reason: 'copyright', words: 'copyright,copyrights,legal notice,syndication,licensing,rightslink' },
  {
    reason: 'paywall',
    words:
      'paywall,piano,tinypass,tp modal,zephr,poool,evolok,regwall,subscribe wall,meter,metering,subscription offer,upsell,membership prompt,donate,donation,donations,support us,contribution,subscription cta,subscribe cta,loginwall,sign in,signin,log in,login',
  },
  {
    reason: 'shop',
    words:
      'shop,shopping,shopbox,product card,productcard,product box,productbox,product widget,product list,buy now,buy box,buybox,deal,deals,hawk,merch,price comparison,pricebox,amazon box,amazon,ecommerce,commerce,where to buy,shop now,angebot',
  },
  {
    reason: 'app',
    words:
      'app banner,appbanner,app promo,app download,download app,app store,smartbanner,push notification,notification prompt,webpush,whatsapp channel',
  },
  {
    reason: 'navigation',
    words:
      'nav,navbar,navigation,menu,breadcrumb,breadcrumbs,pagination,pager,site header,site footer,masthead,footer,sidebar,side bar,skip link,skiplink,search form,searchbox,topbar,kicker,eyebrow,modal,popup,pop up,tooltip,lightbox,screen reader text,screen reader,visually hidden,sr only,visuallyhidden,offscreen,hidden visually,toc,table of contents,article toc,back to top,call to action,inline cta,cta box,survey,weather widget,stock ticker,ticker',
  },
  {
    reason: 'byline',
    words:
      'byline,bylines,by line,author,authors,dateline,timestamp,time stamp,publish date,published,pubdate,publication date,post meta,entry meta,article meta,article info,meta data,metadata,article date,reading time,read time,updated,article header meta,author name,date published,post date,post info,entry date',
  },
];

interface Ranked {
  readonly rank: number;
  readonly reason: RemovalReason;
}

const MOST_WORDS = 3;
const MOST_KEPT = 4000;

const byWords = new Map<string, Ranked>();
for (const [rank, { reason, words }] of HINTS.entries())
  for (const phrase of words.split(',')) if (!byWords.has(phrase)) byWords.set(phrase, { rank, reason });

const known = new Map<string, RemovalReason | null>();

function lookUp(hint: string): RemovalReason | null {
  const words = hint.trim().split(' ');
  let best: Ranked | null = null;
  for (let start = 0; start < words.length; start++) {
    let phrase = '';
    for (let length = 0; length < MOST_WORDS && start + length < words.length; length++) {
      phrase = length === 0 ? (words[start] ?? '') : `${phrase} ${words[start + length]}`;
      const found = byWords.get(phrase);
      if (found && (!best || found.rank < best.rank)) best = found;
    }
  }
  return best?.reason ?? null;
}

/**
 * @param hint words of class and id as `hintOf` gives them
 * @returns why such an element is probably no part of the article; null when the words tell nothing
 */
export function hintReason(hint: string): RemovalReason | null {
  if (hint === ' ') return null;
  const before = known.get(hint);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const reason = lookUp(hint);
  known.set(hint, reason);
  return reason;
}
