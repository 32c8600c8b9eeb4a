/**
 * Decides which signals there are, how much each counts for (above 0) or against (below 0) a page's being a news
 * article, and what the reader is told of it.
 * Weights are log odds: a logistic regression on half of the sites of the development pages, drawn towards what one
 * would expect of each signal (so that what is rare there still counts), rounded to a tenth.
 */
export interface Signal {
  readonly words: string;
  readonly weight: number;
}

/** A signal, and the pattern that gives it. */
export type Rules = readonly (readonly [Signal, RegExp])[];

const of = (weight: number, words: string): Signal => ({ words, weight });

export const DATA_NEWS_ARTICLE = of(3.6, 'data: news article');
export const DATA_NEWS_ORGANISATION = of(0.7, 'data: news organisation');
export const DATA_ARTICLE = of(1.2, 'data: article');
export const MARKUP_ARTICLE = of(1.2, 'markup: article');
export const SHARED_AS_AN_ARTICLE = of(1, 'shared as an article');
export const TEMPLATE_POST = of(0.4, 'template: post');
export const DATE_OF_PUBLICATION = of(0.7, 'date of publication');
export const DATELINE = of(0.7, 'dateline');
export const AUTHOR = of(0.6, 'author');
export const ADDRESS_NEWS_SECTION = of(1.8, 'address: news section');
export const ADDRESS_HEADLINE = of(1.5, 'address: headline');
export const ADDRESS_DATE = of(1.1, 'address: date');
export const HEADING_IS_THE_TITLE = of(1.1, 'heading is the title');
export const REPORTED_SPEECH = of(0.8, 'reported speech');
export const QUOTATIONS = of(0.4, 'quotations');
export const PARAGRAPHS_OF_TEXT = of(0.5, 'paragraphs of text');
export const MANY_PARAGRAPHS = of(0.3, 'many paragraphs');
export const HARDLY_ANY_PARAGRAPHS = of(-0.8, 'hardly any paragraphs');
export const ADDRESS_FRONT_PAGE = of(-4, 'address: front page');
export const CANONICAL_FRONT_PAGE = of(-3, 'canonical: front page');
export const ADDRESS_FORUM = of(-2.9, 'address: forum');
export const DATA_DISCUSSION = of(-3, 'data: discussion');
export const SOFTWARE_FORUM = of(-2, 'software: forum');
export const SHARED_AS_A_PRODUCT = of(-3, 'shared as a product');
export const DATA_PRODUCT = of(-1.5, 'data: product');
export const BUTTON_TO_BUY = of(-1.1, 'button to buy');
export const ADDRESS_SHOP = of(-1.2, 'address: shop');
export const DATA_LIST = of(-1.1, 'data: list');
export const ADDRESS_LIST = of(-0.9, 'address: list');
export const TEMPLATE_LIST = of(-0.8, 'template: list');
export const MANY_ARTICLES = of(-0.5, 'many articles');
export const MOSTLY_LINKS = of(-0.5, 'mostly links');
export const ADDRESS_MANUAL = of(-1.5, 'address: manual');
export const SOFTWARE_MANUAL = of(-2, 'software: manual');
export const DATA_MANUAL = of(-1, 'data: manual');
export const PROGRAM_CODE = of(-1.2, 'program code');
export const ADDRESS_FIRM = of(-0.9, 'address: firm');
export const DATA_FIRM_OR_EVENT = of(-1, 'data: firm or event');
export const DATA_PROFILE = of(-2, 'data: profile');
export const TEMPLATE_FIXED_PAGE = of(-0.9, 'template: fixed page');
export const WORDS_TO_CUSTOMERS = of(-0.7, 'words to customers');

/** Without any signal, a page is no article. */
export const BASE = -3.3;
/** From here up an article; between the two, perhaps. Chosen with both halves of the sites in view. */
export const ARTICLE = 1;
export const MAYBE = -1.6;
