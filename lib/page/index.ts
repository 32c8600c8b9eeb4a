/**
 * Decides how a page becomes an article: the stages in their order, and what is said when there is none.
 * `Document → tree → cuts → choice → blocks → lines → Article`
 */
import type { Article, ReadFailure } from '../model';
import { err, ok, type Result } from '../result';
import { buildBlocks } from './blocks/build';
import { assemble, type Draft } from './blocks/draft';
import { chooseArticle } from './candidates/index';
import { type Cut, findCuts } from './cut';
import { findHeadline } from './headline';
import { judgeLines, type Verdict } from './lines';
import { type Metadata, readMetadata } from './metadata/index';
import { documentOrder, placesAmong } from './position';
import { ledger, type Removal, removalOf } from './removed';
import { type Branch, find, snapshot } from './tree';

const failure = (kind: ReadFailure['kind'], message: string): Result<never, ReadFailure> =>
  err({ kind, message });

const EMPTY = 'This page has no text.';
const FRAMES = 'This page shows its text in frames of other pages, which cannot be read from here.';
const NO_ARTICLE = 'No article text was found on this page.';
const UNREADABLE = 'This page could not be read.';

/** Reads what the page may make fail (its own getters, a broken tree); null when it did. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function nothingThere(root: Branch): Result<never, ReadFailure> | null {
  if (root.textLength > 0) return null;
  const framed = find(root, (at) => at.tag === 'iframe' || at.tag === 'frame') !== null;
  return failure('empty', framed ? FRAMES : EMPTY);
}

/** The chosen element and what stands right around it: cuts in there are told to the reader. */
function surroundings(element: Branch): Branch {
  for (let at: Branch | null = element; at && at.tag !== 'body'; at = at.parent)
    if (at.tag === 'article' || at.tag === 'main') return at;
  return element.parent && element.parent.tag !== 'body' ? element.parent : element;
}

function removalsOf(
  element: Branch,
  cuts: ReadonlyMap<Branch, Cut>,
  verdicts: readonly Verdict[],
  base: string,
): readonly Removal[] {
  const scope = surroundings(element);
  const order = documentOrder(scope);
  const kept = verdicts.filter(({ reason }) => reason === null).map(({ draft }) => draft);
  const placeOf = placesAmong(kept, order);
  const removals: Removal[] = [];
  for (const cut of cuts.values()) {
    if (!order.has(cut.node)) continue;
    const removal = removalOf(cut, placeOf(cut.node), base);
    if (removal) removals.push(removal);
  }
  return [...removals, ...lineRemovals(verdicts)];
}

function lineRemovals(verdicts: readonly Verdict[]): Removal[] {
  const removals: Removal[] = [];
  let before = 0;
  for (const { draft, reason } of verdicts) {
    if (reason === null) before += 1;
    else removals.push({ reason, label: '', before, drafts: [draft] });
  }
  return removals;
}

const hasText = (drafts: readonly Draft[]): boolean => drafts.some(({ text }) => text.length > 0);

function articleOf(root: Branch, meta: Metadata, url: string): Result<Article, ReadFailure> {
  const headline = findHeadline(root, meta.title);
  const choice = chooseArticle(root, findCuts(root, url, headline), headline, meta);
  if (!choice) return failure('not-an-article', NO_ARTICLE);
  const { element, cuts } = choice;
  const verdicts = judgeLines(buildBlocks(element, { base: url, cuts }), {
    title: meta.title,
    names: meta.byline,
    siteName: meta.siteName,
  });
  const drafts = verdicts.filter(({ reason }) => reason === null).map(({ draft }) => draft);
  if (!hasText(drafts)) return failure('not-an-article', NO_ARTICLE);
  const { title, byline, siteName, publishedAt, modifiedAt, lang, sponsored, nextPage } = meta;
  return ok({
    ...assemble(drafts),
    ...{ url, title, subtitle: null, byline, siteName, publishedAt, modifiedAt, lang },
    ...{ dir: meta.dir ?? 'ltr', removed: ledger(removalsOf(element, cuts, verdicts, url)) },
    ...{ truncation: null, sponsored, nextPage },
  });
}

/**
 * @param document the page, live or parsed; it is only read
 * @param url its address, absolute
 * @returns the article; or, in words for the reader, why there is none (an empty page, frames only, no prose, a page
 *   whose own code makes reading fail)
 */
export function readArticle(document: Document, url: string): Result<Article, ReadFailure> {
  const root = attempt(() => snapshot(document));
  if (!root) return failure('unreadable', UNREADABLE);
  const nothing = nothingThere(root);
  if (nothing) return nothing;
  const meta = attempt(() => readMetadata(document, url));
  return meta ? articleOf(root, meta, url) : failure('unreadable', UNREADABLE);
}
