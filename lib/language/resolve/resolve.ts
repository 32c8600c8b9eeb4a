/** Decides whose each found attribution is: merges mentions into sources, says what each is, relates and sums up. */
import type {
  Analysis,
  AnalysisLanguage,
  Attribution,
  AttributionId,
  Mention,
  Source,
  SourceId,
} from '../../model';
import type { AnalysisInput, Found } from '../types';
import { anonymityOf } from './anonymity';
import { type Assigned, assign } from './assign';
import { certaintyOf } from './certainty';
import type { Entity } from './entities';
import { labelOf, roleOf } from './labels';
import { dataOf, type LanguageData } from './language';
import { chooseBy } from './learned/antecedents';
import { LEARNED, type Models } from './learned/models';
import { relate } from './relations';
import { readScene, type Scene } from './scene';
import { settle } from './settle';
import { findSilences } from './silences';
import { summarise } from './summary';
import { viaOf } from './via';
import { whyOf } from './why';

/** How many of the first paragraphs are the lead. */
const LEAD_PARAGRAPHS = 2;

const sourceId = (index: number): SourceId => `S${index + 1}` as SourceId;

function sourceOf(
  scene: Scene,
  entity: Entity,
  index: number,
  found: readonly Found[],
  assigned: Assigned,
  data: LanguageData,
): Source {
  const mentions: Mention[] = entity.found.flatMap((i) => {
    const item = found[i];
    return item?.mention ? [{ field: item.field, span: item.mention }] : [];
  });
  const label = (one: Entity): string => labelOf(scene, one, found, data.phrases.unknown);
  const base = {
    id: sourceId(index),
    label: label(entity),
    role: roleOf(entity, data),
    mentions,
    via: viaOf(scene, entity, found, assigned, label),
    confidence: certaintyOf(entity, assigned),
  };
  const { kind } = entity;
  if (kind === 'unnamed') {
    const { said, ...anonymity } = anonymityOf(scene, entity, data);
    const why = whyOf(scene, entity, found, data, { ...anonymity, said }, base.label);
    return { ...base, kind, ...anonymity, why };
  }
  return { ...base, kind, why: whyOf(scene, entity, found, data, null, base.label) };
}

/**
 * Resolves the sources of an article.
 *
 * @param found attributions in any order; spans into the field that each names
 * @param input the article's texts, outlet and byline
 * @param language whose words the rules are to use
 * @returns one attribution for each found one, in the same order; sources in order of appearance; with nothing
 *   found, no sources, but silences all the same
 *
 * `models` is for cross-validation: all others leave it out.
 */
export function resolve(
  found: readonly Found[],
  input: AnalysisInput,
  language: AnalysisLanguage,
  models: Models = LEARNED,
): Analysis {
  const data = dataOf(language);
  const scene = readScene(found, input, data.lexicon, models.name);
  const assigned = assign(scene, found, models.kind, chooseBy(models.antecedent));
  const entities = settle(scene, assigned, found, data);
  const index = new Map(entities.map((entity, i) => [entity, i]));
  const sources = entities.map((entity, i) => sourceOf(scene, entity, i, found, assigned, data));
  const attributions: Attribution[] = found.map((item, i) => ({
    id: `A${i + 1}` as AttributionId,
    field: item.field,
    content: item.content,
    form: item.form,
    cue: item.cue,
    mention: item.mention,
    sourceId: sourceId(index.get(assigned.sources[i] as Entity) ?? 0),
    evidence: item.evidence,
  }));
  const { paragraphs } = scene.fields.text;
  const leadEnd = paragraphs[Math.min(LEAD_PARAGRAPHS, paragraphs.length) - 1]?.end ?? 0;
  return {
    language,
    attributions,
    sources,
    relations: relate(scene, attributions),
    silences: findSilences(scene, data),
    summary: summarise(attributions, sources, leadEnd, language),
  };
}
