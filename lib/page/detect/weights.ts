/**
 * Decides how much each signal counts for (above 0) or against (below 0) a page's being a news article.
 * Weights are log odds: a logistic regression on half of the sites of the development pages, drawn towards what one
 * would expect of each signal (so that what is rare there still counts), rounded to a tenth.
 */
import type { Signal } from './signals';

export const WEIGHTS: Readonly<Record<Signal, number>> = {
  'data: news article': 3.6,
  'data: news organisation': 0.7,
  'data: article': 1.2,
  'markup: article': 1.2,
  'shared as an article': 1,
  'template: post': 0.4,
  'date of publication': 0.7,
  dateline: 0.7,
  author: 0.6,
  'address: news section': 1.8,
  'address: headline': 1.5,
  'address: date': 1.1,
  'heading is the title': 1.1,
  'reported speech': 0.8,
  quotations: 0.4,
  'paragraphs of text': 0.5,
  'many paragraphs': 0.3,
  'hardly any paragraphs': -0.8,
  'address: front page': -4,
  'canonical: front page': -3,
  'address: forum': -2.9,
  'data: discussion': -3,
  'software: forum': -2,
  'shared as a product': -3,
  'data: product': -1.5,
  'markup: product': -0.8,
  'button to buy': -1.1,
  'address: shop': -1.2,
  'software: shop': -1,
  'data: list': -1.1,
  'address: list': -0.9,
  'template: list': -0.8,
  'many articles': -0.5,
  'mostly links': -0.5,
  'address: manual': -1.5,
  'software: manual': -2,
  'data: manual': -1,
  'program code': -1.2,
  'address: firm': -0.9,
  'data: firm or event': -1,
  'data: profile': -2,
  'data: recipe': -0.5,
  'shared as something else': -0.5,
  'template: fixed page': -0.9,
  'telephone number': -0.4,
  'words to customers': -0.7,
};

/** Without any signal, a page is no article. */
export const BASE = -3.3;
/** From here up an article; between the two, perhaps. Chosen on the same half of the sites. */
export const ARTICLE = 0.6;
export const MAYBE = -1.6;
