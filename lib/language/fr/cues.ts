/**
 * Decides which French verbs credit words to a source. Letters of a frame: q with a quotation, p after its words or in
 * the middle ("…, a-t-il dit"), c a clause with "que", i an infinitive ("assure avoir vu", "a promis de"), n a noun
 * phrase ("dénonce un scandale"), d things may do it ("le rapport révèle"), b belief.
 */
export type FrenchForm = 'present' | 'imperfect' | 'simple' | 'participle' | 'gerund';

export interface FrenchCue {
  readonly lemma: string;
  readonly frame: ReadonlySet<string>;
  readonly form: FrenchForm;
}

/** Verbs in -er; -ger and -cer spell themselves. */
const REGULAR = `
affirmer qpci | déclarer qpci | expliquer qpcd | indiquer qpcd | ajouter qpc | annoncer qpcnd | assurer qpci | estimer qpcid | préciser qpcd | souligner qpcnd | rappeler qpcd
raconter qpc | confier qpci | confirmer qpcind | noter qpcd | observer qpc | constater qpcd | relever qpcd | regretter qpcn | déplorer qpcn | dénoncer qpn | insister qp | marteler qpc
lancer qp | glisser qp | résumer qp | témoigner qpc | avancer qpcn | affirmer qpci | juger qpcQ | considérer qpcb | révéler qpcnd | signaler qpcd | avouer qpci | nier cin | contester n
réclamer qn | demander qcI | exiger cn | proposer qci | recommander cId | conseiller cI | exhorter I | appeler I | inviter I | accuser A | qualifier Q | fustiger n | critiquer n | saluer n
argumenter qpc | plaider qpc | tonner qp | ironiser qp | plaisanter qp | commenter qp | détailler qp | analyser qp | conclure qp | interroger qp | s'interroger qp | répliquer qpc
rétorquer qpc | objecter qpc | marmonner qp | crier q | clamer qpc | proclamer qpc | pester qp | tempérer qp | nuancer qp | trancher qp | enchaîner qp | poursuivre qp
pronostiquer qpc | espérer cib | redouter cinb | penser qpcib | soupçonner Ab | suspecter Ab | alerter qpc | informer c | narrer qp | rapporter qpcd | mentionner cn | évoquer nd
montrer cd | démontrer cd | prouver cd | suggérer qpcd | évaluer cd | tabler c | tweeter qpc | poster q | publier q | certifier qpci | attester cd | jurer qpci | garantir qpc | citer n
imputer n | attribuer n | pointer n | dévoiler nd | vanter n | revendiquer n | renchérir qp | insinuer qpc | prétendre qpci | stipuler cd | énumérer qp | rejeter n | balayer n | menacer id | douter cn | trouver Q | agacer q | indigner qp | emporter q | étonner qp | inquiéter qp
réjouir qp | désoler qp | exclamer qp | alarmer qp | féliciter qp | défendre qp | invoquer n | minimiser n
`;

const FORMS: Readonly<
  Record<
    string,
    readonly [present: string, imperfect: string, simple: string, participle: string, gerund: string]
  >
> = {
  dire: ['dit disent', 'disait disaient', 'dit dirent', 'dit dite dits', 'disant'],
  redire: ['redit redisent', 'redisait', 'redit', 'redit', 'redisant'],
  écrire: ['écrit écrivent', 'écrivait écrivaient', 'écrivit écrivirent', 'écrit', 'écrivant'],
  répondre: ['répond répondent', 'répondait répondaient', 'répondit', 'répondu', 'répondant'],
  prévenir: ['prévient préviennent', 'prévenait', 'prévint', 'prévenu', 'prévenant'],
  soutenir: ['soutient soutiennent', 'soutenait soutenaient', 'soutint', 'soutenu', 'soutenant'],
  maintenir: ['maintient maintiennent', 'maintenait', 'maintint', 'maintenu', 'maintenant que'],
  reconnaître: [
    'reconnaît reconnaît reconnait reconnaissent',
    'reconnaissait',
    'reconnut',
    'reconnu',
    'reconnaissant',
  ],
  démentir: ['dément démentent', 'démentait', 'démentit', 'démenti', 'démentant'],
  avertir: ['avertit avertissent', 'avertissait', 'avertit', 'averti', 'avertissant'],
  promettre: ['promet promettent', 'promettait', 'promit', 'promis', 'promettant'],
  admettre: ['admet admettent', 'admettait', 'admit', 'admis', 'admettant'],
  croire: ['croit croient', 'croyait croyaient', 'crut', 'cru', 'croyant'],
  craindre: ['craint craignent', 'craignait craignaient', 'craignit', 'craint', 'craignant'],
  prédire: ['prédit prédisent', 'prédisait', 'prédit', 'prédit', 'prédisant'],
  prévoir: ['prévoit prévoient', 'prévoyait', 'prévit', 'prévu', 'prévoyant'],
  conclure: ['conclut concluent', 'concluait', 'conclut', 'conclu', 'concluant'],
  poursuivre: ['poursuit poursuivent', 'poursuivait', 'poursuivit', 'poursuivi', 'poursuivant'],
  reprendre: ['reprend', 'reprenait', 'reprit', 'repris', 'reprenant'],
  garantir: ['garantit garantissent', 'garantissait', 'garantit', 'garanti', 'garantissant'],
  renchérir: ['renchérit', 'renchérissait', 'renchérit', 'renchéri', 'renchérissant'],
  prétendre: ['prétend prétendent', 'prétendait prétendaient', 'prétendit', 'prétendu', 'prétendant'],
  établir: ['établit établissent', 'établissait', 'établit', 'établi', 'établissant'],
  réagir: ['réagit réagissent', 'réagissait', 'réagit', 'réagi', 'réagissant'],
  décrire: ['décrit décrivent', 'décrivait décrivaient', 'décrivit', 'décrit', 'décrivant'],
  souffler: ['souffle', 'soufflait', 'souffla', 'soufflé', 'soufflant'],
};

const FRAMES: Readonly<Record<string, string>> = {
  dire: 'qpcid',
  redire: 'qpci',
  écrire: 'qpcd',
  répondre: 'qpc',
  prévenir: 'qpc',
  soutenir: 'qpci',
  maintenir: 'qpci',
  reconnaître: 'qpcind',
  démentir: 'qpcin',
  avertir: 'qpc',
  promettre: 'qpci',
  admettre: 'qpci',
  croire: 'cib',
  craindre: 'cinb',
  prédire: 'qpc',
  prévoir: 'c',
  conclure: 'qpcd',
  poursuivre: 'qp',
  reprendre: 'qp',
  garantir: 'qpc',
  renchérir: 'qp',
  prétendre: 'qpci',
  établir: 'cd',
  souffler: 'qp',
  réagir: 'qp',
  décrire: 'Q',
};

function regular(lemma: string): readonly [string, string, string, string, string] {
  const stem = lemma.slice(0, -2);
  const soft = /g$/u.test(stem) ? `${stem}e` : /c$/u.test(stem) ? `${stem.slice(0, -1)}ç` : stem;
  const grave = /(?:e|é)(l|t|n|r|v|g)$/u.test(stem) ? stem.replace(/(?:e|é)(l|t|n|r|v|g)$/u, 'è$1') : stem;
  const double = lemma === 'rappeler' || lemma === 'appeler' ? `${stem}l` : grave;
  return [
    `${double}e ${double}ent`,
    `${soft}ait ${soft}aient`,
    `${soft}a ${stem}èrent`,
    `${stem}é ${stem}ée ${stem}és`,
    `${soft}ant`,
  ];
}

const NAMES: readonly FrenchForm[] = ['present', 'imperfect', 'simple', 'participle', 'gerund'];
const CUES = new Map<string, FrenchCue>();

function add(lemma: string, letters: string, forms: readonly string[]): void {
  forms.forEach((words, i) => {
    for (const word of words.split(' ')) {
      const before = CUES.get(word);
      const frame = new Set([...letters, ...(before?.lemma === lemma ? before.frame : [])]);
      if (word !== 'que')
        CUES.set(word, {
          lemma,
          frame,
          form: before?.lemma === lemma ? before.form : (NAMES[i] as FrenchForm),
        });
    }
  });
}

for (const entry of REGULAR.split(/[|\n]/u)) {
  const [lemma = '', letters = ''] = entry.trim().split(' ');
  if (lemma !== '' && !FORMS[lemma]) add(lemma, letters, regular(lemma));
}
for (const [lemma, forms] of Object.entries(FORMS)) add(lemma, FRAMES[lemma] ?? 'qpc', forms);

/** The verb of saying that this form belongs to; null for any other word. `word` in lower case. */
export const frenchCueOf = (word: string): FrenchCue | null => CUES.get(word) ?? null;

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Forms that are more often a noun or an adjective: they need a subject before and content after. */
export const FRENCH_OFTEN_NOUNS = set(
  'note demande demandes conseille critique critiques cite publie poste annonce annonces juge juges lance avance relève montre pointe signale propose glisse crie exige ' +
    'témoigne observe analyse analyses espère évoque mentionne commente prévu prévenu averti établi conclu repris salue vante prouve attribue impute appelle invite',
);
