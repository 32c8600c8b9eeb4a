/**
 * Decides how a student's marks stand beside the machine's: a score, then statement by statement who said it by the one
 * and by the other. It is also the sheet that is printed.
 */
import type { ComparedRow, Comparison, Side } from '../../lib/corrections';
import type { Article } from '../../lib/model';
import { standingOf } from '../../lib/model';
import { formatDate, formatShare } from '../format';
import { DotSample, labelOf, STANDING_NAMES } from '../StandingSample';
import { fieldText } from '../statements';
import type { MessageKey, ReaderMode, Translate } from '../types';

interface PageProps {
  readonly article: Article;
  readonly comparison: Comparison;
  readonly t: Translate;
  readonly locale: string;
  readonly onMode: (mode: ReaderMode) => void;
  readonly onPrint: (() => void) | undefined;
}

const RESULTS: Readonly<Record<ComparedRow['kind'], MessageKey>> = {
  found: 'classFound',
  missed: 'classMissed',
  extra: 'classExtra',
};

function wordsOf(article: Article, { statement }: Side): string {
  const text = fieldText(article, statement.field);
  return statement.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

function Credit({ side, t, lang }: { side: Side | null; t: Translate; lang: string | null }) {
  if (side === null) return <td class="compared-none">{t('classNotMarked')}</td>;
  const standing = standingOf(side.source.kind);
  return (
    <td>
      <bdi lang={lang ?? undefined}>{labelOf(side.source, t)}</bdi>
      <span class="compared-standing">
        <DotSample standing={standing} /> {t(STANDING_NAMES[standing])}
      </span>
    </td>
  );
}

/** In words, never by colour or a sign alone. */
function resultWords(row: ComparedRow, t: Translate): readonly string[] {
  if (row.kind !== 'found') return [t(RESULTS[row.kind])];
  return [
    t('classFound'),
    t(row.rightSource ? 'classSourceSame' : 'classSourceOther'),
    t(row.rightStanding ? 'classStandingSame' : 'classStandingOther'),
  ];
}

const agrees = (row: ComparedRow): boolean => row.kind === 'found' && row.rightSource && row.rightStanding;

function Row({ row, article, t }: { row: ComparedRow; article: Article; t: Translate }) {
  const mine = row.kind === 'missed' ? null : row.mine;
  const key = row.kind === 'extra' ? null : row.key;
  const shown = key ?? mine;
  return (
    <tr class={agrees(row) ? 'agrees' : row.kind}>
      <th scope="row" lang={article.lang ?? undefined} dir="auto">
        {shown && wordsOf(article, shown)}
      </th>
      <Credit side={mine} t={t} lang={article.lang} />
      <Credit side={key} t={t} lang={article.lang} />
      <td>
        {resultWords(row, t).map((words) => (
          <span key={words} class="compared-line">
            {words}
          </span>
        ))}
      </td>
    </tr>
  );
}

const percent = (share: number | null, locale: string): string =>
  share === null ? '–' : formatShare(share, locale);

function ScoreTable({ comparison: { score }, t, locale }: PageProps) {
  const { found, missed, extra, rightSource, rightStanding, recall, precision } = score;
  const rows: readonly (readonly [string, string])[] = [
    [t('classScoreFound'), t('classOf', String(found), String(found + missed), percent(recall, locale))],
    [t('classScoreRight'), t('classOf', String(found), String(found + extra), percent(precision, locale))],
    [t('classScoreSource'), t('classOfFound', String(rightSource), String(found))],
    [t('classScoreStanding'), t('classOfFound', String(rightStanding), String(found))],
  ];
  return (
    <dl class="score">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function ComparisonPage(props: PageProps) {
  const { article, comparison, t, locale, onMode, onPrint } = props;
  const published = formatDate(article.publishedAt, locale);
  return (
    <section class="comparison" aria-label={t('comparison')}>
      <header>
        <h1>{t('comparison')}</h1>
        <p class="comparison-article">
          <bdi lang={article.lang ?? undefined}>{article.title}</bdi>
          {[article.siteName, published].filter(Boolean).map((fact) => ` · ${fact}`)}
        </p>
        <p class="student print-only-block">
          {t('classStudent')} <span />
        </p>
      </header>
      <div class="form-row no-print">
        <button type="button" class="button" onClick={() => onMode('classroom')}>
          {t('classBack')}
        </button>
        {onPrint && (
          <button type="button" class="button" onClick={onPrint}>
            {t('classPrint')}
          </button>
        )}
        <button type="button" class="button" onClick={() => onMode('read')}>
          {t('classroomLeave')}
        </button>
      </div>
      <ScoreTable {...props} />
      <p class="comparison-note">{t('classNote')}</p>
      <section class="compared-scroll" tabindex={0} aria-label={t('classTable')}>
        <table class="compared">
          <thead>
            <tr>
              <th scope="col">{t('classStatement')}</th>
              <th scope="col">{t('classYou')}</th>
              <th scope="col">{t('classMachine')}</th>
              <th scope="col">{t('classResult')}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.rows.map((row, at) => (
              <Row key={at} row={row} article={article} t={t} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
