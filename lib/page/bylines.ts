/**
 * Decides which short lines say only who wrote, photographed or published and when: a line of which, once the authors'
 * names, dates, times and the trade's few words are taken away, nothing is left.
 */
import { whole } from './edges';
import { fold } from './metadata/titles';

const MONTHS =
  'january february march april may june july august september october november december januar jänner februar märz maerz mai juni juli oktober dezember janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre janeiro fevereiro março marco maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia desember jan feb mar apr jun jul aug sep sept oct okt nov dec dez';
const DAYS =
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lørdag søndag torsdag måndag tisdag lördag söndag mon tue wed thu fri sat sun';
const TRADE =
  'by and the of at on in am pm a m p et est edt gmt utc cet cest pst pdt ct ist bst uhr h hrs published publish updated update posted modified last edited first created on date time ago min mins minute minutes hour hours day days read reading staff writer reporter correspondent editor senior chief political contributor contributing columnist photographer photo photos picture image images video story words text report reporting reviewed written edited additional von und vom am um aktualisiert stand akt veröffentlicht publiziert erschienen geändert zuletzt heute gestern vor stunden minuten tagen lesezeit lesedauer par le la les à et publié publie mis jour modifié il y temps lecture por el publicado actualizado hace horas lectura de da di del alle ore pubblicato aggiornato il agosto tempo lettura e às atualizado em há leitura door op om bijgewerkt gepubliceerd geleden leestijd przez publikacja aktualizacja data dodano godz temu av sist oppdatert publisert publicerad uppdaterad uppdaterades oppdatert klokken kl opdateret publiceret for af today yesterday just now redaktion redaktionen rédaction redacción redazione redacao desk newsroom correspondent opinion columnist guest essay the team writer';

const WORDS = new Set(`${MONTHS} ${DAYS} ${TRADE}`.split(/\s+/));
const LONGEST = 160;
const NAME = /^\p{Lu}[\p{L}'’.-]*$/u;

/** Date of the page in figures: 2024年3月5日, 5.3.2024, 2024. 3. 5. 오후 */
const FIGURES = /[\d:.,/()|·•\-–—年月日時分시분초입력수정오전후更新配信公開発]+/gu;

const STARTS =
  /^\W*(?:by|von|par|por|di|da|door|av|af|przez|text|texte|texto|testo|tekst|words|story|author|auteur|autor|reporting)\b\s*:?\s/i;

export interface Byliners {
  readonly names: readonly string[];
  readonly siteName: string | null;
}

/** "Ann Lee2 March": two elements that only style parts. */
const GLUED = /(\p{Ll}{2})(?=\d)/gu;

function without(line: string, { names, siteName }: Byliners): string[] {
  let rest = ` ${fold(line.replace(GLUED, '$1 '))} `;
  for (const name of [...names, ...(siteName ? [siteName] : [])]) {
    const folded = fold(name);
    if (folded.length > 2) rest = rest.replaceAll(` ${folded} `, ' ');
  }
  return rest
    .replace(FIGURES, ' ')
    .split(' ')
    .filter((word) => word && !WORDS.has(word) && !/^\d+(?:st|nd|rd|th|h|m|min|pm|am)?$/.test(word));
}

const hasDate = (line: string): boolean =>
  /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.h]\d{2}|年\d{1,2}月/u.test(line) ||
  fold(line)
    .split(' ')
    .some((word) => WORDS.has(word) && MONTHS.includes(word) && /\d/.test(line));

/** Names that the page does not give: "By Ann Lee and Jo Kim", each word with a capital. */
function namesOnly(words: readonly string[], line: string): boolean {
  if (!STARTS.test(line) || words.length > 6) return false;
  const capitals = new Set(
    line
      .split(/[\s,;&|/]+/)
      .filter((word) => NAME.test(word))
      .map(fold),
  );
  return words.every((word) => capitals.has(word));
}

/**
 * @param line a block's whole text
 * @returns whether it is a byline or a dateline and nothing else; the dateline that begins a lede is not a line
 */
export function isByline(line: string, who: Byliners): boolean {
  if (line.length > LONGEST || !/[\p{L}\d]/u.test(line)) return false;
  const rest = without(line, who);
  if (rest.length === 0) return hasDate(line) || who.names.some((name) => fold(line).includes(fold(name)));
  if (rest.length <= 2 && hasDate(line) && !/[.!?]$/.test(line) && line.length < 80) return true;
  return namesOnly(rest, line);
}

const AGENCIES =
  'getty images|getty|reuters|ap|ap photo|afp|epa|epa-efe|dpa|associated press|shutterstock|istock|alamy|pa|pa media|pa wire|imago|picture alliance|zuma|bloomberg|xinhua|ansa|lapresse|keystone|apa|ntb|tt|sda|ats|efe|lusa|scanpix|ritzau|belga|anp|unsplash|pixabay|adobe stock|nurphoto|sipa|the canadian press|cp|aap|press association|facebook|instagram|twitter|youtube|screenshot|handout|supplied|submitted|file|file photo|courtesy|contributed';

const CREDIT = whole(
  new RegExp(
    `^\\W*(?:(?:(?:photo|photograph|photography|picture|image|images|illustration|graphic|video|foto|fotos|bild|bilder|crédit|crédits?|credit|credits|fotografía|imagem|zdj|fot|grafik|source|quelle|collage|montage)s?\\b[^.!?]{0,20}[:/©|]\\s*|(?:photo|photograph|photos|images?|illustrations?|pictures?|graphic|foto)s? (?:by|via|from|courtesy|credit|von|di|de|av)\\b|©)[^.!?]{1,100}|[^.!?]{0,70}(?:[/|•·©(,]|\\bvia\\b|\\bfor\\b|\\bthrough\\b)\\s*(?:the )?(?:${AGENCIES})\\W*|(?:${AGENCIES}))\\W*$`,
    'i',
  ),
);

const TRAILING_CREDIT = whole(
  new RegExp(
    `(?:\\((?:photo|image|picture|credit|foto|bild|source|ap photo|courtesy)\\b[^()]{2,90}\\)|(?:photo|image|picture|credit|foto|bild|zdjęcie|crédit)s?(?: credit)?\\s*[:©]\\s*[^.!?]{2,80}|[/|•©]\\s*(?:${AGENCIES})(?:\\s+(?:images|via .{2,30}))?)\\W*$`,
    'i',
  ),
);

/** "(dpa)", "AFP/mk": an agency and the desk's initials at the end of a report. */
const SIGNED = new RegExp(`^[([]?(?:${AGENCIES})(?:[/,] ?[\\p{L}]{2,5}){0,3}[)\\]]?\\.?$`, 'u');
const LONGEST_SIGNED = 60;

const LONGEST_CAPTION = 420;
const LONGEST_CREDIT = 120;

/** @returns whether a line only says whose a picture is */
export const isCredit = (line: string): boolean =>
  line.length <= LONGEST_CREDIT &&
  ((line.length <= LONGEST_SIGNED && SIGNED.test(line.toLowerCase())) || CREDIT.test(line));

/** @returns whether a paragraph is a picture's caption: it ends in whose the picture is */
export const isCaption = (line: string): boolean =>
  line.length <= LONGEST_CAPTION && TRAILING_CREDIT.test(line.slice(-LONGEST_CREDIT));
