/** Decides the examples from which antecedents are learned: every question that the resolver asks, answered by the labels. */
import { assign, type Choose } from '../../lib/language/resolve/assign';
import { english } from '../../lib/language/resolve/en';
import type { Entity } from '../../lib/language/resolve/entities';
import { typeOf } from '../../lib/language/resolve/learned/antecedent-features';
import type { Weights } from '../../lib/language/resolve/learned/linear';
import { readScene } from '../../lib/language/resolve/scene';
import { foundOf, type GoldArticle, inputOf, sameLabel, statementsOf } from './data';
import type { Choice } from './softmax';

export interface AntecedentChoice extends Choice {
  readonly article: string;
  readonly type: string;
  readonly text: string;
  /** What the candidates are called, and the words around, for looking at errors. */
  readonly labels: readonly string[];
  readonly context: string;
}

/** The labelled source that an entity stands for: by what it was credited with, else by its name. */
function goldOf(entity: Entity, article: GoldArticle, sourceIds: readonly string[]): string | null {
  const first = entity.found[0];
  if (first !== undefined) return sourceIds[first] ?? null;
  if (entity.person) {
    const { label } = entity.person;
    return (
      article.sources.find(
        (one) => (one.kind === 'person' || one.kind === 'unnamed') && sameLabel(one.label, label),
      )?.id ?? null
    );
  }
  const name = entity.names[0]?.join(' ') ?? '';
  if (!name) return null;
  const named = article.sources.filter((one) => one.kind === 'organization' || one.kind === 'media');
  return (
    (
      named.find((one) => one.label.toLowerCase().includes(name)) ??
      named.find((one) => sameLabel(one.label, name))
    )?.id ?? null
  );
}

const nameOf = ({ person, names, readings, author }: Entity): string =>
  person?.label ??
  author ??
  names[0]?.join(' ') ??
  readings[0]?.words.map((word) => word.text).join(' ') ??
  '?';

/** @returns one choice per question; the right answer is always taken, so that later questions see what is so */
export function antecedentChoices(
  articles: readonly GoldArticle[],
  kindWeights: Weights,
  nameWeights: Weights,
): AntecedentChoice[] {
  const choices: AntecedentChoice[] = [];
  for (const article of articles) {
    const gold = statementsOf(article);
    const sourceIds = gold.map(({ sourceId }) => sourceId);
    const found = gold.map(foundOf);
    const scene = readScene(found, inputOf(article), english, nameWeights);
    const choose: Choose = ({ found: i, candidates, features, query }) => {
      const wanted = sourceIds[i];
      const at = candidates.findIndex(({ entity }) => goldOf(entity, article, sourceIds) === wanted);
      const right = at < 0 ? candidates.length : at;
      // a question whose answer is not on offer teaches nothing
      if (right >= features.length) return right;
      const text = query.item.mention
        ? article.text.slice(query.item.mention.start, query.item.mention.end)
        : '';
      const labels = candidates.map(({ entity }) => nameOf(entity)).concat('(new)');
      const context = article.text.slice(Math.max(0, query.here.start - 160), query.here.end + 40);
      choices.push({
        article: article.id,
        candidates: features,
        right,
        type: typeOf(query),
        text,
        labels,
        context: context.replace(/\s+/gu, ' '),
      });
      return right;
    };
    assign(scene, found, kindWeights, choose);
  }
  return choices;
}
