/** Decides how the sample article gets its marks: by the same analysis as any article, here and now. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { indexStatements, NO_STATEMENTS, type StatementIndex } from '../../components/statements';
import type { AnalysisState } from '../../components/types';
import type { Article } from '../../lib/model';
import { Analyst } from './analyst';
import type { SpokenLanguage } from './language';
import { loadEngine, pageModel } from './page-engine';
import { sampleIn } from './sample';

const analyst = new Analyst(pageModel);

const failed = (error: unknown): AnalysisState => ({ kind: 'failed', message: String(error) });

export interface AnalysedSample {
  readonly article: Article;
  readonly analysis: AnalysisState;
  readonly index: StatementIndex;
}

export function useSample(language: SpokenLanguage): AnalysedSample {
  const article = useMemo(() => sampleIn(language), [language]);
  const [analysis, setAnalysis] = useState<AnalysisState>({ kind: 'pending' });
  useEffect(() => {
    const asked = new AbortController();
    setAnalysis({ kind: 'pending' });
    void loadEngine()
      .then(() => analyst.analyse(article, asked.signal))
      .catch(failed)
      .then((state) => {
        if (!asked.signal.aborted) setAnalysis(state);
      });
    return () => asked.abort();
  }, [article]);
  const index = useMemo(
    () => (analysis.kind === 'done' ? indexStatements(article, analysis.analysis) : NO_STATEMENTS),
    [article, analysis],
  );
  return { article, analysis, index };
}
