/** Decides which signals a page gives, for and against being a news article. Their names are what the reader is told. */
import { type AddressSignal, addressSignals } from './address';
import { jsonLdTypes } from './json-ld';
import { type MarkSignal, markSignals } from './marks';
import { type ProseSignal, proseSignals } from './prose';

export type TypeSignal =
  | 'data: news article'
  | 'data: article'
  | 'data: product'
  | 'data: discussion'
  | 'data: list'
  | 'data: manual'
  | 'data: recipe'
  | 'data: firm or event'
  | 'data: profile'
  | 'data: news organisation';

export type Signal = TypeSignal | AddressSignal | MarkSignal | ProseSignal;

/** schema.org's types, lower-cased. */
const TYPES: readonly (readonly [TypeSignal, RegExp])[] = [
  ['data: news article', /newsarticle$|^liveblogposting|^advertisercontent/],
  ['data: article', /^(?:article|blogposting|report|socialmediaposting|review)$/],
  ['data: product', /product|offer$|^vehicle|^car$/],
  ['data: discussion', /^discussionforum|^qapage/],
  ['data: list', /^(?:collectionpage|itemlist|searchresultspage|offercatalog)$/],
  ['data: manual', /^(?:techarticle|apireference|howto|faqpage|softwaresourcecode)$/],
  ['data: recipe', /^recipe/],
  ['data: firm or event', /business|service|course|event$|application$|^jobposting|store$|^restaurant/],
  ['data: profile', /^(?:profile|about|contact)page/],
  ['data: news organisation', /^newsmedia/],
];

/**
 * @param document the page; only read, no layout
 * @param url its address
 * @returns the signals it gives, each once
 */
export function signalsOf(document: Document, url: string): readonly Signal[] {
  const types = [...jsonLdTypes(document)];
  return [
    ...TYPES.filter(([, names]) => types.some((type) => names.test(type))).map(([signal]) => signal),
    ...addressSignals(url),
    ...markSignals(document),
    ...proseSignals(document),
  ];
}
