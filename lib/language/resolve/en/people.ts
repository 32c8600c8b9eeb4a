/** Decides which English words stand before a name, say what a person is, or are a first name. */
import type { Gender } from '../lexicon';
import { map } from '../words';
import { moreFirstNames } from './first-names';

export const titles = map<Gender | null>(
  [
    'm',
    'mr messrs sir lord shri alhaji dato datuk oba encik taoiseach king prince duke father brother imam sheikh sheik monsignor congressman assemblyman councilman alderman chairman spokesman policeman señor don',
  ],
  [
    'f',
    'mrs ms miss mme madame lady queen smt alhaja datin puan princess duchess dame sister congresswoman assemblywoman councilwoman alderwoman chairwoman spokeswoman policewoman señora',
  ],
  [
    null,
    `dr prof professor emeritus emerita hon honourable honorable tánaiste tanaiste seri sri tun engr barr rev reverend pastor rabbi bishop archbishop cardinal pope judge justice president vice-president premier
    chancellor minister secretary undersecretary senator sen sens rep reps representative representatives congressmember gov govs governor lt mayor councillor councilor
    councilmember commissioner ambassador envoy general gen colonel col major maj captain capt sergeant sgt lieutenant corporal private pvt admiral adm
    cmdr commander brigadier marshal chief sheriff deputy officer constable detective det inspector insp superintendent supt trooper agent attorney solicitor
    chair chairperson leader speaker whip mp mpp mla mep ms-elect delegate director ceo cfo coo cto founder co-founder cofounder editor coach spokesperson
    attorney-general comptroller controller treasurer auditor ombudsman prosecutor magistrate sultan emir ayatollah chief-of-staff strategist
    consul president-elect governor-general baroness baron viscount count countess crown taoiseach principal dean provost rector headteacher
    counselor advisor adviser aide analyst economist historian author actor actress singer comedian lawyer candidate nominee economist secretary-general`,
  ],
);

export const roles = map<Gender | null>(
  [
    'm',
    `spokesman chairman businessman congressman councilman assemblyman alderman fireman policeman salesman craftsman fisherman frontman cameraman
    man boy guy father dad son brother husband uncle nephew grandfather grandson groom boyfriend stepfather widower actor king prince gentleman
    anchorman ombudsman serviceman lawman middleman nobleman sportsman batsman goalkeeper veteran-man waiter monk priest imam rabbi`,
  ],
  [
    'f',
    `spokeswoman chairwoman businesswoman congresswoman councilwoman assemblywoman alderwoman policewoman woman girl mother mom mum daughter
    sister wife aunt niece grandmother granddaughter bride girlfriend stepmother widow actress queen princess lady heiress nun waitress
    stewardess hostess ballerina comedienne`,
  ],
  [
    null,
    `president leader minister secretary senator representative governor mayor premier chancellor councillor councilor lawmaker legislator
    politician candidate nominee hopeful frontrunner front-runner contender challenger incumbent chair chairperson chief head director
    executive ceo cfo founder co-founder cofounder owner manager officer official deputy adviser advisor aide strategist consultant operative
    staffer lobbyist activist advocate campaigner organizer organiser lawyer attorney solicitor barrister counsel prosecutor judge justice
    magistrate jurist detective investigator inspector sheriff constable sergeant captain lieutenant colonel general commander admiral
    soldier veteran trooper agent spy diplomat ambassador envoy consul commissioner professor scholar academic lecturer teacher principal
    dean researcher scientist physicist chemist biologist epidemiologist economist historian sociologist psychologist psychiatrist analyst
    expert specialist pollster forecaster meteorologist engineer architect designer developer programmer author writer novelist poet
    journalist reporter columnist editor correspondent host anchor broadcaster presenter commentator blogger producer filmmaker
    photographer artist painter singer musician rapper songwriter guitarist drummer comedian performer star celebrity model dancer
    athlete player coach captain quarterback striker midfielder defender golfer boxer pitcher trainer manager umpire referee
    doctor physician surgeon nurse paramedic midwife pharmacist dentist therapist patient victim survivor witness bystander suspect
    defendant plaintiff complainant inmate prisoner resident neighbour neighbor homeowner tenant landlord farmer rancher fisher
    worker employee driver pilot sailor student pupil graduate alumnus parent child teenager teen toddler couple partner spouse fiance fiancé fiancée
    sibling cousin friend colleague co-worker coworker boss employer ally rival opponent critic supporter fan voter shopper customer client
    passenger tourist visitor guest participant volunteer member chairholder trustee shareholder investor banker trader broker entrepreneur
    billionaire tycoon mogul philanthropist publicist pastor bishop archbishop cardinal pope monk missionary chaplain
    spokesperson speaker whip negotiator mediator whistleblower informant insider hacker user lawgiver co-author coauthor curator chef
    firefighter postmaster secretary-general vice-president vice-chancellor treasurer comptroller superintendent administrator mp mpp mla mep
    republican democrat conservative liberal independent native politician ex-president ex-minister ex-wife ex-husband
    star singer dictator creator president-elect prime-minister icon legend hunter podcaster poster sender panelist caller commenter youtuber
    influencer streamer moderator interviewer interviewee pensioner retiree bartender barista hairdresser gunman shooter attacker assailant
    perpetrator thief robber burglar kidnapper hostage captive detainee refugee migrant immigrant exile defector dissident rebel fighter
    militant jihadist guerrilla warlord newcomer freshman rookie teammate statesman stateswoman backbencher councilmember committeeman
    appointee designee nanny babysitter caregiver carer tutor instructor postdoc intern trainee apprentice electrician plumber carpenter
    builder mechanic technician janitor cleaner custodian cook butcher baker grocer cashier receptionist librarian archivist archaeologist
    geologist geographer astronomer mathematician statistician demographer linguist theologian philosopher ethicist criminologist virologist
    immunologist oncologist cardiologist pediatrician paediatrician neurologist dermatologist radiologist pathologist toxicologist coroner
    vet veterinarian zoologist botanist ecologist climatologist conservationist environmentalist seismologist year-old insider source staffer
    confidant associate acquaintance relative listener reviewer disciple classmate ex-politician twosome duo latter vice-chancellor steward
    cleric preacher evangelist socialist technologist futurist ufologist
    astronaut explorer climber racer cyclist swimmer skier skater wrestler jockey superintendent warden guard clerk cop regulator`,
  ],
);

/** Common first names of many languages, our own choice; only a hint that a name is a person's, and of which gender. */
export const firstNames = map<Gender | null>(
  [
    'm',
    `aaron adam adrian ahmed ahmad alan albert alejandro alessandro alex alexander alexei ali amir andre andrea andreas andrew andrzej andy angel anthony
    antonio antony anton arjun arnold arthur austin barack barry ben benedict benjamin bernard bernie bill billy bob bobby boris brad bradley brandon
    brendan brent brett brian bruce bruno bryan byron calvin cameron carl carlos cesar césar chad charles charlie chris christian christopher chuck clarence
    claude clive colin connor craig curtis dale dan daniel danny darren dave david dean dennis derek diego dmitri dmitry dominic don donald doug douglas
    duncan dylan ed eddie edgar eduardo edward eli elijah emmanuel eric erik ernest ethan eugene evan fabio felipe felix fernando fidel francis francisco
    francois françois frank franklin fred frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard giorgio giovanni giuseppe glenn gordon
    graham grant greg gregory guillermo gustavo guy hamid hank hans harold harry hassan hector henri henry herbert hiroshi howard hugh hugo hussein ian
    ibrahim igor isaac ismail ivan jack jackson jacob jaime jake james jamie jan jared jason javier jay jean jeb jeff jeffrey jeremy jerome jerry jesse
    jim jimmy joachim joão joaquin joe joel johan johann john johnny jon jonathan jordan jorge jose josé josef joseph josh joshua juan julian julio julius
    justin karim karl keith ken kenneth kenji kevin khalid kirk klaus kurt kyle lance larry lars laurent lawrence lee len leo leon leonard lewis liam louis
    luca lucas luigi luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mateusz mathieu matt matteo matthew maurice
    max maxime mehmet michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed muhammad murray mustafa narendra nathan neil nelson nicholas
    nicolas nick nicola nigel nikolai norman oleg oliver olivier omar oscar otto pablo paolo pascal patrick paul pavel pedro pete peter phil philip philippe
    phillip pierre piotr rafael rahul raj ralph ramon randall randy raul ravi ray raymond recep reginald rene rené ricardo richard rick rob robert roberto
    rodney rodrigo roger roland roman ron ronald ross roy ruben russell ryan salman salvador sam samuel sanjay santiago scott sean sebastian serge sergei sergey
    sergio seth shane shawn shinzo sidney simon stanley stefan stephen steve steven stewart stuart sunil takeshi tarek ted terry theodore thierry thomas tim
    timothy toby todd tom tommy tony travis trevor tyler vasily vernon victor viktor vikram vincent vladimir volodymyr wade walter warren wayne wesley will
    william willie winston wolfgang xavier yasser yves yuri yusuf zachary`,
  ],
  [
    'f',
    `abigail adele adriana agnes aisha alexandra alexandria alexis alice alicia alison allison amanda amber amelia amina amy ana anastasia andrea angela
    angelina anita anna anne annette annie antonia april ashley astrid audrey barbara beatrice becky bernadette beth betty beverly bonnie brenda bridget
    brittany camila candice carla carly carmen carol carole caroline carolyn cassandra catherine cathy cecilia celine chantal charlotte chelsea cheryl
    chloe christina christine cindy claire clara claudia colleen connie courtney crystal cynthia daisy danielle deborah debra debbie deirdre delia denise
    diana diane dolly dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erika erin
    esther eva eve evelyn faith farah fatima fatma felicity fiona florence frances francesca gabriela gail gemma georgia gina ginger gladys gloria grace greta
    gretchen gwen hanna hannah harriet heather heidi helen helena hillary hilary holly hope huma ida indira ingrid irene iris isabel isabella isabelle
    ivanka jackie jacqueline jamila jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne jodi josephine joy joyce
    juanita judith judy julia julie june kamala karen karin kate katherine kathleen kathryn kathy katie kayla kelly kellyanne kendra kim kimberly kirsten
    kristen kristin laila lara laura lauren leah leila leslie lillian linda lindsay lindsey lisa liz lois loretta lori lorraine louise lucia lucy lydia lynn
    maddie madeleine maggie malala mandy margaret margarita maria marian marie marina marjorie marta martha mary maureen maya megan meghan melania melanie
    melinda melissa mercedes meredith michelle mildred mindy miranda molly monica nadia nancy naomi natalia natalie natasha nicole nina nora norma olga
    olivia paige pamela pat patricia patty paula pauline peggy penelope penny petra phyllis polly priscilla priti priya rachel ramona rebecca regina renee
    rhonda rita roberta robin rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah shannon sharon sheila shelley sherry shirley
    simone sofia sonia sophia sophie stacey stacy stella stephanie sue susan susanna suzanne svetlana sylvia tamara tammy tania tanya tara tatiana teresa
    theresa tiffany tina tracey tracy trudy ursula valentina valerie vanessa vera veronica victoria violet virginia vivian wendy whitney yolanda yvette
    yvonne zainab zoe zuzana`,
  ],
  [
    null,
    'alex casey chris dana drew jamie jordan kim lee morgan pat quinn robin sam taylor wei li jun min han ming yu xi chen wang zhang liu',
  ],
  ['m', moreFirstNames.m],
  ['f', moreFirstNames.f],
  [null, moreFirstNames.either],
);
