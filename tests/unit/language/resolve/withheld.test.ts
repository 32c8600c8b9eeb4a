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

  it.each([
    ['who asked not to be identified discussing private talks', 'discussing private talks'],
    ['who spoke on condition of anonymity, saying she feared for her job', 'saying she feared for her job'],
    ['who spoke anonymously given the sensitivity of the talks', 'given the sensitivity of the talks'],
    ['who could not be named for legal reasons', 'for legal reasons'],
    ['who asked that her name not be used for fear of reprisals', 'for fear of reprisals'],
    ['who was not permitted to speak to the press', 'not permitted to speak to the press'],
    ['who was not authorized to comment and spoke on condition of anonymity', 'not authorized to comment'],
    ['who was not allowed to enter the depot', null],
  ])('%s: with the reason', (words, reason) => {
    const { sources, text } = article(
      `<The tram line was dropped>, {said} [a senior council official], ${words}.`,
      resolve,
    );
    const [source] = sources;
    const found = source?.kind === 'unnamed' ? source.reason : null;
    expect(found && text.slice(found.span.start, found.span.end)).toBe(reason);
    expect(source?.kind === 'unnamed' && source.basis).toBe(reason === null ? 'implicit' : 'explicit');
  });
});
