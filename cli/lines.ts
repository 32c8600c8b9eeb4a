/** Decides where one line of the input ends and the next begins; holds one line at a time, however long the input. */
import { StringDecoder } from 'node:string_decoder';

/** A line longer than this is not read (a string of V8 holds half a billion units). */
export const LONGEST = 256 * 1024 * 1024;

export type Line = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'too-long' };

/**
 * @param chunks bytes of UTF-8, cut anywhere
 * @param longest units after which the rest of a line is skipped
 * @returns the lines that hold anything but white space; the last one needs no line break
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LONGEST,
): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  let length = 0;
  const add = (piece: string): void => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else pieces = [];
  };
  const take = (): Line | null => {
    const line: Line = length > longest ? { kind: 'too-long' } : { kind: 'line', text: pieces.join('') };
    pieces = [];
    length = 0;
    return line.kind === 'line' && line.text.trim() === '' ? null : line;
  };
  let first = true;
  for await (const chunk of chunks) {
    let text = decoder.write(chunk as Buffer);
    if (first && text !== '') {
      text = text.replace(/^\uFEFF/, '');
      first = false;
    }
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      add(text.slice(0, end));
      text = text.slice(end + 1);
      const line = take();
      if (line) yield line;
    }
    add(text);
  }
  add(decoder.end());
  const last = take();
  if (last) yield last;
}
