// @vitest-environment happy-dom
/**
 * Guards what an interaction draws anew, by counting the elements made: with 300 statements, what changes no mark draws
 * no mark, and with very many the marks follow a frame behind the button.
 */
import { options, render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Reader } from '../../components/reader/Reader';
import { DEFAULT_VIEW, type ReaderProps, type ReaderState, type ViewSettings } from '../../components/types';
import { readerStates } from './preview/states';
import { texts } from './support/texts';

const many = readerStates.many?.();
if (many?.kind !== 'article') throw new Error('no article with many statements');

let root: HTMLElement;
let made: Map<string, number>;
const before = options.vnode;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  made = new Map();
  options.vnode = (vnode: VNode) => {
    before?.(vnode);
    if (typeof vnode.type === 'string') made.set(vnode.type, (made.get(vnode.type) ?? 0) + 1);
  };
});
afterEach(() => {
  options.vnode = before as NonNullable<typeof before>;
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

const on: ReaderProps['on'] = {
  onClose: vi.fn(),
  onSettings: vi.fn(),
  onSelect: vi.fn(),
  onRestore: vi.fn(),
  onCopy: async () => true,
  onPage: vi.fn(),
};

const show = (state: ReaderState, settings: Partial<ViewSettings> = {}, drawer = false) =>
  act(() =>
    render(
      <Reader
        state={state}
        // From the store they come back as other objects each time.
        settings={structuredClone({ ...DEFAULT_VIEW, ...settings })}
        focus={null}
        t={texts}
        locale="en"
        on={on}
        drawer={drawer}
      />,
      root,
    ),
  );

const all = () => [...made.values()].reduce((sum, count) => sum + count, 0);
const count = (name: string) => made.get(name) ?? 0;
const marks = () => root.querySelectorAll('mark').length;

it('the first drawing makes a mark for each statement, once', async () => {
  await show(many);
  expect(marks()).toBe(300);
  expect(count('mark')).toBe(300);
});

it.each([
  ['the theme', { theme: 'dark' }],
  ['the size of type', { fontSize: 24 }],
  ['the width', { measure: 80 }],
] as const)('%s draws no paragraph, no mark and no row of the printed table', async (_, change) => {
  await show(many);
  made.clear();
  await show(many, change);
  expect([count('mark'), count('p') < 20, count('tr')]).toEqual([0, true, 0]);
  expect(all()).toBeLessThan(150);
});

it('a card draws itself, not the article', async () => {
  await show(many);
  made.clear();
  await act(() => root.querySelector<HTMLElement>('mark')?.click());
  expect(root.querySelector('.card')).not.toBeNull();
  expect(count('mark')).toBe(0);
  expect(all()).toBeLessThan(400);
});

it('the next statement draws no mark', async () => {
  await show(many);
  made.clear();
  await act(() => {
    const press = new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true, cancelable: true });
    root.querySelector('.scroller')?.dispatchEvent(press);
  });
  expect(root.querySelector('mark[data-current]')).not.toBeNull();
  expect(count('mark')).toBe(0);
});

it('a search in the drawer draws the list, not the article', async () => {
  await show(many, {}, true);
  made.clear();
  const field = root.querySelector<HTMLInputElement>('.drawer input[type="search"]');
  if (!field) throw new Error('no search');
  await act(() => {
    field.value = 'berth 7';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(count('mark')).toBe(0);
  expect(count('tr')).toBe(0);
});

it('with very many statements the button is drawn at once and the marks a frame later, once for many changes', async () => {
  const { analysis, ...rest } = many;
  if (analysis.kind !== 'done') throw new Error('not analysed');
  const { attributions } = analysis.analysis;
  const more = attributions.map((one) => ({ ...one, id: `${one.id}b` as typeof one.id }));
  const state: ReaderState = {
    ...rest,
    analysis: { kind: 'done', analysis: { ...analysis.analysis, attributions: [...attributions, ...more] } },
  };
  await show(state);
  await vi.waitFor(() => expect(marks()).toBe(600));
  const pressed = () => root.querySelector('.pill.record')?.getAttribute('aria-pressed');
  const without = { standings: { ...DEFAULT_VIEW.standings, record: false } };
  made.clear();
  await show(state, without);
  expect([pressed(), marks()]).toEqual(['false', 600]);
  await show(state);
  await show(state, without);
  await vi.waitFor(() => expect(marks()).toBe(0));
  expect(count('mark')).toBe(0);
});
