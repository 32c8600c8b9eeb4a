/** Decides the table of outlets: every estimate with the range in which the true figure likely lies. */
import type { Estimate, OutletStats } from '../../lib/reading-stats';
import { formatShare } from '../format';
import type { PageTranslate } from '../pages/texts';

interface OutletsProps {
  readonly outlets: readonly OutletStats[];
  /** All outlets together. */
  readonly all: OutletStats;
  readonly t: PageTranslate;
  readonly locale: string;
}

type Write = (value: number) => string;

const Figure = ({
  of,
  write,
  t,
}: {
  readonly of: Estimate;
  readonly write: Write;
  readonly t: PageTranslate;
}) => (
  <>
    <span class="figure-value">{write(of.value)}</span>{' '}
    <span class="figure-range">{t('libraryBetween', write(of.low), write(of.high))}</span>
  </>
);

function Row({ outlet, t, locale }: { readonly outlet: OutletStats } & Pick<OutletsProps, 't' | 'locale'>) {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const write: Write = (value) => numbers.format(value);
  const other = outlet.articles - outlet.analysed;
  return (
    <tr>
      <th scope="row">
        <bdi>{outlet.name}</bdi>
        {outlet.outlet !== outlet.name && outlet.outlet !== '' && <span class="aside">{outlet.outlet}</span>}
      </th>
      <td>
        <span class="figure-value">{write(outlet.articles)}</span>{' '}
        <span class="figure-range">{other > 0 ? t('libraryNotAnalysed', other) : t('libraryCounted')}</span>
      </td>
      <td>
        <Figure of={outlet.statements} write={write} t={t} />
      </td>
      <td>
        {outlet.share === null ? (
          <span class="figure-range">{t('libraryNoShare')}</span>
        ) : (
          <Figure of={outlet.share} write={(value) => formatShare(value, locale)} t={t} />
        )}
      </td>
    </tr>
  );
}

export function Outlets({ outlets, all, t, locale }: OutletsProps) {
  return (
    <section class="table-box" tabindex={0} aria-label={t('libraryOutlets')}>
      <table class="outlets">
        <thead>
          <tr>
            <th scope="col">{t('libraryOutlet')}</th>
            <th scope="col">{t('libraryArticles')}</th>
            <th scope="col">{t('libraryStatements')}</th>
            <th scope="col">{t('libraryShare')}</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map((outlet) => (
            <Row key={outlet.outlet} outlet={outlet} t={t} locale={locale} />
          ))}
        </tbody>
        {outlets.length > 1 && (
          <tfoot>
            <Row outlet={all} t={t} locale={locale} />
          </tfoot>
        )}
      </table>
    </section>
  );
}
