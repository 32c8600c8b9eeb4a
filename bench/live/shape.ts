/** Decides what a shape is: a block of markup as a vendor or a site would put it between paragraphs. */
import type { Random } from './random';
import type { Words } from './words';

/** A piece of text that must be found again, or not. */
export interface Phrase {
  /** The name that only this phrase holds; empty for a label, which must be a whole line. */
  readonly name: string;
  readonly text: string;
}

/** What a shape is built with. Every text it takes is remembered as a phrase. */
export interface Kit {
  readonly random: Random;
  readonly words: Words;
  /** @param text holds # where an invented name goes */
  say(text: string): string;
  /** A label without a name of its own, e.g. "Advertisement". */
  label(text: string): string;
  headline(): string;
  pitch(): string;
  /** A class name as a build tool makes it. */
  hashed(): string;
  /** An address that leads away from the outlet. */
  away(): string;
  /** An address on the outlet's own site. */
  own(): string;
}

export type Kind =
  | 'advertisement'
  | 'sponsored'
  | 'recommendation'
  | 'newsletter'
  | 'shop'
  | 'video'
  | 'other'
  | 'real';

export interface Shape {
  readonly name: string;
  readonly kind: Kind;
  /** Kept out of tuning: only with --held. */
  readonly held: boolean;
  readonly build: (kit: Kit) => string;
}

export const times = (n: number, build: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => build(i)).join('');

export const picture = (kit: Kit, size = 300): string =>
  `<img src="${kit.away()}.jpg" width="${size}" height="${Math.round(size * 0.6)}" alt="" loading="lazy">`;
