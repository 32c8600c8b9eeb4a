/** Decides what of a browser's traffic is a page's or the extension's: all that it asks for, without what is its own. */
import { afterAll, beforeAll } from 'vitest';
import { type Asked, type Recorder, startProxy } from './proxy.ts';
import { onStage, type Stage } from './stage.ts';
import { type BrowserName, startBrowser } from './start.ts';
import { untilSteady } from './wait.ts';

/** Requests of the browsers themselves, with or without extensions: updates, lists of unsafe sites, sign-in. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google|googleapis|gvt1|gstatic|chromium|mozilla|mozilla\.net|mozgcp|firefox|firefoxusercontent)\.(?:com|org|net)(?::\d+)?$/;

export interface RecordedStage extends Stage {
  /** What has been asked for since a moment that `fromNow` told; since the start without it. */
  readonly asked: (since?: number) => readonly Asked[];
  /** The same, once nothing more comes for a while: there is no sign that nothing will. */
  readonly allAsked: (since?: number) => Promise<readonly Asked[]>;
  /** What a page asks for by itself comes late, too: waits until it rests. @returns this moment */
  readonly fromNow: () => Promise<number>;
}

/** As `onStage`, with everything that the browser asks for going through a recorder. */
export function onRecordedStage(name: BrowserName): RecordedStage {
  let proxy: Recorder;
  // Before the stage, so that it outlives the browser.
  beforeAll(async () => {
    proxy = await startProxy();
  });
  afterAll(() => proxy?.close());
  const stage = onStage(() => startBrowser(name, { proxy: proxy.port }));
  const asked = (since = 0) => proxy.asked.slice(since).filter((one) => !BROWSERS_OWN.test(one.host));
  const rest = (ms: number) => untilSteady('the traffic', () => asked().length, ms);
  return {
    get driver() {
      return stage.driver;
    },
    get site() {
      return stage.site;
    },
    at: stage.at,
    asked,
    allAsked: async (since) => {
      await rest(500);
      return asked(since);
    },
    fromNow: async () => {
      await rest(1000);
      return proxy.asked.length;
    },
  };
}
