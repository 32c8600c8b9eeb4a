/** Decides how French words credit, and which words behind a noun say that somebody knows or spoke. */
import { set } from '../words';

export const knowing = set(
  'proche proches interne internes dossier enquête connaissance informé informée informés impliqué impliqués présent présents présente témoin cœur fait discussions négociations',
);

export const speaking = set(
  'anonymat requis demandé souhaité interrogé interrogée interrogés contacté contactée contactés joint jointe rencontré rencontrée couvert anonyme nom',
);

/** The same classes as in English, so that what was learned there holds. */
export const cueClasses: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['according', set('selon après suivant citant appris pour')],
  [
    'told',
    set('confié confie confient raconte raconté racontent glisse décrit décrivent souffle témoigne ajoute'),
  ],
  [
    'announce',
    set('annoncé annonce annoncent recommande ordonné publié prévient averti exhorte appelle savoir'),
  ],
  [
    'believe',
    set(
      'croit croient pense pensent estime estiment juge jugent craint craignent redoute espère espèrent doutent doute considère trouve',
    ),
  ],
  [
    'criticise',
    set('accuse accusent dénonce dénoncent critique critiquent fustige déplore indigne agace pointe'),
  ],
  [
    'said',
    set(
      'dit déclaré indiqué précisé affirmé répondu expliqué assuré confirmé ajouté souligné lancé poursuivi',
    ),
  ],
  [
    'say',
    set('disent affirme affirment indique assure assurent explique soutient martèle insiste argue plaide'),
  ],
  ['show', set('montre montrent révèle révèlent indiquent suggère note souligne établit démontre')],
];
