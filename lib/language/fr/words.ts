/** Decides which small French words are what. In lower case, with straight apostrophes. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export const FRENCH_PRONOUNS = set('il elle ils elles on celui-ci celle-ci ceux-ci celles-ci ce dernier');
export const FRENCH_DETERMINERS = set(
  "le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes deux trois quatre cinq six sept huit neuf dix plusieurs certains certaines " +
    'quelques aucun aucune chaque tous toutes tout toute autre autres',
);
export const FRENCH_CLAUSES = set(
  'que car mais quand lorsque alors parce si où dont puisque tandis comme donc or ni ainsi puis',
);
export const FRENCH_AUXILIARY =
  /^(?:(?:[nlmt]')?(?:a|ont|avait|avaient|aurait|auraient|ait|eut)|s'(?:est|était|étaient)|(?:se|ne se) sont)$/u;
export const FRENCH_CLITICS = set(
  'se lui leur nous me y en le la les ne pas plus jamais également aussi notamment déjà ensuite encore toutefois cependant pourtant même toujours souvent par ailleurs ainsi',
);
/** What ends the name of who said it: when and where. */
export const FRENCH_WHEN = set(
  'lundi mardi mercredi jeudi vendredi samedi dimanche hier ce cette lors dans auprès devant après avant pendant sur lors depuis vendredi matin soir mercredi au à aux en par via jeudi selon ' +
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
);
export const FRENCH_TEXTS = set(
  'rapport rapports étude études enquête enquêtes sondage document documents communiqué lettre note texte article plainte chiffres données vidéo images photos mémo expertise analyse bilan audit résultats jugement arrêt',
);
