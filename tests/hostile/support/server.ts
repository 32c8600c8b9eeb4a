/**
 * Decides how hostile pages are served: from 127.0.0.1 on two ports, which are two origins to a browser; and what the
 * server saw: every request, and every vector that ran.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { expand } from './expand.ts';
import { HOSTILE_PAGES, type HostilePage } from './pages.ts';

const PIXEL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><rect width="800" height="450" fill="#678"/></svg>';

const SUBRESOURCE =
  '<!doctype html><title>Frame</title><p>A frame of another origin.</p><script>for (const kind of ["detected", "opened", "open-options", "load-model", "select", "dismiss"]) parent.postMessage({ kind }, "*")</script>';

export interface SeenRequest {
  readonly path: string;
  readonly referrer: string | null;
}

export interface HostileSite {
  /** Of the pages, without a slash at the end. */
  readonly origin: string;
  readonly other: string;
  /** How many vectors are on a page. */
  readonly vectorsOn: (page: HostilePage) => number;
  readonly requests: SeenRequest[];
  /** Numbers of vectors that told the server that they ran. */
  readonly ran: string[];
  readonly close: () => Promise<void>;
}

const listen = (server: Server) =>
  new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

const shut = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export async function serveHostile(): Promise<HostileSite> {
  const requests: SeenRequest[] = [];
  const ran: string[] = [];
  let other = '';

  const send = (
    response: ServerResponse,
    type: string,
    body: string,
    headers: HostilePage['headers'] = [],
  ) => {
    response.writeHead(200, [['content-type', type], ['cache-control', 'no-store'], ...headers].flat());
    response.end(body);
  };

  const answer = ({ url = '/', headers }: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(url, 'http://site');
    requests.push({ path: url, referrer: headers.referer ?? null });
    if (pathname.startsWith('/ran/')) {
      ran.push(pathname.slice('/ran/'.length));
      return send(response, 'image/svg+xml', PIXEL);
    }
    if (pathname === '/pixel.svg') return send(response, 'image/svg+xml', PIXEL);
    if (pathname === '/frame.html') return send(response, 'text/html', SUBRESOURCE);
    if (pathname === '/never') return; // an answer that never comes
    const page = HOSTILE_PAGES.find(({ name }) => pathname === `/${name}`);
    if (page) {
      const type = extname(page.name) === '.xhtml' ? 'application/xhtml+xml' : 'text/html';
      return send(response, `${type}; charset=utf-8`, expand(page.template, other).text, page.headers);
    }
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('Nothing here.');
  };

  const servers = [createServer(answer), createServer(answer)] as const;
  const origin = await listen(servers[0]);
  other = await listen(servers[1]);
  return {
    origin,
    other,
    vectorsOn: ({ template }) => expand(template, other).vectors,
    requests,
    ran,
    close: async () => {
      await Promise.all(servers.map(shut));
    },
  };
}
