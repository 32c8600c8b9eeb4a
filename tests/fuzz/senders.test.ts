/** Who may speak to the background, the detector and the reader: our own parts, from where they live, and nobody else. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../entrypoints/detect/watch';
import { runs } from './support/runs';

const ID = 'ours';
type Listener = (message: unknown, sender: unknown, reply?: (answer: unknown) => void) => unknown;

const heard = vi.hoisted(() => {
  const listeners: Record<string, ((...args: unknown[]) => unknown)[]> = {};
  const acts: string[] = [];
  const event = (name: string) => ({
    addListener: (listener: (...args: unknown[]) => unknown) => {
      listeners[name] = [...(listeners[name] ?? []), listener];
    },
    removeListener: () => undefined,
  });
  /** Every method notes that it was called; events keep their listeners. */
  const part = (path: string): unknown =>
    new Proxy(() => undefined, {
      get: (_, name) => {
        const inner = `${path}.${String(name)}`;
        if (inner === 'browser.runtime.id') return 'ours';
        if (inner === 'browser.runtime.getURL') return (file: string) => `chrome-extension://ours${file}`;
        if (String(name).startsWith('on')) return event(inner);
        if (name === 'then') return undefined;
        return part(inner);
      },
      apply: () => {
        acts.push(path);
        return Promise.resolve(path.endsWith('.get') ? {} : []);
      },
    });
  return { browser: part('browser'), listeners, acts };
});
vi.mock('wxt/browser', () => ({ browser: heard.browser }));
vi.stubGlobal('chrome', {});
vi.stubGlobal('navigator', { languages: ['en'] });

const { default: background } = await import('../../entrypoints/background/index');
const { Panels } = await import('../../entrypoints/reader/panels');

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

const senders = fc.record(
  {
    id: fc.constantFrom(ID, 'another', '', undefined),
    frameId: fc.constantFrom(0, 1, 7, -1, undefined, '0'),
    tab: fc.constantFrom({ id: 3, windowId: 1 }, {}, undefined, null),
    url: fc.constantFrom(
      'https://news.example/',
      `chrome-extension://${ID}/sidepanel.html`,
      'https://evil.example/sidepanel.html',
      undefined,
    ),
  },
  { requiredKeys: [] },
);

const KINDS = [
  'detected',
  'opened',
  'open-options',
  'load-model',
  'read',
  'ask-detection',
  'dismiss',
  'select',
  'restore',
  'article',
];
const words = fc.record(
  {
    kind: fc.constantFrom(...KINDS),
    detection: fc.constantFrom(null, { verdict: 'article', why: [] }),
    windowId: fc.integer(),
    id: fc.string(),
  },
  { requiredKeys: ['kind'] },
);

describe('the background', () => {
  background.main();
  const [listener] = heard.listeners['browser.runtime.onMessage'] as Listener[];
  beforeEach(async () => {
    await settle();
    heard.acts.length = 0;
  });

  it('does something for our own script in the top frame of a tab', async () => {
    expect(listener).toBeDefined();
    listener?.({ kind: 'open-options' }, { id: ID, frameId: 0, tab: { id: 3 } });
    await settle();
    expect(heard.acts).toContain('browser.runtime.openOptionsPage');
  });

  it('does nothing for anybody else', async () => {
    await fc.assert(
      fc.asyncProperty(words, senders, async (message, sender) => {
        const { id, frameId, tab } = sender as {
          id?: string;
          frameId?: unknown;
          tab?: { id?: number } | null;
        };
        fc.pre(!(id === ID && frameId === 0 && tab?.id !== undefined));
        expect(listener?.(message, sender)).toBeUndefined();
        await settle();
        expect(heard.acts).toEqual([]);
      }),
      runs(500),
    );
  });

  it('listens to no other extension and no page', () => {
    expect(Object.keys(heard.listeners).filter((name) => /External|connectNative/.test(name))).toEqual([]);
  });
});

describe('the detector', () => {
  it('answers our own question and nothing else', () => {
    let listener: Listener | undefined;
    const runtime = {
      id: ID,
      sendMessage: () => Promise.resolve(),
      onMessage: {
        addListener: (one: Listener) => {
          listener = one;
        },
      },
    };
    const page = { readyState: 'loading', addEventListener: () => undefined };
    const view = {
      document: page,
      location: { href: 'https://news.example/' },
      addEventListener: () => undefined,
    };
    watchPage(view as never, runtime as never, () => ({ verdict: 'not', why: [] }));
    fc.assert(
      fc.property(fc.oneof(words, fc.anything()), senders, (message, sender) => {
        let answered = false;
        listener?.(message, sender, () => {
          answered = true;
        });
        const asked = (message as { kind?: unknown } | null | undefined)?.kind === 'ask-detection';
        expect(answered).toBe(asked && (sender as { id?: string }).id === ID);
      }),
      runs(1000),
    );
  });
});

describe('the reader', () => {
  const ports = fc.record({
    name: fc.constantFrom('panel', 'other', ''),
    sender: fc.oneof(senders, fc.constant(undefined)),
  });

  it('talks with our panel over its port and with nobody else', () => {
    fc.assert(
      fc.property(ports, fc.oneof(words, fc.anything()), (port, message) => {
        const posted: unknown[] = [];
        const obeyed: unknown[] = [];
        let speak: ((raw: unknown) => void) | undefined;
        heard.listeners['browser.runtime.onConnect'] = [];
        new Panels(
          () => [{ kind: 'reading' }],
          (one) => void obeyed.push(one),
        ).open();
        heard.listeners['browser.runtime.onConnect']?.at(-1)?.({
          ...port,
          postMessage: (one: unknown) => void posted.push(one),
          disconnect: () => undefined,
          onDisconnect: { addListener: () => undefined },
          onMessage: {
            addListener: (listener: (raw: unknown) => void) => {
              speak = listener;
            },
          },
        });
        const { id, url } = (port.sender ?? {}) as { id?: string; url?: string };
        const ours = port.name === 'panel' && id === ID && url === `chrome-extension://${ID}/sidepanel.html`;
        expect(posted.length).toBe(ours ? 1 : 0);
        expect(speak !== undefined).toBe(ours);
        speak?.(message);
        for (const one of obeyed)
          expect(['select', 'correct', 'restore']).toContain((one as { kind: string }).kind);
      }),
      runs(800),
    );
  });
});
