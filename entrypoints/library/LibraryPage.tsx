/** Decides how "My reading" is wired: the database tells, the page shows, what is deleted can come back until the page closes. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Library } from '../../components/library/Library';
import { Frame } from '../../components/pages/Frame';
import {
  DETECTOR_ERROR,
  outletsOf,
  type Reading,
  readingsToCsv,
  readingsToJson,
  statsOf,
} from '../../lib/reading-stats';
import type { Drawn } from '../shared/mount-page';
import { savePageFile } from '../shared/page-files';
import {
  allReadings,
  deleteAllReadings,
  deleteReadings,
  keepReadings,
  watchReadings,
} from '../shared/readings-store';
import { changeSettings } from '../shared/settings-store';

type Readings = readonly Reading[] | null;

function useReadings(first: Readings) {
  const [readings, setReadings] = useState(first);
  const [deleted, setDeleted] = useState<readonly Reading[]>([]);
  const [failed, setFailed] = useState(false);
  const load = async (): Promise<void> => setReadings(await allReadings().catch(() => null));
  useEffect(() => {
    const stop = watchReadings(() => void load());
    void load(); // an article may have been recorded between the first look and this one
    return stop;
  }, []);
  const done = async (work: Promise<void>, left: readonly Reading[]): Promise<void> => {
    const took = await work.then(
      () => true,
      () => false,
    );
    setFailed(!took);
    if (took) setDeleted(left);
    await load();
  };
  // "Delete all" hands over the very list; one article may be all that this page knows of.
  const remove = (gone: readonly Reading[]): Promise<void> =>
    done(gone === readings ? deleteAllReadings() : deleteReadings(gone.map(({ url }) => url)), gone);
  const undo = (): Promise<void> => done(keepReadings(deleted), []);
  return { readings, deleted, failed, remove, undo };
}

export function LibraryPage({ settings, t, locale, first }: Drawn & { readonly first: Readings }) {
  const { readings, deleted, failed, remove, undo } = useReadings(first);
  const list = readings ?? [];
  const outlets = useMemo(() => outletsOf(list, DETECTOR_ERROR), [readings]);
  const all = useMemo(
    () => statsOf(list, { outlet: '', name: t('libraryAll') }, DETECTOR_ERROR),
    [readings, t],
  );
  const save = (form: 'csv' | 'json'): void => {
    const day = new Date().toISOString().slice(0, 10);
    const text = form === 'csv' ? readingsToCsv(list) : readingsToJson(list, DETECTOR_ERROR);
    const type = form === 'csv' ? 'text/csv' : 'application/json';
    savePageFile({ name: `on-record-reading-${day}.${form}`, type, text });
  };
  return (
    <Frame page="library" theme={settings.view.theme} t={t} locale={locale}>
      <Library
        readings={readings}
        recording={settings.record}
        outlets={outlets}
        all={all}
        error={DETECTOR_ERROR}
        deleted={deleted.length}
        failed={failed}
        t={t}
        locale={locale}
        on={{
          onRecord: (record) => void changeSettings({ record }),
          onDelete: (gone) => void remove(gone),
          onUndo: () => void undo(),
          onExport: save,
        }}
      />
    </Frame>
  );
}
