/** Shows who is meant, of which kind, and through whom, on invented text. */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../../lib/language/resolve';
import { article } from './article';

const of = (source: string, more = {}, language: 'en' | 'fr' = 'en') =>
  article(source, resolve, more, language);

describe('who is meant', () => {
  it('a spokesperson says for whom', () => {
    const { sources } = of(
      '<The depot stays open>, [a spokesperson for the Tern Valley Tram Company] {said}.',
    );
    expect(sources[0]).toMatchObject({
      kind: 'spokesperson',
      label: 'a spokesperson for the Tern Valley Tram Company',
      role: 'spokesperson for the Tern Valley Tram Company',
    });
  });

  it('a spokesperson and the body are two', () => {
    const { labels } = of(
      '[Northgate Council] {said} <the road would close>.\n\n<It will be short>, {said} [a council spokeswoman]. [She] {added} <that buses would run>.',
    );
    expect(new Set(labels).size).toBe(2);
    expect(labels[1]).toBe(labels[2]);
  });

  it('"her office" is a body of hers, not herself', () => {
    const { kinds, labels } = of(
      '[Senator Greta Olm] {said} <the ferry would sail>.\n\n[Her office] {said} in a statement <that the talks had ended>.',
    );
    expect(kinds).toEqual(['person', 'organization']);
    expect(labels[1]).toBe('Her office (Greta Olm)');
  });

  it('a name given only later is theirs from the beginning', () => {
    const { labels, kinds } = of(
      '[A pilot] {said} <the channel was too shallow>.\n\n“<I saw the mast go under>,” {said} [Tomas Lindqvist], a pilot for nine years.',
    );
    expect(labels).toEqual(['Tomas Lindqvist', 'Tomas Lindqvist']);
    expect(kinds).toEqual(['person']);
  });

  it.each([
    ['one of his advisers, Tom Devlin', 'Tom Devlin', 'person'],
    ['a former bank clerk and profiler James Whitfield', 'James Whitfield', 'person'],
    ['two officials, Thomas Nasser and Laura Haddad', 'Thomas Nasser', 'person'],
    [
      'two officials, one of them a friend of Thomas Nasser',
      'two officials, one of them a friend of Thomas Nasser',
      'unnamed',
    ],
    ['advisers, led by Thomas Nasser', 'advisers, led by Thomas Nasser', 'unnamed'],
    ['an eyewitness', 'an eyewitness', 'unnamed'],
  ])('%s', (mention, label, kind) => {
    const { labels, kinds } = of(`<The ferry would sail>, {said} [${mention}].`);
    expect([labels, kinds]).toEqual([[label], [kind]]);
  });

  it('an acronym is the body', () => {
    const { labels } = of(
      '[The Coastal Fisheries Agency] {said} <stocks had fallen>.\n\n[The CFA] {said} <nets would be counted>.',
    );
    expect(new Set(labels).size).toBe(1);
  });

  it('"the company" is the one just named', () => {
    const { labels, kinds } = of(
      '[Brightwater Motors] {said} <it would close the plant>.\n\n[The company] {said} <sales were slow>.',
    );
    expect(new Set(labels).size).toBe(1);
    expect(kinds).toEqual(['organization']);
  });

  it('a name behind a quotation mark is the whole name', () => {
    const { labels } = of('“[Greta Olm] {said} <the bridge was safe>,” {recalled} [Ivar Holt].');
    expect(labels[0]).toBe('Greta Olm');
  });

  it('a surname with its possessive is the person', () => {
    const { labels } = of(
      '[Mayor Greta Olm] {said} <the bridge was safe>.\n\nThe council welcomed [Olm’s] {claim} <that it was safe>.',
    );
    expect(labels).toEqual(['Greta Olm', 'Greta Olm']);
  });

  it('a couple shares its surname', () => {
    const { labels, kinds } = of(
      'Sean and Carrie Hollis bought the inn in May. <It was a wreck>, [Sean] {said}.',
    );
    expect(labels).toEqual(['Sean Hollis']);
    expect(kinds).toEqual(['person']);
  });

  it('a share of those asked is nobody in particular', () => {
    expect(of('[Six in 10 residents] {said} <they would move>.').kinds).toEqual(['collective']);
  });

  it('people who know the matter are particular informants', () => {
    expect(of('<The sale is off>, according to [two people familiar with the talks].').kinds).toEqual([
      'unnamed',
    ]);
  });
});

describe('through whom', () => {
  it('an outlet that cites them', () => {
    const { sources } = of(
      '[The Tern Valley Tribune] {reported}, citing two harbour officials, <that the ferry would be sold>.\n\n<It would be soon>, [the officials] {told the Tern Valley Tribune}.',
    );
    expect(sources.find(({ kind }) => kind === 'unnamed')?.via).toBe('the Tern Valley Tribune');
  });

  it('an outlet that saw a text', () => {
    const { sources } = of('<The pier was unsafe>, according to [court documents seen by the Harbour News].');
    expect(sources[0]).toMatchObject({ kind: 'document', via: 'the Harbour News' });
  });

  it('somebody who tells what another said', () => {
    const { text, found } = of('[Greta Olm] {said} <that officials said the pier was unsafe>.');
    const inner = text.indexOf('officials');
    const nested = {
      ...found[0],
      mention: { start: inner, end: inner + 9 },
      cue: { start: inner + 10, end: inner + 14 },
      content: [{ start: inner + 15, end: text.length - 1 }],
    };
    const both = [found[0], nested] as typeof found;
    const input = { text, title: null, subtitle: null, lang: 'en', siteName: null, byline: [], blocks: null };
    const { sources } = resolve(both, input, 'en');
    expect(sources.map(({ via }) => via)).toEqual([null, 'Greta Olm']);
  });

  it('nobody, when the article asked itself', () => {
    expect(of('<The pier is safe>, [Greta Olm] {said}.').sources[0]?.via).toBeNull();
  });
});

describe('why', () => {
  it('says what marked it, who it is and what else it is called', () => {
    const { sources } = of(
      '[Harbour Minister Greta Olm] {said} <the bridge would open>. <It was late>, [she] {added}.',
    );
    expect(sources[0]?.why).toBe(
      'Marked because of “said”; named in the article: Greta Olm (Harbour Minister); also called “Harbour Minister Greta Olm”, “she”.',
    );
  });

  it('says why a name is withheld', () => {
    const { sources } = of(
      '<The plan was dropped>, {said} [an official], who asked not to be named because the talks were private.',
    );
    expect(sources[0]?.why).toBe(
      'Marked because of “said”; the name is withheld: “because the talks were private”.',
    );
  });

  it('finds a reason that the sentence begins with', () => {
    const { sources, text } = of(
      '<The plan was dropped>, [two officials] {said}.\n\nBecause the talks were private, the officials asked not to be named.',
    );
    const source = sources[0];
    const reason = source?.kind === 'unnamed' ? source.reason : null;
    expect(reason && text.slice(reason.span.start, reason.span.end)).toBe('Because the talks were private');
  });
});
