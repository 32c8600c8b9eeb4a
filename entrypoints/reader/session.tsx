/**
 * Decides what happens between the click that opens the reader and the one that closes it: show, read, analyse, answer
 * the panel; and that nothing is left when it ends.
 */
import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { Reader } from '../../components/reader/Reader';
import styles from '../../components/reader/reader.css?inline';
import type { ExportFormat, KeySource, ReaderCallbacks, ReaderState } from '../../components/types';
import { canonicalAddress } from '../../lib/corrections';
import { exportAs } from '../../lib/export';
import type { Analysis, Article } from '../../lib/model';
import { watchAddress } from '../shared/address';
import { agreementReport } from '../shared/agreement';
import { Analyst } from '../shared/analyst';
import { type Engine, engine } from '../shared/engine';
import { type Interface, interfaceFor } from '../shared/i18n';
import type { FromPage, Message, PanelToReader } from '../shared/messages';
import type { Settings } from '../shared/settings';
import { changeSettings, loadSettings, watchSettings } from '../shared/settings-store';
import { painted } from '../shared/slices';
import { copyText } from './clipboard';
import { Corrector } from './corrector';
import { listeningIn } from './listening';
import { parsed, REST_MS } from './loading';
import { injectModel } from './model';
import { Overlay } from './overlay';
import { Panels } from './panels';
import { ReadingRecord } from './reading';
import { keepPlace } from './reading-place';
import { saveFile } from './saving';
import { Knowledge } from './state';

declare global {
  /** Path of the page on which the reader was closed last: it does not open there again by itself. */
  var onRecordLeft: string | undefined;
}

type Stop = () => void;

/** Milliseconds after a new address at which the page is read again: sites change the address before the article. */
const NEW_PAGE_MS = [400, 1000, 2500] as const;

export class Session {
  private readonly ended = new AbortController();
  private readonly analyst = new Analyst(injectModel);
  private readonly stops: Stop[] = [];
  private readonly overlay: Overlay;
  private readonly knowledge: Knowledge;
  private readonly panels: Panels;
  private corrector: Corrector | null = null;
  private drawing = false;
  private reading = new AbortController();
  private turning = new AbortController();
  private text: Interface;

  private constructor(
    private readonly view: Window,
    private settings: Settings,
    private readonly onEnd: () => void,
  ) {
    this.text = interfaceFor(settings.language, navigator.languages);
    this.knowledge = new Knowledge(
      (_, said) => {
        this.draw();
        this.panels.tell(said);
      },
      (said) => this.panels.tell(said),
    );
    this.panels = new Panels(
      () => this.knowledge.story,
      (message) => this.obey(message),
    );
    this.overlay = new Overlay(view.document, {
      label: this.text.t('extensionName'),
      styles,
      onClose: () => this.end(),
    });
  }

  /** @param onEnd called once, when nothing of the reader is left */
  static async start(view: Window, onEnd: () => void): Promise<Session> {
    const session = new Session(view, await loadSettings(), onEnd);
    session.open();
    return session;
  }

  private open(): void {
    this.drawNow();
    this.overlay.show();
    this.panels.open();
    this.stops.push(
      watchSettings((settings) => {
        this.settings = settings;
        this.text = interfaceFor(settings.language, navigator.languages);
        this.draw();
      }),
      this.onReturn(),
    );
    watchAddress(this.view, () => void this.readNewPage(), this.ended.signal);
    void this.read();
  }

  /** Unmounts everything; harmless when done before. */
  end(): void {
    if (this.ended.signal.aborted) return;
    this.ended.abort();
    this.reading.abort();
    this.turning.abort();
    globalThis.onRecordLeft = this.view.location.pathname;
    for (const stop of this.stops.splice(0)) stop();
    this.panels.close();
    this.overlay.close();
    render(null, this.overlay.root);
    this.onEnd();
  }

  /** Whether the extension that opened this is still there: an update leaves its old readers behind. */
  get alive(): boolean {
    return browser.runtime?.id !== undefined;
  }

  private async read(): Promise<void> {
    const { document: page } = this.view;
    const { signal } = this.ended;
    await painted(this.view);
    await parsed(page, signal, REST_MS);
    if (signal.aborted) return;
    this.take(this.readNow());
    if (page.readyState !== 'loading') return;
    await parsed(page, signal);
    if (!signal.aborted) this.readTheRest();
  }

  private readTheRest(): void {
    const { state } = this.knowledge.now;
    const now = this.readNow();
    if (now.kind !== 'article') return;
    if (state.kind !== 'article' || state.article.text !== now.article.text) this.take(now);
  }

  private readNow(): ReaderState {
    const result = readPage(this.view);
    return result.ok
      ? { kind: 'article', article: result.value, analysis: { kind: 'pending' }, restored: new Set() }
      : { kind: 'failed', failure: result.error };
  }

  private take(state: ReaderState): void {
    this.reading.abort();
    this.reading = new AbortController();
    this.corrector = null;
    this.knowledge.read(state);
    if (state.kind === 'article') void this.analyse(state.article, this.reading.signal);
  }

  private async analyse(article: Article, signal: AbortSignal): Promise<void> {
    await painted(this.view);
    void keepPlace(this.overlay.shadow, article.url, signal);
    const analysis = await this.analyst.analyse(article, signal);
    if (signal.aborted) return;
    if (analysis.kind === 'done') await this.correct(article, analysis.analysis, signal);
    else this.knowledge.analysed(analysis);
  }

  /** The machine's marks appear at once; those that the reader corrected as soon as the store has answered. */
  private async correct(article: Article, machine: Analysis, signal: AbortSignal): Promise<void> {
    const record = new ReadingRecord(article, () => this.settings, signal);
    const corrector = new Corrector(article, machine, (shown) => {
      if (signal.aborted) return;
      const { corrected, book } = corrector.kept;
      record.now(corrected.analysis, book.done.length);
      this.knowledge.corrected(shown);
    });
    this.corrector = corrector;
    signal.addEventListener('abort', () => corrector.close());
    await corrector.open();
    if (signal.aborted) corrector.close();
  }

  /**
   * What is shown stays until there is something else: many sites only tidy their address, or change it before the
   * article.
   */
  private async readNewPage(): Promise<void> {
    this.turning.abort();
    this.turning = new AbortController();
    const { signal } = this.turning;
    const { state: before } = this.knowledge.now;
    const shown = before.kind === 'article' ? before.article : null;
    if (shown && canonicalAddress(shown.url) === canonicalAddress(this.view.location.href)) return;
    for (const [index, ms] of NEW_PAGE_MS.entries()) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      if (signal.aborted) return;
      const state = this.readNow();
      const isLast = index === NEW_PAGE_MS.length - 1;
      if (state.kind === 'article' ? state.article.text !== shown?.text : isLast) return this.take(state);
    }
  }

  /** The back/forward cache keeps the reader but not its ports. */
  private onReturn(): Stop {
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted) this.panels.announce();
    };
    this.view.addEventListener('pageshow', shown);
    return () => this.view.removeEventListener('pageshow', shown);
  }

  private obey(message: Message<PanelToReader>): void {
    if (message.kind === 'select') this.knowledge.choose(message.id, 'panel');
    if (message.kind === 'correct') this.corrector?.ask(message.request);
    if (message.kind === 'restore') this.knowledge.restore(message.ids, message.restored);
  }

  private readonly keys: KeySource = (listener) => {
    const { shadow } = this.overlay;
    const hear = (event: Event) => listener(event as KeyboardEvent);
    shadow.addEventListener('keydown', hear);
    return () => shadow.removeEventListener('keydown', hear);
  };

  private readonly on: ReaderCallbacks = {
    onClose: () => this.end(),
    onSettings: (view) => this.changeView(view),
    onSelect: (id) => this.knowledge.choose(id, 'reader'),
    onRestore: (ids, restored) => this.knowledge.restore(ids, restored),
    onCopy: (text) => copyText(text, this.overlay.shadow),
    onPage: (page) => send(page === 'options' ? { kind: 'open-options' } : { kind: 'open-page', page }),
    onExport: (format) => this.save(format),
    onPrint: () => this.view.print(),
    onCorrect: (request) => this.corrector?.ask(request),
    onMode: (mode) => this.corrector?.turnTo(mode),
    onImport: (file) =>
      this.corrector?.takeIn(file) ?? Promise.resolve({ kind: 'refused', problem: 'not-kept' }),
    onAgreement: () => agreementReport(),
    onView: (id) => this.knowledge.viewed(id),
  };

  /** Shown before it is stored: a second click on a toggle must see what the first one did. */
  private changeView(view: Partial<Settings['view']>): void {
    this.settings = { ...this.settings, view: { ...this.settings.view, ...view } };
    this.draw();
    void changeSettings({ view });
  }

  private save(format: ExportFormat): void {
    const { state } = this.knowledge.now;
    if (state.kind !== 'article' || state.analysis.kind !== 'done') return;
    // In the class room it is the student's marks that are saved; else the article with its corrections.
    const own = this.corrector && state.yours?.mode === 'read' ? this.corrector.kept : undefined;
    saveFile(exportAs(format, state.article, state.analysis.analysis, own), this.overlay.shadow);
  }

  /** Drawn once for all that changes in one turn; never while a drawing is on its way, from whose effects it may be asked for. */
  private draw(): void {
    if (this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      if (!this.ended.signal.aborted) this.drawNow();
    });
  }

  private drawNow(): void {
    const { state, focus } = this.knowledge.now;
    const { t, locale } = this.text;
    const { keys, on } = this;
    const settings = this.settings.view;
    const listening = listeningIn(this.view, this.settings);
    render(h(Reader, { state, settings, focus, t, locale, on, keys, listening }), this.overlay.root);
  }
}

function readPage(view: Window): ReturnType<Engine['readArticle']> {
  try {
    return engine().readArticle(view.document, view.location.href);
  } catch (error) {
    return { ok: false, error: { kind: 'unreadable', message: String(error) } };
  }
}

function send(message: Message<FromPage>): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}
