import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../cli/dom';
import { buildBlocks } from '../../../lib/page/blocks/build';
import { isSurelyShown } from '../../../lib/page/surely-shown';
import { type Branch, snapshot } from '../../../lib/page/tree';

const PAGE = 'https://paper.example/story';

function elementOf(markup: string): Branch {
  const root = snapshot(parsePage(`<body>${markup}</body>`));
  const element = root?.branches[0];
  if (!element) throw new Error('no element');
  return element;
}

const wordsOf = (element: Branch): string =>
  buildBlocks(element, { base: PAGE, cuts: new Map() })
    .map(({ text }) => text)
    .join('');

describe('what is surely shown', () => {
  it.each([
    '<nav><a href="/">Home</a></nav>',
    '<div><ul><li><a href="/a">Harbour plan approved</a></li></ul></div>',
    '<section><h2>More</h2><p><em>Letters</em> from readers</p></section>',
    '<aside><span>関連記事</span></aside>',
    '<li><a href="/a"><img src="/a.jpg"><h3>Harbour plan approved</h3></a></li>',
  ])('has words, and its blocks have: %s', (markup) => {
    const element = elementOf(markup);
    expect(isSurelyShown(element)).toBe(true);
    expect(wordsOf(element)).not.toBe('');
  });

  it.each([
    '<button>Share this story</button>',
    '<div><button>Share this story</button></div>',
    '<ul>between the items</ul>',
    '<p>* * *</p>',
    '<div class="photo"><img src="/a.jpg" width="600" height="400"><span>View all</span></div>',
    '<div><img src="/a.jpg" alt="A ferry leaves the quay"><span>A ferry leaves the quay</span></div>',
    '<div><a href="/a"><img src="/a.jpg"><span class="credit">Ann Lee</span></a></div>',
    '<li><img src="/a.jpg" alt="Photos: storm at sea"><span>Photos: storm at sea</span></li>',
    '<blockquote class="twitter-tweet"><p>Words of a post</p></blockquote>',
    '<p>\u200b\u200b\u200b\u200b</p>',
  ])('is not said of %s', (markup) => {
    expect(isSurelyShown(elementOf(markup))).toBe(false);
  });
});
