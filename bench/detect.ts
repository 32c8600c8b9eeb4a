/** Decides how detection is measured: "article" on an article page is right, on any other page a false alarm. */
import type { Verdict } from '../lib/model';
import type { Chromium } from './chromium/browser';
import { halfOf, loadOthers, type OtherPage } from './data';
import { type Figure, quantile } from './figures';
import type { Options } from './options';
import { progress, type ReadPage } from './read';

export interface Detected {
  readonly id: string;
  readonly url: string;
  readonly isArticle: boolean;
  readonly type: string;
  readonly verdict: Verdict;
  readonly why: readonly string[];
  readonly ms: number;
  readonly size: number;
}

async function detectOthers(data: string, chromium: Chromium, options: Options): Promise<Detected[]> {
  const pages = loadOthers(data, options);
  const tick = progress('other pages', pages.length);
  const outcomes = await chromium.runAll(
    pages,
    ({ url }) => ({ url, systems: [], rounds: 0, detect: true }),
    options.tabs,
    tick,
  );
  return pages.flatMap((page, index) => {
    const outcome = outcomes[index];
    if (!outcome?.detection) {
      console.log(`failed: ${page.id}: ${outcome?.error}`);
      return [];
    }
    return [detected(page, false, page.type, outcome.detection, outcome.detectMs)];
  });
}

function detected(
  page: Pick<OtherPage, 'id' | 'url' | 'html'>,
  isArticle: boolean,
  type: string,
  detection: { readonly verdict: Verdict; readonly why: readonly string[] },
  ms: number,
): Detected {
  return { id: page.id, url: page.url, isArticle, type, ...detection, ms, size: page.html.length };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function rates(all: readonly Detected[]): Record<'precision' | 'recall' | 'falseAlarms', number | null> {
  const said = all.filter(({ verdict }) => verdict === 'article');
  const right = said.filter(({ isArticle }) => isArticle).length;
  const articles = all.filter(({ isArticle }) => isArticle).length;
  return {
    precision: share(right, said.length),
    recall: share(right, articles),
    falseAlarms: share(said.length - right, all.length - articles),
  };
}

function figuresOf(key: string, name: string, all: readonly Detected[]): Figure[] {
  const { precision, recall, falseAlarms } = rates(all);
  const section = `Detection: ${name} (${all.length} pages)`;
  return [
    {
      key: `detect.${key}.precision`,
      section,
      label: 'precision',
      value: precision,
      digits: 3,
      goal: '≥ .97',
    },
    { key: `detect.${key}.recall`, section, label: 'recall', value: recall, digits: 3, goal: '≥ .95' },
    {
      key: `detect.${key}.falseAlarms`,
      section,
      label: 'false alarms',
      value: falseAlarms,
      digits: 3,
      goal: '≤ .02',
    },
  ];
}

function timeFigures(all: readonly Detected[]): Figure[] {
  const section = 'Detection: time in Chromium';
  const large = all.filter(({ size }) => size > 700_000 && size < 1_500_000);
  const row = (key: string, label: string, of: readonly Detected[], q: number, goal = ''): Figure => ({
    key: `detect.time.${key}`,
    section,
    label,
    value: quantile(
      of.map(({ ms }) => ms),
      q,
    ),
    digits: 2,
    goal,
  });
  return [
    row('median', 'all pages, median ms', all, 0.5),
    row('p95', 'all pages, p95 ms', all, 0.95),
    row('large.median', `pages of about 1 MB (${large.length}), median ms`, large, 0.5, '≤ 5'),
    row('large.p95', `pages of about 1 MB (${large.length}), p95 ms`, large, 0.95, '≤ 5'),
  ];
}

function listErrors(all: readonly Detected[], count: number): void {
  const wrong = all.filter(({ isArticle, verdict }) => isArticle !== (verdict === 'article'));
  for (const { verdict, type, id, url, why } of wrong.slice(0, count))
    console.log(`${verdict} for ${type} | ${id} | ${url} | ${why.join('; ')}`);
}

export async function measureDetection(
  data: string,
  chromium: Chromium,
  read: readonly ReadPage[],
  options: Options,
): Promise<Figure[]> {
  const articles = read.flatMap(({ page, outcome }) =>
    outcome.detection ? [detected(page, true, page.set, outcome.detection, outcome.detectMs)] : [],
  );
  const all = [...articles, ...(await detectOthers(data, chromium, options))];
  if (options.errors > 0) listErrors(all, options.errors);
  const tune = all.filter(({ url }) => halfOf(url) === 'tune');
  const held = all.filter(({ url }) => halfOf(url) === 'held');
  return [
    ...figuresOf('all', 'all sites', all),
    ...figuresOf('tune', 'tuned half of the sites', tune),
    ...figuresOf('held', 'held-out half of the sites', held),
    ...timeFigures(all),
  ];
}
