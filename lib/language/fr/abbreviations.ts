/** Decides which French words keep a period that ends no sentence, and which words open a sentence. */
import type { SentenceData } from '../text/sentences';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export const FRENCH_SENTENCES: SentenceData = {
  titles: set(
    'm mm mme mmes mlle mlles dr drs pr prof me mes mgr st ste gén col cap cf p pp n no art vol av bd env ex al chap éd',
  ),
  suffixes: set('etc janv févr avr juil sept oct nov déc inc ltée jr sr h s.a s.n.c.f o.n.u u.e'),
  exclaiming: set('yahoo'),
  hours: set('h'),
  afterHours: set('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  openers: set(
    'le la les un une des du ce cet cette ces il elle on nous vous ils elles je tu son sa ses leur leurs mon ma mes notre nos ' +
      'votre vos en dans sur sous à au aux pour par avec sans selon mais et ou or donc car cependant toutefois pourtant ainsi puis alors ' +
      'ensuite enfin aussi si quand lorsque comme après avant depuis pendant malgré chez entre vers que qui quoi dont où ' +
      "c’est c'est",
  ),
};
