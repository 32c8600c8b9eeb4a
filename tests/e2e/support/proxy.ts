/**
 * Decides how a journey's traffic is recorded: everything the browser asks for goes through a proxy on 127.0.0.1, which
 * hands on what is on this machine and refuses, but notes, all the rest.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  /** "127.0.0.1:8080", or a name with its port. */
  readonly host: string;
  readonly path: string;
  readonly referrer: string | null;
}

export interface Recorder {
  readonly port: number;
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
}

const isHere = (host: string) => /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);

export async function startProxy(): Promise<Recorder> {
  const asked: Asked[] = [];
  const note = (message: IncomingMessage, host: string, path: string) =>
    asked.push({ method: message.method ?? '', host, path, referrer: message.headers.referer ?? null });

  const handOn = (message: IncomingMessage, response: ServerResponse, url: URL) => {
    const { method, headers } = message;
    const onward = request(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    message.pipe(onward);
  };

  const server = createServer((message, response) => {
    const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'nowhere'}`);
    note(message, url.host, url.pathname + url.search);
    if (isHere(url.host)) return handOn(message, response, url);
    response.writeHead(403);
    response.end();
  });
  // TLS and WebSockets come as tunnels: noted, and refused.
  server.on('connect', (message, socket) => {
    note(message, message.url ?? '', '');
    socket.end('HTTP/1.1 403 Refused\r\n\r\n');
  });
  server.on('upgrade', (message, socket) => {
    note(message, message.headers.host ?? '', message.url ?? '');
    socket.destroy();
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
