/** Decides how one source is listed, and what unfolds under it. */

import { useState } from 'preact/hooks';
import type { CorrectionRequest } from '../../lib/corrections';
import { type Article, type AttributionId, type Source, type SourceId, standingOf } from '../../lib/model';
import { CorrectSource } from '../corrections/CorrectSource';
import { ChevronIcon } from '../icons';
import { DotSample, kindName, labelOf, STANDING_DOUBTS, STANDING_NAMES } from '../StandingSample';
import { fieldText, type Statement } from '../statements';
import { peopleWords } from '../summary';
import type { Translate } from '../types';
import type { Entry } from './arrange';

export interface SourceRowProps {
  readonly entry: Entry;
  readonly article: Article;
  readonly open: boolean;
  readonly current: AttributionId | null;
  readonly inView: AttributionId | null;
  /** All of the article: what this one may be the same as. */
  readonly sources: readonly Source[];
  readonly t: Translate;
  readonly onToggle: (id: SourceId, open: boolean) => void;
  readonly onSelect: (id: AttributionId) => void;
  readonly onCorrect: ((request: CorrectionRequest) => void) | undefined;
}

function reasonOf(source: Source, article: Article): string | null {
  if (source.kind !== 'unnamed' || source.reason === null) return null;
  const { field, span } = source.reason;
  return fieldText(article, field).slice(span.start, span.end);
}

interface AboutProps {
  readonly source: Source;
  readonly article: Article;
  /** It is not sure that the source is of this standing. */
  readonly unsure: boolean;
  readonly t: Translate;
}

function About({ source, article, unsure, t }: AboutProps) {
  const doubt = unsure && <span class="source-doubt">{t(STANDING_DOUBTS[standingOf(source.kind)])}</span>;
  const via = source.via === null ? null : t('viaSource', source.via);
  // A source without words of its own is already called by its kind.
  if (source.kind === 'none' && source.label.trim() === '') return null;
  if (source.kind !== 'unnamed') {
    const facts = [source.role, kindName(source.kind, t), via].filter(Boolean);
    return (
      <p class="source-about">
        <span>{facts.join(' · ')}</span>
        {doubt}
      </p>
    );
  }
  const reason = reasonOf(source, article);
  return (
    <p class="source-about">
      <span class="chip">{peopleWords(source.count, t)}</span>
      {reason === null && <span class="chip">{t('noReasonGiven')}</span>}
      {doubt}
      {via !== null && <span>{via}</span>}
      {reason !== null && <q class="source-reason">{reason}</q>}
    </p>
  );
}

/** The sign for a paragraph is spoken as a word. */
function Place({ statement, t }: { readonly statement: Statement; readonly t: Translate }) {
  const { field } = statement.attribution;
  if (field === 'title') return <>{t('inHeadline')}</>;
  if (field === 'subtitle') return <>{t('inStandfirst')}</>;
  const number = String(statement.paragraph ?? 1);
  return (
    <>
      <span aria-hidden="true">{t('inParagraph', number)}</span>
      <span class="sr">{t('inParagraphSpoken', number)}</span>
    </>
  );
}

function StatementRow(props: {
  readonly statement: Statement;
  readonly current: boolean;
  readonly inView: boolean;
  readonly lang: string | null;
  readonly t: Translate;
  readonly onSelect: (id: AttributionId) => void;
}) {
  const { statement, current, t } = props;
  const classes = ['statement', statement.uncertain && 'uncertain', props.inView && 'in-view'];
  return (
    <li data-statement={statement.id}>
      <button
        type="button"
        class={classes.filter(Boolean).join(' ')}
        aria-current={current ? 'true' : undefined}
        onClick={() => props.onSelect(statement.id)}
      >
        <span class="statement-text" lang={props.lang ?? undefined} dir="auto">
          {statement.text}
        </span>{' '}
        <span class="statement-place">
          <Place statement={statement} t={t} />
          {statement.uncertain && ` · ${t('doubtful')}`}
          {statement.yours && <span class="yours-sign"> · {t('yours')}</span>}
        </span>
      </button>
    </li>
  );
}

function Correct(props: SourceRowProps & { readonly onCorrect: (request: CorrectionRequest) => void }) {
  const [shown, setShown] = useState(false);
  const { source } = props.entry;
  return (
    <div class="source-correct">
      <button type="button" class="textlink" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {props.t('correctSource')}
      </button>
      {shown && (
        <CorrectSource
          key={source.kind}
          source={source}
          sources={props.sources}
          t={props.t}
          onCorrect={props.onCorrect}
        />
      )}
    </div>
  );
}

export function SourceRow(props: SourceRowProps) {
  const { entry, article, open, current, t } = props;
  const { source, standing, statements, total } = entry;
  const list = `statements-${source.id}`;
  return (
    <li class={`source ${standing}`}>
      <h3>
        <button
          type="button"
          class="source-head"
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          onClick={() => props.onToggle(source.id, !open)}
        >
          <DotSample standing={standing} />
          <span class="source-name" lang={article.lang ?? undefined}>
            <bdi>{labelOf(source, t)}</bdi>
          </span>
          <span class="source-count" aria-hidden="true">
            {total}
          </span>
          <span class="sr">
            , {t(STANDING_NAMES[standing])}, {t('statements', total)}
          </span>
          <ChevronIcon />
        </button>
      </h3>
      <About source={source} article={article} unsure={statements[0]?.unsureStanding ?? false} t={t} />
      {open && (
        <ul class="statements" id={list}>
          {statements.map((statement) => (
            <StatementRow
              key={statement.id}
              statement={statement}
              current={statement.id === current}
              inView={statement.id === props.inView}
              lang={article.lang}
              t={t}
              onSelect={props.onSelect}
            />
          ))}
        </ul>
      )}
      {open && props.onCorrect && <Correct {...props} onCorrect={props.onCorrect} />}
    </li>
  );
}
