/** Shows which statements answer others, who was silent, and what headline and lead rest on, on invented text. */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../../lib/language/resolve';
import { ANSWERS } from '../../../../lib/language/resolve/relations';
import { article } from './article';

const of = (source: string, language: 'en' | 'fr' = 'en') => article(source, resolve, {}, language);

describe('answers', () => {
  it.each(ANSWERS)('$kind: the wording matches its example only', ({ pattern, matches, not }) => {
    expect(pattern.test(matches)).toBe(true);
    expect(pattern.test(not)).toBe(false);
  });

  it('a denial of the same words', () => {
    const { relations } = of(
      '[Two port officials] {said} <the harbour fund paid for the yacht>.\n\n[Greta Olm] {denied} <that the fund had paid for a yacht>.',
    );
    expect(relations).toEqual([{ kind: 'denies', from: 'A2', to: 'A1' }]);
  });

  it('a denial of "the allegations" answers the statement before', () => {
    const { relations } = of(
      '[Two port officials] {said} <the harbour fund paid for the yacht>.\n\n[Greta Olm] {denied} <the allegations>.',
    );
    expect(relations).toEqual([{ kind: 'denies', from: 'A2', to: 'A1' }]);
  });

  it('a confirmation', () => {
    const { relations } = of(
      '[A clerk] {said} <the ferry would be sold in June>.\n\n[Mayor Greta Olm] {confirmed} <that the ferry would be sold>.',
    );
    expect(relations.map(({ kind }) => kind)).toEqual(['confirms']);
  });

  it('no answer to other words, nor to oneself', () => {
    const { relations } = of(
      '[A clerk] {said} <the ferry would be sold in June>.\n\n[Mayor Greta Olm] {confirmed} <that rain was likely>. [Olm] {denied} <that rain was likely>.',
    );
    expect(relations).toEqual([]);
  });

  it('in French', () => {
    const { relations } = of(
      'Selon [deux responsables], <le fonds du port a payé le yacht>.\n\n[Odile Perrin] {a démenti} <que le fonds ait payé le yacht>.',
      'fr',
    );
    expect(relations.map(({ kind }) => kind)).toEqual(['denies']);
  });
});

describe('silence', () => {
  it('names who was asked', () => {
    const { silences } = of('<The ferry is sold>, [a clerk] {said}. Brightwater Motors declined to comment.');
    expect(silences.map(({ label }) => label)).toEqual(['Brightwater Motors']);
  });

  it('is not what is told inside a quotation', () => {
    expect(of('“<Olm declined to comment, as always>,” [a clerk] {said}.').silences).toEqual([]);
  });

  it('in French', () => {
    const { silences } = of(
      '<Le port ferme>, {a dit} [un employé]. Le groupe Agrofer n’a pas souhaité commenter.',
      'fr',
    );
    expect(silences.map(({ label }) => label)).toEqual(['Le groupe Agrofer']);
  });
});

describe('the lead', () => {
  it('rests on unnamed sources only', () => {
    const { summary } = of(
      '<The ferry will be sold>, [two officials familiar with the plan] {said}.\n\nIt is old.\n\n[Mayor Greta Olm] {said} <it was not so>.',
    );
    expect(summary.leadUnnamedOnly).toBe(true);
    expect(summary.headlineUnnamedOnly).toBe(false);
  });

  it('rests on somebody named, too', () => {
    const { summary } = of(
      '<The ferry will be sold>, [two officials familiar with the plan] {said}.\n\n[Mayor Greta Olm] {said} <it was not so>.',
    );
    expect(summary.leadUnnamedOnly).toBe(false);
  });
});
