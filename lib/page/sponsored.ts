/**
 * Decides whether a whole article is paid content: by its type in JSON-LD, by what its metadata call its section, by
 * a label of its own around the headline. Labels on other things of the page do not count.
 */
import { type Pattern, whole } from './edges';
import type { Line } from './metadata/nearby';

interface Label {
  readonly name: string;
  readonly pattern: Pattern;
  readonly matches: string;
  readonly not: string;
}

const word = (words: string): Pattern => whole(new RegExp(`^\\W*(?:${words})\\W*$`, 'i'));

/** Whole lines that name an article as paid; each by language. */
export const LABELS: readonly Label[] = [
  {
    name: 'English',
    pattern: word(
      '(?:this (?:article|story|content) is )?(?:sponsored|promoted)(?: content| post| article| story| feature| by .{1,60})?|paid (?:post|content|partner(?:ship)?|program|for by .{1,60}|promotion)|advertorial|advertisement feature|advertiser content(?: from .{1,40})?|brand(?:ed)? ?(?:content|studio|voice|view)|partner(?:ed)? content|(?:content|presented|brought to you|created|paid for) (?:in partnership with|by|from) .{1,60}|in (?:paid )?(?:partnership|association) with .{1,60}|sponsor content|special advertising section',
    ),
    matches: 'Sponsored by Example Bank',
    not: 'The bill was sponsored by two senators',
  },
  {
    name: 'German',
    pattern: word(
      'anzeige|advertorial|sponsored post|gesponserter? (?:inhalt|beitrag|artikel)|bezahlter inhalt|promotion|publireportage|sonderveröffentlichung|verlagsspezial|paid post|in kooperation mit .{1,60}|werbung',
    ),
    matches: 'Sonderveröffentlichung',
    not: 'Die Anzeige wurde bei der Polizei erstattet',
  },
  {
    name: 'French',
    pattern: word(
      'contenu (?:sponsorisé|partenaire|de marque|commandité|publicitaire)|publi-?(?:reportage|rédactionnel|communiqué|info)|article (?:sponsorisé|partenaire)|communiqué|en partenariat avec .{1,60}|(?:offert|proposé|présenté) par .{1,60}|publicité',
    ),
    matches: 'Contenu sponsorisé',
    not: 'Le contenu du rapport',
  },
  {
    name: 'Spanish',
    pattern: word(
      'contenido (?:patrocinado|de marca|promocionado|para .{1,40})|publirreportaje|patrocinado(?: por .{1,60})?|branded content|ofrecido por .{1,60}|publicidad',
    ),
    matches: 'Contenido patrocinado',
    not: 'El equipo, patrocinado por un banco, ganó',
  },
  {
    name: 'Italian',
    pattern: word(
      'contenut[oi] sponsorizzat[oi]|contenuto (?:promozionale|pubblicitario)|pubbliredazionale|informazione pubblicitaria|in collaborazione con .{1,60}|sponsorizzato(?: da .{1,60})?|pubblicità',
    ),
    matches: 'Informazione pubblicitaria',
    not: 'La pubblicità in televisione',
  },
  {
    name: 'Portuguese',
    pattern: word(
      'conteúdo (?:patrocinado|de marca|de responsabilidade do anunciante)|publieditorial|informe publicitário|patrocinado(?: por .{1,60})?|apresentado por .{1,60}|oferecimento .{1,60}',
    ),
    matches: 'Conteúdo patrocinado',
    not: 'O conteúdo da carta',
  },
  {
    name: 'Dutch',
    pattern: word(
      'advertentie|advertorial|gesponsorde? (?:inhoud|artikel|bericht)|gesponsord(?: door .{1,60})?|betaalde (?:inhoud|samenwerking)|partnerbijdrage|partner content|aangeboden door .{1,60}|in samenwerking met .{1,60}',
    ),
    matches: 'Aangeboden door Voorbeeldbank',
    not: 'De advertentie werd ingetrokken',
  },
  {
    name: 'Nordic',
    pattern: word(
      'annons(?:ørinnhold|örinnehåll|ørindhold|e|ørindhold)?|annonsørinnhold(?: fra .{1,60})?|reklame|sponsoreret(?: indhold| af .{1,60})?|betalt indhold|kommersielt samarbeid|annonssamarbete|(?:kaupallinen|maksettu) (?:yhteistyö|sisältö)|mainos|sponsoroitu sisältö',
    ),
    matches: 'Annonsørinnhold',
    not: 'Annonsen ble trukket tilbake',
  },
  {
    name: 'Slavic',
    pattern: word(
      'artykuł sponsorowany|materiał (?:sponsorowany|partnera|promocyjny|reklamowy)|reklama|komerční (?:sdělení|článek|prezentace)|inzerce|placený článek|на правах рекламы|реклама|партнёрский материал|партнерский материал|спецпроект|на правах реклами|promocja',
    ),
    matches: 'Artykuł sponsorowany',
    not: 'Reklama piwa została zakazana',
  },
  {
    name: 'others',
    pattern: word(
      'sponsorlu içerik|advertorial|ilan|τύπος περιεχομένου: χορηγούμενο|χορηγούμενο(?: περιεχόμενο)?|διαφήμιση|articol sponsorizat|\\(p\\)|szponzorált tartalom|támogatott tartalom|fizetett (?:tartalom|hirdetés)|広告|\\[?pr\\]?|提供[:：].{1,40}|タイアップ|스폰서|광고|תוכן (?:שיווקי|ממומן)|בשיתוף .{1,40}|محتوى (?:مموّل|ممول|برعاية .{1,40})|إعلان|赞助内容|推广|廣編特輯|贊助',
    ),
    matches: 'תוכן שיווקי',
    not: 'İlan edilen sonuçlar',
  },
];

/** Labels so common over a mere slot that beside a headline they say nothing ("Anzeige" above a banner). */
const SLOT_LABEL = whole(
  /^\W*(?:anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons|annonse|reklam[ae]?|mainos|inzerce|реклама|διαφήμιση|広告|광고|إعلان|communiqué|ilan)\W*$/i,
);

const SECTION = whole(
  /(?:^|\W)(?:sponsored|sponsor[- ]content|paid[- ](?:post|content|program|partner)|advertorials?|brand(?:ed)?[- ]?(?:content|studio|voice)|partner[- ]content|native[- ]ad\w*|publi-?r?reportage|publirreportaje|pubbliredazionale|contenu[- ]sponsoris[eé]|contenido[- ]patrocinado|annons[øo]rinn?hold|artyku[lł][- ]sponsorowany|advertiser[- ]?content)(?:\W|$)/i,
);

export interface SponsorSigns {
  /** Types of the article's JSON-LD. */
  readonly types: readonly string[];
  /** `sponsor` of its JSON-LD names somebody. */
  readonly sponsor: string | null;
  /** Sections, tiers, genres, as metadata have them. */
  readonly sections: readonly string[];
  /** Short lines right around the headline. */
  readonly lines: readonly Line[];
}

const LABELLING =
  /sponsor|advertorial|paid|brand|partner|native|label|badge|kicker|eyebrow|flag|tag|overline|disclosure|promot/;

const isWorded = (text: string): boolean => LABELS.some(({ pattern }) => pattern.test(text));

/**
 * A paid label in its own words (see `isWorded`); the ones that ad slots bear too count only where the markup says that it is a label.
 * One inside the story labels a box there, not the story.
 */
const isLabel = ({ text, hint }: Line): boolean =>
  (!SLOT_LABEL.test(text) || /sponsor|advertorial|paid|branded|partner|kicker|eyebrow|overline/.test(hint)) &&
  (!/\b(?:by|with|par|por|da|door|mit|med|av|avec|con|från|fra|from)\b/i.test(text) || LABELLING.test(hint));

const LONGEST = 120;

/** Of an element that only wraps another, the text stands there twice: its words are asked once. */
function isLabelled(lines: readonly Line[]): boolean {
  const others = new Set<string>();
  return lines.some((line) => {
    const { text, inStory } = line;
    if (inStory || text.length >= LONGEST || others.has(text)) return false;
    if (isWorded(text)) return isLabel(line);
    others.add(text);
    return false;
  });
}

/** @returns whether the whole article is paid content */
export const isSponsored = ({ types, sponsor, sections, lines }: SponsorSigns): boolean =>
  types.some((type) => /AdvertiserContent/i.test(type)) ||
  sponsor !== null ||
  sections.some((section) => section.length < 80 && SECTION.test(section)) ||
  isLabelled(lines);
