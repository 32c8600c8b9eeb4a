/** Decides which languages a page declares for its article, in order of trust, and which way it is written. */
import type { Direction } from '../../model';
import { primaryTag } from '../lang';
import { type JsonObject, plain } from './jsonld';
import { first, type Metas } from './metas';

/** @returns primary subtags, each once; empty when the page does not say */
export function declaredLanguages(
  doc: Document,
  article: JsonObject | null,
  metas: Metas,
): readonly string[] {
  const root = doc.documentElement;
  const tags = [
    root?.getAttribute('lang') || root?.getAttribute('xml:lang'),
    doc.querySelector('article[lang]')?.getAttribute('lang'),
    plain(article?.inLanguage),
    first(metas, 'og:locale'),
    first(metas, 'content-language', 'language', 'dc.language', 'dcterms.language'),
  ];
  return [...new Set(tags.map(primaryTag).filter((tag) => tag !== null))];
}

/** @returns what the page declares; null when it does not */
export function directionOf(doc: Document): Direction | null {
  const declared = doc.documentElement?.getAttribute('dir') || doc.body?.getAttribute('dir');
  return /^rtl$/i.test(declared ?? '') ? 'rtl' : /^ltr$/i.test(declared ?? '') ? 'ltr' : null;
}
