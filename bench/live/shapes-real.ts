/** Decides the shapes of what must stay: real parts of an article that look like something else. */
import type { Shape } from './shape';

/** English, German, French, Spanish: elsewhere no real content is put in. */
export type RealLanguage = 'en' | 'de' | 'fr' | 'es';

interface RealWords {
  readonly quote: string;
  readonly fact: string;
  readonly heading: string;
  readonly item: string;
  readonly correction: string;
  readonly note: string;
  readonly question: string;
  readonly answer: string;
  readonly paragraph: string;
  readonly aboutAds: string;
  readonly aboutSignup: string;
  readonly whyItMatters: string;
  readonly caption: string;
}

const WORDS: Readonly<Record<RealLanguage, RealWords>> = {
  en: {
    quote: 'We in # were promised a bridge, and what we got was a sign that says bridge',
    fact: 'The council of # has 42 members and meets on the first Monday of the month',
    heading: 'What # decided',
    item: 'The ferry to # will run on Sundays again',
    correction: 'Correction: An earlier version of this article misstated the year in which # was founded.',
    note: 'Editor’s note: The author once lived in # and has family there.',
    question: 'How did the people of # react when the water came?',
    answer: 'In # nobody slept that night, and by the morning the cellars were full.',
    paragraph:
      'The mayor of # said that the work on the quay would take two more years and cost twice as much.',
    aboutAds:
      'The publisher of the # Courier said that advertising had fallen by a third, and that subscribers now pay for most of its newsletters.',
    aboutSignup:
      'Residents of # can sign up for the new flood warnings by telephone, and 3,000 have done so, the fire service said.',
    whyItMatters: 'Why it matters: # supplies a quarter of the region’s drinking water.',
    caption: 'The old harbour of # in March, before the storm',
  },
  de: {
    quote: 'Uns in # wurde eine Brücke versprochen, und bekommen haben wir ein Schild, auf dem Brücke steht',
    fact: 'Der Rat von # hat 42 Mitglieder und tagt am ersten Montag im Monat',
    heading: 'Was # beschlossen hat',
    item: 'Die Fähre nach # verkehrt wieder an Sonntagen',
    correction: 'Korrektur: In einer früheren Fassung stand ein falsches Gründungsjahr von #.',
    note: 'Anmerkung der Redaktion: Die Autorin hat früher in # gelebt.',
    question: 'Wie haben die Menschen in # reagiert, als das Wasser kam?',
    answer: 'In # hat in jener Nacht niemand geschlafen, und am Morgen waren die Keller voll.',
    paragraph:
      'Der Bürgermeister von # sagte, die Arbeiten am Kai dauerten noch zwei Jahre und kosteten das Doppelte.',
    aboutAds:
      'Der Verleger des Kuriers von # sagte, die Werbung sei um ein Drittel zurückgegangen, und Abonnenten zahlten nun den größten Teil.',
    aboutSignup:
      'Die Einwohner von # können sich telefonisch für die neuen Hochwasserwarnungen anmelden, 3000 haben es nach Angaben der Feuerwehr getan.',
    whyItMatters: 'Warum das wichtig ist: # liefert ein Viertel des Trinkwassers der Region.',
    caption: 'Der alte Hafen von # im März vor dem Sturm',
  },
  fr: {
    quote: 'À #, on nous avait promis un pont, et nous avons eu un panneau où il est écrit pont',
    fact: 'Le conseil de # compte 42 membres et se réunit le premier lundi du mois',
    heading: 'Ce que # a décidé',
    item: 'Le bac pour # circule de nouveau le dimanche',
    correction:
      'Rectificatif : une version précédente de cet article donnait une mauvaise date de fondation pour #.',
    note: 'Note de la rédaction : l’autrice a vécu à # et y a de la famille.',
    question: 'Comment les habitants de # ont-ils réagi quand l’eau est montée ?',
    answer: 'À #, personne n’a dormi cette nuit-là, et au matin les caves étaient pleines.',
    paragraph:
      'Le maire de # a déclaré que les travaux du quai dureraient encore deux ans et coûteraient le double.',
    aboutAds:
      'L’éditeur du Courrier de # a déclaré que la publicité avait reculé d’un tiers et que les abonnés payaient désormais l’essentiel.',
    aboutSignup:
      'Les habitants de # peuvent s’inscrire par téléphone aux alertes de crue, et 3 000 l’ont fait, selon les pompiers.',
    whyItMatters: 'Pourquoi c’est important : # fournit un quart de l’eau potable de la région.',
    caption: 'Le vieux port de # en mars, avant la tempête',
  },
  es: {
    quote: 'En # nos prometieron un puente, y lo que tenemos es un cartel que dice puente',
    fact: 'El consejo de # tiene 42 miembros y se reúne el primer lunes del mes',
    heading: 'Lo que # decidió',
    item: 'El transbordador a # vuelve a salir los domingos',
    correction:
      'Corrección: una versión anterior de este artículo daba un año equivocado para la fundación de #.',
    note: 'Nota de la redacción: la autora vivió en # y tiene allí familia.',
    question: '¿Cómo reaccionó la gente de # cuando llegó el agua?',
    answer: 'En # nadie durmió aquella noche, y por la mañana los sótanos estaban llenos.',
    paragraph: 'El alcalde de # dijo que las obras del muelle durarían dos años más y costarían el doble.',
    aboutAds:
      'El editor del Correo de # dijo que la publicidad había caído un tercio y que los suscriptores pagan ya la mayor parte.',
    aboutSignup:
      'Los vecinos de # pueden apuntarse por teléfono a los nuevos avisos de crecida, y 3.000 lo han hecho, según los bomberos.',
    whyItMatters: 'Por qué importa: # suministra una cuarta parte del agua potable de la región.',
    caption: 'El viejo puerto de # en marzo, antes de la tormenta',
  },
};

export const isRealLanguage = (lang: string): lang is RealLanguage => Object.hasOwn(WORDS, lang);

type RealBuild = (say: (text: string) => string, words: RealWords) => string;

const real = (name: string, held: boolean, build: RealBuild) => ({ name, held, build });

const BUILDERS = [
  real('pull quote of its own', false, (s, w) => `<aside class="pull-quote"><p>“${s(w.quote)}”</p></aside>`),
  real(
    'block quote with its source',
    true,
    (s, w) => `<blockquote><p>${s(w.quote)}.</p><cite>A. Tremlin</cite></blockquote>`,
  ),
  real(
    'fact box',
    false,
    (s, w) =>
      `<aside class="factbox"><h3>${s(w.heading)}</h3><ul><li>${s(w.fact)}</li><li>${s(w.item)}</li></ul></aside>`,
  ),
  real(
    'box without a class',
    true,
    (s, w) => `<div><h4>${s(w.heading)}</h4><p>${s(w.fact)}.</p><p>${s(w.paragraph)}</p></div>`,
  ),
  real('list', false, (s, w) => `<ul><li>${s(w.item)}</li><li>${s(w.fact)}</li><li>${s(w.item)}</li></ul>`),
  real('numbered list', true, (s, w) => `<ol><li>${s(w.fact)}.</li><li>${s(w.item)}.</li></ol>`),
  real('correction', false, (s, w) => `<p><em>${s(w.correction)}</em></p>`),
  real('editor’s note', true, (s, w) => `<div class="editors-note"><p>${s(w.note)}</p></div>`),
  real(
    'interview, questions in bold',
    false,
    (s, w) => `<p><strong>${s(w.question)}</strong></p><p>${s(w.answer)}</p>`,
  ),
  real('interview, questions as headings', true, (s, w) => `<h3>${s(w.question)}</h3><p>${s(w.answer)}</p>`),
  real(
    'table',
    false,
    (s, w) =>
      `<table><tbody><tr><th>${s('#')}</th><td>41 %</td></tr><tr><th>${s('#')}</th><td>${s(w.item)}</td></tr></tbody></table>`,
  ),
  real(
    'definitions',
    true,
    (s, w) => `<dl><dt>1994</dt><dd>${s(w.fact)}</dd><dt>2011</dt><dd>${s(w.item)}</dd></dl>`,
  ),
  real('heading and paragraph', false, (s, w) => `<h2>${s(w.heading)}</h2><p>${s(w.paragraph)}</p>`),
  real('bold beginning', true, (s, w) => `<p><strong>${s(w.whyItMatters)}</strong> ${s(w.paragraph)}</p>`),
  real('news about advertising', false, (s, w) => `<p>${s(w.aboutAds)}</p>`),
  real('news about signing up', true, (s, w) => `<p>${s(w.aboutSignup)}</p>`),
  real('short quoted answer', true, (s, w) => `<p>“${s(w.answer)}”</p>`),
  real(
    'picture with a caption',
    false,
    (s, w) =>
      `<figure><img src="/media/quay.jpg" width="800" height="500" alt=""><figcaption>${s(w.caption)}</figcaption></figure>`,
  ),
] as const;

/** @returns the shapes of real content in this language */
export const realShapes = (lang: RealLanguage): readonly Shape[] =>
  BUILDERS.map(({ name, held, build }) => ({
    name,
    held,
    kind: 'real',
    build: (kit) => build(kit.say, WORDS[lang]),
  }));
