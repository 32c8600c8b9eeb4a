/**
 * Decides which French words say what kind of source somebody is: closed lists of words, no names of people. In lower
 * case, with straight apostrophes. Shaped as the resolver's lexicon names them.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

type Gender = 'm' | 'f';
const genders = (both: string, m: string, f: string): ReadonlyMap<string, Gender | null> =>
  new Map<string, Gender | null>([
    ...[...set(both)].map((w): [string, null] => [w, null]),
    ...[...set(m)].map((w): [string, Gender] => [w, 'm']),
    ...[...set(f)].map((w): [string, Gender] => [w, 'f']),
  ]);

type Pronoun = {
  readonly gender: Gender | null;
  readonly number: 'one' | 'many';
  readonly of: 'person' | 'thing' | 'either';
  readonly possessive: boolean;
  readonly relative: boolean;
};
const pronoun = (
  gender: Gender | null,
  number: 'one' | 'many',
  of: Pronoun['of'] = 'either',
  possessive = false,
  relative = false,
): Pronoun => ({
  gender,
  number,
  of,
  possessive,
  relative,
});

export const FRENCH_SOURCES = {
  pronouns: new Map<string, Pronoun>([
    ['il', pronoun('m', 'one')],
    ['elle', pronoun('f', 'one')],
    ['ils', pronoun('m', 'many')],
    ['elles', pronoun('f', 'many')],
    ['lui', pronoun('m', 'one', 'person')],
    ['celui-ci', pronoun('m', 'one')],
    ['celle-ci', pronoun('f', 'one')],
    ['ceux-ci', pronoun('m', 'many')],
    ['celles-ci', pronoun('f', 'many')],
    ['son', pronoun(null, 'one', 'either', true)],
    ['sa', pronoun(null, 'one', 'either', true)],
    ['ses', pronoun(null, 'one', 'either', true)],
    ['leur', pronoun(null, 'many', 'either', true)],
    ['leurs', pronoun(null, 'many', 'either', true)],
    ['qui', pronoun(null, 'one', 'either', false, true)],
  ]),
  firstPerson: set("je j' me moi mon ma mes nous notre nos"),
  titles: genders(
    'ministre maire docteur professeur maître juge me dr pr capitaine commandant',
    'm monsieur mm président sénateur député directeur procureur conseiller roi prince général colonel lieutenant mgr',
    'mme madame mlle présidente sénatrice députée directrice procureure conseillère reine princesse générale ministre-présidente',
  ),
  roles: genders(
    'ministre maire juge porte-parole collègue proche élève enfant artiste journaliste économiste fonctionnaire diplomate responsable secrétaire guide témoin adjoint-maire politologue chef cadre pilote otage syndicaliste',
    'avocat président directeur procureur député sénateur adjoint conseiller préfet patron entraîneur joueur ingénieur médecin infirmier chercheur professeur instituteur frère père fils oncle mari voisin habitant policier pompier officier soldat ouvrier salarié employé fondateur acteur écrivain homme militant élu avocat-général',
    'avocate présidente directrice procureure députée sénatrice adjointe conseillère préfète patronne entraîneuse joueuse ingénieure infirmière chercheuse professeure institutrice sœur mère fille tante femme voisine habitante policière pompière officière ouvrière salariée employée fondatrice actrice écrivaine militante élue',
  ),
  bodies: set(
    'ministère préfecture mairie région département conseil assemblée sénat cour tribunal parquet police gendarmerie armée agence comité commission fédération syndicat association groupe société entreprise banque université hôpital institut parti union organisation fondation club ligue fonds office autorité onu otan',
  ),
  bodyNouns: set(
    'ministère gouvernement préfecture mairie ville région département police gendarmerie armée parquet tribunal cour parti syndicat association ong entreprise société groupe banque compagnie club fédération agence direction commission conseil université hôpital institut organisation présidence opposition majorité chancellerie constructeur opérateur exploitant élysée matignon',
  ),
  outlets: set('afp reuters bfmtv franceinfo mediapart libération'),
  outletNouns: set(
    'quotidien journal hebdomadaire magazine chaîne radio agence site média médias presse télévision mensuel revue',
  ),
  documents: set(
    'rapport étude enquête sondage document documents communiqué lettre note texte article plainte chiffres données vidéo images mémo expertise analyse analyses bilan audit résultats jugement arrêt procès-verbal statistiques courriel message décret projet recensement relevé enregistrement',
  ),
  speakers: set('porte-parole représentant représentante avocat avocate attaché attachée'),
  crowd: set(
    'critiques experts expertes spécialistes analystes observateurs électeurs habitants riverains usagers voisins partisans opposants détracteurs manifestants parents consommateurs clients patients étudiants élèves économistes chercheurs scientifiques historiens militants investisseurs syndicats internautes associations certains beaucoup nombreux',
  ),
  informants: set(
    'source sources responsable responsables diplomate diplomates conseiller conseillers conseillère proche proches entourage cadre cadres salarié salariés salariée employé employés fonctionnaire fonctionnaires officier officiers policier policiers enquêteur enquêteurs témoin témoins ministre député députés élu élus collaborateur collaborateurs ami amis amie collègue collègues participant participants négociateur négociateurs dirigeant dirigeants haut-fonctionnaire infirmière infirmier médecin magistrat magistrats militaire joueur',
  ),
  insiders: set(
    'source sources responsable responsables diplomate diplomates conseiller conseillers proche proches entourage cadre cadres collaborateur collaborateurs ami amis collègue collègues négociateur négociateurs dirigeant dirigeants',
  ),
  officials: set(
    'police gendarmes pompiers parquet autorités procureurs militaires armée secours douanes enquêteurs',
  ),
  numbers: new Map([
    ['un', 1],
    ['une', 1],
    ['deux', 2],
    ['trois', 3],
    ['quatre', 4],
    ['cinq', 5],
    ['six', 6],
    ['sept', 7],
    ['huit', 8],
    ['neuf', 9],
    ['dix', 10],
    ['douze', 12],
    ['vingt', 20],
  ]),
  amounts: new Map([
    ['plusieurs', 3],
    ['quelques', 3],
    ['certains', 2],
    ['certaines', 2],
    ['des', 2],
    ['nombreux', 3],
    ['nombreuses', 3],
  ]),
  quantities: set('majorité plupart dizaine douzaine centaine partie poignée membres groupe'),
  definite: set("le la les l' ce cet cette ces son sa ses leur leurs"),
  indefinite: set('un une des certains certaines plusieurs quelques'),
  other: set('autre autres second seconde deuxième troisième'),
  after: set("de du des d' qui que dont à au aux en proche chargé chargée pour dans sur ayant"),
  functionWords: set(
    'mais or et donc car si quand lorsque selon dans pour avec sans sous sur après avant depuis pendant malgré chez entre ainsi puis alors ensuite enfin aussi pourtant cependant toutefois comme le la les un une des ce cette ces il elle ils elles on nous vous',
  ),
  particles: set("de du des d' la le van von bin el al ben ibn"),
} as const;

/** The article says that the name is withheld. Each with words that it matches and words that it must not. */
export const FRENCH_WITHHELD = [
  {
    name: "sous couvert d'anonymat",
    pattern: /sous\s+(?:le\s+)?(?:couvert|sceau)\s+(?:de\s+l|d)['’]anonymat/iu,
    matches: 'dit-il sous couvert d’anonymat',
    not: 'sous couvert de travaux',
  },
  {
    name: 'requis l’anonymat',
    pattern:
      /(?:requis|requiert|demandé|souhaité|réclamé|préféré|préfère|gard(?:er|é|ant))\s+(?:à\s+)?(?:conserver\s+|rester\s+|garder\s+|à\s+garder\s+)?(?:l['’]anonymat|anonymes?)/iu,
    matches: 'qui a requis l’anonymat',
    not: 'qui a demandé une pause',
  },
  {
    name: 'condition d’anonymat',
    pattern:
      /à\s+(?:la\s+)?condition\s+(?:d['’]anonymat|de\s+(?:ne\s+pas\s+être\s+(?:nommé|cité|identifié)|rester\s+anonyme))/iu,
    matches: 'à la condition de ne pas être nommées',
    not: 'à la condition de rester',
  },
  {
    name: 'ne pas être nommé',
    pattern:
      /(?:n['’]a|n['’]ont)\s+pas\s+(?:voulu|souhaité)\s+(?:être\s+(?:nommé|cité|identifié)|donner\s+(?:son|leur)\s+nom)|(?:taire|cacher)\s+(?:son|leur)\s+(?:nom|identité)|sous\s+(?:un\s+)?pseudonyme/iu,
    matches: 'qui n’a pas voulu donner son nom de famille',
    not: 'qui n’a pas voulu donner son avis',
  },
] as const;

/** Why the name is withheld: the words of the reason are the first group. */
export const FRENCH_REASONS = [
  {
    name: 'parce que',
    pattern: /anonym(?:at|es?)[^.]{0,40}?\b(parce\s+qu[e'’][^.,;]+)/iu,
    matches: 'a requis l’anonymat parce qu’il n’est pas autorisé à parler',
    not: 'parce qu’il pleut',
  },
  {
    name: 'par crainte de',
    pattern:
      /(?:anonym(?:at|es?)|nommée?s?|son\s+nom)[^.]{0,40}?\b((?:par\s+(?:crainte|peur)|de\s+(?:crainte|peur))\s+(?:de|d['’]|que)[^.,;]+)/iu,
    matches: 'a souhaité rester anonyme par crainte de représailles',
    not: 'il est resté chez lui par crainte du vent',
  },
  {
    name: 'n’étant pas autorisé',
    pattern:
      /((?:n['’](?:étant|est|était|sont|étaient)\s+pas|faute\s+d['’]être)\s+(?:autorisée?s?|habilitée?s?)\s+à\s+(?:s['’]exprimer|parler|communiquer)[^.,;]*)/iu,
    matches: 'n’étant pas autorisé à s’exprimer publiquement',
    not: 'n’étant pas arrivé à parler',
  },
] as const;
