/** Decides what the resolver knows of French: the lists of `fr/sources.ts`, and what the learned features ask besides. */
import { FRENCH_SOURCES as lists } from '../../fr/sources';
import { english } from '../en';
import type { Gender, Lexicon, Pronoun } from '../lexicon';
import { map, set } from '../words';
import { cueClasses, knowing, speaking } from './cues';

const joined = (...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((one) => [...one]));

const somebody = (gender: Gender, number: Pronoun['number']): Pronoun => ({
  gender,
  number,
  of: 'person',
  possessive: false,
  relative: false,
});

/** "il" and "elle" are somebody first of all: who is credited is a person more often than a body. */
const pronouns: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ...[...lists.pronouns].map(([word, pronoun]): [string, Pronoun] => [
    word,
    /^(?:il|elle)$/u.test(word) ? { ...pronoun, of: 'person' } : pronoun,
  ]),
  ["l' intéressé", somebody('m', 'one')],
  ["l' intéressée", somebody('f', 'one')],
  ['ce dernier', somebody('m', 'one')],
  ['cette dernière', somebody('f', 'one')],
  ['ces derniers', { ...somebody('m', 'many'), of: 'either' }],
  ['ces dernières', { ...somebody('f', 'many'), of: 'either' }],
]);

const roles: ReadonlyMap<string, Gender | null> = new Map([
  ...lists.roles,
  ...map<Gender | null>(
    [
      'm',
      'homme intéressé président porteur coureur chanteur meneur dirigeant riverain gérant conducteur automobiliste',
    ],
    [
      'f',
      'femme intéressée présidente mairesse ravisseuse chanteuse cheffe meneuse dirigeante riveraine gérante propriétaire-gérante lieutenante colonelle',
    ],
    [
      null,
      'maire ravisseur ravisseurs victime suspect adversaire partenaire prévenu otage cadre interlocuteur',
    ],
  ),
]);

/** Endings that look like a plural and are none. */
const NO_PLURAL =
  /^(?:temps|corps|cas|fois|pays|palais|avis|procès|prix|voix|bras|repas|succès|accès|poids|choix|paix|matignon|fonds|bureaux-mère)$/u;

const isPlural = (noun: string): boolean =>
  (/[sx]$/u.test(noun) && !NO_PLURAL.test(noun)) ||
  /^(?:certains|plusieurs|beaucoup|gens|entourage)$/u.test(noun);

export const french: Lexicon = {
  pronouns,
  firstPerson: lists.firstPerson,
  titles: lists.titles,
  roles,
  firstNames: new Map([
    ...english.firstNames,
    ...map<Gender | null>(
      [
        'm',
        `jean michel pascal éric frédéric jérôme stéphane gérard rené andré théo léo hugo yann loïc benoît gaël maël raphaël joël noé cédric gaétan médéric olivier thibault
        thibaut baptiste corentin ludovic franck mathis tristan gauthier dorian alexis armand blaise lucas enzo nathan rui`,
      ],
      [
        'f',
        `laurence pascale simone cécile hélène inès zoé odile louise agnès anaïs léa chloé mélanie aurélie amélie élodie émilie noémie françoise geneviève solène ségolène
        véronique valérie bénédicte clémence capucine awa fatou aminata marlène maëlle océane sonia yasmina karima leïla samira`,
      ],
    ),
  ]),
  // "UN" is an article here
  bodies: new Set([...joined(lists.bodies, english.bodies)].filter((word) => !/^(?:un|who|co)$/u.test(word))),
  bodyNouns: joined(lists.bodyNouns, set('usine mairie élysée matignon bercy école collège lycée rue')),
  outlets: joined(lists.outlets, english.outlets, set('dépêche monde figaro échos croix parisien équipe')),
  outletNouns: lists.outletNouns,
  documents: lists.documents,
  things: new Set(),
  speakers: lists.speakers,
  crowd: joined(lists.crowd, set('gens familles clients')),
  // "l'un d'eux" is one of those who spoke
  informants: joined(lists.informants, set('un une ravisseurs ingénieur ingénieurs')),
  insiders: joined(
    lists.insiders,
    set('salarié salariés employé employés fonctionnaire fonctionnaires député députés élu élus'),
  ),
  officials: lists.officials,
  numbers: new Map([...lists.numbers].filter(([word]) => !/^une?$/u.test(word))),
  amounts: new Map([...lists.amounts].filter(([word]) => word !== 'des')),
  quantities: lists.quantities,
  definite: lists.definite,
  indefinite: joined(lists.indefinite, new Set([...lists.numbers.keys()])),
  other: lists.other,
  after: joined(lists.after, set('et ou entre parmi sous contre selon après avant depuis chez ayant étant')),
  functionWords: lists.functionWords,
  particles: lists.particles,
  proper: joined(
    english.proper,
    set(
      `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
      france allemagne espagne italie belgique suisse angleterre bretagne normandie alsace provence corse paris lyon marseille toulouse nantes intérieur économie éducation santé justice défense
      finances travail agriculture culture transports écologie environnement industrie logement sports jeunesse enseignement recherche budget
      bordeaux lille strasbourg bruxelles genève montréal québec afrique europe asie amérique algérie maroc tunisie sénégal mali niger tchad`,
    ),
  ),
  adjectives: joined(
    english.adjectives,
    set(
      'ancien ancienne ex français française américain américaine européen européenne allemand belge suisse',
    ),
  ),
  knowing,
  speaking,
  cueClasses,
  elided: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu,
  nounFirst: true,
  plural: isPlural,
  genders: new Map<string, Gender>([
    ['un', 'm'],
    ['le', 'm'],
    ['ce', 'm'],
    ['une', 'f'],
    ['la', 'f'],
    ['cette', 'f'],
  ]),
  demonstrative: set('ce cet cette ces même mêmes'),
  fixed: [
    {
      name: 'siège du pouvoir',
      kind: 'organization',
      pattern: /^(?:l[’'])?(?:Élysée|Elysée|Matignon|Bercy|Beauvau|Quai d[’']Orsay|Rideau Hall)$/u,
      matches: 'Matignon',
      not: 'rue de Matignon',
    },
    {
      name: 'une chaîne',
      kind: 'media',
      pattern:
        /^(?:la chaîne |le quotidien |le journal |l[’']hebdomadaire |la radio |le site )\p{Lu}[\p{L}\d’'-]*(?: \p{Lu}[\p{L}\d’'-]*)*$/u,
      matches: 'le quotidien La Vigie',
      not: 'le quotidien des marins',
    },
  ],
  sourceless: [
    {
      name: 'adverbe',
      pattern: /\b(?:prétendument|soi-disant|paraît-il|dit-on|semble-t-il)\b/iu,
      matches: 'il aurait, semble-t-il, quitté la ville',
      not: 'il a quitté la ville',
    },
    {
      name: 'passif',
      pattern:
        /\b(?:est|sont|était|étaient|serait|seraient)\s+(?:\p{L}+ment\s+)?(?:soupçonnée?s?|accusée?s?|considérée?s?|présentée?s?|décrite?s?|perçue?s?|réputée?s?)(?!\p{L})/iu,
      matches: 'il est soupçonné de fraude',
      not: 'il soupçonne une fraude',
    },
  ],
};
