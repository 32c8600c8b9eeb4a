/**
 * Decides what is shown of an article once it is analysed: the machine's analysis with the reader's corrections, or a
 * student's own marks; and that both are kept as they are made.
 */
import type { ImportOutcome, ReaderMode, Yours } from '../../components/types';
import {
  added,
  applyCorrections,
  type Book,
  type Comparison,
  type Corrected,
  type CorrectionRequest,
  canonicalAddress,
  compareMarks,
  correctionOf,
  emptyBook,
  fieldText,
  LARGEST_IMPORT,
  NO_HISTORY,
  readExport,
  redone,
  tallyOf,
  textHash,
  undone,
  united,
} from '../../lib/corrections';
import { type Analysis, type Article, type Attribution, emptyAnalysis } from '../../lib/model';
import { err } from '../../lib/result';
import { inPrivate, type KeptBook, keepBook, loadBook, type Shelf, watchBook } from '../shared/books';

export interface Shown {
  readonly analysis: Analysis;
  readonly yours: Yours;
  readonly comparison?: Comparison;
}

/** One kept book while its article is open. */
interface OpenBook {
  readonly book: Book;
  readonly corrected: Corrected;
  readonly keeping: Yours['keeping'];
  /** What the next write sets aside. */
  readonly aside: unknown;
  /** The text was another when it was corrected last. */
  readonly textChanged: boolean;
}

const SHELVES = {
  read: 'corrections',
  classroom: 'classroom',
  comparison: 'classroom',
} as const satisfies Record<ReaderMode, Shelf>;

const SHELF_NAMES: readonly Shelf[] = ['corrections', 'classroom'];

const SOON_MS = 250;

export class Corrector {
  private readonly address: string;
  private readonly hash: string;
  private readonly stops: (() => void)[] = [];
  private readonly bases: Readonly<Record<Shelf, Analysis>>;
  private books: Readonly<Record<Shelf, OpenBook>>;
  private mode: ReaderMode = 'read';
  private writing: Promise<void> = Promise.resolve();

  /** @param changed called with every change of what is to be shown */
  constructor(
    private readonly article: Article,
    machine: Analysis,
    private readonly changed: (shown: Shown) => void,
  ) {
    this.address = canonicalAddress(article.url);
    this.hash = textHash(article.text);
    this.bases = { corrections: machine, classroom: emptyAnalysis(machine.language) };
    const empty = { book: emptyBook(this.address), problem: null, raw: undefined };
    this.books = {
      corrections: this.opened('corrections', empty),
      classroom: this.opened('classroom', empty),
    };
  }

  /** Shows what was kept; the machine's marks alone where the store takes its time. */
  async open(): Promise<void> {
    const timer = setTimeout(() => this.changed(this.shown), SOON_MS);
    await Promise.all(SHELF_NAMES.map((shelf) => this.load(shelf)));
    clearTimeout(timer);
    if (!inPrivate()) {
      for (const shelf of SHELF_NAMES) {
        this.stops.push(watchBook(shelf, this.address, (book) => this.heard(shelf, book)));
      }
    }
    this.changed(this.shown);
  }

  private async load(shelf: Shelf): Promise<void> {
    const kept = await loadBook(shelf, this.address);
    // Somebody was faster than the store.
    const { done } = this.books[shelf].book;
    this.put(shelf, this.opened(shelf, kept));
    if (done.length > 0) this.change(shelf, { ...kept.book, ...united(kept.book, done) });
  }

  close(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  get shown(): Shown {
    const shelf = SHELVES[this.mode];
    const { corrected, ...open } = this.books[shelf];
    const yours = this.yoursOf(shelf, open, corrected);
    if (this.mode !== 'comparison') return { analysis: corrected.analysis, yours };
    const key = this.books.corrections.corrected.analysis;
    return {
      analysis: corrected.analysis,
      yours,
      comparison: compareMarks(this.article, corrected.analysis, key),
    };
  }

  /** The machine's own analysis and the book of corrections: for the export. */
  get kept(): { readonly machine: Analysis; readonly corrected: Corrected; readonly book: Book } {
    const { book, corrected } = this.books.corrections;
    return { machine: this.bases.corrections, corrected, book: this.dated('corrections', book) };
  }

  turnTo(mode: ReaderMode): void {
    this.mode = mode;
    this.changed(this.shown);
  }

  ask(request: CorrectionRequest): void {
    if (this.mode === 'comparison') return;
    const shelf = SHELVES[this.mode];
    const { book } = this.books[shelf];
    const next = this.next(shelf, book, request);
    if (next !== book) this.change(shelf, next);
  }

  async takeIn(file: File): Promise<ImportOutcome> {
    if (file.size > LARGEST_IMPORT * 4) return { kind: 'refused', problem: 'too-large' };
    const text = await file.text().catch(() => null); // gone since it was chosen, or not to be read
    const read = text === null ? err('damaged' as const) : readExport(text);
    if (!read.ok) return { kind: 'refused', problem: read.error };
    const theirs = read.value;
    if (theirs.address !== this.address) return takeInElsewhere(theirs);
    const { book } = this.books.corrections;
    const history = united(book, theirs.done);
    const count = history.done.length - book.done.length;
    const checked = book.checked || theirs.checked;
    if (count > 0 || checked !== book.checked) this.change('corrections', { ...book, ...history, checked });
    return { kind: 'here', count };
  }

  private next(shelf: Shelf, book: Book, request: CorrectionRequest): Book {
    switch (request.kind) {
      case 'undo':
        return book.done.length === 0 ? book : { ...book, ...undone(book) };
      case 'redo':
        return book.undone.length === 0 ? book : { ...book, ...redone(book) };
      case 'checked':
        return { ...book, checked: request.checked };
      default: {
        const { article, bases, books } = this;
        const shown = books[shelf].corrected.analysis;
        const correction = correctionOf({ article, base: bases[shelf], shown, history: book }, request);
        return correction.ok ? { ...book, ...added(book, correction.value) } : book;
      }
    }
  }

  private change(shelf: Shelf, book: Book): void {
    const { keeping, aside } = this.books[shelf];
    this.put(shelf, {
      ...this.opened(shelf, { book, problem: null, raw: undefined }),
      keeping,
      aside,
      textChanged: false,
    });
    this.changed(this.shown);
    if (!inPrivate()) this.writing = this.writing.then(() => this.write(shelf));
  }

  private async write(shelf: Shelf): Promise<void> {
    const { book, aside } = this.books[shelf];
    const now = this.dated(shelf, book);
    const done = await keepBook(shelf, now, aside);
    const open = this.books[shelf];
    const keeping = done ? (open.keeping === 'failed' ? 'kept' : open.keeping) : 'failed';
    this.put(shelf, { ...open, keeping, aside: done ? undefined : open.aside });
    if (keeping !== open.keeping) this.changed(this.shown);
  }

  /** With all that is kept beside the corrections: of which text, and how it agrees with the machine. */
  private dated(shelf: Shelf, book: Book): Book {
    const { title, siteName } = this.article;
    const { analysis } = this.books[shelf].corrected;
    const tally = shelf === 'corrections' ? tallyOf(this.article, this.bases.corrections, analysis) : null;
    return { ...book, title, siteName, text: this.hash, tally, changedAt: new Date().toISOString() };
  }

  /** Another tab has corrected the same article. */
  private heard(shelf: Shelf, book: Book): void {
    this.put(shelf, this.opened(shelf, { book, problem: null, raw: undefined }));
    this.changed(this.shown);
  }

  private opened(shelf: Shelf, { book, problem, raw }: KeptBook): OpenBook {
    return {
      book,
      corrected: applyCorrections(this.article, this.bases[shelf], book.done),
      keeping: inPrivate() ? 'private' : (problem ?? 'kept'),
      aside: raw,
      textChanged: book.done.length > 0 && book.text !== '' && book.text !== this.hash,
    };
  }

  private put(shelf: Shelf, open: OpenBook): void {
    this.books = { ...this.books, [shelf]: open };
  }

  private yoursOf(shelf: Shelf, open: Omit<OpenBook, 'corrected'>, { analysis, changes }: Corrected): Yours {
    const { book, keeping, textChanged } = open;
    const { done, undone: back } = shelf === 'corrections' || this.mode === 'classroom' ? book : NO_HISTORY;
    return {
      mode: this.mode,
      count: shelf === 'classroom' ? analysis.attributions.length : book.done.length,
      canUndo: done.length > 0,
      canRedo: back.length > 0,
      statements: changes.statements,
      sources: changes.sources,
      unmarked: changes.unmarked.map((one) => this.wordsOf(one)),
      unplaced: changes.unplaced.map(({ words }) => words),
      checked: book.checked,
      textChanged,
      keeping,
    };
  }

  private wordsOf({ field, content }: Attribution): string {
    const text = fieldText(this.article, field);
    return content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  }
}

/** Kept for when its article is opened. */
async function takeInElsewhere(theirs: Book): Promise<ImportOutcome> {
  const title = theirs.title === '' ? theirs.address : theirs.title;
  if (inPrivate()) return { kind: 'refused', problem: 'not-kept' };
  const { book, raw } = await loadBook('corrections', theirs.address);
  const history = united(book, theirs.done);
  const merged = { ...theirs, ...book, ...history, checked: book.checked || theirs.checked };
  const kept = await keepBook('corrections', { ...merged, title: book.title || theirs.title }, raw);
  return kept
    ? { kind: 'elsewhere', count: history.done.length - book.done.length, title }
    : { kind: 'refused', problem: 'not-kept' };
}
