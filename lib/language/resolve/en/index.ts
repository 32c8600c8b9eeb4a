/** Decides what the resolver knows of English. */
import type { Lexicon, Pronoun } from '../lexicon';
import { set } from '../words';
import { bodies, bodyNouns, documents, outletNouns, outlets, things } from './bodies';
import {
  after,
  amounts,
  crowd,
  cueClasses,
  definite,
  indefinite,
  informants,
  insiders,
  knowing,
  numbers,
  officials,
  other,
  quantities,
  speakers,
  speaking,
} from './groups';
import { firstNames, roles, titles } from './people';
import { isPlural } from './plural';
import { sourceless } from './sourceless';

const pronoun = (
  of: Pronoun['of'],
  number: Pronoun['number'],
  gender: Pronoun['gender'] = null,
  more: Partial<Pronoun> = {},
): Pronoun => ({ of, number, gender, possessive: false, relative: false, ...more });

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['he', pronoun('person', 'one', 'm')],
  ['him', pronoun('person', 'one', 'm')],
  ['himself', pronoun('person', 'one', 'm')],
  ['his', pronoun('person', 'one', 'm', { possessive: true })],
  ['she', pronoun('person', 'one', 'f')],
  ['her', pronoun('person', 'one', 'f', { possessive: true })],
  ['hers', pronoun('person', 'one', 'f')],
  ['herself', pronoun('person', 'one', 'f')],
  ['they', pronoun('either', 'many')],
  ['them', pronoun('either', 'many')],
  ['themselves', pronoun('either', 'many')],
  ['their', pronoun('either', 'many', null, { possessive: true })],
  ['it', pronoun('thing', 'one')],
  ['itself', pronoun('thing', 'one')],
  ['its', pronoun('thing', 'one', null, { possessive: true })],
  ['this', pronoun('thing', 'one')],
  ['who', pronoun('either', 'one', null, { relative: true })],
  ['whom', pronoun('either', 'one', null, { relative: true })],
  ['which', pronoun('thing', 'one', null, { relative: true })],
  ['that', pronoun('either', 'one', null, { relative: true })],
  ['both', pronoun('either', 'many')],
  ['all', pronoun('either', 'many')],
]);

export const english: Lexicon = {
  pronouns,
  firstPerson: set('i we me us my our myself ourselves'),
  titles,
  roles,
  firstNames,
  bodies,
  bodyNouns,
  outlets,
  outletNouns,
  documents,
  things,
  speakers,
  crowd,
  informants,
  insiders,
  officials,
  numbers,
  amounts,
  quantities,
  definite,
  indefinite,
  other,
  after,
  knowing,
  speaking,
  cueClasses,
  functionWords: set(
    `the a an and but or nor so yet for if when while as at by in on of to from with without after before since until because although though
    however meanwhile still also then there here this that these those it its he his she her they their we our you your i my what who why how which
    where one two three some many most several few both all each every another other no not only just even such more less last next earlier later
    according asked speaking during among between about against over under through despite once whether is was are were be been has have had do
    did does can could will would may might must should let yes well oh now today yesterday tomorrow perhaps maybe instead besides moreover
    furthermore finally first second third per via like unlike than up down out off back again never always often sometimes nearly almost`,
  ),
  particles: set(
    'de del della di da dos das du van von der den ten ter bin ibn ben al el la le y e abu o af av zu',
  ),
  proper: set(
    `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
    america britain england scotland wales ireland canada mexico china russia ukraine france germany italy spain portugal israel iran iraq syria
    turkey egypt india pakistan japan korea australia zealand brazil argentina chile poland hungary austria sweden norway denmark finland
    netherlands belgium switzerland greece africa asia europe london paris washington moscow beijing kyiv kiev berlin rome madrid brussels tokyo
    ottawa toronto montreal chicago boston houston texas california florida ohio michigan georgia virginia arizona nevada pennsylvania wisconsin
    iowa carolina jersey york hampshire mexico dakota oregon colorado minnesota illinois indiana kentucky tennessee alabama louisiana
    mississippi oklahoma kansas nebraska utah idaho montana wyoming alaska hawaii maine vermont connecticut massachusetts maryland delaware
    missouri arkansas gaza hamas taiwan afghanistan vietnam thailand indonesia philippines nigeria kenya ethiopia venezuela cuba colombia
    charlotte austin madison florence sydney melbourne jackson lincoln dallas orlando miami atlanta phoenix denver seattle detroit cleveland
    philadelphia baltimore milwaukee birmingham manchester liverpool leeds glasgow edinburgh dublin belfast vancouver calgary winnipeg halifax
    mumbai delhi shanghai jakarta manila seoul cairo nairobi lagos johannesburg vienna warsaw prague budapest lisbon athens istanbul baghdad
    tehran damascus jerusalem rafah kabul kharkiv odesa odessa lviv crimea donbas siberia silicon manhattan brooklyn hollywood broadway
    haiti rico yemen lebanon jordan qatar dubai libya sudan somalia congo uganda rwanda ghana senegal mali morocco algeria tunisia peru bolivia
    ecuador guatemala honduras panama nicaragua salvador myanmar burma cambodia laos malaysia singapore bangladesh nepal lanka
    ontario quebec alberta manitoba god internet facebook twitter google apple amazon microsoft christmas easter covid`,
  ),
  adjectives: set(
    `republican democratic democrat conservative liberal labour tory independent american british english scottish welsh irish canadian mexican
    chinese russian ukrainian french german italian spanish portuguese israeli palestinian iranian iraqi syrian turkish egyptian indian pakistani
    japanese korean australian brazilian polish hungarian austrian swedish norwegian danish finnish dutch belgian swiss greek african asian
    european arab muslim christian catholic jewish gop ndp former ex acting then-president former-president senior federal`,
  ),
  elided: null,
  nounFirst: false,
  plural: isPlural,
  genders: new Map(),
  demonstrative: set('this that these those both same'),
  sourceless,
  fixed: [
    {
      name: 'Downing Street',
      kind: 'organization',
      pattern: /^(?:(?:No\.? ?|Number )(?:10|11|Ten|Eleven)(?: Downing Street)?|Downing Street|Whitehall)$/u,
      matches: 'No 10',
      not: 'No 12 bus',
    },
    {
      name: 'a channel',
      kind: 'media',
      pattern: /^(?:Channel|Radio|Kanal|Canal) (?:\d+|\p{Lu}\p{L}+)(?: News| TV)?$/u,
      matches: 'Channel 9',
      not: 'Channel swimmers',
    },
  ],
};
