/** Decides how the list of sources is narrowed down and ordered. */
import type { Standing, Summary } from '../../lib/model';
import { SearchIcon } from '../icons';
import { LineSample, STANDING_NAMES, STANDINGS } from '../StandingSample';
import type { MessageKey, Translate } from '../types';
import type { SortOrder, Wanted } from './arrange';

interface ToolsProps {
  readonly wanted: Wanted;
  readonly sources: Summary['sources'];
  readonly t: Translate;
  readonly onWanted: (change: Partial<Wanted>) => void;
}

const SORT_NAMES: Readonly<Record<SortOrder, MessageKey>> = {
  weight: 'sortWeight',
  appearance: 'sortAppearance',
  standing: 'sortStanding',
};

const SORT_ORDERS = Object.keys(SORT_NAMES) as readonly SortOrder[];

function Filter(props: ToolsProps & { readonly standing: Standing | 'all' }) {
  const { standing, wanted, sources, t, onWanted } = props;
  const count = standing === 'all' ? null : sources[standing];
  return (
    <button
      type="button"
      class="filter"
      aria-pressed={wanted.standing === standing}
      disabled={count === 0}
      onClick={() => onWanted({ standing })}
    >
      {standing !== 'all' && <LineSample standing={standing} />}
      {standing === 'all' ? t('filterAll') : t(STANDING_NAMES[standing])}
    </button>
  );
}

export function Tools(props: ToolsProps) {
  const { wanted, t, onWanted } = props;
  return (
    <div class="panel-tools">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser we support */}
      <div class="filters" role="group" aria-label={t('filterLabel')}>
        {(['all', ...STANDINGS] as const).map((standing) => (
          <Filter key={standing} {...props} standing={standing} />
        ))}
      </div>
      <div class="find-row">
        <label class="search">
          <SearchIcon />
          <span class="sr">{t('searchSources')}</span>
          <input
            type="search"
            placeholder={t('search')}
            value={wanted.query}
            onInput={(event) => onWanted({ query: event.currentTarget.value })}
          />
        </label>
        <select
          class="sort"
          aria-label={t('sortLabel')}
          value={wanted.sort}
          onChange={(event) => onWanted({ sort: event.currentTarget.value as SortOrder })}
        >
          {SORT_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(SORT_NAMES[order])}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
