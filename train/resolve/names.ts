/** Decides the examples from which people's names are told from others: names of labelled sources, by kind. */
import { english } from '../../lib/language/resolve/en';
import { fold } from '../../lib/language/resolve/names/fold';
import { namesIn } from '../../lib/language/resolve/scene';
import { readText } from '../../lib/language/resolve/text';
import { foundOf, type GoldArticle, statementsOf } from './data';
import type { Example } from './softmax';

const wordsOf = (label: string): string[] => label.split(/[^\p{L}\p{N}'’-]+/u).map(fold);

/** @returns label 1 for a person, 0 for a body or outlet; names that no source bears are left out */
export function nameExamples(
  articles: readonly GoldArticle[],
): (Example & { readonly article: string; readonly text: string })[] {
  return articles.flatMap((article) => {
    const field = readText('text', article.text);
    const { types, features } = namesIn(field, statementsOf(article).map(foundOf), english);
    const people = article.sources.filter(({ kind }) => kind === 'person').map(({ label }) => wordsOf(label));
    const others = article.sources
      .filter(({ kind }) => kind === 'organization' || kind === 'media' || kind === 'spokesperson')
      .map(({ label }) => wordsOf(label));
    return [...types.values()].flatMap((type) => {
      const within = (labels: readonly string[][]): boolean =>
        labels.some((label) => type.parts.every((part) => label.includes(part)));
      const person = within(people);
      if (person === within(others)) return [];
      return [
        {
          article: article.id,
          text: type.parts.join(' '),
          features: features.get(type) ?? [],
          label: person ? 1 : 0,
        },
      ];
    });
  });
}
