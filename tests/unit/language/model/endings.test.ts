import { describe, expect, it } from 'vitest';
import { endedContent } from '../../../../lib/language/model/endings';
import type { Candidate } from '../../../../lib/language/model/judge';
import type { RuleFind } from '../../../../lib/language/model/rule-finds';
import { tokenize } from '../../../../lib/language/text/tokens';

const text = 'The mayor announced she is closing the pool and will sell the land.';
const tokens = tokenize(text);
const at = (needle: string) => {
  const start = text.indexOf(needle);
  const first = tokens.findIndex((t) => t.end > start);
  let last = first;
  while ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) < start + needle.length) last += 1;
  return { first, last };
};
const candidate = (...content: string[]): Candidate => ({
  cue: at('announced'),
  mention: [at('The mayor')],
  content: content.map(at),
  confidence: 0.6,
  find: null,
});
const find = (content: string, cue = 'announced'): RuleFind => ({
  cue: at(cue),
  mention: at('The mayor'),
  content: [at(content)],
  confidence: 0.6,
});
const said = (ranges: readonly { first: number; last: number }[]): string[] =>
  ranges.map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last - 1]?.end));

describe('content that stops in mid-phrase', () => {
  it('takes the content of the rule for the same cue that begins alike', () => {
    const whole = 'she is closing the pool and will sell the land';
    expect(said(endedContent(tokens, candidate('she is closing the pool and'), [find(whole)]))).toEqual([
      whole,
    ]);
  });
  it('drops the dangling words when no rule goes on', () => {
    expect(said(endedContent(tokens, candidate('she is closing the pool and'), []))).toEqual([
      'she is closing the pool',
    ]);
    expect(said(endedContent(tokens, candidate('she is closing the'), [find('the land')]))).toEqual([
      'she is closing',
    ]);
  });
  it('drops a stretch of nothing but a dangling word', () => {
    expect(said(endedContent(tokens, candidate('she is closing the pool', 'and'), []))).toEqual([
      'she is closing the pool',
    ]);
  });
  it('carries a stretch before the last on to the end of its phrase', () => {
    const apart = 'The town pools, the mayor said, are closing, and the land is for sale.';
    const words = tokenize(apart);
    const range = (needle: string) => {
      const start = apart.indexOf(needle);
      const inside = words.flatMap((t, i) => (t.end > start && t.start < start + needle.length ? [i] : []));
      return { first: inside[0] ?? 0, last: (inside.at(-1) ?? 0) + 1 };
    };
    const split = (...content: string[]): Candidate => ({
      cue: range('said'),
      mention: [range('the mayor')],
      content: content.map(range),
      confidence: 0.6,
      find: null,
    });
    const parts = (c: Candidate) =>
      endedContent(words, c, []).map(({ first, last }) =>
        apart.slice(words[first]?.start, words[last - 1]?.end),
      );
    expect(parts(split('The', 'are closing'))).toEqual(['The town pools', 'are closing']);
    expect(parts(split('The town pools', 'are closing'))).toEqual(['The town pools', 'are closing']);
  });
  it('leaves a content that ends well, and one of a dangling word alone', () => {
    const ended = candidate('she is closing the pool');
    expect(endedContent(tokens, ended, [find('she is closing the pool and will sell the land')])).toBe(
      ended.content,
    );
    expect(said(endedContent(tokens, candidate('and'), []))).toEqual(['and']);
  });
});
