/** Decides which English nouns are particular informants, which an open class, and how many people a word says. */
import { map, set } from '../words';

export const speakers = set(
  `spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons spox rep representative representatives publicist publicists
  attorney attorneys lawyer lawyers counsel solicitor solicitors press_officer`,
);

export const informants = set(
  `source sources official officials aide aides adviser advisers advisor advisors diplomat diplomats staffer staffers executive executives insider insiders
  ally allies friend friends family relative relatives colleague colleagues associate associates confidant confidants confidante informant informants
  whistleblower whistleblowers witness witnesses employee employees operative operatives donor donors attendee attendees participant participants
  strategist strategists consultant consultants lobbyist lobbyists lawmaker lawmakers legislator legislators senator senators congressman
  people person persons individual individuals agent agents officer officers investigator investigators commander commanders soldier soldiers
  doctor doctors nurse nurses teacher teachers worker workers survivor survivors victim victims neighbor neighbors neighbour neighbours
  delegate delegates member members leader leaders minister ministers negotiator negotiators client clients patient patients passenger passengers
  woman women man men mother father brother sister son daughter uncle aunt wife husband boyfriend girlfriend cousin student players player teammate
  producers producer manager managers boss reporter reporters eyewitness eyewitnesses bystander bystanders onlooker onlookers passerby passersby
  passer-by passers-by classmate classmates roommate roommates housemate housemates flatmate flatmates coworker coworkers co-worker co-workers
  acquaintance acquaintances tipster tipsters leaker leakers whistle-blower whistle-blowers dealmaker dealmakers banker bankers`,
);

export const insiders = set(
  `source sources official officials aide aides adviser advisers advisor advisors diplomat diplomats lawmaker lawmakers staffer staffers
  executive executives insider insiders ally allies friend friends relative relatives colleague colleagues associate associates operative operatives
  strategist strategists confidant confidants whistleblower whistleblowers consultant consultants lobbyist lobbyists donor donors attendee attendees
  legislator legislators informant informants employee employees family_member co-worker coworker co-workers coworkers acquaintance acquaintances`,
);

export const crowd = set(
  `critics critic experts analysts observers voters residents supporters opponents republicans democrats conservatives liberals progressives researchers
  scientists economists historians scholars academics commentators pundits activists advocates campaigners protesters protestors demonstrators
  some many most others several few everyone everybody people users fans viewers readers customers consumers shoppers parents students teachers
  farmers investors traders forecasters pollsters locals villagers citizens americans britons canadians europeans russians ukrainians israelis palestinians
  muslims christians jews evangelicals women men workers doctors skeptics sceptics detractors proponents backers defenders rivals strategists
  politicians lawmakers conservationists environmentalists specialists psychologists meteorologists astronomers biologists engineers employers
  businesses companies groups organizers organisers community communities public crowd majority half respondents participants electorate base
  internet those adults twitter social_media supporters loyalists veterans police families lawyers attorneys retailers manufacturers`,
);

export const officials = set(
  `police prosecutors authorities military army navy firefighters detectives troops officers rescuers lawyers government
  administration officials regulators paramedics deputies`,
);

export const numbers = map<number>(
  [1, 'one single'],
  [2, 'two both pair couple'],
  [3, 'three trio'],
  [4, 'four'],
  [5, 'five'],
  [6, 'six'],
  [7, 'seven'],
  [8, 'eight'],
  [9, 'nine'],
  [10, 'ten'],
  [11, 'eleven'],
  [12, 'twelve dozen'],
);

export const amounts = map<number>(
  [3, 'several various multiple numerous handful many few'],
  [2, 'some other others multiple'],
  [24, 'dozens'],
  [12, 'dozen'],
  [20, 'scores'],
);

export const quantities = set(
  `lot lots handful number majority minority percentage percent share slew chorus trio pair couple hundreds thousands dozens dozen scores many some several
  few most all both each one two three four five six seven eight nine ten half none any third quarter series group groups bunch crowd score
  two-thirds three-quarters tens millions those others plenty host string array portion`,
);

export const definite = set('the this that these those both all his her their its our said same');
export const indefinite = set(
  'a an one some several many few two three four five six seven eight nine ten another no any multiple numerous various',
);
export const other = set('another other others second third fourth fifth different separate more');

export const knowing = set(
  `familiar close briefed involved knowledge aware privy knowledgeable present attendance room inside around direct informed acquainted near
  participated attended attending worked witnessed privately`,
);
export const speaking = set(
  `spoke spoken interviewed asked requested declined insisted heard told speaking anonymity anonymous named identified condition authorized authorised
  talked contacted questioned`,
);

export const cueClasses: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['according', set('according per citing')],
  ['told', set('told tell tells telling confided recalled recounted described describes added recalls')],
  [
    'announce',
    set(
      `announced announces announcing issued ordered released recommended recommends recommending declared statement announcement recommend urged
      urges warned warns advised advises revised posted posts`,
    ),
  ],
  [
    'believe',
    set(
      `believe believes believed believing think thinks thought feel feels felt fear fears feared worry worries worried see sees saw seen view views viewed
      hope hopes expect expects expected consider considers considered concerned convinced confident optimistic suspect suspects suspected regard
      know knows knew wonder wonders understand anticipate anticipating agree agrees prefer doubt optimism fearful view`,
    ),
  ],
  [
    'criticise',
    set(
      `criticized criticised criticizing criticise criticize blamed blame blames accused accuse accuses accusing slammed blasted blast call called calls
      calling condemned denounced attacked charge charged mocked dismissed complained complain complaints complaint questioned question questioning
      decried decrying ripped chanted chants chant shouted shouts`,
    ),
  ],
  ['said', set('said stated explained noted continued replied responded confirmed')],
  [
    'say',
    set(
      'say says saying state states note notes argue argues argued arguing insist insists insisted contend maintain',
    ),
  ],
  [
    'show',
    set(
      'show shows showed shown found finds find reveal reveals revealed indicate indicates indicated suggest suggests suggested',
    ),
  ],
];

export const after = set(
  `of in on at for from with to by about who whom whose which that familiar close near briefed involved inside within among against over under
  including like such as speaking not asking requesting based working working described said told known named identified present across
  around outside during after before privy here there surveyed polled interviewed included seeking hoping trying backing supporting representing attending clamoring covering further and or but because while where when along has had have is was are were aware knowledgeable`,
);
