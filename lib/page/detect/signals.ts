/** Decides which signals a page gives, for and against being a news article. */
import { addressSignals } from './address';
import { jsonLdTypes } from './json-ld';
import { markSignals } from './marks';
import { proseSignals } from './prose';
import * as w from './weights';

/** schema.org's types, lower-cased. */
const TYPES: w.Rules = [
  [w.DATA_NEWS_ARTICLE, /newsarticle$|^liveblogposting|^advertisercontent/],
  [w.DATA_ARTICLE, /^(?:article|blogposting|report|socialmediaposting|review)$/],
  [w.DATA_PRODUCT, /product|offer$|^vehicle|^car$/],
  [w.DATA_DISCUSSION, /^discussionforum|^qapage/],
  [w.DATA_LIST, /^(?:collectionpage|itemlist|searchresultspage|offercatalog)$/],
  [w.DATA_MANUAL, /^(?:techarticle|apireference|howto|faqpage|softwaresourcecode)$/],
  [w.DATA_FIRM_OR_EVENT, /business|service|course|event$|application$|^jobposting|store$|^restaurant/],
  [w.DATA_PROFILE, /^(?:profile|about|contact)page/],
  [w.DATA_NEWS_ORGANISATION, /^newsmedia/],
];

/**
 * @param document the page; only read, no layout
 * @param url its address
 * @returns the signals it gives, each once
 */
export function signalsOf(document: Document, url: string): readonly w.Signal[] {
  const types = [...jsonLdTypes(document)];
  return [
    ...TYPES.filter(([, names]) => types.some((type) => names.test(type))).map(([signal]) => signal),
    ...addressSignals(url),
    ...markSignals(document),
    ...proseSignals(document),
  ];
}
