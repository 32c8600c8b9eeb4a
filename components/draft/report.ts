/** Decides the report of a draft check as Markdown: each rule with what came of it, then who says what. */
import { escaped, toMarkdown } from '../../lib/export/markdown';
import type { Analysis, Article } from '../../lib/model';
import type { Outcome, Policy } from '../../lib/policy';
import type { PageTranslate } from '../pages/texts';
import type { StatementIndex } from '../statements';
import { findingWords, measuredWords, policyName, ruleWords, VERDICT_KEYS } from './words';

export interface Checked {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly index: StatementIndex;
  readonly policy: Policy;
  readonly outcomes: readonly Outcome[];
}

const SIGNS = { kept: '✓', 'not-kept': '✗', 'no-case': '–' } as const;

function outcomeLines(outcome: Outcome, { index }: Checked, t: PageTranslate): string {
  const head = `- ${SIGNS[outcome.verdict]} **${t(VERDICT_KEYS[outcome.verdict])}**: ${escaped(ruleWords(outcome.rule, outcome.wanted, t))}`;
  const measured = measuredWords(outcome, t);
  const findings = outcome.findings.flatMap((finding) => {
    const doubt = finding.uncertain ? ` (${t('findingUncertain')})` : '';
    const words = `  - ${escaped(findingWords(outcome.rule, finding, index, t))}${doubt}`;
    const quotes = finding.statements.map((id) => `    - ${escaped(index.byId.get(id)?.text ?? '')}`);
    return [words, ...quotes];
  });
  return [measured === null ? head : `${head} (${escaped(measured)})`, ...findings].join('\n');
}

/** The article's own export says where it was read and when: a draft has neither. */
function sourcesOf({ article, analysis }: Checked): string {
  const whole = toMarkdown(article, analysis);
  const at = whole.search(/^## /m);
  return at === -1 ? '' : whole.slice(at).replace(/^(#+) /gm, '#$1 ');
}

/** @param date of the check, as the interface writes dates */
export function reportOf(checked: Checked, date: string, t: PageTranslate): string {
  const kept = checked.outcomes.filter(({ verdict }) => verdict === 'kept').length;
  const judged = checked.outcomes.filter(({ verdict }) => verdict !== 'no-case').length;
  const parts = [
    `# ${escaped(t('reportTitle', checked.article.title || t('draftUntitled')))}`,
    escaped(date),
    `## ${escaped(t('reportPolicy', policyName(checked.policy, t)))}`,
    escaped(t('outcomesKept', kept, judged)),
    checked.outcomes.map((outcome) => outcomeLines(outcome, checked, t)).join('\n'),
    `## ${t('reportSources')}`,
    sourcesOf(checked).trim() || escaped(t('noAttributions')),
    `_${escaped(t('draftHonest'))}_`,
  ];
  return `${parts.join('\n\n')}\n`;
}
