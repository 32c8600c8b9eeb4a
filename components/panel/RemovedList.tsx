/** Decides how the reader looks through what was cut from the article, and puts it back. */
import { useState } from 'preact/hooks';
import type { Removed, RemovedId } from '../../lib/model';
import { formatList, shorten } from '../format';
import { ChevronIcon } from '../icons';
import type { Translate } from '../types';
import { reasonName } from './reasons';

interface RemovedProps {
  readonly removed: readonly Removed[];
  readonly restored: ReadonlySet<RemovedId>;
  readonly t: Translate;
  readonly locale: string;
  readonly onRestore: (ids: readonly RemovedId[], restored: boolean) => void;
}

const totalOf = (removed: readonly Removed[]): number => removed.reduce((sum, one) => sum + one.count, 0);

/** "Related links (6), Advertisement (7)": the reasons, most often met first. */
function reasonsWords({ removed, t, locale }: RemovedProps): string {
  const counts = new Map<string, number>();
  for (const { reason, count } of removed) {
    const name = reasonName(reason, t);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const words = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => t('reasonCount', name, count));
  return formatList(words, locale);
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What was cut often begins with its own heading, and is called by it: no word twice. */
function wordsOf(
  { label, excerpt }: Removed,
  reason: string,
): { readonly label: string; readonly rest: string } {
  const begins = label !== '' && same(excerpt.slice(0, label.length), label);
  return {
    label: same(label, reason) ? '' : label,
    rest: begins ? excerpt.slice(label.length).trim() : excerpt,
  };
}

function RemovedRow({ one, restored, t, onRestore }: RemovedProps & { readonly one: Removed }) {
  const back = restored.has(one.id);
  const reason = reasonName(one.reason, t);
  const canReturn = one.content.blocks.length > 0;
  const { label, rest } = wordsOf(one, reason);
  return (
    <li class="removed-row">
      <p class="removed-reason">
        {one.count > 1 ? t('reasonCount', reason, one.count) : reason}
        {label !== '' && <span dir="auto"> · {label}</span>}
      </p>
      {rest !== '' && (
        <p class="removed-excerpt" dir="auto">
          {shorten(rest, 140)}
        </p>
      )}
      {canReturn ? (
        <button
          type="button"
          class="textlink"
          aria-label={t(back ? 'removeAgainNamed' : 'putBackNamed', one.label || reason)}
          onClick={() => onRestore([one.id], !back)}
        >
          {t(back ? 'removeAgain' : 'putBack')}
        </button>
      ) : (
        <span class="removed-note">{t('nothingToPutBack')}</span>
      )}
    </li>
  );
}

export function RemovedList(props: RemovedProps) {
  const { removed, restored, t, onRestore } = props;
  const [open, setOpen] = useState(false);
  if (removed.length === 0) return null;
  const ids = removed.filter(({ content }) => content.blocks.length > 0).map(({ id }) => id);
  const allBack = ids.length > 0 && ids.every((id) => restored.has(id));
  return (
    <section class="removed">
      <h2 class="section-title removed-title">
        <button type="button" class="removed-head" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{t('removedTitle', totalOf(removed))}</span>
          <ChevronIcon />
        </button>
      </h2>
      <p class="removed-summary">{reasonsWords(props)}</p>
      {open && (
        <>
          {ids.length > 1 && (
            <button type="button" class="button" onClick={() => onRestore(ids, !allBack)}>
              {t(allBack ? 'removeAllAgain' : 'putAllBack')}
            </button>
          )}
          <ul>
            {removed.map((one) => (
              <RemovedRow key={one.id} {...props} one={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
