/** Shows which words are taken as the mention of a candidate's source. */
import { describe, expect, it } from 'vitest';
import { mentionOf } from '../../../../lib/language/model/mention';
import { tokenize } from '../../../../lib/language/text/tokens';

/** [mention] as the network gave it, {cue}. */
function read(marked: string): string | null {
  const text = marked.replace(/[[\]{}]/gu, '');
  const tokens = tokenize(text);
  const ranges = (open: string, close: string) => {
    const found: { first: number; last: number }[] = [];
    let from = marked.indexOf(open);
    while (from >= 0) {
      const to = marked.indexOf(close, from);
      const plain = (at: number) => marked.slice(0, at).replace(/[[\]{}]/gu, '').length;
      const [start, end] = [plain(from), plain(to)];
      const inside = tokens.flatMap((token, at) => (token.start >= start && token.end <= end ? [at] : []));
      found.push({ first: inside[0] ?? 0, last: (inside.at(-1) ?? -1) + 1 });
      from = marked.indexOf(open, to);
    }
    return found;
  };
  const range = mentionOf(tokens, {
    cue: ranges('{', '}')[0] ?? null,
    content: [],
    mention: ranges('[', ']'),
    confidence: 0.9,
    find: null,
  });
  return range && text.slice(tokens[range.first]?.start, tokens[range.last - 1]?.end);
}

describe('the mention of a source', () => {
  it.each([
    ['[The harbour master] {said} it was late.', 'The harbour master'],
    ['[A student who] {says} he hid.', 'A student'],
    ['“Late,” said [Orla Tenning, the editor of] the Post, who {said} no more.', 'Orla Tenning, the editor'],
    ['He left [a] note that {said} it was late.', 'a note'],
    ['[a] significant percentage {said} it was late', 'a significant percentage'],
    ['[the] defendant was also {told} it was late', 'the defendant'],
    ['[The] {worry} is that it is late.', null],
    ['According to [the], it was late, they {said}.', null],
    ['[Orla] , [Tenning] {said} it was late.', 'Orla , Tenning'],
    ['[Orla Tenning] met the mayor and the clerk, [who] {said} it was late.', 'who'],
    ['[His lawyer, Mr.] Petrov, {said} it was late.', 'His lawyer, Mr. Petrov'],
    ['[His lawyer, Dr.] Anna-Lena Holm Berg Voss {said} it was late.', 'His lawyer, Dr. Anna-Lena Holm Berg'],
    ['[The driver of St.] {said} it was late.', 'The driver of St.'],
    ['[WHO] {said} it was late.', 'WHO'],
    ['It was late, it was {said}.', null],
  ])('%s', (marked, mention) => expect(read(marked)).toBe(mention));
});
