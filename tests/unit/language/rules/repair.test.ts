/** Shows what repair does to spans that are nearly right. */
import { describe, expect, test } from 'vitest';
import { REFUSALS, repair, snapToQuotation, trimContent } from '../../../../lib/language/rules/repair';
import { quotationsOf } from '../../../../lib/language/text/quotations';
import type { Found } from '../../../../lib/language/types';

const span = (text: string, part: string, from = 0) => {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`not in the text: ${part}`);
  return { start, end: start + part.length };
};

const found = (
  text: string,
  content: readonly string[],
  cue: string | null,
  mention: string | null,
): Found => ({
  field: 'text',
  content: content.map((c) => span(text, c)),
  cue: cue ? span(text, cue) : null,
  mention: mention ? span(text, mention) : null,
  form: 'indirect',
  continues: null,
  author: null,
  evidence: { by: 'model', rule: 'tagger', confidence: 0.9 },
});

const contents = (text: string, items: readonly Found[]) =>
  items.map((f) => f.content.map((c) => text.slice(c.start, c.end)));

describe('repair', () => {
  test('takes in the marks of a quotation', () => {
    const text = '“We close the pier in May,” Oduya said.';
    const [fixed] = repair([found(text, ['We close the pier in May'], 'said', 'Oduya')], text);
    expect(contents(text, fixed ? [fixed] : [])).toEqual([['“We close the pier in May,”']]);
    expect(fixed?.form).toBe('direct');
  });

  test('cuts the credit out of a quotation that it breaks into', () => {
    const text = '“We close,” Oduya said on Monday. “The piles are rotten.”';
    const fixed = repair([found(text, [text], 'said', 'Oduya')], text);
    expect(contents(text, fixed)).toEqual([['“We close,”', '“The piles are rotten.”']]);
  });

  test('parts at the end of a paragraph and shares the source', () => {
    const text = '“We close in May,” Oduya said.\n\n“The piles are rotten.”';
    const fixed = repair([found(text, [text], 'said', 'Oduya')], text);
    expect(contents(text, fixed)).toEqual([['“We close in May,”'], ['“The piles are rotten.”']]);
    expect(fixed[1]).toMatchObject({ cue: null, mention: null, continues: 0, form: 'direct' });
  });

  test('trims "that", commas and the last stop of indirect words', () => {
    const text = 'Oduya said that the pier would close in May, when the tide is low.';
    const fixed = repair(
      [found(text, [' that the pier would close in May, when the tide is low.'], 'said', 'Oduya')],
      text,
    );
    expect(contents(text, fixed)).toEqual([['the pier would close in May, when the tide is low']]);
  });

  test('keeps the period of an abbreviation', () => {
    const text = 'The board said it would move to the U.S.';
    expect(trimContent(text, span(text, 'it would move to the U.S.'))).toEqual(
      span(text, 'it would move to the U.S.'),
    );
  });

  test('drops refusals and repetitions, keeps what was said', () => {
    const text = 'The mayor declined to comment on the plan. Oduya said the plan was old.';
    const refusal = found(text, ['on the plan'], 'comment', 'The mayor');
    const said = found(text, ['the plan was old'], 'said', 'Oduya');
    expect(contents(text, repair([refusal, said, said], text))).toEqual([['the plan was old']]);
    expect(REFUSALS.pattern.test(REFUSALS.matches)).toBe(true);
    expect(REFUSALS.pattern.test(REFUSALS.not)).toBe(false);
  });

  test('points `continues` at the same attribution when another before it is dropped', () => {
    const text = 'The mayor declined to comment today. Oduya said it was old.\n\n“It leaks.”';
    const items = [
      found(text, ['today'], 'comment', 'The mayor'),
      found(text, ['it was old'], 'said', 'Oduya'),
      { ...found(text, ['“It leaks.”'], null, null), continues: 1 },
    ];
    expect(repair(items, text)[1]?.continues).toBe(0);
  });

  test('does not snap a longer statement to a quotation inside it', () => {
    const text = 'Oduya said the pier was “rotten” from end to end.';
    const whole = span(text, 'the pier was “rotten” from end to end');
    expect(snapToQuotation(whole, quotationsOf(text, [{ start: 0, end: text.length }]))).toEqual(whole);
  });
});
