/**
 * Decides how sure a rule is: how often it was right on the training articles (a tie of rule and verb counts when it
 * was seen often, drawn towards the rule's own figure). Counted, not tuned by hand.
 */

const BY_RULE: Readonly<Record<string, number>> = {
  'verb of saying': 0.81,
  'verb of saying after a quotation': 0.98,
  'verb of saying after the words': 0.84,
  'verb with what it is about': 0.66,
  'according to': 0.9,
  'saying, adding': 0.8,
  'quotation without a verb of saying': 0.68,
  'verb of saying before a quotation': 0.9,
  'verb of belief': 0.57,
  'quotation that goes on': 0.82,
  'promise or demand': 0.74,
  'second verb of saying': 0.78,
  'as X said': 0.63,
  'name and colon before a quotation': 0.91,
  'noun of saying': 0.67,
  'was told by': 0.5,
  citing: 0.8,
};

const BY_VERB: Readonly<Record<string, number>> = {
  'verb of saying/say': 0.88,
  'verb of saying after the words/say': 0.9,
  'verb of saying/show': 0.66,
  'verb of saying/tell': 0.87,
  'saying, adding/say': 0.95,
  'verb of saying/suggest': 0.73,
  'verb of saying before a quotation/say': 0.94,
  'verb of saying/find': 0.66,
  'verb of saying/note': 0.93,
  'verb of saying/report': 0.86,
  'verb of belief/think': 0.68,
  'saying, adding/add': 0.87,
  'verb of saying/claim': 0.75,
  'verb of saying/add': 0.72,
  'verb with what it is about/accuse': 0.7,
  'verb of saying/write': 0.55,
  'second verb of saying/say': 0.9,
  'verb with what it is about/describe': 0.83,
  'verb of saying/warn': 0.96,
  'verb of saying after the words/tell': 0.89,
  'verb with what it is about/call for': 0.74,
  'promise or demand/urge': 0.83,
  'verb of saying before a quotation/tell': 0.86,
  'verb of saying before a quotation/add': 0.97,
  'verb with what it is about/cite': 0.56,
  'verb of saying/reveal': 0.86,
  'verb of saying after the words/add': 0.96,
  'verb of saying/acknowledge': 0.9,
  'verb of saying after a quotation/explain': 0.94,
  'saying, adding/note': 0.94,
  'verb of saying/allege': 0.94,
  'verb of saying/predict': 0.89,
  'verb of saying/admit': 0.89,
  'promise or demand/ask': 0.71,
  'verb of saying after the words/write': 0.74,
  'promise or demand/call on': 0.81,
  'verb with what it is about/criticize': 0.61,
  'verb of belief/feel': 0.36,
  'verb of belief/fear': 0.47,
  'verb of saying/estimate': 0.94,
  'verb with what it is about/praise': 0.55,
  'verb of saying/explain': 0.77,
};

/** @returns 0 to 1 */
export const confidenceOf = (rule: string, lemma = ''): number =>
  BY_VERB[`${rule}/${lemma}`] ?? BY_RULE[rule] ?? 0.5;
