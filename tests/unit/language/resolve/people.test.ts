/** Shows which names, descriptions and pronouns are one person, on invented text. */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../../lib/language/resolve';
import { article } from './article';

const of = (source: string, language: 'en' | 'fr' = 'en') => article(source, resolve, {}, language);

describe('one person', () => {
  it.each([
    [
      'a name that is told later in the sentence',
      '[The driver of the van], later identified as Scott Farmer, {told} deputies <that he had slept>.',
      ['Scott Farmer'],
    ],
    [
      'a name that the police gave',
      '[The pilot], named by the police as Ivar Holt, {said} <that the mast broke>.',
      ['Ivar Holt'],
    ],
    [
      'a woman, and the woman with her name',
      '[A woman who lives near the quay] {said} <she heard a bang>. [The woman, Teresa Gill], {said} <the windows shook>.',
      ['Teresa Gill', 'Teresa Gill'],
    ],
    [
      'a nickname in quotation marks',
      '[Rafael “Chuy” Ortega] {said} <he would vote no>. [Chuy Ortega] {added} <that the bill was bad>.',
      ['Rafael “Chuy” Ortega', 'Rafael “Chuy” Ortega'],
    ],
    [
      'a short form of a first name',
      '[Bill Crane] {said} <he was asleep>. [William Crane] {said} <the dog woke him>.',
      ['Bill Crane', 'Bill Crane'],
    ],
    [
      'a surname of two words',
      '[Máire Ní Bhriain] {said} <the vote would be held>. [Ní Bhriain] {said} <she was sure>.',
      ['Máire Ní Bhriain', 'Máire Ní Bhriain'],
    ],
    [
      'a surname with a particle',
      '[Doctor Fatima al-Zahrawi] {said} <the wards were full>. [Al-Zahrawi] {said} <nurses were tired>.',
      ['Fatima al-Zahrawi', 'Fatima al-Zahrawi'],
    ],
    [
      'a first name that is also a title',
      '[Mayor Don Guardino] {said} <the pier was safe>. [Guardino] {said} <he had walked on it>.',
      ['Don Guardino', 'Don Guardino'],
    ],
    [
      'an office that is written in capitals',
      '[CEO Margit Olsen] {said} <margins would grow>. [The CEO] {said} <prices would not fall>.',
      ['Margit Olsen', 'Margit Olsen'],
    ],
    [
      'who says that "they" is one',
      '[Sam Rivera], who uses they/them pronouns, {said} <nobody had listened>. “<We were unseen>,” [they] {said}.',
      ['Sam Rivera', 'Sam Rivera'],
    ],
    [
      'the latter of two',
      'Ivar Holt met Greta Olm on Monday. [The latter] {said} <the pier was safe>.',
      ['Greta Olm'],
    ],
    [
      'siblings with one surname',
      'Siblings Sean and Carrie Hollis bought the old bakery near the harbour in May. <The rent is high>, [Sean] {said}.',
      ['Sean Hollis'],
    ],
  ])('%s', (_, text, labels) => {
    expect(of(text).labels).toEqual(labels);
  });

  it.each([
    [
      'Le ministre de l’Intérieur, Luc Ferrand',
      '[Le ministre de l’Intérieur], Luc Ferrand, {a annoncé} <que des renforts viendraient>.',
      'Luc Ferrand',
    ],
    [
      'L’avocate, Me Dumont',
      '[L’avocate de la famille], Me Claire Dumont, {a annoncé} <qu’elle ferait appel>.',
      'Claire Dumont',
    ],
    [
      'identifié comme',
      '[Le conducteur], identifié plus tard comme Scott Fermier, {a dit} <qu’il dormait>.',
      'Scott Fermier',
    ],
  ])('in French: %s', (_, text, label) => {
    expect(of(text, 'fr').labels).toEqual([label]);
  });

  it('the negotiator of the one side is not the other side’s', () => {
    const { labels } = of(
      'The union’s lead negotiator, [Olga Brandt], {said} <the talks were slow>. [Management’s negotiator], who asked not to be named, {said} <they had begun>.',
    );
    expect(new Set(labels).size).toBe(2);
  });

  it('a role ends with its sentence and begins at its article', () => {
    const first = of('[Dilip Rao], 29. Another worker left. <The pay was late>, [Rao] {said}.').sources[0];
    expect(first?.role ?? '').not.toContain('Another');
    const second = of('<La pluie revient>, {commente} [la professeure Aïcha Benali].', 'fr').sources[0];
    expect(second?.role).toBe('la professeure');
  });

  it('a longer role in front of a comma is known', () => {
    const { sources } = of('[The governor of the region, Oleg Marchuk], {said} <the depot was safe>.');
    expect(sources[0]?.role).toBe('The governor of the region');
  });
});

describe('bodies', () => {
  it('No 10 is one', () =>
    expect(of('[No 10] {said} <the letter was read>.').kinds).toEqual(['organization']));
  it('a channel is an outlet', () =>
    expect(of('[Channel 9] {said} <the talks were near their end>.').kinds).toEqual(['media']));
  it('an acronym in brackets is the body’s', () => {
    const { labels } = of(
      '[L’Organisation de la rivière (SAR)] {dit} <que l’eau monte>. [La SAR] {ajoute} <qu’il pleuvra>.',
      'fr',
    );
    expect(new Set(labels).size).toBe(1);
  });
  it('a club is not the newspaper that told of it', () => {
    const { labels } = of(
      '[The Harbour Tribune] {reported} <that the coach would go>. [The club] {denied} <it>.',
    );
    expect(new Set(labels).size).toBe(2);
  });
});

describe('offices', () => {
  it.each([
    [
      'a short title stands for the whole one',
      'Senator Tina Alvarez came. Governor Joe Kirby met her. [The governor] {said} <the bill was alive>.',
      ['Joe Kirby'],
    ],
    [
      'a title of people goes before any name',
      '[Another researcher, Dr Sun Li], {called} it <thin>. [Dr Li] {said} <the sample was small>.',
      ['Sun Li', 'Sun Li'],
    ],
  ])('%s', (_, text, labels) => {
    expect(of(text).labels).toEqual(labels);
  });

  it('a king has a whole name', () => {
    const { kinds } = of('The king spoke. [King Olaf] {said} <the harbour would freeze>.');
    expect(kinds).toEqual(['person']);
  });

  it('the vice president is not the president', () => {
    const { labels, sources } = of(
      '[Vice President Lena Ortiz] {said} <it was illegal>. [The president] {said} <it was lawful>. [The vice president] {said} <she would sue>.',
    );
    expect(labels).toEqual(['Lena Ortiz', 'The president', 'Lena Ortiz']);
    expect(sources[0]?.role).toBe('Vice President');
  });

  it('a name behind "a spokesperson for the studio" may be the studio’s', () => {
    const { kinds } = of('[A spokesperson for the studio], Pixel Barn, {said} <it would answer>.');
    expect(kinds).toEqual(['spokesperson']);
  });

  it('two senators with their names are named', () => {
    const { kinds } = of(
      '[Two senators, Bob Hale of Ohio and Jan Weiss of Utah], {said} <they would vote no>.',
    );
    expect(kinds).toEqual(['person']);
  });

  it('a place behind "police in" is nobody', () => {
    const { kinds } = of(
      '[Police in Hartwell] {said} <a man had come>. The man, Tom Hartwell, said nothing. [Hartwell] {said} <he was calm>.',
    );
    expect(kinds).toEqual(['organization', 'person']);
  });

  it('a title at the beginning of a sentence is a title, whatever the text writes small', () => {
    const { sources } = of('[Pope Celestine] {said} <war was madness>. [The pope] {said} <he prayed>.');
    expect(sources.map(({ kind, label }) => [kind, label])).toEqual([['person', 'Celestine']]);
  });
});
