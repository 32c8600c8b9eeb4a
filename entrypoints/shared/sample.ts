/** Decides the article on which the first page and the settings show what the extension does: invented, in each language of the interface. */
import { readDraft } from '../../lib/draft';
import type { Article } from '../../lib/model';
import type { SpokenLanguage } from './language';

interface Sample {
  readonly title: string;
  readonly siteName: string;
  readonly paragraphs: readonly string[];
}

const SAMPLES: Readonly<Record<SpokenLanguage, Sample>> = {
  en: {
    title: 'Old Pier to stay shut until spring, two officials say',
    siteName: 'The Saltmarsh Courier',
    paragraphs: [
      'The Old Pier at Saltmarsh will stay shut until spring because its pillars are cracked, two council officials said. They spoke on condition of anonymity because they were not authorized to discuss the survey.',
      '“It could come down in a storm,” one of the officials said.',
      'Mayor Ada Holm denied that. “The pier was closed out of caution, and it will reopen in May,” she told a meeting on Tuesday.',
      'Critics say the council has known of the cracks for years. A survey by the engineers Brandt & Daughters found no immediate danger.',
    ],
  },
  fr: {
    title: 'La vieille jetée restera fermée, selon deux fonctionnaires',
    siteName: 'Le Courrier de Salignac',
    paragraphs: [
      'La vieille jetée de Salignac restera fermée jusqu’au printemps parce que ses piliers sont fissurés, selon deux fonctionnaires de la ville. Ils ont requis l’anonymat, faute d’être autorisés à parler de l’expertise.',
      '« Elle pourrait s’effondrer à la prochaine tempête », ont déclaré les deux fonctionnaires.',
      '« La jetée a été fermée par précaution et rouvrira en mai », a affirmé mardi la maire, Adèle Roumier.',
      'Des opposants affirment que la ville connaît ces fissures depuis des années. Selon une expertise du cabinet Brandt et Filles, il n’y a pas de danger immédiat.',
    ],
  },
};

export function sampleIn(language: SpokenLanguage): Article {
  const { title, siteName, paragraphs } = SAMPLES[language];
  const article = readDraft({ text: paragraphs.join('\n\n'), form: 'plain', title });
  return { ...article, siteName, lang: language };
}
