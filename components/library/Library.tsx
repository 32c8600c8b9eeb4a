/** Decides what "My reading" shows: off, empty, or the outlets with their figures, how sure these are, and the articles. */
import { useMemo, useState } from 'preact/hooks';
import type { DetectorError, OutletStats, Reading } from '../../lib/reading-stats';
import { formatDate, shorten } from '../format';
import { SureButton } from '../pages/SureButton';
import type { PageTranslate } from '../pages/texts';
import { Blank } from '../panel/Empty';
import { Chart } from './Chart';
import { Outlets } from './Outlets';

export interface LibraryCallbacks {
  readonly onRecord: (on: boolean) => void;
  readonly onDelete: (readings: readonly Reading[]) => void;
  readonly onUndo: () => void;
  readonly onExport: (form: 'csv' | 'json') => void;
}

export interface LibraryProps {
  /** Newest first; null: they could not be read. */
  readonly readings: readonly Reading[] | null;
  readonly recording: boolean;
  readonly outlets: readonly OutletStats[];
  readonly all: OutletStats;
  readonly error: DetectorError;
  /** How many were deleted just now, and can come back. */
  readonly deleted: number;
  /** Whether the database refused the last change. */
  readonly failed: boolean;
  readonly t: PageTranslate;
  readonly locale: string;
  readonly on: LibraryCallbacks;
}

const PAGE = 50;

function Explain({ error, t }: Pick<LibraryProps, 'error' | 't'>) {
  const { sensitivity, specificity } = error;
  const marked = Math.round((100 * sensitivity.right) / sensitivity.of);
  const taken = Math.round(100 - (100 * specificity.right) / specificity.of);
  return (
    <details class="explain" open>
      <summary>{t('libraryExplainTitle')}</summary>
      <p>{t('libraryExplain1')}</p>
      <p>{t('libraryExplain2', error.articles, marked, taken)}</p>
      <p>{t('libraryExplain3', Math.round(error.designEffect))}</p>
      <p>{t('libraryExplain4')}</p>
    </details>
  );
}

function ReadingRow({ reading, t, locale, on }: { readonly reading: Reading } & LibraryProps) {
  const { statements } = reading;
  const title = reading.title || reading.url;
  const counts =
    reading.language === null
      ? t('libraryNoLanguage')
      : t('libraryCounts', statements.record, statements.unnamed, statements.vague);
  return (
    <li class="reading">
      <div>
        <a class="textlink" href={reading.url} rel="noreferrer" dir="auto">
          {shorten(title, 160)}
        </a>
        <p class="aside">
          <bdi>{reading.outletName ?? reading.outlet}</bdi> ·{' '}
          {t('libraryReadOn', formatDate(reading.readAt, locale) ?? '')} · {counts}
          {reading.corrected > 0 && ` · ${t('libraryCorrected')}`}
        </p>
      </div>
      <button
        type="button"
        class="button"
        aria-label={t('libraryDeleteNamed', shorten(title, 80))}
        onClick={() => on.onDelete([reading])}
      >
        {t('libraryDelete')}
      </button>
    </li>
  );
}

const matches = ({ title, outlet, outletName }: Reading, query: string): boolean =>
  `${title} ${outlet} ${outletName ?? ''}`.toLowerCase().includes(query.trim().toLowerCase());

function Articles(props: LibraryProps & { readonly list: readonly Reading[] }) {
  const { list, t } = props;
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(PAGE);
  const found = useMemo(() => list.filter((reading) => matches(reading, query)), [list, query]);
  const more = found.length - shown;
  return (
    <section aria-labelledby="articles-title">
      <h2 id="articles-title">{t('libraryList')}</h2>
      <label class="library-find">
        <span>{t('libraryFind')}</span>
        <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      {found.length === 0 && <p class="aside">{t('libraryNone')}</p>}
      <ul class="readings">
        {found.slice(0, shown).map((reading) => (
          <ReadingRow key={reading.url} {...props} reading={reading} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="button" onClick={() => setShown(shown + PAGE)}>
          {t('libraryMore', Math.min(PAGE, more))}
        </button>
      )}
    </section>
  );
}

function Tools(props: LibraryProps & { readonly list: readonly Reading[] }) {
  const { list, recording, t, on } = props;
  return (
    <div class="library-tools">
      <label class="check">
        <input
          type="checkbox"
          checked={recording}
          onChange={(event) => on.onRecord(event.currentTarget.checked)}
        />
        <span>
          {t('libraryRecord')}
          {!recording && <span class="aside"> {t('libraryOffNow')}</span>}
        </span>
      </label>
      <div class="row">
        <button type="button" class="button" onClick={() => on.onExport('csv')}>
          {t('libraryCsv')}
        </button>
        <button type="button" class="button" onClick={() => on.onExport('json')}>
          {t('libraryJson')}
        </button>
        <SureButton
          label={t('libraryDeleteAll')}
          question={t('libraryDeleteAllSure', list.length)}
          answer={t('libraryDeleteAllDo')}
          t={t}
          onDo={() => on.onDelete(list)}
        />
      </div>
    </div>
  );
}

function Content(props: LibraryProps) {
  const { readings, recording, outlets, all, error, t, locale, on } = props;
  if (readings === null) return <Blank title={t('libraryUnreadable')} />;
  if (readings.length > 0) {
    return (
      <>
        <Tools {...props} list={readings} />
        <section>
          <h2>{t('libraryOutlets')}</h2>
          <Chart outlets={outlets} t={t} locale={locale} />
          <Outlets outlets={outlets} all={all} t={t} locale={locale} />
          <Explain error={error} t={t} />
        </section>
        <Articles {...props} list={readings} />
      </>
    );
  }
  if (recording) {
    return (
      <>
        <Blank title={t('libraryEmptyTitle')} text={t('libraryEmptyText')} />
        <label class="check library-off">
          <input type="checkbox" checked onChange={() => on.onRecord(false)} />
          <span>{t('libraryRecord')}</span>
        </label>
      </>
    );
  }
  return (
    <section class="blank">
      <h2>{t('libraryOffTitle')}</h2>
      <p>{t('libraryOffText')}</p>
      <button type="button" class="button main" onClick={() => on.onRecord(true)}>
        {t('librarySwitchOn')}
      </button>
    </section>
  );
}

export function Library(props: LibraryProps) {
  const { deleted, failed, t, on } = props;
  return (
    <main class="library">
      <h1 class="page-title">{t('libraryTitle')}</h1>
      <p class="said" role="status">
        {failed && t('optionsNotSaved')}
        {deleted > 0 && !failed && (
          <>
            {t('libraryDeleted', deleted)}{' '}
            <button type="button" class="textlink" onClick={on.onUndo}>
              {t('pageUndo')}
            </button>
          </>
        )}
      </p>
      <Content {...props} />
    </main>
  );
}
