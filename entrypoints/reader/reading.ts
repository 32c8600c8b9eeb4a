/** Decides what "My reading" is told of an article, and when: only if it is switched on, never in a private window. */
import { browser } from 'wxt/browser';
import type { Analysis, Article } from '../../lib/model';
import { readingOf } from '../../lib/reading-stats/reading';
import type { FromPage, Message } from '../shared/messages';
import type { Settings } from '../shared/settings';

/** Milliseconds after a correction: whoever corrects makes several. */
const SETTLED_MS = 700;

/** What one article is recorded as: once it is analysed, and anew with what the reader corrects in it. */
export class ReadingRecord {
  private readonly openedAt = new Date();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told = '';

  constructor(
    private readonly article: Article,
    private readonly settings: () => Settings,
    signal: AbortSignal,
  ) {
    // What was corrected last is not lost with the reader.
    signal.addEventListener('abort', () => this.timer !== undefined && this.tell());
  }

  private latest: (() => void) | undefined;

  /** @param corrections of the reader's own that are in the analysis */
  now(analysis: Analysis, corrections: number): void {
    this.latest = () => this.send(analysis, corrections);
    clearTimeout(this.timer);
    if (this.told === '') this.tell();
    else this.timer = setTimeout(() => this.tell(), SETTLED_MS);
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.latest?.();
  }

  private send(analysis: Analysis, corrections: number): void {
    if (!this.settings().record || browser.extension?.inIncognitoContext) return;
    const reading = readingOf(this.article, analysis, this.openedAt, corrections);
    const said = JSON.stringify(reading);
    if (!reading || said === this.told) return;
    this.told = said;
    const message: Message<FromPage> = { kind: 'read', reading };
    browser.runtime.sendMessage(message).catch(() => undefined);
  }
}
