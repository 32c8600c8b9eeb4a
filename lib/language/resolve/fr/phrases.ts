/** Decides how a source is explained to a French reader: plain and neutral. */
import type { Phrases } from '../language';

export const phrases: Phrases = {
  markedBy: (cue) => `Relevé à cause de « ${cue} »`,
  post: 'Relevé parce que l’article cite une publication',
  quotation: 'Relevé à cause des guillemets',
  kind: {
    person: 'nommé dans l’article',
    organization: 'une institution qui s’exprime comme telle',
    spokesperson: 'parle pour une institution, sans que son nom soit donné',
    document: 'un texte ou des données que l’article cite',
    media: 'un média',
    unnamed: 'le nom n’est pas donné',
    collective: 'un groupe ouvert, personne en particulier',
    role: 'connu par la fonction que l’article indique',
    none: 'aucune source n’est donnée',
  },
  withheld: (words) => `le nom est tu : « ${words} »`,
  noReason: 'aucune raison n’est donnée',
  partly: 'seul un prénom, un nom d’utilisateur ou un pseudonyme est donné',
  spokespersonFor: (body) => `porte-parole de ${body}`,
  speaksFor: (body) => `parle pour ${body}, sans que son nom soit donné`,
  namedAs: (name, role) => `nommé dans l’article : ${name} (${role})`,
  also: (words) => `aussi appelé ${words.map((word) => `« ${word} »`).join(', ')}`,
  joint: '\u00a0; ',
  unknown: 'aucune source',
};
