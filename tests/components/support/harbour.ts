/** Decides the invented article that shows every kind of block, standing and nesting. All of it is made up. */
import type { Analysis, Article } from '../../../lib/model';
import {
  analysis,
  article,
  attribution,
  type Draft,
  inLanguage,
  link,
  list,
  paragraph,
  relation,
  removedOf,
  type Said,
  silence,
  source,
  styled,
  table,
} from './build';

const picture = (file: string, alt: string, width = 1200, height = 720) => ({
  src: `https://pictures.example/${file}`,
  alt,
  width,
  height,
});

const DRAFTS: readonly Draft[] = [
  {
    text: 'The Northgate lock, closed since a gate beam cracked on Monday night.',
    block: {
      kind: 'figure',
      pictures: [picture('lock.svg', 'A closed lock gate with scaffolding, two barges waiting behind it.')],
      credit: 'Ida Lund / Port Gazette',
      hero: true,
    },
  },
  paragraph(
    'Inspectors warned the Northgate harbour board twice last year that the lock’s main beam was corroded beyond repair, two engineers who worked on the inspection told the Port Gazette.',
    link('main beam was corroded', 'https://news.example/beam'),
  ),
  paragraph(
    'The engineers asked not to be named because they had signed confidentiality agreements. Both said that Deputy Director Marta Olesen suggested in an email that repairs “can wait until the budget closes”.',
    styled('confidentiality agreements', 'emphasis'),
  ),
  paragraph(
    '“No warning of that kind ever reached my desk,” Olesen said on Thursday. “If it had, I would have closed the lock the same day.”',
    styled('Olesen', 'strong'),
  ),
  paragraph(
    'A harbour board spokesperson said the board would publish the inspection reports by Friday, and that Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, the contractor, had been told to keep its records.',
    inLanguage('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 'de'),
  ),
  { text: 'What the reports say', block: { kind: 'heading', level: 2, time: null } },
  paragraph(
    'The second report, dated 14 March, found that 38 % of the beam’s section had been lost. The limit under the 1998 code is 10 %.† Critics say the board has known for years.',
    styled('†', 'superscript'),
    link('dated 14 March', 'https://news.example/report'),
  ),
  {
    text: 'Nobody was ever told to wait. Full stop.\nThe reports come out on Friday, all of them.',
    block: {
      kind: 'post',
      author: 'Marta Olesen',
      handle: '@molesen',
      date: 'May 7, 2026',
      url: 'https://posts.example/1',
      platform: 'Chirper',
      quotedBy: null,
    },
  },
  {
    text: 'Engineers: harbour board was warned twice about the Northgate lock.',
    block: {
      kind: 'post',
      author: 'Port Gazette',
      handle: '@portgazette',
      date: 'May 6, 2026',
      url: 'https://posts.example/2',
      platform: null,
      quotedBy: 7,
    },
  },
  paragraph('Three things are still open, according to minutes of the board’s April meeting:'),
  {
    ...list(
      false,
      'who ordered the second inspection',
      'how the cost is shared',
      '- the city’s part',
      '- the board’s part',
      'when barges can pass again',
    ),
  },
  table(
    ['Year', 'Inspection', 'Section lost', 'Cost'],
    ['2019', 'Routine', '6 %', '€ 120,000'],
    ['2023', 'After collision', '21 %', '€ 410,000'],
    ['2026', 'Ordered by the city', '38 %', '€ 2,300,000'],
  ),
  {
    text: 'It was, one of them said, like watching a clock that everybody had agreed not to hear.',
    block: { kind: 'quote' },
  },
  {
    text: '',
    block: {
      kind: 'media',
      medium: 'video',
      title: 'Inside the Northgate lock',
      href: 'https://films.example/lock',
      poster: null,
    },
  },
  paragraph(
    'It is widely believed that the lock will stay shut until autumn. A person close to the city council said the mayor was furious about the delay.',
  ),
  {
    text: 'Lock gate lifted for a first look',
    block: { kind: 'heading', level: 3, time: '2026-05-07T14:05:00Z' },
  },
  { text: 'gate.load(t) = 0.62 * beam.section(t)', block: { kind: 'code' } },
  { text: '', block: { kind: 'rule' } },
  paragraph('The mayor’s office declined to comment. The contractor did not answer a request for comment.'),
  {
    text: 'Barges at the upper basin on Tuesday.',
    block: {
      kind: 'figure',
      pictures: [
        picture('basin.svg', 'Barges side by side.'),
        picture('queue.svg', 'A queue of barges up the river.'),
      ],
      credit: null,
      hero: false,
    },
  },
];

export const harbour: Article = article(DRAFTS, {
  title: 'Harbour board was warned twice about failing lock, engineers say',
  subtitle: 'Board denies that a warning ever reached it; reports to be published on Friday',
  byline: ['Ida Lund', 'Tom Weir'],
  siteName: 'Port Gazette',
  publishedAt: '2026-05-07T06:30:00Z',
  modifiedAt: '2026-05-08T09:12:00Z',
  removed: [
    removedOf('R1', 2, { reason: 'newsletter', label: 'The Morning Tide' }, [
      paragraph('Get the harbour’s news in your inbox every morning. It is free and takes a minute.'),
    ]),
    removedOf('R2', 6, { reason: 'advertisement', label: '', count: 7 }, []),
    removedOf('R3', 9, { reason: 'related', label: 'Read more', count: 3 }, [
      list(false, 'Ferry fares go up in June', 'A walk along the old quay', 'Who owns the cranes?'),
    ]),
  ],
});

const SOURCES = [
  source('S1', {
    kind: 'unnamed',
    label: 'two engineers who worked on the inspection',
    basis: 'explicit',
    reason: {
      field: 'text',
      span: {
        start: harbour.text.indexOf('because they had signed'),
        end: harbour.text.indexOf('agreements. Both') + 'agreements'.length,
      },
    },
    count: { kind: 'exact', n: 2 },
    position: 'worked on the inspection',
    why: 'the article says that they asked not to be named',
  }),
  source('S2', {
    kind: 'person',
    label: 'Marta Olesen',
    role: 'Deputy Director',
    why: 'named in the article',
  }),
  source('S3', {
    kind: 'spokesperson',
    label: 'a harbour board spokesperson',
    why: 'speaks for a named body',
  }),
  source('S4', { kind: 'document', label: 'the second report', why: 'a text is credited' }),
  source('S5', { kind: 'collective', label: 'critics', why: 'an open group of people' }),
  source('S6', {
    kind: 'document',
    label: 'minutes of the board’s April meeting',
    why: 'a text is credited',
  }),
  source('S7', { kind: 'none', label: '', why: 'nobody is credited' }),
  source('S8', {
    kind: 'unnamed',
    label: 'a person close to the city council',
    basis: 'implicit',
    reason: null,
    count: { kind: 'exact', n: 1 },
    position: 'close to the city council',
    via: 'Radio Quay',
    why: 'a particular person without a name',
  }),
  source('S9', { kind: 'media', label: 'Port Gazette', why: 'a news outlet' }),
];

const SAID: readonly Said[] = [
  {
    by: 'S1',
    field: 'title',
    words: ['Harbour board was warned twice about failing lock'],
    cue: 'say',
  },
  { by: 'S3', field: 'subtitle', words: ['a warning ever reached it'], cue: 'denies' },
  {
    by: 'S1',
    words: [
      'Inspectors warned the Northgate harbour board twice last year that the lock’s main beam was corroded beyond repair',
    ],
    cue: 'told',
  },
  {
    by: 'S1',
    words: [
      'Deputy Director Marta Olesen suggested in an email that repairs “can wait until the budget closes”',
    ],
    cue: 'said',
    form: 'mixed',
  },
  { by: 'S2', words: ['repairs “can wait until the budget closes”'], cue: 'suggested', form: 'mixed' },
  {
    by: 'S2',
    words: [
      '“No warning of that kind ever reached my desk,”',
      '“If it had, I would have closed the lock the same day.”',
    ],
    cue: 'said',
    form: 'direct',
  },
  {
    by: 'S3',
    words: [
      'the board would publish the inspection reports by Friday, and that Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, the contractor, had been told to keep its records',
    ],
    cue: 'said',
  },
  { by: 'S4', words: ['38 % of the beam’s section had been lost'], cue: 'found' },
  { by: 'S5', words: ['the board has known for years'], cue: 'say' },
  {
    by: 'S2',
    words: ['Nobody was ever told to wait. Full stop.\nThe reports come out on Friday, all of them.'],
    form: 'direct',
  },
  {
    by: 'S9',
    words: ['Engineers: harbour board was warned twice about the Northgate lock.'],
    form: 'direct',
  },
  { by: 'S6', words: ['Three things are still open'], cue: 'according to' },
  {
    by: 'S1',
    words: ['like watching a clock that everybody had agreed not to hear'],
    cue: 'said',
    evidence: { confidence: 0.48 },
  },
  { by: 'S7', words: ['the lock will stay shut until autumn'], cue: 'It is widely believed' },
  {
    by: 'S8',
    words: ['the mayor was furious about the delay'],
    cue: 'said',
    evidence: { confidence: 0.52 },
  },
];

export const harbourAnalysis: Analysis = analysis(
  SOURCES,
  SAID.map((said, index) => attribution(harbour, index, said)),
  {
    people: 3,
    headline: true,
    lead: true,
    relations: [relation('denies', 6, 3), relation('denies', 10, 4)],
    silences: [
      silence(harbour, 'The mayor’s office declined to comment', 'the mayor’s office'),
      silence(harbour, 'The contractor did not answer a request for comment', 'the contractor'),
    ],
  },
);
