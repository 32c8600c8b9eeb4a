/** Decides when a tab's memory is counted: once the collector finds nothing more. */
import type { CDPSession } from 'puppeteer-core';
import { until } from '../e2e/support/wait.ts';

/** @returns bytes of the heap that are left then */
export async function collected(session: CDPSession): Promise<number> {
  let last = Number.POSITIVE_INFINITY;
  await until('the collector to be done', async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const done = usedSize > last * 0.995;
    last = usedSize;
    return done;
  });
  return last;
}
