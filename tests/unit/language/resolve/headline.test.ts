/** Shows whom a headline means, and how many people a group and its members are, on invented text. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/language/analyse';
import { findByRules } from '../../../../lib/language/rules/index';

const of = (title: string, text: string) =>
  analyse(
    { text, title, subtitle: null, lang: 'en', siteName: null, byline: [], blocks: null },
    { find: findByRules, pause: async () => {} },
  );

describe('a headline and the group of the text', () => {
  const text =
    'The weir will stay shut until spring, two river officials said.\n\n“It could give way in a storm,” one of the officials said.';

  it('are the same when noun and number agree', async () => {
    const { attributions, sources } = await of('Weir to stay shut, two officials say', text);
    const headline = attributions.find(({ field }) => field === 'title');
    const body = attributions.find(({ field }) => field === 'text');
    expect(headline?.sourceId).toBe(body?.sourceId);
    expect(sources.find(({ id }) => id === body?.sourceId)?.label).toBe('two river officials');
  });

  it('are not when the number is another', async () => {
    const { attributions } = await of('Weir to stay shut, three officials say', text);
    const headline = attributions.find(({ field }) => field === 'title');
    const body = attributions.find(({ field }) => field === 'text');
    expect(headline?.sourceId).not.toBe(body?.sourceId);
  });

  it('one of a group adds nobody to its people; one beside it does', async () => {
    expect((await of('Weir to stay shut, two officials say', text)).summary.unnamedPeople.n).toBe(2);
    const more = `${text}\n\nA third official said the gates had rusted.`;
    expect((await of('Weir to stay shut, two officials say', more)).summary.unnamedPeople.n).toBe(3);
  });
});
