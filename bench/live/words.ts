/** Decides the words of the blocks that are put into pages, language by language. All of it invented for this bench. */

export interface Words {
  readonly advertisement: string;
  readonly continues: string;
  readonly sponsored: string;
  readonly paidBy: string;
  readonly promoted: string;
  readonly related: string;
  readonly readMore: string;
  readonly alsoRead: string;
  readonly trending: string;
  readonly mostRead: string;
  readonly newsletter: string;
  readonly subscribe: string;
  readonly privacy: string;
  readonly buy: string;
  readonly checkPrice: string;
  readonly commission: string;
  readonly deal: string;
  readonly nowPlaying: string;
  readonly upNext: string;
  readonly watch: string;
  readonly share: string;
  readonly app: string;
  readonly donate: string;
  readonly follow: string;
  readonly consent: string;
  readonly accept: string;
  readonly poll: string;
  readonly vote: string;
  readonly register: string;
  readonly tickets: string;
  readonly listen: string;
  readonly learnMore: string;
  readonly email: string;
  /** Each holds # where an invented name goes. */
  readonly headlines: readonly [string, ...string[]];
  readonly pitches: readonly [string, ...string[]];
  readonly newsletters: readonly [string, ...string[]];
  readonly appeals: readonly [string, ...string[]];
  readonly products: readonly [string, ...string[]];
}

const en: Words = {
  advertisement: 'Advertisement',
  continues: 'Story continues below advertisement',
  sponsored: 'Sponsored',
  paidBy: 'Paid content by #',
  promoted: 'Promoted links',
  related: 'Related stories',
  readMore: 'Read more:',
  alsoRead: 'Also read',
  trending: 'Trending now',
  mostRead: 'Most read',
  newsletter: 'The # morning newsletter',
  subscribe: 'Subscribe',
  privacy: 'By signing up to # you agree to our terms and our privacy policy.',
  buy: 'Buy now at #',
  checkPrice: 'Check price',
  commission: 'We may earn a commission from links to # on this page.',
  deal: 'Deal of the day: #',
  nowPlaying: 'Now playing',
  upNext: 'Up next',
  watch: 'Watch: #',
  share: 'Share this story about #',
  app: 'Download the # app and never miss a story',
  donate: 'Donate today',
  follow: 'Follow # on Google News',
  consent: 'We need your consent to load this # content. It may set cookies.',
  accept: 'Accept and load',
  poll: 'Poll: would you move to #?',
  vote: 'Vote',
  register: 'Create a free # account to keep reading',
  tickets: 'Join us at the # forum in the spring. Tickets are on sale.',
  listen: 'Listen to the # podcast on Apple, Spotify or wherever you like',
  learnMore: 'Learn more',
  email: 'Your email address',
  headlines: [
    'Seven kitchen habits from # that cooks swear by',
    'What # looks like today will surprise you',
    'Why dentists in # are changing their minds',
    'The quiet town of # where houses cost less than a car',
    'Man returns to # after thirty years and finds a note',
    'Ten photos of # that nobody can explain',
  ],
  pitches: [
    'Drivers over fifty are switching to # and saving hundreds a year. See whether you qualify in two minutes.',
    'With # you keep your home warm for half the price, says its maker, and the first month is free.',
    'The new # plan covers your family from day one; compare the offers before they end on Sunday.',
  ],
  newsletters: [
    'All the news of # in your inbox every morning, picked by our editors.',
    'One letter a week about #: what happened, why it matters and what comes next.',
  ],
  appeals: [
    'Journalism like that of # takes time and money. If you value it, please support us with a small sum every month.',
    'Unlike others, # has no billionaire behind it. Our readers pay for what you have just read, and every gift counts.',
  ],
  products: [
    '# cordless kettle',
    '# noise-cancelling headphones',
    '# trail running shoes',
    '# robot vacuum, second series',
  ],
};

const de: Words = {
  advertisement: 'Anzeige',
  continues: 'Der Artikel geht nach der Anzeige weiter',
  sponsored: 'Gesponsert',
  paidBy: 'Ein Angebot von #',
  promoted: 'Das könnte Sie auch interessieren',
  related: 'Mehr zum Thema',
  readMore: 'Lesen Sie auch:',
  alsoRead: 'Auch interessant',
  trending: 'Gerade beliebt',
  mostRead: 'Meistgelesen',
  newsletter: 'Der Newsletter # am Morgen',
  subscribe: 'Abonnieren',
  privacy: 'Mit der Anmeldung bei # stimmen Sie unseren Datenschutzhinweisen zu.',
  buy: 'Jetzt bei # kaufen',
  checkPrice: 'Preis prüfen',
  commission: 'Für Käufe bei # über diese Links erhalten wir eine Provision.',
  deal: 'Angebot des Tages: #',
  nowPlaying: 'Jetzt läuft',
  upNext: 'Als Nächstes',
  watch: 'Im Video: #',
  share: 'Diesen Beitrag über # teilen',
  app: 'Laden Sie die App # und verpassen Sie nichts mehr',
  donate: 'Jetzt spenden',
  follow: 'Folgen Sie # bei Google News',
  consent: 'Um diesen Inhalt von # anzuzeigen, brauchen wir Ihre Zustimmung zu Cookies.',
  accept: 'Zustimmen und laden',
  poll: 'Umfrage: Würden Sie nach # ziehen?',
  vote: 'Abstimmen',
  register: 'Registrieren Sie sich kostenlos bei #, um weiterzulesen',
  tickets: 'Kommen Sie im Frühjahr zum Forum #. Karten gibt es ab sofort.',
  listen: 'Hören Sie den Podcast # bei Apple, Spotify und überall sonst',
  learnMore: 'Mehr erfahren',
  email: 'Ihre E-Mail-Adresse',
  headlines: [
    'Sieben Gewohnheiten aus #, auf die Köche schwören',
    'So sieht # heute aus: Sie werden staunen',
    'Warum Zahnärzte in # jetzt umdenken',
    'Das stille Dorf #, in dem Häuser weniger kosten als ein Auto',
    'Zehn Bilder aus #, die niemand erklären kann',
  ],
  pitches: [
    'Immer mehr Autofahrer wechseln zu # und sparen hunderte Euro im Jahr. Prüfen Sie in zwei Minuten, ob auch Sie es können.',
    'Mit # bleibt Ihr Haus zum halben Preis warm, verspricht der Hersteller, und der erste Monat ist gratis.',
  ],
  newsletters: [
    'Alle Nachrichten aus # jeden Morgen in Ihrem Postfach, ausgewählt von der Redaktion.',
    'Ein Brief in der Woche über #: was geschah und warum es wichtig ist.',
  ],
  appeals: [
    'Journalismus wie der von # kostet Zeit und Geld. Wenn er Ihnen etwas wert ist, unterstützen Sie uns mit einem kleinen Betrag im Monat.',
  ],
  products: [
    '# Wasserkocher',
    '# Kopfhörer mit Geräuschdämpfung',
    '# Laufschuhe',
    '# Saugroboter, zweite Serie',
  ],
};

const fr: Words = {
  advertisement: 'Publicité',
  continues: 'La suite après la publicité',
  sponsored: 'Contenu sponsorisé',
  paidBy: 'Un contenu proposé par #',
  promoted: 'Contenus sponsorisés',
  related: 'Sur le même sujet',
  readMore: 'Lire aussi :',
  alsoRead: 'À lire également',
  trending: 'Tendances',
  mostRead: 'Les plus lus',
  newsletter: 'La lettre # du matin',
  subscribe: 'S’inscrire',
  privacy: 'En vous inscrivant à #, vous acceptez notre politique de confidentialité.',
  buy: 'Acheter chez #',
  checkPrice: 'Voir le prix',
  commission: 'Nous touchons une commission sur les achats faits chez # par ces liens.',
  deal: 'Bon plan du jour : #',
  nowPlaying: 'Lecture en cours',
  upNext: 'À suivre',
  watch: 'En vidéo : #',
  share: 'Partager cet article sur #',
  app: 'Téléchargez l’application # et ne manquez plus rien',
  donate: 'Faire un don',
  follow: 'Suivez # sur Google Actualités',
  consent: 'Votre consentement est nécessaire pour afficher ce contenu de #, qui dépose des cookies.',
  accept: 'Accepter et afficher',
  poll: 'Sondage : iriez-vous vivre à # ?',
  vote: 'Voter',
  register: 'Créez un compte # gratuit pour poursuivre la lecture',
  tickets: 'Rejoignez-nous au forum # ce printemps. Les billets sont en vente.',
  listen: 'Écoutez le podcast # sur Apple, Spotify et ailleurs',
  learnMore: 'En savoir plus',
  email: 'Votre adresse e-mail',
  headlines: [
    'Sept habitudes de # que les cuisiniers adorent',
    'Voici à quoi ressemble # aujourd’hui',
    'Pourquoi les dentistes de # changent d’avis',
    'Le village de # où une maison coûte moins qu’une voiture',
    'Dix photos de # que personne n’explique',
  ],
  pitches: [
    'Les conducteurs passent à # et économisent des centaines d’euros par an. Vérifiez en deux minutes si vous y avez droit.',
    'Avec #, votre maison reste chaude à moitié prix, promet le fabricant, et le premier mois est offert.',
  ],
  newsletters: ['Toute l’actualité de # chaque matin dans votre boîte, choisie par la rédaction.'],
  appeals: [
    'Le journalisme de # demande du temps et de l’argent. Si vous y tenez, soutenez-nous par un petit don chaque mois.',
  ],
  products: ['Bouilloire #', 'Casque antibruit #', 'Chaussures de course #', 'Aspirateur robot #'],
};

const es: Words = {
  advertisement: 'Publicidad',
  continues: 'La noticia continúa después de la publicidad',
  sponsored: 'Patrocinado',
  paidBy: 'Contenido ofrecido por #',
  promoted: 'Enlaces promovidos',
  related: 'Noticias relacionadas',
  readMore: 'Lee también:',
  alsoRead: 'Te puede interesar',
  trending: 'Tendencias',
  mostRead: 'Lo más leído',
  newsletter: 'El boletín # de la mañana',
  subscribe: 'Suscríbete',
  privacy: 'Al suscribirte a # aceptas nuestra política de privacidad.',
  buy: 'Comprar en #',
  checkPrice: 'Ver precio',
  commission: 'Podemos recibir una comisión por las compras en # desde estos enlaces.',
  deal: 'Oferta del día: #',
  nowPlaying: 'Reproduciendo',
  upNext: 'A continuación',
  watch: 'Vídeo: #',
  share: 'Comparte esta noticia sobre #',
  app: 'Descarga la aplicación # y no te pierdas nada',
  donate: 'Dona hoy',
  follow: 'Sigue a # en Google Noticias',
  consent: 'Necesitamos tu consentimiento para mostrar este contenido de #, que usa cookies.',
  accept: 'Aceptar y mostrar',
  poll: 'Encuesta: ¿te mudarías a #?',
  vote: 'Votar',
  register: 'Crea una cuenta gratis en # para seguir leyendo',
  tickets: 'Te esperamos en el foro # esta primavera. Entradas a la venta.',
  listen: 'Escucha el podcast # en Apple, Spotify o donde quieras',
  learnMore: 'Más información',
  email: 'Tu correo electrónico',
  headlines: [
    'Siete costumbres de # que los cocineros adoran',
    'Así se ve # hoy y te va a sorprender',
    'Por qué los dentistas de # cambian de opinión',
    'El pueblo de # donde una casa cuesta menos que un coche',
  ],
  pitches: [
    'Los conductores se pasan a # y ahorran cientos al año. Comprueba en dos minutos si tú también puedes.',
  ],
  newsletters: ['Todas las noticias de # cada mañana en tu correo, elegidas por la redacción.'],
  appeals: [
    'El periodismo de # cuesta tiempo y dinero. Si lo valoras, apóyanos con una pequeña suma cada mes.',
  ],
  products: ['Hervidor #', 'Auriculares con cancelación de ruido #', 'Zapatillas #'],
};

const it: Words = {
  ...es,
  advertisement: 'Pubblicità',
  continues: 'L’articolo continua dopo la pubblicità',
  sponsored: 'Sponsorizzato',
  paidBy: 'Contenuto offerto da #',
  promoted: 'Contenuti sponsorizzati',
  related: 'Articoli correlati',
  readMore: 'Leggi anche:',
  alsoRead: 'Potrebbe interessarti',
  trending: 'Di tendenza',
  mostRead: 'I più letti',
  newsletter: 'La newsletter # del mattino',
  subscribe: 'Iscriviti',
  privacy: 'Iscrivendoti a # accetti la nostra informativa sulla privacy.',
  buy: 'Acquista su #',
  checkPrice: 'Vedi il prezzo',
  commission: 'Per gli acquisti su # da questi link riceviamo una commissione.',
  deal: 'Offerta del giorno: #',
  nowPlaying: 'In riproduzione',
  upNext: 'A seguire',
  watch: 'Guarda il video: #',
  share: 'Condividi questo articolo su #',
  app: 'Scarica l’app # e non perderti nulla',
  donate: 'Dona ora',
  follow: 'Segui # su Google News',
  consent: 'Per vedere questo contenuto di # serve il tuo consenso ai cookie.',
  accept: 'Accetta e carica',
  poll: 'Sondaggio: ti trasferiresti a #?',
  vote: 'Vota',
  register: 'Crea un account gratuito su # per continuare a leggere',
  tickets: 'Vieni al forum # in primavera. I biglietti sono in vendita.',
  listen: 'Ascolta il podcast # su Apple, Spotify e altrove',
  learnMore: 'Scopri di più',
  email: 'Il tuo indirizzo e-mail',
  headlines: [
    'Sette abitudini di # che i cuochi adorano',
    'Ecco com’è # oggi: resterai sorpreso',
    'Perché i dentisti di # cambiano idea',
    'Il paese di # dove una casa costa meno di un’auto',
  ],
  pitches: [
    'Gli automobilisti passano a # e risparmiano centinaia di euro l’anno. Verifica in due minuti se puoi anche tu.',
  ],
  newsletters: ['Tutte le notizie di # ogni mattina nella tua posta, scelte dalla redazione.'],
  appeals: [
    'Il giornalismo di # costa tempo e denaro. Se ci tieni, sostienici con una piccola somma ogni mese.',
  ],
  products: ['Bollitore #', 'Cuffie antirumore #', 'Scarpe da corsa #'],
};

const pt: Words = {
  ...es,
  advertisement: 'Publicidade',
  continues: 'Continua depois da publicidade',
  sponsored: 'Patrocinado',
  paidBy: 'Conteúdo oferecido por #',
  promoted: 'Links promovidos',
  related: 'Notícias relacionadas',
  readMore: 'Leia também:',
  alsoRead: 'Veja também',
  trending: 'Em alta',
  mostRead: 'Mais lidas',
  newsletter: 'A newsletter # da manhã',
  subscribe: 'Assinar',
  privacy: 'Ao assinar #, você aceita a nossa política de privacidade.',
  buy: 'Comprar na #',
  checkPrice: 'Ver preço',
  commission: 'Podemos receber comissão por compras na # feitas por estes links.',
  deal: 'Oferta do dia: #',
  nowPlaying: 'Tocando agora',
  upNext: 'A seguir',
  watch: 'Assista ao vídeo: #',
  share: 'Compartilhe esta matéria sobre #',
  app: 'Baixe o aplicativo # e não perca nada',
  donate: 'Doe agora',
  follow: 'Siga # no Google Notícias',
  consent: 'Precisamos do seu consentimento para mostrar este conteúdo de #, que usa cookies.',
  accept: 'Aceitar e mostrar',
  poll: 'Enquete: você se mudaria para #?',
  vote: 'Votar',
  register: 'Crie uma conta gratuita na # para continuar lendo',
  tickets: 'Participe do fórum # nesta primavera. Ingressos à venda.',
  listen: 'Ouça o podcast # na Apple, no Spotify ou onde quiser',
  learnMore: 'Saiba mais',
  email: 'Seu e-mail',
  headlines: [
    'Sete hábitos de # que os cozinheiros adoram',
    'Veja como # está hoje e se surpreenda',
    'Por que os dentistas de # mudam de ideia',
    'A cidade de # onde uma casa custa menos que um carro',
  ],
  pitches: [
    'Motoristas mudam para # e economizam centenas por ano. Descubra em dois minutos se você também pode.',
  ],
  newsletters: ['Todas as notícias de # toda manhã no seu e-mail, escolhidas pela redação.'],
  appeals: [
    'O jornalismo de # custa tempo e dinheiro. Se você o valoriza, apoie com uma pequena quantia por mês.',
  ],
  products: ['Chaleira #', 'Fones com cancelamento de ruído #', 'Tênis de corrida #'],
};

const nl: Words = {
  ...de,
  advertisement: 'Advertentie',
  continues: 'Lees verder onder de advertentie',
  sponsored: 'Gesponsord',
  paidBy: 'Aangeboden door #',
  promoted: 'Aanbevolen door onze partners',
  related: 'Lees meer over dit onderwerp',
  readMore: 'Lees ook:',
  alsoRead: 'Ook interessant',
  trending: 'Populair',
  mostRead: 'Meest gelezen',
  newsletter: 'De ochtendnieuwsbrief #',
  subscribe: 'Aanmelden',
  privacy: 'Met je aanmelding bij # ga je akkoord met ons privacybeleid.',
  buy: 'Koop nu bij #',
  checkPrice: 'Bekijk prijs',
  commission: 'Voor aankopen bij # via deze links ontvangen wij een commissie.',
  deal: 'Aanbieding van de dag: #',
  nowPlaying: 'Nu te zien',
  upNext: 'Hierna',
  watch: 'Bekijk de video: #',
  share: 'Deel dit artikel over #',
  app: 'Download de app # en mis niets meer',
  donate: 'Doneer nu',
  follow: 'Volg # op Google Nieuws',
  consent: 'Om deze inhoud van # te tonen is toestemming voor cookies nodig.',
  accept: 'Toestaan en laden',
  poll: 'Peiling: zou je naar # verhuizen?',
  vote: 'Stem',
  register: 'Maak een gratis account bij # om verder te lezen',
  tickets: 'Kom in het voorjaar naar het forum #. De kaarten zijn te koop.',
  listen: 'Luister naar de podcast # via Apple, Spotify of elders',
  learnMore: 'Meer informatie',
  email: 'Je e-mailadres',
  headlines: [
    'Zeven gewoonten uit # waar koks bij zweren',
    'Zo ziet # er nu uit: je zult verbaasd zijn',
    'Waarom tandartsen in # van mening veranderen',
  ],
  pitches: [
    'Automobilisten stappen over op # en besparen honderden euro’s per jaar. Kijk in twee minuten of jij het ook kunt.',
  ],
  newsletters: ['Al het nieuws uit # elke ochtend in je mailbox, gekozen door de redactie.'],
  appeals: [
    'Journalistiek als die van # kost tijd en geld. Is ze je iets waard, steun ons dan met een klein bedrag per maand.',
  ],
  products: ['Waterkoker #', 'Koptelefoon #', 'Hardloopschoenen #'],
};

const pl: Words = {
  ...en,
  advertisement: 'Reklama',
  continues: 'Dalsza część artykułu pod reklamą',
  sponsored: 'Materiał sponsorowany',
  paidBy: 'Materiał partnera #',
  promoted: 'Polecane dla Ciebie',
  related: 'Więcej na ten temat',
  readMore: 'Czytaj także:',
  alsoRead: 'Zobacz też',
  trending: 'Popularne teraz',
  mostRead: 'Najczęściej czytane',
  newsletter: 'Poranny newsletter #',
  subscribe: 'Zapisz się',
  privacy: 'Zapisując się do #, akceptujesz naszą politykę prywatności.',
  buy: 'Kup teraz w #',
  checkPrice: 'Sprawdź cenę',
  commission: 'Za zakupy w # z tych linków możemy otrzymać prowizję.',
  deal: 'Okazja dnia: #',
  nowPlaying: 'Teraz odtwarzane',
  upNext: 'Następne',
  watch: 'Zobacz wideo: #',
  share: 'Udostępnij ten artykuł o #',
  app: 'Pobierz aplikację # i bądź na bieżąco',
  donate: 'Wesprzyj nas',
  follow: 'Obserwuj # w Google News',
  consent: 'Aby wyświetlić treść z #, potrzebujemy Twojej zgody na pliki cookie.',
  accept: 'Zgadzam się',
  poll: 'Sonda: czy przeprowadziłbyś się do #?',
  vote: 'Głosuj',
  register: 'Załóż darmowe konto w #, aby czytać dalej',
  tickets: 'Spotkajmy się wiosną na forum #. Bilety już w sprzedaży.',
  listen: 'Słuchaj podcastu # w Apple, Spotify i nie tylko',
  learnMore: 'Dowiedz się więcej',
  email: 'Twój adres e-mail',
  headlines: [
    'Siedem nawyków z #, które kochają kucharze',
    'Tak dziś wygląda #. Będziesz zaskoczony',
    'Dlaczego dentyści w # zmieniają zdanie',
  ],
  pitches: [
    'Kierowcy przechodzą do # i oszczędzają setki złotych rocznie. Sprawdź w dwie minuty, czy Ty też możesz.',
  ],
  newsletters: ['Wszystkie wiadomości z # co rano w Twojej skrzynce, wybrane przez redakcję.'],
  appeals: [
    'Dziennikarstwo # kosztuje czas i pieniądze. Jeśli je cenisz, wesprzyj nas niewielką kwotą co miesiąc.',
  ],
  products: ['Czajnik #', 'Słuchawki #', 'Buty do biegania #'],
};

const LANGUAGES: Readonly<Record<string, Words>> = { en, de, fr, es, it, pt, nl, pl };

/** @returns the words of the language; null for one that the injector does not speak */
export const wordsIn = (lang: string): Words | null =>
  LANGUAGES[lang.toLowerCase().split(/[-_]/)[0] ?? ''] ?? null;
