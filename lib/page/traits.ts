/**
 * Decides what an element's tag says of it, as bits: so that a question about a whole part of the page ("is there a
 * picture in it?") is answered by what was noted while it was copied (`Branch.holds`), not by walking it again.
 */
import { BLOCK_TAGS, INLINE } from './branch';

export const SKIPPED = 1;
/** Elements without text of the article's own; their insides are not looked at. */
export const OPAQUE = 2;
/** Elements whose names tell nothing of what they are for; they are many. */
export const NAMELESS = 4;
export const BLOCK = 8;
/** Found in a line of text: inline elements, line breaks, pictures. */
export const IN_LINE = 16;
export const UNSCRIPTED = 32;
export const SLOT = 64;
/** May have a shadow root. */
export const CUSTOM = 128;
export const HEADING = 256;
export const ARTICLE = 512;
export const IMAGE = 1024;
export const SOURCE = 2048;
/** What `FactBook` counts: links, buttons, pictures, headings, frames, fields. */
export const COUNTED = 4096;
/** Elements that may be a platform's post, by tag; boxes by their names as well (see `posts/named.ts`). */
export const POST = 8192;
/** Boxes that are a post when their names say so. */
export const HOLDER = 16_384;
export const ITEM = 32_768;
/** Buttons, and what its names call one. */
export const BUTTON = 65_536;
export const FRAME = 131_072;

const TAGS = new Map<string, number>();

function mark(names: Iterable<string>, trait: number): void {
  for (const name of names) TAGS.set(name, (TAGS.get(name) ?? 0) | trait);
}

mark('script style template head link meta object param canvas base title'.split(' '), SKIPPED);
mark('svg iframe select datalist'.split(' '), OPAQUE);
mark('em strong b i u br wbr sup sub s small q cite abbr path option source track'.split(' '), NAMELESS);
mark(BLOCK_TAGS, BLOCK);
mark(INLINE, IN_LINE);
mark(['br', 'img'], IN_LINE);
mark(['noscript'], UNSCRIPTED);
mark(['slot'], SLOT);
mark(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], HEADING | COUNTED);
mark(['article'], ARTICLE);
mark(['img', 'amp-img'], IMAGE | COUNTED);
mark(['source'], SOURCE);
mark(['a', 'input', 'picture'], COUNTED);
mark(['button'], BUTTON | COUNTED);
mark(['iframe', 'frame', 'amp-iframe'], FRAME | COUNTED);
mark(['blockquote', 'iframe'], POST);
mark(['div', 'section', 'article', 'figure', 'aside', 'center', 'span'], HOLDER);
mark(['li'], ITEM);

/** @returns the bits of a lower-case tag name; of a custom element those and that it is one */
export const traitsOf = (tag: string): number =>
  tag.includes('-') ? (TAGS.get(tag) ?? 0) | CUSTOM | POST : (TAGS.get(tag) ?? 0);
