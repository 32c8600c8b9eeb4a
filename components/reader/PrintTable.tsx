/** Decides the table of sources at the end of a print. On the screen it is not shown: there the panel is. */
import type { Article } from '../../lib/model';
import { shorten } from '../format';
import { kindName, labelOf, STANDING_NAMES, STANDINGS } from '../StandingSample';
import { fieldText, type Statement, type StatementIndex } from '../statements';
import { peopleWords } from '../summary';
import type { Translate } from '../types';

interface PrintProps {
  readonly article: Article;
  readonly index: StatementIndex;
  readonly t: Translate;
}

function aboutSource({ source }: Statement, article: Article, t: Translate): string {
  if (source.kind !== 'unnamed') return [source.role, kindName(source.kind, t)].filter(Boolean).join(', ');
  const { reason } = source;
  const words = reason && fieldText(article, reason.field).slice(reason.span.start, reason.span.end);
  return [peopleWords(source.count, t), words ? t('quoted', words) : t('noReasonGiven')].join(', ');
}

function Rows({
  statements,
  article,
  t,
}: {
  statements: readonly Statement[];
  article: Article;
  t: Translate;
}) {
  const first = statements[0];
  if (!first) return null;
  return (
    <tr>
      <th scope="row">
        {labelOf(first.source, t)}
        <span>{aboutSource(first, article, t)}</span>
      </th>
      <td>{t(STANDING_NAMES[first.standing])}</td>
      <td>
        <ul>
          {statements.map((statement) => (
            <li key={statement.id}>{shorten(statement.text, 240)}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

export function PrintTable({ article, index, t }: PrintProps) {
  const groups = [...index.bySource.values()].filter((statements) => statements.length > 0);
  if (groups.length === 0) return null;
  const rank = (statements: readonly Statement[]) => STANDINGS.indexOf(statements[0]?.standing ?? 'vague');
  return (
    <table class="print-table print-only">
      <caption>{t('printSources')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('printSource')}</th>
          <th scope="col">{t('printStanding')}</th>
          <th scope="col">{t('printStatements')}</th>
        </tr>
      </thead>
      <tbody>
        {groups
          .sort((a, b) => rank(a) - rank(b) || b.length - a.length)
          .map((statements) => (
            <Rows key={statements[0]?.source.id} statements={statements} article={article} t={t} />
          ))}
      </tbody>
    </table>
  );
}
