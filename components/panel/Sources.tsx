/** Decides which sources are unfolded, and that the statement chosen elsewhere is brought into view. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CorrectionRequest } from '../../lib/corrections';
import type { Analysis, Article, AttributionId, SourceId } from '../../lib/model';
import type { StatementIndex } from '../statements';
import type { Focus, Translate } from '../types';
import { arrange, type Entry, type Wanted } from './arrange';
import { SourceRow } from './SourceRow';
import { Tools } from './Tools';

interface SourcesProps {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly index: StatementIndex;
  readonly focus: Focus | null;
  readonly inView: AttributionId | null;
  readonly t: Translate;
  readonly onSelect: (id: AttributionId) => void;
  readonly onCorrect: ((request: CorrectionRequest) => void) | undefined;
}

const MOST_UNFOLDED = 50;

const ALL: Wanted = { standing: 'all', query: '', sort: 'weight' };

/** At first the heaviest unnamed source lies open: it is what most came for. */
function openAtFirst(analysis: Analysis, index: StatementIndex): ReadonlySet<SourceId> {
  const heaviest = arrange(analysis, index, { ...ALL, standing: 'unnamed' })[0];
  return new Set(heaviest ? [heaviest.source.id] : []);
}

const withMember = <T,>(set: ReadonlySet<T>, member: T, wanted: boolean): ReadonlySet<T> => {
  const next = new Set(set);
  if (wanted) next.add(member);
  else next.delete(member);
  return next;
};

export function Sources(props: SourcesProps) {
  const { article, analysis, index, focus, inView, t } = props;
  const list = useRef<HTMLUListElement>(null);
  const [wanted, setWanted] = useState(ALL);
  const [open, setOpen] = useState(() => openAtFirst(analysis, index));
  const [current, setCurrent] = useState<AttributionId | null>(null);
  const entries = useMemo(() => arrange(analysis, index, wanted), [analysis, index, wanted]);

  useEffect(() => {
    const statement = focus && index.byId.get(focus.id);
    if (!focus || !statement) return;
    setCurrent(focus.id);
    setOpen((now) => withMember(now, statement.source.id, true));
    setWanted((now) =>
      arrange(analysis, index, now).some(({ statements }) => statements.includes(statement)) ? now : ALL,
    );
    const frame = requestAnimationFrame(() => {
      const row = list.current?.querySelector('[aria-current]');
      row?.scrollIntoView({ block: 'nearest' });
      row?.classList.remove('flash');
      requestAnimationFrame(() => row?.classList.add('flash'));
    });
    return () => cancelAnimationFrame(frame);
  }, [focus?.serial, focus?.id, index]);

  // As the text is scrolled the list goes along; not before it is, so that what counts stays at the top, and not while
  // somebody is at work in it.
  const first = useRef<AttributionId | null>(null);
  const scrolled = useRef(false);
  useEffect(() => {
    const element = list.current;
    if (inView === null || !element) return;
    first.current ??= inView;
    scrolled.current ||= first.current !== inView;
    if (!scrolled.current || element.matches(':hover, :focus-within')) return;
    element.querySelector('.statement.in-view')?.scrollIntoView({ block: 'nearest' });
  }, [inView]);

  const toggle = (id: SourceId, nowOpen: boolean): void =>
    setOpen((before) => withMember(before, id, nowOpen));
  const found = entries.reduce((sum, { statements }) => sum + statements.length, 0);
  /** A search unfolds what it finds, unless that is half the article. */
  const unfolded = wanted.query.trim() !== '' && found <= MOST_UNFOLDED;
  const isOpen = ({ source }: Entry): boolean => unfolded || open.has(source.id);

  return (
    <section class="sources" aria-label={t('sourcesLabel')}>
      <Tools
        wanted={wanted}
        sources={analysis.summary.sources}
        t={t}
        onWanted={(change) => setWanted((now) => ({ ...now, ...change }))}
      />
      <p class="sr" role="status">
        {wanted === ALL ? '' : t('sourcesFound', entries.length)}
      </p>
      {entries.length === 0 && <p class="nothing">{t('nothingMatches')}</p>}
      <ul class="source-list" ref={list}>
        {entries.map((entry) => (
          <SourceRow
            key={entry.source.id}
            entry={entry}
            article={article}
            open={isOpen(entry)}
            current={current}
            inView={inView}
            sources={analysis.sources}
            onCorrect={props.onCorrect}
            t={t}
            onToggle={toggle}
            onSelect={(id) => {
              setCurrent(id);
              props.onSelect(id);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
