/** Decides the examples from which kinds of source are learned: mentions by themselves, with their source's kind. */
import { english } from '../../lib/language/resolve/en';
import { kindOfMention } from '../../lib/language/resolve/kinds';
import { kindFeatures } from '../../lib/language/resolve/learned/kind-features';
import { KINDS } from '../../lib/language/resolve/learned/kind-names';
import type { Weights } from '../../lib/language/resolve/learned/linear';
import { introducedBefore } from '../../lib/language/resolve/mentions/introduced';
import { readMention } from '../../lib/language/resolve/mentions/read';
import { readScene } from '../../lib/language/resolve/scene';
import { foundOf, type GoldArticle, inputOf, statementsOf } from './data';
import type { Example } from './softmax';

export interface KindExample extends Example {
  readonly article: string;
  readonly text: string;
}

/** @returns one example per mention that is neither a pronoun nor the name of a known person */
export function kindExamples(articles: readonly GoldArticle[], nameWeights: Weights): KindExample[] {
  return articles.flatMap((article) => {
    const gold = statementsOf(article);
    const found = gold.map(foundOf);
    const scene = readScene(found, inputOf(article), english, nameWeights);
    const field = scene.fields.text;
    return gold.flatMap((attribution, i) => {
      const item = found[i];
      const source = article.sources.find(({ id }) => id === attribution.sourceId);
      if (!item?.mention || !source) return [];
      const reading = readMention(field, item.mention, english, (word) => scene.personAt(field, word));
      if (reading.person || reading.pronoun || reading.firstPerson || !reading.head) return [];
      const text = article.text.slice(item.mention.start, item.mention.end);
      const cue = item.cue ? article.text.slice(item.cue.start, item.cue.end) : '';
      const rule = kindOfMention(reading, english, null);
      const features = kindFeatures(
        reading,
        { cue, form: item.form, introduced: introducedBefore(reading, english) },
        english,
        rule,
      );
      return [{ article: article.id, text, features, label: KINDS.indexOf(source.kind) }];
    });
  });
}
