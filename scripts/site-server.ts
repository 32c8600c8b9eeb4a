/** Decides how the sample news site is served: its files from 127.0.0.1 on a free port, and one page of 5 MB made on the way. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SITE = fileURLToPath(new URL('../tests/fixtures/site', import.meta.url));
const HUGE_BYTES = 5 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Site {
  /** "http://127.0.0.1:PORT", no slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The library article, with a comment section that makes the page 5 MB of markup. */
async function hugePage(): Promise<string> {
  const page = await readFile(join(SITE, 'news', 'library-hours.html'), 'utf8');
  const [before = '', after = ''] = page.split('</ol></section>');
  const comments: string[] = [];
  for (let size = page.length, n = 0; size < HUGE_BYTES; n += 1) {
    const comment = `<li class="comment" data-n="${n}"><b>reader${n}</b><p>Comment number ${n}: more potholes, fewer speeches, please.</p></li>\n`;
    comments.push(comment);
    size += comment.length;
  }
  return `${before}${comments.join('')}</ol></section>${after}`;
}

/** @returns the file for an address; null for one that would leave the site's folder */
export function fileFor(pathname: string): string | null {
  if (pathname.startsWith('/app/') && extname(pathname) === '') return join(SITE, 'app', 'index.html');
  const wanted = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const file = normalize(join(SITE, wanted));
  return file.startsWith(SITE + sep) ? file : null;
}

async function answer(pathname: string): Promise<{ type: string; body: string | Buffer } | null> {
  if (pathname === '/edge/huge.html') return { type: TYPES['.html'] ?? '', body: await hugePage() };
  const file = fileFor(pathname);
  const type = file && TYPES[extname(file)];
  if (!file || !type) return null;
  return { type, body: await readFile(file) };
}

const listen = (server: Server) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Serves the sample site until closed. */
export async function serveSite(): Promise<Site> {
  const server = createServer(async (request, response) => {
    const found = await answer(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)).catch(
      () => null,
    );
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body ?? 'Nothing here.');
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
