// @vitest-environment happy-dom
/**
 * Decides that access to a site is asked for in the very click that needs it, for that site alone; that a refusal
 * changes nothing and is told in plain words; and that access goes with the choice.
 */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTranslate } from '../../components/i18n';
import type { PageTranslate } from '../../components/pages/texts';
import english from '../../components/pages/texts/en.json';
import type { Sites } from '../../entrypoints/shared/settings';
import messages from '../../public/_locales/en/messages.json';

const permissions = vi.hoisted(() => {
  const event = { addListener: () => undefined, removeListener: () => undefined };
  return { request: vi.fn(), remove: vi.fn(), contains: vi.fn(), onAdded: event, onRemoved: event };
});
vi.mock('wxt/browser', () => ({ browser: { permissions } }));
const { SitesPart } = await import('../../entrypoints/options/SitesPart');

const texts: Readonly<Record<string, string>> = {
  ...english,
  ...Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message])),
};
const t = createTranslate((name) => texts[name], 'en') as PageTranslate;

let root: HTMLElement;
let sites: Sites;
const draw = (): void => {
  const onChange = (now: Sites): void => {
    sites = now;
    draw();
  };
  render(<SitesPart sites={sites} t={t} onChange={onChange} />, root);
};
/** Until what was asked of the browser has been answered and drawn. */
const settled = (step: () => void) =>
  act(async () => {
    step();
    await new Promise((resolve) => setTimeout(resolve));
  });
const open = async (at: Sites = {}) => {
  sites = at;
  await settled(draw);
  await settled(() => undefined); // what effects have asked for
};

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  permissions.request.mockReset().mockResolvedValue(true);
  permissions.remove.mockReset().mockResolvedValue(true);
  permissions.contains.mockReset().mockResolvedValue(true);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const field = () => root.querySelector('input') as HTMLInputElement;
const fault = () => root.querySelector('[role="alert"]')?.textContent ?? '';
const listed = () => [...root.querySelectorAll('.site-name')].map(({ textContent }) => textContent);
const add = async (site: string) => {
  await settled(() => {
    field().value = site;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settled(() =>
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );
};
const pick = (list: HTMLSelectElement | null, value: string) =>
  settled(() => {
    if (!list) throw new Error('no choice');
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });

it('asks for the site and its subdomains when it is set to always, and lists it once that is allowed', async () => {
  await open();
  await add('https://www.news.example/today');
  expect(permissions.request.mock.calls).toEqual([
    [{ origins: ['*://news.example/*', '*://*.news.example/*'] }],
  ]);
  expect(sites).toEqual({ 'news.example': 'always' });
  expect([listed(), field().value, fault()]).toEqual([['news.example'], '', '']);
});

it('asks within the click itself: after a pause the browser would not show its question', async () => {
  await open({ 'news.example': 'never' });
  const list = root.querySelector<HTMLSelectElement>('.sites select');
  if (!list) throw new Error('no choice');
  list.value = 'always';
  list.dispatchEvent(new Event('change', { bubbles: true }));
  expect(permissions.request).toHaveBeenCalledTimes(1);
  await settled(() => undefined);
  expect(sites).toEqual({ 'news.example': 'always' });
});

it.each([
  ['refused', () => permissions.request.mockResolvedValue(false)],
  ['not asked at all by the browser', () => permissions.request.mockRejectedValue(new Error('no gesture'))],
])('access that is %s changes nothing, keeps what was typed, and is told', async (_, refuse) => {
  refuse();
  await open();
  await add('news.example');
  expect(sites).toEqual({});
  expect(field().value).toBe('news.example');
  expect(fault()).toMatch(/^On news\.example nothing has changed/);
  permissions.request.mockResolvedValue(true);
  await add('news.example');
  expect([sites, fault()]).toEqual([{ 'news.example': 'always' }, '']);
});

it('a site that was set to never stays so, and shows it, where always was refused', async () => {
  permissions.request.mockResolvedValue(false);
  await open({ 'news.example': 'never' });
  await pick(root.querySelector('.sites select'), 'always');
  expect(sites).toEqual({ 'news.example': 'never' });
  expect(root.querySelector<HTMLSelectElement>('.sites select')?.value).toBe('never');
  expect(fault()).toMatch(/nothing has changed/);
});

it('never asks for nothing, and gives back what was allowed; so does taking the site off the list', async () => {
  await open({ 'news.example': 'always', 'tide.example': 'always' });
  await pick(root.querySelector('.sites select'), 'never');
  expect(permissions.request).not.toHaveBeenCalled();
  expect(permissions.remove).toHaveBeenLastCalledWith({
    origins: ['*://news.example/*', '*://*.news.example/*'],
  });
  const remove = [...root.querySelectorAll('button')].find(
    (one) => one.textContent === 'Remove tide.example',
  );
  await settled(() => remove?.click());
  expect(permissions.remove).toHaveBeenLastCalledWith({
    origins: ['*://tide.example/*', '*://*.tide.example/*'],
  });
  expect(sites).toEqual({ 'news.example': 'never' });
});

it('says where access was taken back in the browser, and asks again', async () => {
  permissions.contains.mockResolvedValue(false);
  await open({ 'news.example': 'always' });
  const again = root.querySelector<HTMLElement>('.sites .textlink');
  expect(again?.textContent).toBe('no access: allow it again');
  await settled(() => again?.click());
  expect(permissions.request).toHaveBeenCalledTimes(1);
});

it('what is no site is told, and asks for nothing', async () => {
  await open();
  await add('two words');
  expect(permissions.request).not.toHaveBeenCalled();
  expect(fault()).toMatch(/is no site/);
});
