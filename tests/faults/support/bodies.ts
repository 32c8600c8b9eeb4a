/**
 * Decides the faults of the page, the user, the reader's own file and the store that are the same in both browsers: pages
 * that never stop loading, that are busy or write themselves anew; clicks too many; a file missing; settings of rubbish.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { Elements } from '../../e2e/support/elements.ts';
import type { OwnBuild } from '../../e2e/support/own-build.ts';
import { overlayIsOpen, pageState, verdictOn } from '../../e2e/support/reader.ts';
import { OTHER_ARTICLE, type Stage } from '../../e2e/support/stage.ts';
import { stays, untilDone, untilEqual, untilSteady } from '../../e2e/support/wait.ts';
import { actsOn, OTHER_WORDS } from './acts.ts';

const html = async (stage: Stage): Promise<string> => (await pageState(stage.driver)).html;

export function testReaderFile(stage: Stage, build: OwnBuild): void {
  const { openArticle, readAtLast, close } = actsOn(stage);

  test('the file of the reader missing: the page stays as it was, and all is well when it is back', async () => {
    await openArticle();
    const before = await html(stage);
    build.remove('reader.js');
    try {
      await stage.driver.click();
      // Of a click that comes to nothing there is no sign.
      await stays('the page’s elements', () => html(stage), before, 1500);
    } finally {
      build.put('reader.js', build.whole('reader.js'));
    }
    await readAtLast(); // the first click may be tried again with the file that is back
    await close();
  });
}

/** @param keep puts something where the settings should be; @param clear empties the store */
export function testSettings(
  stage: Stage,
  keep: (rubbish: unknown) => Promise<unknown>,
  clear: () => Promise<unknown>,
): void {
  const { openArticle, read, close } = actsOn(stage);

  test.each([['rubbish'], [42], [null], [[1, 2]], [{ version: 99, view: 7, sites: [], listen: 'loud' }]])(
    'with %j where the settings should be: the reader reads',
    async (rubbish) => {
      await keep(rubbish);
      await openArticle();
      await read();
      await close();
      await clear();
    },
  );
}

/** @param twice clicks two times, as fast as can be */
export function testUser(stage: Stage, twice: () => Promise<unknown>): void {
  const { openArticle, readAtLast, close, dialogs } = actsOn(stage);

  test('a user who clicks twice at once gets one reader or none, and the page back', async () => {
    await openArticle();
    const before = await html(stage);
    await twice();
    // Whether both clicks are done by then cannot be seen: a reader that comes late is closed as well.
    await untilSteady('whether the reader is open', () => overlayIsOpen(stage.driver), 1500);
    expect(await dialogs()).toBeLessThanOrEqual(1);
    await untilDone('the page to be as it was', close, async () => (await html(stage)) === before);
  });

  test('a user who leaves the page while it is read finds the next one in order', async () => {
    await openArticle();
    await stage.driver.click();
    await stage.driver.go(stage.at(OTHER_ARTICLE));
    await verdictOn(stage.driver, /a news article/);
    await readAtLast(OTHER_WORDS); // the click before may come to this page, or be lost
    await close();
  });
}

const ENDLESS = `<!doctype html><html lang="en"><title>Ferry late again</title><article><h1>Ferry late again</h1>${'<p>“The tide does not wait for us,” said Ottilie Fenn, the ferry’s captain, on Monday morning at the pier.</p>'.repeat(8)}`;

/** A page that is never at its end. */
async function serveEndless(): Promise<{ readonly url: string; readonly close: () => void }> {
  const held: ServerResponse[] = [];
  const server: Server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(ENDLESS);
    held.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      for (const response of held) response.end();
      server.close();
      server.closeAllConnections();
    },
  };
}

export function testPages(stage: Stage): void {
  const { openArticle, read, readAtLast, close } = actsOn(stage);
  const page = new Elements(stage, 'page');

  test('a page that never stops loading is read as far as it is there', async () => {
    const endless = await serveEndless();
    try {
      await stage.driver.open(stage.at('/edge/empty.html'));
      await stage.driver.inPage((url) => {
        location.href = url;
      }, endless.url);
      await page.see('Ottilie Fenn', 'body');
      await readAtLast('The tide does not wait for us');
      await close();
    } finally {
      endless.close();
    }
  });

  test('a page that is busy for seconds is read when it comes to rest', async () => {
    await openArticle();
    await stage.driver.inPage(() => {
      setTimeout(() => {
        const end = performance.now() + 2500;
        while (performance.now() < end);
      }, 0);
    });
    await read();
    await close();
  });

  test('a page that writes itself anew under the reader can be read and left', async () => {
    await openArticle();
    await read();
    await stage.driver.inPage(() => {
      document.open();
      document.write('<title>Anew</title><p id="anew">Everything is new here.</p>');
      document.close();
    });
    await close();
    await untilEqual('the new words', () => page.text('#anew'), 'Everything is new here.');
    await page.waitUntilGone('dialog');
  });
}
