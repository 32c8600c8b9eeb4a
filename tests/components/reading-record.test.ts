/** Decides that "My reading" is told of an article once it is analysed, and anew of what the reader corrects in it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../entrypoints/shared/settings';
import { harbour, harbourAnalysis } from './support/harbour';

const fake = vi.hoisted(() => ({
  runtime: { sendMessage: vi.fn() },
  extension: { inIncognitoContext: false },
}));
vi.mock('wxt/browser', () => ({ browser: fake }));
const { ReadingRecord } = await import('../../entrypoints/reader/reading');

const { sendMessage } = fake.runtime;
const without = { ...harbourAnalysis, attributions: harbourAnalysis.attributions.slice(1) };
let settings: Settings;
let ended: AbortController;
let record: InstanceType<typeof ReadingRecord>;

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset().mockResolvedValue(true);
  fake.extension.inIncognitoContext = false;
  settings = { ...DEFAULT_SETTINGS, record: true };
  ended = new AbortController();
  record = new ReadingRecord(harbour, () => settings, ended.signal);
});
afterEach(() => vi.useRealTimers());

const told = () => sendMessage.mock.calls.map(([{ reading }]) => reading);

it('it is told at once, and of several corrections once they rest', async () => {
  record.now(harbourAnalysis, 0);
  expect(told()).toMatchObject([{ url: harbour.url, corrected: 0 }]);
  record.now(without, 1);
  record.now(without, 2);
  expect(told()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(told()).toHaveLength(2);
  const [before, after] = told();
  expect(after).toMatchObject({ corrected: 2, readAt: before.readAt });
  const count = ({ statements }: { statements: Record<string, number> }) =>
    Object.values(statements).reduce((sum, one) => sum + one, 0);
  expect(count(after)).toBe(count(before) - 1);
});

it('what is the same is not told again', async () => {
  record.now(harbourAnalysis, 0);
  record.now(harbourAnalysis, 0);
  await vi.advanceTimersByTimeAsync(2000);
  expect(told()).toHaveLength(1);
});

it('the last correction is not lost with the reader', () => {
  record.now(harbourAnalysis, 0);
  record.now(without, 1);
  ended.abort();
  expect(told()).toMatchObject([{ corrected: 0 }, { corrected: 1 }]);
});

it.each([
  ['while it is off', () => (settings = DEFAULT_SETTINGS)],
  ['in a private window', () => (fake.extension.inIncognitoContext = true)],
])('nothing is told %s', async (_, given) => {
  given();
  record.now(harbourAnalysis, 0);
  record.now(without, 1);
  await vi.advanceTimersByTimeAsync(2000);
  ended.abort();
  expect(told()).toEqual([]);
});
