/**
 * Decides how to talk to Firefox's remote control, Marionette: over TCP, each message its length, a colon and JSON.
 * Protocol: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { connect, type Socket } from 'node:net';

type Reply = readonly [1, number, { error: string; message: string } | null, unknown];

interface Waiting {
  readonly command: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** How an element travels in messages. */
export const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
export type ElementRef = { readonly [ELEMENT_KEY]: string };

export class Marionette {
  private buffer = Buffer.alloc(0);
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (piece) => this.receive(piece));
    socket.on('close', () => this.fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.fail(error));
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Marionette(socket)));
    });
  }

  /** @returns the command's value as Firefox gives it */
  send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    this.lastId += 1;
    const id = this.lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { command, resolve: (value) => resolve(value as T), reject });
      this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private receive(piece: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, piece]);
    for (let message = this.next(); message !== null; message = this.next()) this.settle(JSON.parse(message));
  }

  /** @returns the next whole message; null while it is not all there */
  private next(): string | null {
    const colon = this.buffer.indexOf(':');
    if (colon < 0) return null;
    const end = colon + 1 + Number(this.buffer.subarray(0, colon).toString());
    if (this.buffer.length < end) return null;
    const message = this.buffer.subarray(colon + 1, end).toString();
    this.buffer = this.buffer.subarray(end);
    return message;
  }

  private settle(message: Reply | object): void {
    // The first message is the server's greeting, an object.
    if (!Array.isArray(message)) return;
    const [, id, error, value] = message as unknown as Reply;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.command}: ${error.error}: ${error.message}`));
    else waiting?.resolve(value);
  }
}
