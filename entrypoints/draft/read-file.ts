/**
 * Decides how a file becomes a draft: text and Markdown by their words, a web page by the same stages as in the reader;
 * what those take for no article is read as plain paragraphs, since its author says that it is one.
 */
import { readDraft } from '../../lib/draft';
import { readMarkdown } from '../../lib/draft/markdown';
import { err, ok, type Result } from '../../lib/result';
import { engine } from '../shared/engine';
import { textOf } from '../shared/page-files';

export interface DraftWords {
  readonly title: string;
  readonly text: string;
}

export type FileFault = 'kind' | 'unreadable';

const KINDS = [
  ['plain', /\.te?xt$/i, 'text/plain'],
  ['markdown', /\.(?:md|markdown)$/i, 'text/markdown'],
  ['html', /\.html?$/i, 'text/html'],
] as const;

type Kind = (typeof KINDS)[number][0];

const kindOf = ({ name, type }: File): Kind | null =>
  (KINDS.find(([, ending]) => ending.test(name)) ?? KINDS.find(([, , mime]) => mime === type))?.[0] ?? null;

/** Where a draft's links lead is nothing to us; an address is needed to read a page all the same. */
const NOWHERE = 'https://draft.invalid/';

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, td, pre, div';

/** Texts of the innermost blocks; of a page without any, all of it. */
function paragraphsOf(page: Document): string {
  for (const hidden of page.querySelectorAll('script, style, template, noscript')) hidden.remove();
  const inner = [...page.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  const texts = inner.map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim());
  return texts.filter((words) => words !== '').join('\n\n') || (page.body?.textContent ?? '').trim();
}

function readHtml(source: string): DraftWords {
  const page = new DOMParser().parseFromString(source, 'text/html');
  const read = engine().readArticle(page, NOWHERE);
  if (read.ok) {
    // Blocks, as after reading the draft again from its text.
    return { title: read.value.title, text: read.value.text };
  }
  return { title: page.title.trim(), text: paragraphsOf(page) };
}

function readMd(source: string): DraftWords {
  const { title } = readMarkdown(source);
  return { title: title ?? '', text: readDraft({ text: source, form: 'markdown', title: '' }).text };
}

/** @returns the draft's words, to be looked over and changed before they are checked */
export async function readFile(file: File): Promise<Result<DraftWords, FileFault>> {
  const kind = kindOf(file);
  if (kind === null) return err('kind');
  try {
    const source = await textOf(file);
    if (kind === 'plain') return ok({ title: '', text: source });
    return ok(kind === 'html' ? readHtml(source) : readMd(source));
  } catch {
    return err('unreadable');
  }
}
