/** Shows that what is no statement is left out, that its like is kept, and that quotations that go on still do. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/language/analyse';
import { NO_STATEMENTS, noStatement, statementsOf } from '../../../lib/language/no-statement';
import type { AnalysisInput, Found } from '../../../lib/language/types';

const inputOf = (text: string, lang = 'en'): AnalysisInput => ({
  ...{ text, lang, title: null, subtitle: null, siteName: null, byline: [], blocks: null },
});

const CUE = /(?<!\p{L})(?:said|told|saying|say|speaking|dit|demandé|asked)(?!\p{L})/u;

/** The first verb of saying in a text credits all that follows it. */
function foundIn(text: string): Found {
  const cue = CUE.exec(text);
  if (!cue) throw new Error(`no cue in ${text}`);
  const end = cue.index + cue[0].length;
  const behind = text.length - text.slice(end).replace(/^[\s,]+/u, '').length;
  return {
    field: 'text',
    content: [{ start: behind, end: text.length }],
    cue: { start: cue.index, end },
    mention: null,
    form: 'indirect',
    continues: null,
    author: null,
    evidence: { by: 'model', rule: 'tagger', confidence: 0.9 },
  };
}

describe('no statement', () => {
  for (const { name, language, matches, not } of NO_STATEMENTS) {
    const of = (text: string) => noStatement(foundIn(text), inputOf(text, language), language)?.name ?? null;
    it(`${name}: its example`, () => expect(of(matches)).toBe(name));
    it(`${name}: not its counterexample`, () => expect(of(not)).toBeNull());
  }

  it.each([
    ['He left early. All told, 14 people were hurt.', 'that said'],
    ['He left early; having said that, he was there.', 'that said'],
    ['The plan was, to say the least, a bold one.', 'so to speak'],
    ['The diplomat said he did not want to be named.', 'not to be named'],
    ['The worker asked that her name be withheld because she feared for her job.', 'not to be named'],
    ['Both said they wanted to be named.', null],
    ['She asked that the street be named after her.', null],
    ['All of them told police that 14 people were hurt.', null],
    ['That is what he said, and it was heard.', null],
  ])('%s', (text, name) => {
    expect(noStatement(foundIn(text), inputOf(text), 'en')?.name ?? null).toBe(name);
  });

  it('keeps what a quotation goes on with', () => {
    const text = 'That said, it rains. He said it was late. “Very late.”';
    const [first, second] = ['it rains', 'it was late'].map((words): Found => {
      const start = text.indexOf(words);
      const cue = text.lastIndexOf('said', start);
      return {
        ...foundIn(text),
        content: [{ start, end: start + words.length }],
        cue: { start: cue, end: cue + 4 },
      };
    });
    if (!first || !second) throw new Error('two statements');
    const third: Found = { ...second, content: [{ start: 42, end: 54 }], cue: null, continues: 1 };
    const lost: Found = { ...third, continues: 0 };
    const kept = statementsOf([first, second, third, lost], inputOf(text), 'en');
    expect(kept).toEqual([second, { ...third, continues: 0 }, { ...lost, continues: null }]);
  });

  it('is still read as the reason why a source is not named', async () => {
    const text =
      'The pier will stay shut, two officials said on Monday. They asked not to be named because they feared for their jobs.';
    const { attributions, sources } = await analyse(inputOf(text));
    expect(attributions).toHaveLength(1);
    const [source] = sources;
    expect(source).toMatchObject({ kind: 'unnamed', basis: 'explicit', count: { kind: 'exact', n: 2 } });
    const reason = source?.kind === 'unnamed' ? source.reason?.span : null;
    expect(text.slice(reason?.start, reason?.end)).toBe('because they feared for their jobs');
  });
});
