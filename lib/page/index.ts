/**
 * Decides how a page becomes an article: the stages in their order, and what is said when there is none.
 * `Document → tree → cuts → choice → blocks → lines → Article`
 */
import type { Article, Direction, ParagraphBlock, ReadFailure, RemovalReason } from '../model';
import { err, ok, type Result } from '../result';
import { addressedArticle, articlesBeside } from './addressed';
import { buildBlocks } from './blocks/build';
import { assemble, type Draft, draft } from './blocks/draft';
import { demoteStandfirst } from './blocks/headings';
import { withHero } from './blocks/hero';
import { type Choice, chooseArticle } from './candidates/index';
import { type Cut, findCuts } from './cut';
import { findHeadline } from './headline';
import { articleLanguage } from './lang';
import { judgeLines, keptOf, type Verdict } from './lines';
import { type Metadata, readMetadata } from './metadata/index';
import { ledger, type Removal, removalsAround } from './removed';
import { textInScripts } from './script-text';
import { shownPictures } from './shown-pictures';
import { subtitleIn } from './subtitle';
import { type Branch, find, snapshot } from './tree';
import { truncationOf } from './truncation';

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

function nothingThere(root: Branch): Result<never, ReadFailure> {
  const framed = find(root, ({ tag }) => tag === 'iframe' || tag === 'frame') !== null;
  return root.textLength > 0
    ? failure('not-an-article', NO_ARTICLE)
    : failure('empty', framed ? FRAMES : EMPTY);
}

interface Reading {
  readonly subtitle: string | null;
  readonly drafts: readonly Draft[];
  readonly removals: readonly Removal[];
}

const NOTHING: Reading = { subtitle: null, drafts: [], removals: [] };

function readChoice({ element, cuts, heading }: Choice, meta: Metadata, title: string, url: string): Reading {
  const built = buildBlocks(element, { base: url, cuts, lang: meta.lang });
  const judged: readonly Verdict[] = judgeLines(built, {
    title,
    names: meta.byline,
    siteName: meta.siteName,
  });
  const subtitle = subtitleIn(keptOf(judged), meta.descriptions);
  const verdicts = judged.filter(({ draft }) => draft !== subtitle);
  return {
    subtitle: subtitle?.text ?? null,
    drafts: demoteStandfirst(keptOf(verdicts)),
    removals: removalsAround({ element, cuts, heading }, verdicts, url),
  };
}

const lengthOf = (drafts: readonly Draft[]): number => drafts.reduce((sum, { text }) => sum + text.length, 0);

const paragraph = (text: string): Draft =>
  draft<ParagraphBlock>({ text, inlines: [] }, null, { kind: 'paragraph' });

/** What the page shows; what its data hold, where it shows next to nothing of an article that is free. */
function withScripts(reading: Reading, meta: Metadata, document: Document): Reading {
  const shown = lengthOf(reading.drafts);
  const mayHaveMore = !meta.paywalled && (shown < SHORT || (meta.articleBody?.length ?? 0) > 2 * shown);
  const texts = mayHaveMore ? (attempt(() => textInScripts(document, shown)) ?? []) : [];
  return texts.length > 0 ? { ...reading, drafts: texts.map(paragraph) } : reading;
}

/** Code units of the text by which the language is told. */
const SAMPLE = 2500;
/** Code units; an article that shows less than this is looked for in the page's data too. */
const SHORT = 400;

function reasonsAtEnd(removals: readonly Removal[], blocks: number): RemovalReason[] {
  return removals.filter(({ before }) => before >= blocks - 1).map(({ reason }) => reason);
}

const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|ps|yi|ug|sd|dv|ckb)$/;

const directionOf = (meta: Metadata, lang: string | null): Direction =>
  meta.dir ?? (lang && RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr');

function articleOf(
  { subtitle, drafts, removals }: Reading,
  root: Branch,
  meta: Metadata,
  title: string,
  url: string,
): Article {
  const { addresses, figures } = shownPictures(root, meta.images, url, { drafts, removals });
  const fragment = assemble(withHero(drafts, addresses, figures));
  const { text, blocks } = fragment;
  const lang = articleLanguage(meta.langs, text.slice(0, SAMPLE));
  const shift = blocks.length - drafts.length;
  const { byline, siteName, publishedAt, modifiedAt, sponsored, nextPage, paywalled } = meta;
  const truncation = truncationOf({
    text,
    paywalled,
    bodyLength: meta.articleBody?.length ?? 0,
    after: reasonsAtEnd(removals, drafts.length),
  });
  return {
    ...fragment,
    ...{ url, title, subtitle, byline, siteName, publishedAt, modifiedAt },
    ...{ lang, dir: directionOf(meta, lang), removed: ledger(removals, shift), truncation },
    ...{ sponsored, nextPage },
  };
}

/** What is cut for what it is, and the other articles of a page that stacks them. */
function cutsOf(root: Branch, heading: Branch | null, meta: Metadata, url: string): ReadonlyMap<Branch, Cut> {
  const cuts = findCuts(root, url, heading, meta.descriptions);
  const others = heading ? articlesBeside(root, heading) : [];
  if (others.length === 0) return cuts;
  return new Map([...cuts, ...others.map((node): [Branch, Cut] => [node, { node, reason: 'related' }])]);
}

/**
 * @param document the page, live or parsed; it is only read
 * @param url its address, absolute
 * @returns the article; or, in words for the reader, why there is none (an empty page, frames only, no prose, a page
 *   whose own code makes reading fail)
 */
export function readArticle(document: Document, url: string): Result<Article, ReadFailure> {
  const root = attempt(() => snapshot(document));
  const meta = attempt(() => readMetadata(document, url));
  if (!root || !meta) return failure('unreadable', UNREADABLE);
  const addressed = addressedArticle(root, url);
  const title = addressed?.title ?? meta.title;
  const heading = addressed?.heading ?? findHeadline(root, title);
  const choice = chooseArticle(root, cutsOf(root, heading, meta, url), heading, meta);
  const shown = choice ? readChoice(choice, meta, title, url) : NOTHING;
  const reading = withScripts(shown, meta, document);
  return lengthOf(reading.drafts) > 0 ? ok(articleOf(reading, root, meta, title, url)) : nothingThere(root);
}
