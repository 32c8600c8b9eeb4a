/** Decides which words of a byline are no person: news agencies, desks, roles. They are dropped beside a person's name. */

/** News agencies by the names that stand in bylines everywhere. */
const AGENCY =
  /^(?:the )?(?:afp|agence france[- ]presse|ap|ap news|associated press|reuters|thomson reuters|dpa(?:-.{1,20})?|deutsche presse-agentur|epd|kna|sid|apa|ots|sda|keystone(?:-sda)?|ats|belga|anp|efe|europa press|ansa|adnkronos|agi|lapresse|lusa|pap|ct[ck]|čtk|tasr|sita|mti|agerpres|bta|ana-mpa|tt|ntb|ritzau|stt|pa|pa media|press association|canadian press|la presse canadienne|aap|pti|press trust of india|ani|ians|uni|xinhua|新华社|kyodo(?: news)?|共同|共同通信|時事通信|時事|yonhap(?: news)?|연합뉴스|tass|ria novosti|interfax|ukrinform|bernama|antara|anadolu(?: agency| ajansı)?|aa|dha|iha|upi|bloomberg(?: news)?|cnn(?: wire| newsource)?|wires?|agenc(?:y|ies|ias|ia|e|es)|agenturen|news wires?|staff(?: and agencies| reports?)?)$/i;

const ROLE_WORDS =
  'reporter(?:in|s)?|correspondents?|korrespondent(?:in|en)?|correspondante?s?|corresponsal|corrispondente|editors?|editor(?:a|ial)|writers?|columnists?|contributors?|journalists?|journaliste|journalist(?:in)?|periodista|giornalista|jornalista|dziennikarz|redakteur(?:in)?|redaktør|redaktör|redactor(?:a)?|rédact(?:eur|rice)|redattore|volont[äa]r(?:in)?|producers?|anchors?|photographers?|fotograf(?:in)?|photojournalists?|critics?|bureau|desk|newsroom|team|staff|redaktion|redaktionen|rédaction|redacci[óo]n|redazione|reda[cç][ãa]o|redactie|redakcja|redakce|toimitus|redaksjonen|chef(?:redakteur(?:in)?)?|intern|fellow|specialist|analyst|strategist|head of|leiter(?:in)?|inviato|inviata|enviado|enviada|envoyée? spécial|記者|編集|기자|特派員';

const ROLE = new RegExp(`(?:^|[\\s(-])(?:${ROLE_WORDS})(?:$|[\\s,.)/])`, 'i');

/** Words that stand alone in author fields and are nobody. */
const NOBODY =
  /^(?:admin(?:istrator)?|administrateur|webmaster|web ?desk|digital desk|editorial(?: board| team| staff)?|editor|editors|guest|guest author|unknown|anonymous|null|undefined|none|n\/?a|author|autor|auteur|false|true|user|root|test|default|published|updated|share|follow|subscribe|read more|more|see more|show all|bio|profile|online|news|(?:local|breaking|world|national|latest|top|regional) news(?: .{1,20})?|opinion|politics|sports?|home|about us|contact|login|sign in|redaktion|redakcja|redakce|redaktionen|desk|share via email|email|e-mail|print|facebook|twitter|linkedin|whatsapp|instagram|copy link)$/i;

/** "Example Staff", "Editorial Board of the Example", "Redaktion Wirtschaft": who signs where no person does. */
const DESK =
  /(?:^|\s)(?:staff|editorial board|newsroom|news (?:desk|team|staff)|web ?desk|editors|reporters|redaktion|rédaction|redacci[óo]n|redazione|reda[cç][ãa]o|redactie|redakcja|redakce|toimitus|編集部|編集局)(?:$|\s)/i;

/** @returns whether a byline names a desk of the outlet; alone, "Staff" names nobody */
export const isDesk = (name: string): boolean =>
  DESK.test(name) && /\s|編集/.test(name.trim()) && name.length <= 60 && name.split(' ').length <= 6;

export const isAgency = (name: string): boolean => AGENCY.test(name.trim());

/** "Senior Political Correspondent", "Redaktion Wirtschaft"; not a name that merely ends like one. */
export const isRole = (text: string): boolean => ROLE.test(text);

export const isNobody = (name: string): boolean => NOBODY.test(name.trim());
