/** Decides which English words name a body, an outlet or a text. */
import { set } from '../words';

export const bodies = set(
  `ministry department dept agency bureau office administration authority authorities commission commissioner's committee subcommittee council
  board court parliament congress senate house assembly cabinet government party union federation association society institute institution
  university college school academy center centre hospital clinic bank fund foundation trust company companies corporation corp inc ltd llc llp plc co
  group holdings partners industries enterprises international systems technologies solutions services service network police army navy force forces
  guard command corps staff league club team fc united city county town state province campaign coalition alliance movement front organisation
  organization agency programme program project initiative task taskforce network laboratory lab labs church diocese airlines airways motors energy
  oil gas pharmaceuticals media studios records entertainment games museum gallery library theatre theater festival conference summit exchange
  treasury pentagon kremlin nato un eu fbi cia nsa irs cdc fda epa who nhs who's rcmp csis dhs doj hud nasa fema opec imf wto wha unicef unesco
  reserve pac caucus delegation embassy consulate mission tribunal jury chamber bar guild brothers bros airlines railway transit authority
  customs border homeland defense defence`,
);

export const bodyNouns = set(
  `company firm corporation business retailer manufacturer maker chipmaker planemaker aircraft-maker carmaker automaker drugmaker bank lender brand startup start-up publisher developer studio
  label store chain supplier operator utility contractor airline carrier union charity nonprofit non-profit organization organisation group agency
  ministry department bureau office administration authority commission committee subcommittee panel council board court tribunal parliament
  congress senate house assembly government cabinet party campaign team military army navy force forces police prosecutors authorities church
  university college school institute hospital clinic foundation association federation league club regulator watchdog embassy consulate
  mission country nation state city county town province region bloc coalition alliance movement network center centre lab laboratory service fund
  campaign camp pac caucus kremlin pentagon platform app administration regime management leadership prosecution defense defence judiciary jury
  opposition nonprofit think-tank thinktank developer giant conglomerate operator exchange staff side band orchestra institution tribe gang militia group groups
  companies agencies unions campaigns brands casino hotel restaurant cooperative co-op council collective household industry lobby outfit`,
);

export const outlets = set(
  `news times post journal herald tribune guardian telegraph gazette chronicle observer independent mirror express mail star sun globe standard
  examiner inquirer bulletin courier dispatch sentinel record register reuters ap afp associated press bloomberg cnn bbc nbc abc cbs cbc ctv fox
  msnbc cnbc npr pbs itv rte rté cctv politico axios vox buzzfeed huffpost huffington newsweek economist atlantic magazine tmz variety billboard rolling
  weekly daily tv radio broadcasting xinhua tass interfax kyodo yonhap jazeera haaretz spiegel zeitung monde figaro parisien libération libe
  país mundo repubblica corriere asahi nikkei wsj nyt wapo upi wire wired verge techcrunch podcast gazette`,
);

export const outletNouns = set(
  `outlet outlets newspaper newspapers paper magazine broadcaster station channel tabloid website site publication publications media press newsroom
  newswire wire agency's podcast show programme blog`,
);

export const documents = set(
  `report reports study studies survey surveys poll polls polling document documents documentation record records filing filings lawsuit lawsuits suit complaint
  indictment affidavit warrant transcript transcripts memo memos memorandum letter letters email emails e-mail e-mails statement statements data figures
  statistics numbers findings finding results result analysis analyses research paper papers article articles post posts tweet tweets message messages
  text texts law laws bill constitution act order ruling decision opinion judgment judgement contract agreement treaty deal plan plans proposal rules
  guidelines guidance policy website page profile press-release release advisory notice bulletin review assessment estimate estimates forecast
  forecasts projections index census audit tally count dossier book memoir biography essay column editorial op-ed story documentary film video videos
  footage recording recordings tape tapes audio photo photos images image sign signs slogan headline chart map graphic testing tests test
  evidence logs log minutes briefing cable cables manual script invoice receipt petition resolution declaration manifesto platform
  caption label reading readings ad ads advert advertisement advertisements speech remarks testimony account accounts dataset database
  registry obituary profile newsletter brochure leaflet charge-sheet autopsy scan scans petition brief summary summons docket motion rumor rumors
  rumour rumours gossip
  render renders reply replies outlook timeline materials material probe investigation inquiry ranking rankings section passage passages paperwork
  disclosure disclosures card scripture bible verse quran torah draft drafts appendix clause article_s chapter warning alert notification notifications
  details wording label labels t-shirt t-shirts sticker banner banners billboard placard placards screenshot screenshots caption captions code theory
  theories evidence clues figures_s trend trends history case cases proceedings deposition order orders mandate criteria metrics score scores
  calculations simulation simulations model models experiment experiments trial trials sequence spreadsheet invitation postcard note notes voicemail
  reviews comments feedback plaque monument inscription entry entries listing listings schedule agenda itinerary prospectus accounts`,
);

/** Nouns that are neither people nor bodies nor texts, and yet stand in front of a verb of saying: nobody withholds their names. */
export const things = set(
  `slide slides fire fires stream streams quiz quizzes cover covers move moves attack attacks event events incident incidents
  step steps fact facts worry worries hope hopes fear fears sense mind minds gut look looks haul pressure piece pieces trove idea ideas
  tale song songs lyrics music movie movies scene scenes picture pictures clip clips show episode season game match experience experiences
  silence absence presence appearance behavior behaviour action actions response reaction reactions success failure growth rise fall drop decline
  increase surge shift change changes price prices market markets stock stocks economy weather storm face eyes hand hands smile gesture
  question questions answer answers argument claim claims assertion suggestion belief beliefs view views feeling impression thought thoughts`,
);
