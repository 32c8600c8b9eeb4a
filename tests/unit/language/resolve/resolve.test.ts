import { describe, expect, it } from 'vitest';
import { resolve } from '../../../../lib/language/resolve';
import { article } from './article';

describe('resolve', () => {
  it('merges a full name, a surname and a pronoun', () => {
    const { labels, kinds } = article(
      '[Harbour Minister Greta Olm] {said} <the bridge would open>.\n\n[Olm] {said} <it was late>. <It was also dear>, [she] {added}.',
      resolve,
    );
    expect(labels).toEqual(['Greta Olm', 'Greta Olm', 'Greta Olm']);
    expect(kinds).toEqual(['person']);
  });

  it('keeps groups of different numbers apart and merges "both" with "two"', () => {
    const { sources } = article(
      '<The plan was dropped>, [two separate port sources] {said}.\n\n[Both sources] {said} <it was costly>.\n\n<It leaked>, [three sources] {said}.',
      resolve,
    );
    expect(sources.map((source) => source.kind === 'unnamed' && source.count)).toEqual([
      { kind: 'exact', n: 2 },
      { kind: 'exact', n: 3 },
    ]);
  });

  it('finds why a name is withheld', () => {
    const { sources, text } = article(
      '<The plan was dropped>, {said} [an official], who asked not to be named because she was not allowed to speak.',
      resolve,
    );
    const source = sources[0];
    expect(source?.kind).toBe('unnamed');
    if (source?.kind !== 'unnamed') return;
    expect(source.basis).toBe('explicit');
    expect(source.reason && text.slice(source.reason.span.start, source.reason.span.end)).toBe(
      'because she was not allowed to speak',
    );
  });
});
