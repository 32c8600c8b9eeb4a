/** Whatever arrives as a message: it is one of ours, whole, or it is dropped; and only who may speak is heard. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as messages from '../../entrypoints/shared/messages';
import { analyse, findByRules, inputOf } from '../../lib/language';
import type { Analysis, Article } from '../../lib/model';
import { articleOf } from './support/prose';
import { runs } from './support/runs';

const PARSERS = {
  fromPage: messages.parseFromPage,
  toDetector: messages.parseToDetector,
  toPanel: messages.parseToPanel,
  readerToPanel: messages.parseReaderToPanel,
  panelToReader: messages.parsePanelToReader,
} as const;

type Direction = keyof typeof PARSERS;

/** All kinds of one direction, wherever they are known. */
const KINDS: Readonly<Record<Direction, readonly string[]>> = {
  fromPage: ['detected', 'opened', 'open-options', 'read', 'load-model'],
  toDetector: ['ask-detection'],
  toPanel: ['dismiss'],
  readerToPanel: ['reading', 'failed', 'article', 'analysis', 'restored', 'focus', 'view'],
  panelToReader: ['select', 'correct', 'restore'],
};

const article: Article = articleOf(
  [
    '“Nobody asked the swimmers,” said Agnes Tillotson, who has swum there for years.',
    'Two people with knowledge of the vote, who asked not to be named because it was private, said the mayor had argued against it.',
  ],
  'Council closes the baths',
  'en',
);
const analysis: Analysis = await analyse(inputOf(article), { find: findByRules });

const VALID: readonly (readonly [Direction, object])[] = [
  ['fromPage', { kind: 'detected', detection: { verdict: 'article', why: ['prose'] } }],
  ['fromPage', { kind: 'detected', detection: null }],
  ['fromPage', { kind: 'opened' }],
  ['fromPage', { kind: 'open-options' }],
  ['fromPage', { kind: 'load-model' }],
  ['toDetector', { kind: 'ask-detection' }],
  ['toPanel', { kind: 'dismiss', windowId: 7 }],
  ['readerToPanel', { kind: 'reading' }],
  ['readerToPanel', { kind: 'failed', failure: { kind: 'empty', message: 'Nothing.' } }],
  ['readerToPanel', { kind: 'article', article, restored: ['r1'] }],
  ['readerToPanel', { kind: 'analysis', analysis: { kind: 'done', analysis }, yours: null }],
  ['readerToPanel', { kind: 'restored', ids: [] }],
  ['readerToPanel', { kind: 'focus', focus: { id: 'A1', serial: 3 } }],
  ['panelToReader', { kind: 'select', id: 'A1' }],
  ['panelToReader', { kind: 'restore', ids: ['r1'], restored: true }],
];

/** Every place in a message, as the keys that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = withAt(copy[key], rest, put);
  return copy;
}

function withoutAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return undefined;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length === 0) delete copy[key];
  else copy[key] = withoutAt(copy[key], rest);
  return copy;
}

const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSparseArray: true,
  maxDepth: 4,
});

describe('messages', () => {
  it.each(VALID)('%s %j pass as they are, and in no other direction', (direction, message) => {
    for (const [other, parse] of Object.entries(PARSERS)) {
      expect(parse(message)).toBe(other === direction ? message : null);
    }
  });

  it('of any shape are one of the direction’s kinds or dropped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(PARSERS) as Direction[])), anything, (direction, value) => {
        const parsed = PARSERS[direction](value);
        expect(parsed === null || KINDS[direction].includes(parsed.kind)).toBe(true);
      }),
      runs(3000),
    );
  });

  it('of a known kind with any fields are whole or dropped', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...(Object.keys(PARSERS) as Direction[]).flatMap((one) =>
            KINDS[one].map((kind) => [one, kind] as const),
          ),
        ),
        fc.dictionary(
          fc.constantFrom(
            'id',
            'ids',
            'detection',
            'article',
            'analysis',
            'focus',
            'failure',
            'windowId',
            'restored',
            'yours',
            '__proto__',
          ),
          anything,
        ),
        ([direction, kind], fields) => {
          const parsed = PARSERS[direction]({ ...fields, kind });
          expect(parsed === null || parsed.kind === kind).toBe(true);
        },
      ),
      runs(3000),
    );
  });

  it('that lack a field of ours anywhere are dropped', () => {
    for (const [direction, message] of VALID) {
      for (const path of placesIn(message)) {
        if (path.length === 0 || /^(?:\d+|confidence)$/.test(path.at(-1) ?? '')) continue; // lists may be shorter, one field may be missing
        expect(
          PARSERS[direction](withoutAt(message, path)),
          `${direction} without ${path.join('.')}`,
        ).toBeNull();
      }
    }
  });

  it('that hold an object, a function or a symbol where a word or number belongs are dropped', () => {
    for (const [direction, message] of VALID) {
      for (const path of placesIn(message)) {
        const before = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], message);
        if (typeof before === 'object' || path.length === 0) continue;
        for (const wrong of [{ type: 'img', props: {} }, Symbol('x'), () => 1, undefined, Number.NaN]) {
          if (typeof before === 'boolean' && wrong === undefined) continue;
          expect(
            PARSERS[direction](withAt(message, path, wrong)),
            `${direction} ${path.join('.')}`,
          ).toBeNull();
        }
      }
    }
  });

  it('are not taken from a prototype', () => {
    expect(messages.parseFromPage(Object.create({ kind: 'opened' }))).not.toMatchObject({
      kind: 'open-options',
    });
    expect(
      messages.parseToPanel(Object.assign(Object.create({ windowId: 1 }), { kind: 'dismiss' })),
    ).toBeNull();
    for (const kind of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      for (const parse of Object.values(PARSERS)) expect(parse({ kind })).toBeNull();
    }
  });

  it.each([
    'javascript:x()',
    'data:text/html,x',
    'file:///etc/hosts',
    'chrome://settings',
    ' https://news.example',
  ])('with the address %s as a link are dropped', (href) => {
    const link = { kind: 'link', span: { start: 0, end: 3 }, href };
    const [block] = article.blocks;
    const message = {
      kind: 'article',
      article: { ...article, blocks: [{ ...block, inlines: [link] }] },
      restored: [],
    };
    expect(messages.parseReaderToPanel(message)).toBeNull();
    const fine = { ...link, href: 'https://news.example/' };
    const good = { ...message, article: { ...article, blocks: [{ ...block, inlines: [fine] }] } };
    expect(messages.parseReaderToPanel(good)).toBe(good);
  });
});
