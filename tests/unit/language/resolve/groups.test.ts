/** Shows groups, their members and their number, on invented text. */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../../lib/language/resolve';
import { MEMBER_WORDINGS } from '../../../../lib/language/resolve/mentions/members';
import { article } from './article';

const of = (source: string, language: 'en' | 'fr' = 'en') => article(source, resolve, {}, language);
const counts = (source: string, language: 'en' | 'fr' = 'en') =>
  of(source, language).sources.map((one) => (one.kind === 'unnamed' ? one.count : null));

describe.each(MEMBER_WORDINGS)('$is', ({ pattern, matches, not }) => {
  it('matches its example', () => expect(pattern.test(matches)).toBe(true));
  it('does not match its counterexample', () => expect(pattern.test(not)).toBe(false));
});

describe('how many they are', () => {
  it.each([
    ['A minister and a senior aide', { kind: 'exact', n: 2 }],
    ['Eight women', { kind: 'exact', n: 8 }],
    ['A 34-year-old witness', { kind: 'exact', n: 1 }],
    ['More than a dozen current and former employees', { kind: 'at-least', n: 12 }],
    ['Half a dozen officials', { kind: 'exact', n: 6 }],
    ['Two American and Israeli officials', { kind: 'exact', n: 2 }],
  ])('%s', (mention, count) => {
    expect(counts(`[${mention}] {said} <the ferry was late>.`)).toEqual([count]);
  });

  it('members of a group add nobody', () => {
    const { sources, summary, labels } = of(
      '[Three officials] {described} <the meeting as tense>. [Two of the three] {said} <it was short>. [The third] {said} <he had stayed>.',
    );
    expect(sources.map(({ kind }) => kind)).toEqual(['unnamed', 'unnamed', 'unnamed']);
    expect(labels[2]).toBe('The third (three officials)');
    expect(summary.unnamedPeople).toEqual({ kind: 'exact', n: 3 });
  });

  it('in French too', () => {
    const { labels, summary } = of(
      '[Deux responsables européens] {ont affirmé} <que l’accord était prêt>. [L’un d’eux] {a dit} <qu’il serait signé>.',
      'fr',
    );
    expect(labels[1]).toBe('L’un d’eux (deux responsables européens)');
    expect(summary.unnamedPeople).toEqual({ kind: 'exact', n: 2 });
  });

  it('the two leaders who spoke have names', () => {
    const { kinds } = of(
      '[Ida Kraus] {said} <they agreed>. [Luc Martel] {said} <it was a start>. [The two leaders] {said} <they would meet>.',
    );
    expect(kinds).toEqual(['person', 'person']);
  });
});

describe('names withheld', () => {
  const withheld = (source: string) =>
    of(source).sources.flatMap((one) =>
      one.kind === 'unnamed' ? [[one.basis, one.reason !== null] as const] : [],
    );

  it('of both who spoke before', () => {
    expect(
      withheld(
        '“<It is chaos>,” [one palace adviser] {said}. [A second adviser] {said} <nobody was in charge>.\n\nBoth advisers spoke on condition of anonymity to describe private talks.',
      ),
    ).toEqual([
      ['explicit', true],
      ['explicit', true],
    ]);
  });

  it('of a group that speaks again later', () => {
    expect(
      withheld(
        '[Two officials] {said} <the deal was off>.\n\nThe officials asked not to be named because the talks were private.\n\n[The officials] {said} <a new date was set>.',
      ),
    ).toEqual([['explicit', true]]);
  });

  it('by the outlet, told in a sentence of its own', () => {
    expect(
      withheld(
        '[A clerk] {said} <the files were gone>. The Herald is not naming the clerk because she fears for her job.',
      ),
    ).toEqual([['explicit', true]]);
  });

  it.each([
    ['who is not being named to protect her daughter', 'explicit'],
    ['who declined to give her name', 'explicit'],
    ['whose identity the Herald is withholding at her request', 'explicit'],
    ['who asked to be called Jo', 'partial'],
    ['who gave only her surname, Zhao', 'partial'],
  ])('%s', (words, basis) => {
    expect(withheld(`<The lift is broken>, {said} [a tenant], ${words}.`)[0]?.[0]).toBe(basis);
  });

  it('the reason of a sentence that begins with "According to" ends before what was said', () => {
    const { sources, text } = of(
      '{According to} [an aide], who asked not to be named because the talks were private, <the mayor left early>.',
    );
    const reason = sources[0]?.kind === 'unnamed' ? sources[0].reason : null;
    expect(reason && text.slice(reason.span.start, reason.span.end)).toBe('because the talks were private');
  });

  it('are no part of a label', () => {
    const { labels } = of(
      '<The sale is off>, according to [three people with knowledge of the talks who were not permitted to speak publicly].',
    );
    expect(labels).toEqual(['three people with knowledge of the talks']);
  });
});

describe('through whom', () => {
  it('an outlet that is said to cite them', () => {
    const { sources } = of(
      'The Harbour Tribune reported, {citing} [two officials], <that the ferry would be sold>.',
    );
    expect(sources[0]?.via).toBe('The Harbour Tribune');
  });
  it('an outlet at the end of a sentence', () => {
    const { sources } = of(
      '<The pier is unsafe>, according to [papers seen by the Post]. The papers are new.',
    );
    expect(sources[0]?.via).toBe('the Post');
  });
});

describe('who was silent', () => {
  it('is named in front of what stands between commas', () => {
    expect(of('Orvane, based in Lyon, did not respond to a request.').silences[0]?.label).toBe('Orvane');
  });
});
