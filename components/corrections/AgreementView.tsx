/** Decides how the agreement of the machine with the reader is shown: each figure with what it counts, and how sure it is. */
import type { Agreement, Share } from '../../lib/corrections';
import { formatShare } from '../format';
import type { AgreementReport, MessageKey, Translate } from '../types';

interface ViewProps {
  readonly report: AgreementReport;
  readonly t: Translate;
  readonly locale: string;
}

type Cell = (agreement: Agreement, t: Translate, locale: string) => string;

const NOTHING = '–';

const decimals = (value: number | null, locale: string): string =>
  value === null
    ? NOTHING
    : new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

const share =
  (of: (agreement: Agreement) => Share): Cell =>
  (agreement, t, locale) => {
    const { value, hits, of: all, low, high } = of(agreement);
    if (value === null) return NOTHING;
    const percent = (part: number) => formatShare(part, locale);
    return t('agreementShare', percent(value), String(hits), String(all), percent(low), percent(high));
  };

const ROWS: readonly (readonly [MessageKey, MessageKey, Cell])[] = [
  ['agreementPrecision', 'agreementPrecisionMeans', share(({ precision }) => precision)],
  ['agreementRecall', 'agreementRecallMeans', share(({ recall }) => recall)],
  ['agreementStanding', 'agreementStandingMeans', share(({ standing }) => standing)],
  ['agreementSource', 'agreementSourceMeans', share(({ source }) => source)],
  [
    'agreementKappa',
    'agreementKappaMeans',
    ({ kappa, sentences }, t, locale) =>
      kappa === null ? NOTHING : t('agreementOfSentences', decimals(kappa, locale), String(sentences)),
  ],
  [
    'agreementCounts',
    'agreementCountsMeans',
    ({ counts: { kept, wrong, missed } }) => `${kept} / ${wrong} / ${missed}`,
  ],
];

function Figures({ report, t, locale }: ViewProps) {
  const columns = report.checked.articles > 0 ? [report.all, report.checked] : [report.all];
  return (
    <table class="agreement-figures">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('agreementAll', report.all.articles)}</th>
          {columns.length > 1 && <th scope="col">{t('agreementCheckedOnly', report.checked.articles)}</th>}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([name, means, cell]) => (
          <tr key={name}>
            <th scope="row">
              {t(name)}
              <span>{t(means)}</span>
            </th>
            {columns.map((agreement, at) => (
              <td key={at}>{cell(agreement, t, locale)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function AgreementView(props: ViewProps) {
  const { report, t } = props;
  if (report.articles.length === 0) return <p class="agreement-none">{t('agreementNone')}</p>;
  return (
    <div class="agreement">
      <Figures {...props} />
      <p class="agreement-note">{t('agreementNote')}</p>
      <details>
        <summary>{t('agreementArticles', report.articles.length)}</summary>
        <ul>
          {report.articles.map(({ address, title, count, checked }) => (
            <li key={address}>
              <bdi>{title === '' ? address : title}</bdi>{' '}
              <span>
                {t('corrections', count)}
                {checked && ` · ${t('agreementIsChecked')}`}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
