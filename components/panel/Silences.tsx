/** Decides how those who were asked and did not answer are listed. */
import type { Article, Silence } from '../../lib/model';
import { shorten } from '../format';
import type { Translate } from '../types';

export function Silences(props: {
  readonly silences: readonly Silence[];
  readonly article: Article;
  readonly t: Translate;
}) {
  const { silences, article, t } = props;
  if (silences.length === 0) return null;
  return (
    <section class="silences">
      <h2 class="section-title">{t('silencesTitle')}</h2>
      <ul>
        {silences.map(({ span, label }) => (
          <li key={span.start}>
            <strong>{label}</strong>
            <span lang={article.lang ?? undefined}>
              {shorten(article.text.slice(span.start, span.end), 160)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
