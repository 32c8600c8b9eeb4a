/** Decides what stands above the article's text: outlet, title, standfirst, who wrote it, when, and how long it is. */
import type { Article, Field } from '../../lib/model';
import { formatDate, formatList, readingMinutes, updatedDate } from '../format';
import type { Translate } from '../types';
import { type Paint, Rich } from './Rich';

export interface HeadProps {
  readonly article: Article;
  readonly paints: Readonly<Record<Field, Paint | null>>;
  readonly t: Translate;
  readonly locale: string;
}

const FieldText = ({ text, paint }: { readonly text: string; readonly paint: Paint | null }) => (
  <Rich text={text} span={{ start: 0, end: text.length }} inlines={[]} paint={paint} />
);

function Facts({ article, t, locale }: Omit<HeadProps, 'paints'>) {
  const published = formatDate(article.publishedAt, locale);
  const updated = updatedDate(article.publishedAt, article.modifiedAt, locale);
  const minutes = readingMinutes(article.text);
  return (
    <ul class="facts" lang={locale}>
      {article.byline.length > 0 && (
        <li class="byline">
          <bdi>{formatList(article.byline, locale)}</bdi>
        </li>
      )}
      {published !== null && (
        <li>
          <bdi>
            <time datetime={article.publishedAt ?? undefined}>{published}</time>
          </bdi>
        </li>
      )}
      {updated !== null && (
        <li>
          <bdi>
            <time datetime={article.modifiedAt ?? undefined}>
              {published === null ? updated : t('updated', updated)}
            </time>
          </bdi>
        </li>
      )}
      {minutes > 0 && (
        <li>
          <bdi>{t('minutesRead', minutes)}</bdi>
        </li>
      )}
    </ul>
  );
}

export function Head({ article, paints, t, locale }: HeadProps) {
  return (
    <header class="head">
      {article.siteName !== null && <p class="outlet">{article.siteName}</p>}
      <h1>
        {article.title === '' ? t('untitled') : <FieldText text={article.title} paint={paints.title} />}
      </h1>
      {article.subtitle !== null && (
        <p class="standfirst">
          <FieldText text={article.subtitle} paint={paints.subtitle} />
        </p>
      )}
      <Facts article={article} t={t} locale={locale} />
    </header>
  );
}
