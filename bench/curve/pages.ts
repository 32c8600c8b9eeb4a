/** Decides which invented pages the time of extraction is measured on as pages grow: four shapes, of any size. */

const SENTENCES = [
  'The council voted on Monday to sell the harbour, nine to six, after a debate of five hours in the old hall.',
  'Members of the opposition said that the price was too low, and asked for a second valuation before the summer.',
  'The mayor told reporters that the money would go into two schools and the ferry that has been laid up since May.',
  'A report by the auditors, seen by this newspaper in March, put the value of the land at twice that sum.',
];

/** Paragraphs differ, so that none is taken for another's repetition. */
const paragraph = (index: number): string =>
  `<p class="par">${SENTENCES.map((_, at) => SENTENCES[(index + at) % SENTENCES.length]).join(' ')} It was item ${index} of the agenda, and <a href="/minutes/${index}">the minutes</a> are public.</p>`;

const story = (index: number): string =>
  `<li class="teaser"><a href="/2024/05/story-${index}"><img data-src="/pictures/${index}.jpg" alt=""><h3>Story ${index} of the day from the harbour</h3></a></li>`;

type Fill = (index: number) => string;

function filled(bytes: number, part: Fill): string {
  const parts: string[] = [];
  for (let length = 0; length < bytes; ) {
    const next = part(parts.length);
    parts.push(next);
    length += next.length;
  }
  return parts.join('');
}

/** Each level holds a paragraph and the next level; after `levels`, the next nest begins beside it. */
function nested(index: number, levels: number): string {
  const open = Array.from(
    { length: levels },
    (_, at) => `<div class="level l${at % 9}">${paragraph(index * levels + at)}`,
  );
  return `${open.join('')}${'</div>'.repeat(levels)}`;
}

const LEVELS = 400;

export const SHAPES = {
  /** One paragraph after another. */
  flat: (bytes: number) => filled(bytes, paragraph),
  /** Elements nested hundreds of levels deep. */
  deep: (bytes: number) => filled(bytes, (index) => nested(index, LEVELS)),
  /** Very many small elements side by side, with the boxes that stand between paragraphs. */
  wide: (bytes: number) =>
    filled(
      bytes,
      (index) =>
        `<div class="row r${index % 50}"><span>${index}</span>${paragraph(index)}<aside class="related"><ul><li><a href="/y/${index}">Another story of the day</a></li></ul></aside><figure><img data-src="/p/${index}.jpg" width="640" height="360"><figcaption>The harbour, picture ${index}</figcaption></figure></div>`,
    ),
  /** A short story among lists of links. */
  links: (bytes: number) =>
    `${filled(3000, paragraph)}<section class="list"><ul>${filled(bytes, story)}</ul></section>`,
} as const;

export type Shape = keyof typeof SHAPES;

/**
 * @param bytes about how long its markup is
 * @returns a whole page; a browser loads nothing for it and lays nothing out
 */
export const pageOf = (shape: Shape, bytes: number): string =>
  `<!doctype html><html lang="en"><head><title>Harbour sold - The Example Gazette</title><meta property="og:title" content="Harbour sold"><style>body { display: none }</style></head><body><nav><a href="/">Home</a></nav><main><article><h1>Harbour sold</h1>${SHAPES[shape](bytes)}</article></main></body></html>`;
