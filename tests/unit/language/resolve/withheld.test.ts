import { describe, expect, it } from 'vitest';
import { resolve } from '../../../../lib/language/resolve';
import { article } from './article';

describe('withheld names', () => {
  it('are found in a sentence of their own', () => {
    const { sources, text } = article(
      '<The tram line was dropped>, [two council officials] {said}.\n\nThe officials spoke on condition of anonymity because the talks were private.',
      resolve,
    );
    const source = sources[0];
    expect(source?.kind === 'unnamed' && source.basis).toBe('explicit');
    const reason = source?.kind === 'unnamed' ? source.reason : null;
    expect(reason && text.slice(reason.span.start, reason.span.end)).toBe('because the talks were private');
  });

  it('make a spokesperson unnamed', () => {
    const { kinds } = article(
      '<The depot stays>, {said} [a tram company spokesperson], who asked not to be named.',
      resolve,
    );
    expect(kinds).toEqual(['unnamed']);
  });

  it('do not touch somebody who is named', () => {
    const { kinds } = article(
      '<The depot stays>, [Mayor Greta Olm] {said}. A clerk asked not to be named.',
      resolve,
    );
    expect(kinds).toEqual(['person']);
  });
});
