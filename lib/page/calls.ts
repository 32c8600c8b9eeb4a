/**
 * Decides what is a call to action, a price, the lettering of a player: the wording by which boxes that sell, recruit
 * or play something differ from an article, in the languages of the news that we read. Each is judged on a short text.
 */
import { type Pattern, whole } from './edges';

interface Wording {
  readonly name: string;
  readonly pattern: Pattern;
  readonly matches: string;
  readonly not: string;
}

type Written = Wording & { readonly pattern: RegExp };

/** The words on a button or a button-like link. */
const WRITTEN: readonly Written[] = [
  {
    name: 'English',
    pattern:
      /^\W*(?:(?:shop|buy|order|book|donate|subscribe|register|apply|download|install|play|watch|enroll|join|call|act|save|start|try|compare|discover|explore|upgrade|pledge|vote|bid|enter|rsvp)(?: (?:now|here|today|it|us|free|for free|online|more|all|deals?|yours|plans|prices?|quotes?|the (?:app|sale|range|collection|full list|club|waitlist)|our \w+|your \w+ \w*|this \w+|with \w+|tickets?|seats?|(?:a|your) (?:table|seat|place|spot|ticket|call|visit|demo)))*|(?:learn|find out|see|read|discover|get|view|show) (?:more|how|why|details|all|deals?|offers?|prices?|plans|products?|rates|pricing|yours(?: now)?|started|it now|the (?:app|deal|offer|guide|report|newsletter)|your \w+(?: \w+)?|my \w+(?: \w+)?|(?:a |your |my )?(?:free )?quotes?|free \w+|access|tickets|\d+% off.{0,20})|(?:sign|log) ?(?:me )?(?:up|in)(?: .{0,24})?|check (?:price|availability|it out|rates|your \w+).{0,20}|claim .{2,24}|start (?:your )?(?:free )?trial.{0,20}|visit (?:site|website|store|us)|click (?:here|to .{2,24})|tap (?:here|to .{2,24})|i.m in|count me in|yes,? .{2,24}|no,? thanks|more info(?:rmation)?|next (?:video|story|article)|continue)\W*$/i,
    matches: 'Shop now',
    not: 'the harbour commission’s final report',
  },
  {
    name: 'German and Dutch',
    pattern:
      /^\W*(?:jetzt .{3,30}|mehr (?:erfahren|infos?|lesen|anzeigen)|(?:zum|zur) (?:angebot|shop|produkt|anmeldung|deal|anbieter|newsletter)|hier (?:klicken|bestellen|anmelden|abonnieren)|anmelden|abonnieren|kostenlos .{3,24}|bestellen|weiterlesen|ansehen|koop(?: nu)?|bestel(?: nu)?|bekijk .{0,24}|meer (?:informatie|info|weten|lezen)|lees (?:meer|verder)|schrijf (?:je|u) in|aanmelden|abonneer.{0,20}|probeer .{0,20}|naar de (?:shop|aanbieding))\W*$/i,
    matches: 'Jetzt bestellen',
    not: 'das Gutachten der Kommission',
  },
  {
    name: 'French',
    pattern:
      /^\W*(?:en savoir plus|découvr(?:ir|ez)(?: .{0,24})?|achet(?:er|ez)(?: .{0,20})?|j.en profite|profitez.{0,30}|s.abonner|abonnez-vous.{0,20}|s.inscrire|je m.(?:inscris|abonne).{0,20}|inscrivez-vous.{0,20}|command(?:er|ez).{0,16}|voir (?:l.offre|le prix|plus|les offres).{0,16}|essay(?:er|ez).{0,20}|télécharg(?:er|ez).{0,24}|lire la suite|cliquez ici|réserver.{0,16}|faire un don)\W*$/i,
    matches: 'En savoir plus',
    not: 'le rapport de la commission',
  },
  {
    name: 'Spanish, Portuguese, Italian',
    pattern:
      /^\W*(?:compr(?:ar?|e)(?: (?:ahora|ya|agora))?|más información|saber más|conoce más|ver (?:oferta|más|precio|mais).{0,12}|suscr[ií]b(?:ete|ase|irme|irse).{0,20}|reg[ií]str(?:ate|arse|ese).{0,12}|inscr[ií]b(?:ete|ase).{0,12}|descubr[ae].{0,24}|descargar?.{0,16}|haz clic.{0,16}|dona(?:r)? (?:ahora|ya)|sai(?:ba|r) mais|assin(?:e|ar)(?: .{0,16})?|inscreva-se.{0,12}|cadastre-se.{0,12}|baix(?:e|ar).{0,16}|clique aqui.{0,16}|conheça.{0,20}|aproveit[ea].{0,20}|acquista(?: ora)?|scopri(?: .{0,24})?|iscriviti.{0,20}|abbonati.{0,16}|ordina ora|prova (?:gratis|ora)|registrati.{0,12}|vai (?:all.offerta|allo shop).{0,12}|clicca qui.{0,12}|leggi (?:di più|tutto)|maggiori informazioni)\W*$/i,
    matches: 'Saiba mais',
    not: 'el informe de la comisión',
  },
  {
    name: 'Polish and the Nordic languages',
    pattern:
      /^\W*(?:kup(?: teraz)?|zamów(?: teraz)?|dowiedz się więcej|sprawdź.{0,20}|zapisz się.{0,20}|zobacz (?:więcej|ofertę).{0,12}|pobierz.{0,16}|dołącz.{0,16}|subskrybuj|czytaj (?:dalej|więcej)|köp(?: nu)?|läs mer.{0,12}|beställ.{0,12}|prenumerera.{0,12}|anmäl dig.{0,12}|skaffa .{2,16}|kjøp(?: nå)?|les mer.{0,12}|bestill.{0,12}|meld deg på.{0,12}|abonner.{0,12}|køb(?: nu)?|læs mere.{0,12}|tilmeld.{0,16}|få .{2,16}|osta(?: nyt)?|lue lisää|tilaa.{0,12})\W*$/i,
    matches: 'Dowiedz się więcej',
    not: 'raport komisji portowej',
  },
  {
    name: 'Japanese, Korean, Chinese',
    pattern:
      /^\W*(?:.{0,10}(?:今すぐ|詳しく(?:は|見る)|購入|申し込|登録|無料|続きを読む|ダウンロード|もっと見る).{0,10}|.{0,8}(?:자세히|구매|신청|가입|더보기|다운로드|구독).{0,8}|.{0,8}(?:立即|了解更多|购买|購買|注册|註冊|下载|下載|订阅|訂閱|查看更多).{0,8})\W*$/u,
    matches: '詳しくはこちら',
    not: '港湾委員会の報告書',
  },
];

export const CALLS: readonly Wording[] = WRITTEN.map((one) => ({ ...one, pattern: whole(one.pattern) }));

const LONGEST_CALL = 48;

const MOST_KEPT = 2000;
/** The same few words stand on the buttons of every page. */
const known = new Map<string, boolean>();

/** @param text of a link or button */
export function isCall(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_CALL) return false;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const calls = CALLS.some(({ pattern }) => pattern.test(text));
  known.set(text, calls);
  return calls;
}

export const PRICE: Wording = {
  name: 'a price or a discount',
  pattern:
    /(?:[$€£¥₹₩]\s?\d[\d.,]*\d?(?!\s?(?:m\b|bn|b\b|k\b|million|billion|trillion|thousand|mill|mrd|mio|a (?:barrel|share|year|month|head)|per |an? ))|\b\d[\d.,]*\s?(?:€|£|zł|kr\b|EUR\b|CHF\b|USD\b)|\b\d{1,2}\s?% (?:off|rabatt|korting|de (?:réduction|descuento|desconto)|di sconto)|\bwas [$€£]\d)/i,
  matches: 'Only $29.99 this week',
  not: 'a $3 billion rescue',
};

export const PLAYER: Wording = {
  name: 'the lettering of a player',
  pattern:
    /(?:\b\d{1,2}:\d{2}\s*\/\s*\d{1,2}:\d{2}\b|\bnow playing\b|\bup next\b|\b(?:un)?mute\b|\bplayback\b|\bautoplay\b|\bfull ?screen\b|\bskip ad\b|\bplay video\b|\bvideo ad\b|\bvolume \d+%|\bseconds of \d+|\bclick to play\b|\bvideo wird geladen\b|\blecture (?:automatique|suivante)\b|\bel video comenzará\b|\breproducir\b|\briproduci\b)/i,
  matches: '0:12 / 3:40',
  not: 'The match began at 20:45 on Tuesday.',
};

/** Addresses that count who came and from where, or send on to somebody who pays for it. */
export const TRACKED: Wording = {
  name: 'a tracked or paid address',
  pattern:
    /(?:[?&](?:utm_[a-z]+|gclid|fbclid|msclkid|clickid|click_id|irclickid|subid|sub_id|aff(?:iliate)?_?(?:id)?|affid|partner(?:id)?|tag|ascsubtag|awc|cjevent|cmpid|campaign(?:id)?|adid|ad_id|placement|creative)=|:\/\/(?:ads?|adclick|adserver|click|clk|trk|track|tracking|redirect|go|out|promo|offers?|deals?|shop|paid|sponsored)\d{0,2}\.|\/(?:redir(?:ect)?|click|clk|aff|affiliate|sponsored|adclick|outbound|out|r)[/?]|doubleclick\.net|googleadservices|googlesyndication|taboola|outbrain|amzn\.to|awin1|tradedoubler|shareasale|anrdoezrs|jdoqocy|tkqlhce|dpbolvw|skimresources|viglink|digidip|zergnet|revcontent|mgid\.com|dianomi)/i,
  matches: 'https://click.example.com/r?clickid=1',
  not: 'https://example.org/reports/2024/harbour',
};

/** Addresses of a site's own pages that recruit or sell. */
export const RECRUITS: Wording = {
  name: 'an address where one subscribes, gives, buys or books',
  pattern:
    /\/(?:newsletters?|nieuwsbrie\w+|subscri(?:be|ption)s?|sign-?up|register|registration|join|donat\w+|membership|support-us|abos?|abonnements?|abonneren|suscri\w+|inscri\w+|assine|shop|store|boutique|deals?|coupons?|gutscheine?|vouchers?|tickets?|events?|offers?|angebote?)(?:[/?#.-]|$)/i,
  matches: 'https://paper.example/newsletters/evening',
  not: 'https://paper.example/business/newspaper-subscriptions-fell',
};
