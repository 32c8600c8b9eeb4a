/**
 * Decides how often each known failure of extraction happens, as far as page and reference can tell: the title repeated
 * in the text, the standfirst lost, beginning or end lost, quoted posts and captions kept.
 */
import type { System } from './chromium/result';
import type { GoldPage } from './data';
import type { Figure } from './figures';
import type { ReadPage } from './read';

interface Text {
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly string[];
  readonly all: string;
  readonly posts: number;
  readonly figures: readonly string[];
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function textOf(one: ReadPage, system: System): Text {
  const result = one.outcome.readings[system]?.result;
  const blocks = result?.blocks ?? [];
  const lines = blocks.flatMap(({ text }) => text.split('\n')).map(key);
  const subtitle = result && 'subtitle' in result ? key(result.subtitle ?? '') : '';
  return {
    ...{ lines, subtitle, title: key(result?.title ?? ''), all: ` ${lines.join(' ')} ` },
    posts: blocks.filter(({ kind }) => kind === 'post').length,
    figures: figuresIn(one, system),
  };
}

const linesOfGold = ({ gold }: GoldPage): string[] =>
  gold.body
    .split(/\n+/)
    .map(key)
    .filter((line) => line.length >= 60);

/** The description that a page is shared with, when its own text says it too. */
function standfirstOf({ html, gold }: GoldPage): string | null {
  const tag = /<meta\b[^>]*\bproperty=["']og:description["'][^>]*>/i.exec(html)?.[0] ?? '';
  const said = key(/\bcontent="([^"]*)"/i.exec(tag)?.[1] ?? '');
  const known = key(`${gold.optional ?? ''}\n${gold.body}`);
  return said.length >= 40 && known.includes(said) ? said : null;
}

const EMBED =
  /<blockquote\b[^>]*class=["'][^"']*(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed)/gi;

/** How many there are, and how many of them are so; [0, 0] where the page cannot tell. */
type Measure = (page: GoldPage, text: Text, system: System) => readonly [all: number, so: number];

const yes = (is: boolean): number => (is ? 1 : 0);

const captionOf = (image: unknown): string =>
  typeof image === 'object' && image !== null && 'caption' in image && typeof image.caption === 'string'
    ? key(image.caption)
    : '';

/** Of the reference's pictures, not its list of captions: that one holds alternative texts and credits as well. */
const captions = (page: GoldPage): string[] =>
  [...new Set((page.gold.images ?? []).map(captionOf))].filter((one) => one.length >= SHORTEST_CAPTION);

const SHORTEST_CAPTION = 12;
const MOST_WORDS = 0.75;

/** Three quarters of its words stand in one figure (caption and credit). */
function isShown(caption: string, figures: readonly string[]): boolean {
  const words = caption.split(' ');
  return figures.some((figure) => {
    const shown = new Set(figure.split(' '));
    return words.filter((word) => shown.has(word)).length >= MOST_WORDS * words.length;
  });
}

function figuresIn(one: ReadPage, system: System): string[] {
  const blocks = one.outcome.readings[system]?.result?.blocks ?? [];
  return blocks
    .filter(({ kind }) => kind === 'figure')
    .map((block) => key(`${block.text} ${'credit' in block ? (block.credit ?? '') : ''}`));
}

const MEASURES: readonly (readonly [name: string, label: string, goal: string, measure: Measure])[] = [
  [
    'titleRepeated',
    'title repeated in the text',
    '',
    (_, text) => [1, yes(text.title.length > 10 && text.lines.slice(0, 4).includes(text.title))],
  ],
  [
    'standfirstLost',
    'standfirst lost',
    '≤ .050',
    (page, text) => {
      const said = standfirstOf(page);
      return said === null ? [0, 0] : [1, yes(!text.all.includes(said) && !text.subtitle.includes(said))];
    },
  ],
  [
    'beginningLost',
    'first long line lost',
    '',
    (page, text) => {
      const first = linesOfGold(page)[0];
      return first === undefined
        ? [0, 0]
        : [1, yes(!text.all.includes(first) && !text.subtitle.includes(first))];
    },
  ],
  [
    'endLost',
    'last long line lost',
    '',
    (page, text) => {
      const last = linesOfGold(page).at(-1);
      return last === undefined ? [0, 0] : [1, yes(!text.all.includes(last))];
    },
  ],
  [
    'posts',
    'embedded posts kept as posts',
    '≥ .95',
    (page, text, system) => {
      const there = page.html.match(EMBED)?.length ?? 0;
      return [there, system === 'ours' ? Math.min(there, text.posts) : 0];
    },
  ],
  [
    'captions',
    'captions kept',
    '≥ .90',
    (page, text) => {
      const there = captions(page);
      const isThere = (one: string): boolean => isShown(one, text.figures) || text.all.includes(one);
      return [there.length, there.filter(isThere).length];
    },
  ],
];

/** @returns shares over all pages; null where no page can tell */
export function classFigures(read: readonly ReadPage[], systems: readonly System[]): Figure[] {
  const share = (measure: Measure, system: System): number | null => {
    let all = 0;
    let so = 0;
    for (const one of read) {
      const [n, m] = measure(one.page, textOf(one, system), system);
      all += n;
      so += m;
    }
    return all === 0 ? null : so / all;
  };
  return MEASURES.map(([name, label, goal, measure]) => ({
    ...{ key: `read.class.${name}`, section: 'Extraction: failures by class, all sets', label, goal },
    digits: 3,
    value: share(measure, 'ours'),
    ...(systems.includes('readability') ? { readability: share(measure, 'readability') } : {}),
    ...(systems.includes('defuddle') ? { defuddle: share(measure, 'defuddle') } : {}),
  }));
}
