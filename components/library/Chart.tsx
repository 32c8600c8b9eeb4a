/**
 * Decides how outlets are compared at a glance: a dot for the estimate, a bar for where the true share likely lies. It
 * is a picture of the table below it, and says so to who cannot see it.
 */
import type { OutletStats } from '../../lib/reading-stats';
import { formatShare } from '../format';
import type { PageTranslate } from '../pages/texts';

interface ChartProps {
  readonly outlets: readonly OutletStats[];
  readonly t: PageTranslate;
  readonly locale: string;
}

const MOST_ROWS = 20;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function Row({ outlet }: { readonly outlet: OutletStats }) {
  const { share } = outlet;
  if (share === null) return null;
  return (
    <div class="chart-row">
      <span class="chart-name">
        <bdi>{outlet.name}</bdi>
      </span>
      <span class="chart-track">
        <span
          class="chart-range"
          style={{ insetInlineStart: percent(share.low), inlineSize: percent(share.high - share.low) }}
        />
        <span class="chart-dot" style={{ insetInlineStart: percent(share.value) }} />
      </span>
    </div>
  );
}

export function Chart({ outlets, t, locale }: ChartProps) {
  const rows = outlets.filter(({ share }) => share !== null).slice(0, MOST_ROWS);
  if (rows.length === 0) return null;
  return (
    <figure class="chart">
      <figcaption>{t('libraryChartTitle')}</figcaption>
      <div role="img" aria-label={t('libraryChart')}>
        <div class="chart-row">
          <span />
          <span class="chart-scale">
            {TICKS.map((tick) => (
              <span key={tick}>{formatShare(tick, locale)}</span>
            ))}
          </span>
        </div>
        {rows.map((outlet) => (
          <Row key={outlet.outlet} outlet={outlet} />
        ))}
      </div>
    </figure>
  );
}
