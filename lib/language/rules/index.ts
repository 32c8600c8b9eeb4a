/** Decides, by rules that can be read, who is credited with which words: the finder when no trained model is loaded. */

import type { AnalysisLanguage } from '../../model';
import { ENGLISH_SENTENCES } from '../en/abbreviations';
import { FRENCH_SENTENCES } from '../fr/abbreviations';
import { languageOf } from '../gate';
import { bodyPassages, headPassages, type Passage } from '../text/passages';
import type { SentenceData } from '../text/sentences';
import type { AnalysisInput, FindAttributions, Found, Pause } from '../types';
import { byNobody } from './by-nobody';
import { accordingTo, byNoun, citing } from './by-phrase';
import { type FirstPhrase, withQuotations } from './by-quotation';
import { byVerb } from './by-verb';
import { confidenceOf } from './confidence';
import type { Draft } from './draft';
import { formOf } from './form';
import { firstFrenchPhrase, frenchDrafts } from './french/index';
import { type Unit, type View, viewOf } from './items';
import { firstPhrase } from './subjects';

/** Units read between two pauses: well under the 50 ms that a task may take. */
const SLICE = 40;

function englishDrafts(unit: Unit, index: number): Draft[] {
  const verbs = byVerb(unit, index);
  return [
    ...verbs,
    ...accordingTo(unit, index, verbs),
    ...citing(unit, index, verbs),
    ...byNoun(unit, index),
    ...byNobody(unit, index),
  ];
}

/** What the finder needs of a language. */
interface Grammar {
  readonly sentences: SentenceData;
  readonly drafts: (unit: Unit, index: number) => Draft[];
  readonly firstPhrase: FirstPhrase;
}

const GRAMMARS: Readonly<Record<AnalysisLanguage, Grammar>> = {
  en: { sentences: ENGLISH_SENTENCES, drafts: englishDrafts, firstPhrase },
  fr: { sentences: FRENCH_SENTENCES, drafts: frenchDrafts, firstPhrase: firstFrenchPhrase },
};

async function draftsOf(view: View, grammar: Grammar, pause: Pause): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (let i = 0; i < view.units.length; i++) {
    const unit = view.units[i];
    if (unit) drafts.push(...grammar.drafts(unit, i));
    if (i % SLICE === SLICE - 1) await pause();
  }
  return withQuotations(view, drafts, grammar.firstPhrase);
}

function foundOf(view: View, drafts: readonly Draft[], field: Passage['field']): Found[] {
  return drafts.map((draft) => {
    const continues = draft.continues
      ? drafts.findIndex(
          (d) =>
            d === draft.continues ||
            (d.cue !== null && d.cue === draft.continues?.cue && d.unit === draft.continues.unit),
        )
      : -1;
    return {
      field,
      content: draft.content,
      cue: draft.cue,
      mention: draft.mention,
      form: formOf(view.text, draft.content, view.quotations),
      continues: continues < 0 ? null : continues,
      author: null,
      evidence: { by: 'rule', rule: draft.rule, confidence: confidenceOf(draft.rule, draft.lemma) },
    };
  });
}

/**
 * Finds attributions by rules, in English and French text; in any other language none.
 * Posts are not its business (see posts.ts).
 */
export const findByRules: FindAttributions = async (input: AnalysisInput, pause: Pause) => {
  const language = languageOf(input);
  if (language === null) return [];
  const grammar = GRAMMARS[language];
  const all: Found[] = [];
  for (const [text, passages] of fieldsOf(input)) {
    const view = viewOf(text, passages, grammar.sentences);
    const shift = all.length;
    const found = foundOf(view, await draftsOf(view, grammar, pause), passages[0]?.field ?? 'text');
    all.push(...found.map((f) => (f.continues === null ? f : { ...f, continues: f.continues + shift })));
    await pause();
  }
  return all;
};

function fieldsOf(input: AnalysisInput): (readonly [string, readonly Passage[]])[] {
  const head = headPassages(input);
  const of = (
    field: 'title' | 'subtitle',
    text: string | null,
  ): (readonly [string, readonly Passage[]])[] => {
    const passages = head.filter((p) => p.field === field);
    return text && passages.length > 0 ? [[text, passages]] : [];
  };
  return [...of('title', input.title), ...of('subtitle', input.subtitle), [input.text, bodyPassages(input)]];
}
