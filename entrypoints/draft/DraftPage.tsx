/** Decides what the draft check does: take a text in, analyse it as the reader does, hold it against the policy. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DraftForm } from '../../components/draft/DraftForm';
import { DraftResult } from '../../components/draft/DraftResult';
import { PolicyEditor } from '../../components/draft/PolicyEditor';
import { reportOf } from '../../components/draft/report';
import { policyName } from '../../components/draft/words';
import { Frame } from '../../components/pages/Frame';
import { styleOf } from '../../components/pages/MarkedArticle';
import { indexStatements, NO_STATEMENTS } from '../../components/statements';
import type { AnalysisState } from '../../components/types';
import { readDraft } from '../../lib/draft';
import type { Article } from '../../lib/model';
import { checkPolicy } from '../../lib/policy';
import { err } from '../../lib/result';
import { Analyst } from '../shared/analyst';
import { draftStore, type KeptDraft, MOST_DRAFT } from '../shared/draft-store';
import { loadEngine, pageModel } from '../shared/page-engine';
import { plainName, savePageFile } from '../shared/page-files';
import type { PageInterface } from '../shared/page-interface';
import type { Policies } from '../shared/policies-store';
import type { Settings } from '../shared/settings';
import { changeSettings } from '../shared/settings-store';
import { readFile } from './read-file';
import { usePolicies } from './usePolicies';

const analyst = new Analyst(pageModel);

interface Checked {
  readonly article: Article;
  readonly analysis: AnalysisState;
}

export interface DraftPageProps extends PageInterface {
  readonly settings: Settings;
  readonly kept: KeptDraft;
  readonly firstPolicies: Policies;
}

/** Milliseconds without typing after which a draft is kept: it may be long, and is written as a whole. */
const REST_MS = 400;

function useDraft({ kept, t }: DraftPageProps) {
  const [draft, setDraft] = useState(kept);
  const [fault, setFault] = useState<string | null>(null);
  const waiting = useRef<{ readonly draft: KeptDraft; readonly timer: number } | null>(null);
  const store = async (now: KeptDraft): Promise<void> => {
    waiting.current = null;
    const form = now.keep ? now : { keep: false, title: '', text: '' };
    if (!(await draftStore.change(() => form))) setFault(t('draftKeepFailed'));
  };
  const storeNow = (): void => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    void store(waiting.current.draft);
  };
  useEffect(() => {
    window.addEventListener('pagehide', storeNow);
    return () => window.removeEventListener('pagehide', storeNow);
  }, []);
  /** Typing is kept when it rests, anything else at once. */
  const keepIt = async (now: KeptDraft): Promise<void> => {
    setDraft(now);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    if (now.keep !== draft.keep) return store(now);
    if (now.keep) waiting.current = { draft: now, timer: window.setTimeout(storeNow, REST_MS) };
  };
  return { draft, keepIt, fault, setFault };
}

export function DraftPage(props: DraftPageProps) {
  const { settings, t, locale } = props;
  const scroller = useRef<HTMLElement>(null);
  const { draft, keepIt, fault, setFault } = useDraft(props);
  const { policies, chosen, notice, on } = usePolicies(props.firstPolicies, t);
  const [checked, setChecked] = useState<Checked | null>(null);
  const running = useRef(new AbortController());

  const done = checked?.analysis.kind === 'done' ? checked.analysis.analysis : null;
  const index = useMemo(
    () => (checked && done ? indexStatements(checked.article, done) : NO_STATEMENTS),
    [checked, done],
  );
  const outcomes = useMemo(
    () => (checked && done?.language ? checkPolicy(checked.article, done, chosen) : null),
    [checked, done, chosen],
  );
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [checked === null]);

  const check = async (): Promise<void> => {
    if (draft.text.trim() === '') return setFault(t('draftEmpty'));
    if (draft.text.length > MOST_DRAFT) return setFault(t('draftTooLong', MOST_DRAFT));
    setFault(null);
    const article = readDraft({ text: draft.text, form: 'plain', title: draft.title });
    running.current.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    setChecked({ article, analysis: { kind: 'pending' } });
    const analysis = await loadEngine()
      .then(() => analyst.analyse(article, signal))
      .catch((error): AnalysisState => ({ kind: 'failed', message: String(error) }));
    if (!signal.aborted) setChecked({ article, analysis });
  };
  const open = async (file: File): Promise<void> => {
    const read = await loadEngine()
      .then(() => readFile(file))
      .catch(() => err('unreadable' as const));
    if (!read.ok) return setFault(t(read.error === 'kind' ? 'draftFileKind' : 'draftFileFailed', file.name));
    setFault(null);
    await keepIt({ ...draft, ...read.value });
  };
  const edit = (): void => {
    running.current.abort();
    setChecked(null);
  };
  const report = (): void => {
    if (!checked || !done || !outcomes) return;
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(
      new Date(),
    );
    const text = reportOf({ ...checked, analysis: done, index, policy: chosen, outcomes }, date, t);
    const name = plainName(checked.article.title || t('draftUntitled'));
    savePageFile({ name: `${name}.sourcing.md`, type: 'text/markdown', text });
  };

  return (
    <Frame page="draft" theme={settings.view.theme} t={t} locale={locale} class="draft-page">
      <main
        ref={scroller}
        class={`scroller ${settings.view.font}`}
        style={styleOf(settings.view)}
        aria-labelledby="draft-title"
      >
        {checked ? (
          <>
            <h1 id="draft-title" class="sr">
              {t('draftTitle')}
            </h1>
            <DraftResult
              scroller={scroller}
              article={checked.article}
              analysis={checked.analysis}
              index={index}
              outcomes={outcomes}
              policy={policyName(chosen, t)}
              settings={settings.view}
              t={t}
              locale={locale}
              onSettings={(view) => void changeSettings({ view })}
              onCopy={(text) => void navigator.clipboard.writeText(text).catch(() => undefined)}
              onEdit={edit}
              onReport={report}
              onPrint={() => window.print()}
            />
          </>
        ) : (
          <div class="draft-start">
            <header class="draft-intro">
              <h1 id="draft-title" class="page-title">
                {t('draftTitle')}
              </h1>
              <p>{t('draftIntro')}</p>
            </header>
            <DraftForm
              fields={draft}
              keep={draft.keep}
              fault={fault}
              t={t}
              onFields={(change) => void keepIt({ ...draft, ...change })}
              onKeep={(keep) => void keepIt({ ...draft, keep })}
              onFile={(file) => void open(file)}
              onCheck={() => void check()}
            />
            <PolicyEditor policies={policies.list} chosen={chosen} notice={notice} t={t} on={on} />
          </div>
        )}
      </main>
    </Frame>
  );
}
