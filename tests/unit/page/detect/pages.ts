/** Invented pages for the detector: news in nine languages without any structured data, and what is no news. */

const page = (head: string, body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;

export interface Sample {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

interface News {
  readonly lang: string;
  readonly path: string;
  readonly title: string;
  readonly paragraph: string;
}

const NEWS: readonly News[] = [
  {
    lang: 'en',
    path: '/politics/2026/03/04/council-of-brenfold-votes-to-close-the-old-ferry',
    title: 'Council of Brenfold votes to close the old ferry',
    paragraph:
      'The council voted on Tuesday night to close the ferry, and “nobody here was asked about it beforehand,” said Orla Tenning, who has run the ticket office for thirty years.',
  },
  {
    lang: 'fr',
    path: '/politique/le-conseil-de-brenfold-ferme-le-vieux-bac-4711',
    title: 'Le conseil de Brenfold ferme le vieux bac du port',
    paragraph:
      'Le conseil a voté mardi soir la fermeture du bac, et « personne ici n’a été consulté avant le vote », a déclaré Orla Tenning, qui tient le guichet depuis trente ans.',
  },
  {
    lang: 'de',
    path: '/politik/stadtrat-von-brenfold-schliesst-die-alte-faehre-100',
    title: 'Stadtrat von Brenfold schließt die alte Fähre',
    paragraph:
      'Der Stadtrat hat am Dienstagabend die Schließung der Fähre beschlossen. „Hier wurde vorher niemand gefragt“, sagte Orla Tenning, die seit dreißig Jahren die Karten verkauft.',
  },
  {
    lang: 'es',
    path: '/noticias/el-consejo-de-brenfold-cierra-el-viejo-transbordador',
    title: 'El consejo de Brenfold cierra el viejo transbordador',
    paragraph:
      'El consejo votó el martes por la noche cerrar el transbordador. «Aquí nadie nos preguntó nada antes», dijo Orla Tenning, que lleva treinta años en la taquilla del puerto.',
  },
  {
    lang: 'it',
    path: '/cronaca/2026/03/04/il-consiglio-di-brenfold-chiude-il-vecchio-traghetto',
    title: 'Il consiglio di Brenfold chiude il vecchio traghetto',
    paragraph:
      'Il consiglio ha votato martedì sera la chiusura del traghetto. «Qui nessuno è stato ascoltato prima», ha detto Orla Tenning, che da trent’anni lavora alla biglietteria.',
  },
  {
    lang: 'pt',
    path: '/noticias/conselho-de-brenfold-fecha-a-velha-balsa-do-porto',
    title: 'Conselho de Brenfold fecha a velha balsa do porto',
    paragraph:
      'O conselho votou na noite de terça-feira pelo fechamento da balsa. “Ninguém aqui foi ouvido antes da votação”, disse Orla Tenning, que há trinta anos vende os bilhetes.',
  },
  {
    lang: 'nl',
    path: '/nieuws/raad-van-brenfold-sluit-de-oude-veerpont-in-de-haven',
    title: 'Raad van Brenfold sluit de oude veerpont in de haven',
    paragraph:
      'De raad besloot dinsdagavond de veerpont te sluiten. “Hier is vooraf niemand naar zijn mening gevraagd”, zegt Orla Tenning, die al dertig jaar de kaartjes verkoopt.',
  },
  {
    lang: 'pl',
    path: '/wiadomosci/rada-brenfold-zamyka-stary-prom-w-porcie-12345',
    title: 'Rada Brenfold zamyka stary prom w porcie',
    paragraph:
      'Rada zdecydowała we wtorek wieczorem o zamknięciu promu. „Nikt nas tutaj wcześniej o zdanie nie pytał”, powiedziała Orla Tenning, która od trzydziestu lat sprzedaje bilety.',
  },
  {
    lang: 'ja',
    path: '/articles/20260304-ferry',
    title: 'ブレンフォルド市議会、古い渡し船の廃止を決定',
    paragraph:
      'ブレンフォルド市議会は火曜日の夜、港の渡し船を廃止することを決めた。「事前に誰にも相談がなかった」と切符売り場で三十年働くオルラ・テニングさんは述べた。利用者は年々減っているという。',
  },
];

export const NEWS_PAGES: readonly Sample[] = NEWS.map(({ lang, path, title, paragraph }) => ({
  name: lang,
  url: `https://www.brenfold-courier.example${path}`,
  html: page(
    `<title>${title} | Brenfold Courier</title><meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="article:published_time" content="2026-03-04T21:00:00Z"><meta name="author" content="Ines Garrow">`,
    `<main><h1>${title}</h1><time datetime="2026-03-04">4.3.2026</time>${`<p>${paragraph}</p>`.repeat(6)}</main>`,
    lang,
  ),
}));

const FILLER =
  'You can order our service today and we will visit your home within two days to look at your old boiler and give you a price.';

const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

export const OTHER_PAGES: readonly Sample[] = [
  {
    name: 'front page of a newspaper',
    url: 'https://www.brenfold-courier.example/',
    html: page(
      `<title>Brenfold Courier</title><meta property="og:type" content="website"><link rel="canonical" href="https://www.brenfold-courier.example/">${ld({ '@type': 'NewsMediaOrganization', name: 'Brenfold Courier' })}`,
      Array.from(
        { length: 30 },
        (_, i) =>
          `<article><h2><a href="/news/story-${i}">Something happened at the port again</a></h2><p>${NEWS[0]?.paragraph}</p></article>`,
      ).join(''),
    ),
  },
  {
    name: 'section of a newspaper',
    url: 'https://www.brenfold-courier.example/category/politics',
    html: page(
      `<title>Politics</title><meta property="og:type" content="website">${ld({ '@type': 'CollectionPage' })}`,
      Array.from(
        { length: 40 },
        (_, i) =>
          `<article><h2><a href="/news/story-${i}">Something happened at the port again</a></h2></article>`,
      ).join(''),
    ),
  },
  {
    name: 'thread of a forum',
    url: 'https://forum.kettlefriends.example/t/which-kettle-should-i-buy-for-camping/4711',
    html: page(
      `<title>Which kettle?</title><meta name="generator" content="Discourse 3.2"><meta property="og:type" content="website"><meta property="article:published_time" content="2026-01-01">${ld({ '@type': 'DiscussionForumPosting', headline: 'Which kettle?' })}`,
      `<h1>Which kettle should I buy for camping?</h1>${`<div class="post"><p>I have had mine for ten years and it has never leaked, but my brother said that the newer ones are lighter and boil faster.</p></div>`.repeat(8)}`,
    ),
  },
  {
    name: 'product of a shop',
    url: 'https://www.kettles.example/products/travel-kettle-one-litre-steel',
    html: page(
      `<title>Travel kettle</title><meta property="og:type" content="product">${ld({ '@type': 'Product', name: 'Travel kettle', offers: { '@type': 'Offer', price: '39.00' } })}`,
      `<h1>Travel kettle, one litre, steel</h1><p>${FILLER}</p><p>${FILLER}</p><button>Add to cart</button>`,
    ),
  },
  {
    name: 'product of a German shop without structured data',
    url: 'https://www.kessel.example/produkte/reisekessel-stahl',
    html: page(
      '<title>Reisekessel</title>',
      '<h1>Reisekessel aus Stahl</h1><p>Unser Kessel fasst einen Liter und passt in Ihre Tasche; mit seinem Deckel bleibt Ihr Tee auch unterwegs warm und trocken.</p><button>In den Warenkorb</button>',
      'de',
    ),
  },
  {
    name: 'manual',
    url: 'https://docs.kettlelib.example/en/stable/getting-started',
    html: page(
      '<title>Getting started</title><meta name="generator" content="Sphinx 7">',
      `<h1>Getting started</h1>${'<p>The kettle object opens a connection to the device and keeps it until it is closed; see the reference for all options.</p><pre><code>kettle.boil()</code></pre>'.repeat(6)}`,
    ),
  },
  {
    name: 'page of a firm',
    url: 'https://www.boilermenders.example/services/boiler-repair',
    html: page(
      '<title>Boiler repair</title><meta property="og:type" content="article"><meta property="og:title" content="Boiler repair">',
      `<h1>Boiler repair</h1>${`<p>${FILLER}</p>`.repeat(5)}<a href="tel:+1">Call us</a>`,
    ),
  },
  {
    name: 'results of a search',
    url: 'https://www.brenfold-courier.example/search?q=ferry',
    html: page(
      `<title>Search: ferry</title>${ld({ '@type': 'SearchResultsPage' })}`,
      `<h1>Results</h1>${'<p><a href="/news/x">Council votes to close the ferry</a></p>'.repeat(20)}`,
    ),
  },
  {
    name: 'profile',
    url: 'https://www.kettlefriends.example/users/orla',
    html: page(
      `<title>Orla</title><meta property="og:type" content="profile">${ld({ '@type': 'ProfilePage' })}`,
      '<h1>Orla</h1><p>Likes kettles.</p>',
    ),
  },
  {
    name: 'film with comments',
    url: 'https://video.example/watch?v=abcdef',
    html: page(
      '<title>How to boil water</title><meta property="og:type" content="video.other">',
      '<h1>How to boil water</h1><video></video><p>12 comments</p>',
    ),
  },
  { name: 'empty page', url: 'https://empty.example/', html: '' },
  { name: 'no page', url: 'about:blank', html: page('', '') },
];
