/** Decides how a test writes an article: [mention], {cue}, <content>; a statement's parts stand in one sentence. */

import type { AnalysisInput, Found } from '../../../../lib/language/types';
import type { Analysis, Span } from '../../../../lib/model';

interface Marked {
  readonly text: string;
  readonly found: readonly Found[];
}

type Resolve = (found: readonly Found[], input: AnalysisInput, language: 'en' | 'fr') => Analysis;

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>' };

/** @returns the text without the marks, and one found attribution per sentence-like stretch that holds a content */
export function marked(source: string): Marked {
  let text = '';
  const spans: { kind: string; span: Span }[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const mark of source) {
    const last = open.at(-1);
    if (last && mark === CLOSING[last.mark]) {
      open.pop();
      spans.push({ kind: last.mark, span: { start: last.at, end: text.length } });
    } else if (CLOSING[mark]) open.push({ mark, at: text.length });
    else text += mark;
  }
  const contents = spans.filter(({ kind }) => kind === '<');
  const sentence = (offset: number): number => text.slice(0, offset).split(/(?<=[.!?]["”]?)\s/u).length;
  const near = (kind: string, content: Span): Span | null => {
    const list = spans.filter(
      (one) => one.kind === kind && sentence(one.span.start) === sentence(content.start),
    );
    list.sort((a, b) => Math.abs(a.span.start - content.start) - Math.abs(b.span.start - content.start));
    return list[0]?.span ?? null;
  };
  const found = contents.map(({ span }): Found => {
    const cue = near('{', span);
    return {
      field: 'text',
      content: [span],
      cue,
      mention: near('[', span),
      form: /^["“]/u.test(text.slice(span.start)) ? 'direct' : 'indirect',
      continues: null,
      author: null,
      evidence: { by: 'rule', rule: 'test', confidence: 1 },
    };
  });
  return { text, found };
}

/** Resolves a marked article; labels are by statement, kinds by source. */
export function article(
  source: string,
  resolve: Resolve,
  more: Partial<AnalysisInput> = {},
  language: 'en' | 'fr' = 'en',
) {
  const { text, found } = marked(source);
  const input: AnalysisInput = {
    text,
    title: null,
    subtitle: null,
    lang: language,
    siteName: null,
    byline: [],
    blocks: null,
    ...more,
  };
  const analysis = resolve(found, input, language);
  const label = new Map(analysis.sources.map((one) => [one.id, one.label]));
  return {
    ...analysis,
    text,
    found,
    labels: analysis.attributions.map((one) => label.get(one.sourceId)),
    kinds: analysis.sources.map((one) => one.kind),
  };
}
