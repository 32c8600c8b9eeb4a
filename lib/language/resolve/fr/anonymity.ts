/** Decides which French wording says that a name is withheld, and why, how a source knows, and who gave no answer. */
import { FRENCH_REASONS, FRENCH_WITHHELD } from '../../fr/sources';
import type { WordingRule } from '../lexicon';
import { set } from '../words';

export const explicit: readonly WordingRule[] = FRENCH_WITHHELD;

export const notNaming: readonly WordingRule[] = [
  {
    name: 'la rédaction tait le nom',
    pattern:
      /(?<!\p{L})(?:ne\s+(?:nomme|cite|révèle|divulgue|publie)(?:nt|ons)?|tait|taisons|a\s+(?:choisi|décidé)\s+de\s+(?:ne\s+pas\s+nommer|taire))\s+(?:pas\s+)?(?:(?:le\s+nom|l['’]identité)\s+(?:de\s+)?)?((?:l[ae]s?|l['’]|ces|cet(?:te)?|ce)\s*[\p{L}’'-]+)/iu,
    matches: 'Le Journal ne nomme pas la greffière parce qu’elle craint pour son emploi',
    not: 'Le Journal ne sait pas',
  },
];

export const calledAnonymous = set('anonyme anonymes');

export const partial: readonly WordingRule[] = [
  {
    name: 'prénom changé',
    pattern:
      /\b(?:(?:le|son|les|leurs?)\s+prénoms?\s+(?:a|ont)\s+été\s+(?:modifiés?|changés?)|prénoms?\s+(?:modifiés?|changés?|d['’]emprunt)|nom\s+d['’]emprunt)/iu,
    matches: 'Lucie (le prénom a été modifié) raconte',
    not: 'son prénom est Lucie',
  },
];

export const reasons: readonly WordingRule[] = FRENCH_REASONS;

export const frontReasons: readonly WordingRule[] = [
  {
    name: 'en tête',
    pattern:
      /^[«“"]?\s*((?:parce\s+qu[e’']|faute\s+d|n['’]étant\s+pas\s+(?:autorisée?s?|habilitée?s?)|craignant|par\s+(?:crainte|peur))[^.;»]{4,160}?),\s/iu,
    matches: 'N’étant pas autorisé à parler, le responsable',
    not: 'Le responsable, n’étant pas autorisé à parler,',
  },
];

export const positions: readonly WordingRule[] = [
  {
    name: 'sait',
    pattern:
      /\b((?:proches?|internes?|informée?s?|impliquée?s?|présente?s?|au\s+(?:fait|courant|cœur)|ayant\s+connaissance)\s+(?:du|de|des|d['’]|à|aux?|dans)\s*[^,.;«»()—–]{2,80})/iu,
    matches: 'une source proche du dossier',
    not: 'une source du dossier',
  },
];

export const silent: readonly WordingRule[] = [
  {
    name: 'sans réponse',
    pattern:
      /(?<!\p{L})n['’](?:a|ont|avait|avaient)\s+pas\s+(?:immédiatement\s+|encore\s+)?(?:répondu|réagi|commenté|donné\s+suite|souhaité\s+(?:répondre|réagir|commenter|s['’]exprimer)|voulu\s+(?:répondre|réagir|commenter|s['’]exprimer))|(?<!\p{L})(?:a|ont)\s+(?:refusé|décliné)\s+(?:de\s+|toute\s+)?(?:commenter|répondre|s['’]exprimer|demandes?|commentaires?)|(?<!\p{L})n['’](?:a|ont)\s+pas\s+pu\s+être\s+jointe?s?/giu,
    matches: 'le groupe n’a pas donné suite à nos demandes',
    not: 'le groupe a donné suite à nos demandes',
  },
];
