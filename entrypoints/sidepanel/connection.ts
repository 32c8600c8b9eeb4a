/**
 * Decides what the panel knows of one tab: over a port it hears the reader's story; where no reader answers, it asks
 * the detector; where that does not answer either, the page cannot be read.
 */
import { browser } from 'wxt/browser';
import type { AnalysisState, Focus, PanelState, ReaderState } from '../../components/types';
import type { AttributionId } from '../../lib/model';
import { askDetector } from '../shared/ask-detector';
import {
  type Message,
  PANEL_PORT,
  type PanelToReader,
  parseReaderToPanel,
  type ReaderToPanel,
} from '../shared/messages';

export interface Heard {
  readonly state: PanelState;
  readonly focus: Focus | null;
  /** The statement that is read now. */
  readonly inView: AttributionId | null;
}

export const NOTHING_HEARD: Heard = {
  state: { kind: 'closed', verdict: 'unknown' },
  focus: null,
  inView: null,
};

const PENDING: AnalysisState = { kind: 'pending' };

const open = (reader: ReaderState): PanelState => ({ kind: 'open', reader });

const readerOf = (state: PanelState): ReaderState | null => (state.kind === 'open' ? state.reader : null);

function analysed(
  { yours: _before, ...reader }: ReaderState & { kind: 'article' },
  { analysis, yours }: ReaderToPanel['analysis'],
): ReaderState {
  return { ...reader, analysis, ...(yours && { yours }) };
}

/** What is known after one more message. */
export function hear(before: Heard, message: Message<ReaderToPanel>): Heard {
  const reader = readerOf(before.state);
  switch (message.kind) {
    case 'reading':
      return { ...NOTHING_HEARD, state: open({ kind: 'reading' }) };
    case 'failed':
      return { ...NOTHING_HEARD, state: open({ kind: 'failed', failure: message.failure }) };
    case 'article': {
      const restored = new Set(message.restored);
      return {
        ...NOTHING_HEARD,
        state: open({ kind: 'article', article: message.article, analysis: PENDING, restored }),
      };
    }
    case 'analysis':
      return reader?.kind === 'article' ? { ...before, state: open(analysed(reader, message)) } : before;
    case 'restored':
      return reader?.kind === 'article'
        ? { ...before, state: open({ ...reader, restored: new Set(message.ids) }) }
        : before;
    case 'focus':
      return { ...before, focus: message.focus };
    case 'view':
      return { ...before, inView: message.id };
  }
}

async function closedState(tabId: number): Promise<PanelState> {
  const heard = await askDetector(tabId);
  if (heard.kind === 'nobody') return { kind: 'unavailable' };
  return { kind: 'closed', verdict: heard.detection?.verdict ?? 'unknown' };
}

export class Connection {
  private readonly port: ReturnType<typeof browser.tabs.connect>;
  private heard: Heard = NOTHING_HEARD;
  private over = false;

  /** @param changed called with every change of what is known, until `close` */
  constructor(
    readonly tabId: number,
    private readonly changed: (heard: Heard) => void,
  ) {
    this.port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
    this.port.onMessage.addListener((raw: unknown) => {
      const message = parseReaderToPanel(raw);
      if (message) this.know(hear(this.heard, message));
    });
    this.port.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // read, or Chrome logs that nobody listened
      void this.ask();
    });
  }

  /** Whether a reader is at the other end. */
  get live(): boolean {
    return this.heard.state.kind === 'open';
  }

  say(message: Message<PanelToReader>): void {
    try {
      this.port.postMessage(message);
    } catch {
      // The reader has gone; the port tells so.
    }
  }

  close(): void {
    this.over = true;
    this.port.disconnect();
  }

  /** Asks the detector, once no reader is there. */
  async ask(): Promise<void> {
    const state = await closedState(this.tabId);
    this.know({ ...NOTHING_HEARD, state });
  }

  private know(heard: Heard): void {
    if (this.over) return;
    this.heard = heard;
    this.changed(heard);
  }
}
