/** Decides how much running prose a page has and how it speaks, by its paragraphs alone: no layout. */
import * as w from './weights';

const READ_AT_MOST = 400;
/** Enough to judge by. */
const ENOUGH = 40;
const LONG = 100;
/** A character of Chinese, Japanese or Korean says as much as three of an alphabet. */
export const CJK = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const QUOTATION = /[“„”«»「『"][^“„”«»「」『』"]{15,}[”“»«」』"]/;
/** Words that report speech. */
const SPEECH =
  /(?<!\p{L})(?:said|says|told|sagten?|sagt|erklärten?|(?:a|ont) (?:déclaré|indiqué|affirmé|expliqué)|selon|dij(?:o|eron)|afirmó|aseguró|según|ha (?:detto|dichiarato)|secondo|disse|afirmou|segundo|zei|zegt|volgens|powiedziała?|według)(?!\p{L})|述べ|話し|によると/u;
/** How firms talk to their customers, in small letters: to ignore case as well takes ten times as long to compile. */
const SALES =
  /(?<!\p{L})(?:y?our|ihre[nmrs]?|unsere[nmrs]?|votre|[vn]os|nuestr[oa]s?|[vn]ostr[oaie]|noss[oa]s?|uw|onze|nasz[aey]?)(?!\p{L})|お客様/u;
/** Where paragraphs are not the article's. */
const APART = 'footer,nav,aside,form,figure,dialog';

interface Prose {
  readonly long: number;
  readonly quoted: number;
  readonly speech: number;
  readonly sales: number;
}

const isLong = (text: string): boolean => text.length >= LONG || (text.length >= 40 && CJK.test(text));

/**
 * @param nodes at most READ_AT_MOST of them are looked at
 * @param textOf a node's text
 */
function measure<N extends Element>(nodes: ArrayLike<N>, textOf: (node: N) => string): Prose {
  const texts: string[] = [];
  for (let i = 0; i < nodes.length && i < READ_AT_MOST && texts.length < ENOUGH; i++) {
    const node = nodes[i];
    const text = node ? textOf(node).trim() : '';
    if (node && isLong(text) && !node.closest(APART)) texts.push(text);
  }
  const count = (pattern: RegExp, low = false): number =>
    texts.filter((text) => pattern.test(low ? text.toLowerCase() : text)).length;
  return { long: texts.length, quoted: count(QUOTATION), speech: count(SPEECH), sales: count(SALES, true) };
}

/** By name alone a browser finds elements in half of the time that a selector takes. */
export const tagged = (document: Document, name: string): HTMLCollectionOf<Element> =>
  document.getElementsByTagName(name);

function proseOf(document: Document): Prose {
  const inParagraphs = measure(tagged(document, 'p'), (node) => node.textContent ?? '');
  if (inParagraphs.long > 2) return inParagraphs;
  // Old templates part their text by line breaks.
  const byBreaks = measure(tagged(document, 'br'), ({ previousSibling: before }) =>
    before?.nodeType === 3 ? (before.nodeValue ?? '') : '',
  );
  return byBreaks.long > inParagraphs.long ? byBreaks : inParagraphs;
}

/**
 * @param document the page; only read
 * @returns how many long paragraphs there are (less than 2, 2, 5 or more), and what else stands out
 */
export function proseSignals(document: Document): readonly w.Signal[] {
  const { long, quoted, speech, sales } = proseOf(document);
  const found: w.Signal[] = [long < 2 ? w.HARDLY_ANY_PARAGRAPHS : w.PARAGRAPHS_OF_TEXT];
  if (long > 4) found.push(w.MANY_PARAGRAPHS);
  if (quoted > 1) found.push(w.QUOTATIONS);
  if (speech > 1) found.push(w.REPORTED_SPEECH);
  if (long > 1 && sales / long >= 0.4) found.push(w.WORDS_TO_CUSTOMERS);
  if (tagged(document, 'a').length > 60 * (long + 1)) found.push(w.MOSTLY_LINKS);
  if (tagged(document, 'pre').length + tagged(document, 'code').length > 5) found.push(w.PROGRAM_CODE);
  return found;
}
