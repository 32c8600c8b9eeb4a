/** Decides what a source's card says about the statement pointed at. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CorrectionRequest } from '../../lib/corrections';
import type { Article, Relation, Source, UnnamedSource } from '../../lib/model';
import { CorrectStatement } from '../corrections/CorrectStatement';
import { formatShare, shorten } from '../format';
import { CloseIcon, CopyIcon, LinkIcon, PenIcon } from '../icons';
import { DotSample, kindName, labelOf, STANDING_DOUBTS } from '../StandingSample';
import { fieldText, type Statement, type StatementIndex } from '../statements';
import { peopleWords } from '../summary';
import type { MessageKey, Translate } from '../types';
import { linkToCopy, quoteToCopy } from './quote';

export interface CardProps {
  readonly id: string;
  readonly statement: Statement;
  readonly index: StatementIndex;
  readonly article: Article;
  readonly t: Translate;
  readonly locale: string;
  readonly onClose: () => void;
  readonly onJump: (statement: Statement) => void;
  readonly onCopy: (text: string) => void;
  readonly onCorrect?: ((request: CorrectionRequest) => void) | undefined;
}

const Row = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div class="card-row">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const BASIS: Readonly<Record<UnnamedSource['basis'], MessageKey>> = {
  explicit: 'basisExplicit',
  partial: 'basisPartial',
  implicit: 'basisImplicit',
};

function UnnamedRows({ source, article, t }: { source: UnnamedSource; article: Article; t: Translate }) {
  const { reason, position } = source;
  const words = reason && fieldText(article, reason.field).slice(reason.span.start, reason.span.end);
  return (
    <>
      <Row name={t('cardPeople')}>{peopleWords(source.count, t)}</Row>
      <Row name={t('cardWhyUnnamed')}>
        {words ? <q>{shorten(words, 200)}</q> : <strong class="no-reason">{t('noReasonGiven')}</strong>}
      </Row>
      {position !== null && <Row name={t('cardPosition')}>{position}</Row>}
      {source.why === '' && <Row name={t('cardName')}>{t(BASIS[source.basis])}</Row>}
    </>
  );
}

/** The words that credit the statement; for posts and quotations that go on there are none. */
function cueWords(statement: Statement, article: Article, t: Translate): string {
  const { cue, field, evidence } = statement.attribution;
  if (evidence.by === 'reader') return t('evidenceReader');
  if (cue === null) return t('cueNone');
  return t('quoted', fieldText(article, field).slice(cue.start, cue.end));
}

/** In words: which of the two is in doubt, that this source said it or what kind of source it is, and how much. */
function doubtsOf(
  { attribution, source, standing, ...unsure }: Statement,
  t: Translate,
  locale: string,
): readonly string[] {
  const share = (part: number): string => formatShare(part, locale);
  return [
    unsure.unsureCredit && t('unsureCredit', share(attribution.evidence.confidence)),
    unsure.unsureStanding && t('unsureStanding', t(STANDING_DOUBTS[standing]), share(source.confidence ?? 0)),
  ].filter((words) => words !== false);
}

/** Without what marked the source's first statement, which stands first: the card tells that of its own statement. */
const kindWords = (why: string): string =>
  why
    .slice(why.indexOf('; ') + 1)
    .trim()
    .replace(/\.$/, '');

function EvidenceRows({ statement, article, t, locale }: CardProps) {
  const { source } = statement;
  return (
    <>
      <Row name={t('cardCue')}>{cueWords(statement, article, t)}</Row>
      {source.why !== '' && <Row name={t('cardWhy')}>{kindWords(source.why)}</Row>}
      {statement.uncertain && (
        <Row name={t('cardCertainty')}>
          {doubtsOf(statement, t, locale).map((words) => (
            <span key={words} class="card-doubts">
              {words}
            </span>
          ))}
        </Row>
      )}
    </>
  );
}

function Others({ statement, index, t, onJump }: CardProps) {
  const others = (index.bySource.get(statement.source.id) ?? []).filter(({ id }) => id !== statement.id);
  if (others.length === 0) return null;
  return (
    <details class="card-others">
      <summary>{t('otherStatements', others.length)}</summary>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" onClick={() => onJump(other)}>
              {shorten(other.text, 110)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const ANSWERED: Readonly<Record<Relation['kind'], MessageKey>> = {
  denies: 'answeredDenies',
  confirms: 'answeredConfirms',
  disputes: 'answeredDisputes',
};

const ANSWERS: Readonly<Record<Relation['kind'], MessageKey>> = {
  denies: 'answersDenies',
  confirms: 'answersConfirms',
  disputes: 'answersDisputes',
};

/** Who answers this statement, and whom it answers. */
function Relations({ statement, index, t, onJump }: CardProps) {
  const jumps = index.relations.flatMap(({ kind, from, to }) => {
    const other = index.byId.get(from === statement.id ? to : from);
    if (!other || (from !== statement.id && to !== statement.id)) return [];
    return [
      { other, words: t((from === statement.id ? ANSWERS : ANSWERED)[kind], labelOf(other.source, t)) },
    ];
  });
  if (jumps.length === 0) return null;
  return (
    <ul class="card-answers">
      {jumps.map(({ other, words }) => (
        <li key={other.id}>
          <button type="button" class="textlink" onClick={() => onJump(other)}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The heading already says of an unnamed source what it is, the name of none that there is none. */
function describe(source: Source, t: Translate): string {
  const said = source.kind === 'unnamed' || source.kind === 'none';
  return [source.role, said ? null : kindName(source.kind, t)].filter(Boolean).join(' · ');
}

const HEADINGS: Readonly<Record<Statement['standing'], MessageKey>> = {
  unnamed: 'cardUnnamed',
  record: 'cardRecord',
  vague: 'cardVague',
};

const CORRECT = { statement: 'correctOther', source: 'correct' } as const;

export function Card(props: CardProps) {
  const { id, statement, index, article, t, onClose, onCopy, onCorrect } = props;
  const [correcting, setCorrecting] = useState<'statement' | 'source' | null>(null);
  const part = useId();
  const card = useRef<HTMLElement>(null);
  // Where the card scrolls inside, what was just unfolded is brought into its view.
  useEffect(() => {
    const unfolded = card.current?.querySelector<HTMLElement>('.correct');
    if (card.current && unfolded) card.current.scrollTop = unfolded.offsetTop - 8;
  }, [correcting]);
  const { source, standing } = statement;
  const about = describe(source, t);
  return (
    <section
      ref={card}
      class={`card ${standing}`}
      id={id}
      aria-label={t('cardLabel', labelOf(source, t))}
      tabindex={-1}
    >
      <header class="card-head">
        <p class="card-standing">
          <DotSample standing={standing} />
          {t(HEADINGS[standing])}
          {statement.uncertain && <span class="card-doubt">{t('doubtful')}</span>}
          {statement.yours && <span class="card-doubt">{t('yours')}</span>}
        </p>
        <h2 lang={article.lang ?? undefined}>
          <bdi>{labelOf(source, t)}</bdi>
        </h2>
        {about !== '' && <p class="card-kind">{about}</p>}
        <button type="button" class="tool card-close" aria-label={t('closeCard')} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <dl>
        {source.kind === 'unnamed' && <UnnamedRows source={source} article={article} t={t} />}
        {source.via !== null && <Row name={t('cardVia')}>{source.via}</Row>}
        <EvidenceRows {...props} />
      </dl>
      <Relations {...props} />
      <Others {...props} />
      <footer class="card-foot">
        <button
          type="button"
          class="card-copy"
          onClick={() => onCopy(quoteToCopy(statement, article, labelOf(source, t), props.locale))}
        >
          <CopyIcon />
          {t('copyQuote')}
        </button>
        <button type="button" class="card-copy" onClick={() => onCopy(linkToCopy(statement, article))}>
          <LinkIcon />
          {t('copyLink')}
        </button>
        {onCorrect && (
          <>
            {(['source', 'statement'] as const).map((what) => (
              <button
                key={what}
                type="button"
                class="card-copy"
                aria-expanded={correcting === what}
                aria-controls={correcting === what ? part : undefined}
                onClick={() => setCorrecting(correcting === what ? null : what)}
              >
                <PenIcon />
                {t(CORRECT[what])}
              </button>
            ))}
            <button
              type="button"
              class="button unmark"
              onClick={() => onCorrect({ kind: 'unmark', statement: statement.id })}
            >
              {t('correctUnmark')}
            </button>
          </>
        )}
      </footer>
      {correcting !== null && onCorrect && (
        <div id={part}>
          <CorrectStatement
            what={correcting}
            statement={statement}
            index={index}
            t={t}
            onCorrect={onCorrect}
          />
        </div>
      )}
    </section>
  );
}
