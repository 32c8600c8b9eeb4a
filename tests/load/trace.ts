/**
 * Decides how long a page's main thread is held up: by the browser's own trace, in time of the processor, so that other
 * programs on a busy machine count for nothing.
 */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

export interface Task {
  /** Milliseconds of the processor. */
  readonly ms: number;
  /** What took longest in it, for the message of a failure. */
  readonly inside: string;
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;

function insideOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  const end = task.ts + (task.dur ?? 0);
  const within = events.filter((one) => one !== task && one.ts >= task.ts && one.ts + (one.dur ?? 0) <= end);
  const named = within.filter(({ name }) => !name.startsWith('Receive mojo'));
  const longest = named.sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0)).slice(0, 4);
  return longest
    .map(
      ({ name, tdur = 0, args }) =>
        `${name} ${args?.data?.url?.split('/').pop() ?? ''} ${Math.round(tdur / 1000)}`,
    )
    .join(', ');
}

/**
 * @param act what is traced
 * @param url beginning of the address of a script that runs in the page's main thread meanwhile: which thread that is
 * @returns the tasks of that thread, the longest first; none where the script did not run
 */
export async function tasksWhile(
  page: Page,
  url: string,
  act: () => Promise<unknown>,
): Promise<readonly Task[]> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const threads = new Set(mains.map(threadOf));
  const complete = traceEvents.filter((one) => one.ph === 'X' && threads.has(threadOf(one)));
  const ours = complete.find(({ args }) => args?.data?.url?.startsWith(url));
  if (!ours) return [];
  const there = complete.filter((one) => threadOf(one) === threadOf(ours));
  return there
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .slice(0, 5)
    .map((task) => ({ ms: (task.tdur ?? 0) / 1000, inside: insideOf(task, there) }));
}
