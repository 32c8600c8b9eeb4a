import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../../cli/dom';
import type { Article, PostBlock } from '../../../../lib/model';
import { readArticle } from '../../../../lib/page';

/** A post as a platform's own code gives it to an outlet, and as a live page shows it afterwards. */
interface Shape {
  readonly platform: string;
  readonly markup: string;
  readonly url: string;
  readonly handle?: string;
  readonly author?: string;
  readonly text?: string;
}

const QUOTED: readonly Shape[] = [
  {
    platform: 'X',
    markup:
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The swing bridge stays shut tonight.</p>&mdash; Ada Venn (@adavenn) <a href="https://twitter.com/adavenn/status/1234567890123?ref_src=twsrc%5Etfw">March 2, 2026</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    url: 'https://twitter.com/adavenn/status/1234567890123?ref_src=twsrc%5Etfw',
    handle: '@adavenn',
    author: 'Ada Venn',
    text: 'The swing bridge stays shut tonight.',
  },
  {
    platform: 'X',
    markup:
      '<blockquote class="twitter-video"><p>Watch the tide come over the wall.</p>&mdash; Port Watch (@portwatch) <a href="https://x.com/portwatch/status/987654321">May 4, 2026</a></blockquote>',
    url: 'https://x.com/portwatch/status/987654321',
    handle: '@portwatch',
  },
  {
    platform: 'Instagram',
    markup:
      '<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/Cx1y2z3AbC/?utm_source=ig_embed" data-instgrm-version="14"><div><a href="https://www.instagram.com/p/Cx1y2z3AbC/?utm_source=ig_embed">View this post on Instagram</a><p><a href="https://www.instagram.com/p/Cx1y2z3AbC/">A post shared by Ada Venn (@ada.venn)</a></p></div></blockquote>',
    url: 'https://www.instagram.com/p/Cx1y2z3AbC/',
    handle: '@ada.venn',
    author: 'Ada Venn',
  },
  {
    platform: 'TikTok',
    markup:
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@adavenn/video/7312345678901234567" data-video-id="7312345678901234567"><section><a target="_blank" title="@adavenn" href="https://www.tiktok.com/@adavenn?refer=embed">@adavenn</a><p>Low water at the old quay</p><a href="https://www.tiktok.com/music/original-1">♬ original sound - Ada Venn</a></section></blockquote>',
    url: 'https://www.tiktok.com/@adavenn/video/7312345678901234567',
    handle: '@adavenn',
    text: 'Low water at the old quay',
  },
  {
    platform: 'Bluesky',
    markup:
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3kabc" data-bluesky-cid="baf"><p lang="en">Ferries run until midnight.</p>&mdash; Port Watch (<a href="https://bsky.app/profile/did:plc:abc?ref_src=embed">@portwatch.example</a>) <a href="https://bsky.app/profile/did:plc:abc/post/3kabc?ref_src=embed">March 3, 2026 at 9:14 PM</a></blockquote>',
    url: 'https://bsky.app/profile/did:plc:abc/post/3kabc?ref_src=embed',
    handle: '@portwatch.example',
    text: 'Ferries run until midnight.',
  },
  {
    platform: 'Mastodon',
    markup:
      '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@ada/112233445566778899/embed"><a href="https://social.example/@ada/112233445566778899" target="_blank"><div>Post by @ada@social.example</div><div>View on Mastodon</div></a></blockquote>',
    url: 'https://social.example/@ada/112233445566778899/',
    handle: '@ada@social.example',
  },
  {
    platform: 'Facebook',
    markup:
      '<div class="fb-post" data-href="https://www.facebook.com/portwatch/posts/10158000000000001" data-width="500"><blockquote cite="https://www.facebook.com/portwatch/posts/10158000000000001" class="fb-xfbml-parse-ignore"><p>The quay reopens on Monday.</p>Posted by <a href="https://www.facebook.com/portwatch">Port Watch</a> on <a href="https://www.facebook.com/portwatch/posts/10158000000000001">Monday, March 4, 2026</a></blockquote></div>',
    url: 'https://www.facebook.com/portwatch/posts/10158000000000001',
    author: 'Port Watch',
    text: 'The quay reopens on Monday.',
  },
  {
    platform: 'Threads',
    markup:
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ada.venn/post/C4abcDEF" data-text-post-version="0"><a href="https://www.threads.net/@ada.venn/post/C4abcDEF"><div>Post by @ada.venn</div><div>View on Threads</div></a></blockquote>',
    url: 'https://www.threads.net/@ada.venn/post/C4abcDEF',
    handle: '@ada.venn',
  },
];

const FRAMED: readonly Shape[] = [
  {
    platform: 'X',
    markup:
      '<div class="twitter-tweet twitter-tweet-rendered" style="display: flex; max-width: 550px; width: 100%;"><iframe id="twitter-widget-0" scrolling="no" src="https://platform.twitter.com/embed/Tweet.html?dnt=false&amp;id=1234567890123&amp;lang=en" data-tweet-id="1234567890123" title="X Post"></iframe></div>',
    url: 'https://twitter.com/i/web/status/1234567890123',
  },
  {
    platform: 'Instagram',
    markup:
      '<iframe class="instagram-media instagram-media-rendered" id="instagram-embed-0" src="https://www.instagram.com/p/Cx1y2z3AbC/embed/captioned/?cr=1&amp;v=14" data-instgrm-payload-id="instagram-media-payload-0"></iframe>',
    url: 'https://www.instagram.com/p/Cx1y2z3AbC/',
  },
  {
    platform: 'TikTok',
    markup:
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@adavenn/video/7312345678901234567" data-video-id="7312345678901234567" id="v1"><iframe name="__tt_embed__v1" src="https://www.tiktok.com/embed/v2/7312345678901234567?lang=en"></iframe></blockquote>',
    url: 'https://www.tiktok.com/@adavenn/video/7312345678901234567',
    handle: '@adavenn',
  },
  {
    platform: 'Bluesky',
    markup:
      '<div class="bluesky-embed" data-bluesky-id="1"><iframe src="https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=1&amp;ref_url=x"></iframe></div>',
    url: 'https://bsky.app/profile/did:plc:abc/post/3kabc',
  },
  {
    platform: 'Mastodon',
    markup:
      '<iframe src="https://social.example/@ada/112233445566778899/embed" class="mastodon-embed" allowfullscreen></iframe>',
    url: 'https://social.example/@ada/112233445566778899/',
    handle: '@ada',
  },
  {
    platform: 'Facebook',
    markup:
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fportwatch%2Fposts%2F10158000000000001&amp;width=500" width="500"></iframe>',
    url: 'https://www.facebook.com/portwatch/posts/10158000000000001',
  },
  {
    platform: 'Threads',
    markup:
      '<iframe class="text-post-media" src="https://www.threads.net/@ada.venn/post/C4abcDEF/embed/"></iframe>',
    url: 'https://www.threads.net/@ada.venn/post/C4abcDEF/',
    handle: '@ada.venn',
  },
  {
    platform: 'X',
    markup:
      '<amp-twitter width="375" height="472" layout="responsive" data-tweetid="1234567890123"></amp-twitter>',
    url: 'https://twitter.com/i/web/status/1234567890123',
  },
  {
    platform: 'Instagram',
    markup: '<amp-instagram data-shortcode="Cx1y2z3AbC" width="400" height="400"></amp-instagram>',
    url: 'https://www.instagram.com/p/Cx1y2z3AbC/',
  },
];

/** What outlets and their systems put around posts; `POST` is where it stands. */
const WRAPPERS: Readonly<Record<string, string>> = {
  nothing: 'POST',
  'the block editor of a common system':
    '<figure class="wp-block-embed is-type-rich is-provider-twitter"><div class="wp-block-embed__wrapper">POST</div></figure>',
  'a share box’s name': '<div class="article-social"><div class="social-embed">POST</div></div>',
  'a name of its own kind': '<div class="c-tweet tweet-container">POST</div>',
  'a player’s name': '<div class="video-wrapper embed-responsive">POST</div>',
  'an aside': '<aside class="embed">POST</aside>',
  'a section between rules': '<section class="inline-embed"><hr>POST<hr></section>',
  'a caption below': '<div class="media media--social"><div>POST</div></div>',
  'hashed names': '<div class="sc-1x2y3z a1B2c3"><div class="css-9q8w7e">POST</div></div>',
  'a placeholder for consent':
    '<div class="consent-wall" data-consent="social"><div class="consent-content">POST</div></div>',
  'a custom element': '<x-embed kind="social">POST</x-embed>',
  'a related box’s name': '<div class="inline-promo related-embed">POST</div>',
  'a centred table': '<table class="layout"><tr><td align="center">POST</td></tr></table>',
};

const BEFORE =
  '<p>The harbour board said on Monday that the swing bridge will stay shut until engineers have looked at all four piers, which may take three weeks.</p>';
const AFTER =
  '<p>Fishing boats are asked to use the northern basin meanwhile, and the ferry will run every half hour from six in the morning until midnight.</p>';

function read(inner: string): Article {
  const page = parsePage(
    `<!doctype html><html><head><title>Bridge stays shut</title></head><body><article><h1>Bridge stays shut</h1><div class="body">${BEFORE}${BEFORE.replace('Monday', 'Tuesday')}${inner}${AFTER}</div></article></body></html>`,
  );
  const result = readArticle(page, 'https://news.example/2026/03/bridge');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const postsOf = ({ blocks }: Article): PostBlock[] =>
  blocks.filter((block): block is PostBlock => block.kind === 'post');

describe.each([...QUOTED, ...FRAMED])('a post of $platform: $url', (shape) => {
  const { platform, url, handle, author, text, markup } = shape;

  test.each(Object.entries(WRAPPERS))('is a post inside %s', (_, wrapper) => {
    const article = read(wrapper.replace('POST', markup));
    const posts = postsOf(article);
    expect(posts.map((post) => [post.platform, post.url])).toEqual([[platform, url]]);
    expect(article.blocks.map(({ kind }) => kind).filter((kind) => kind !== 'rule')).toEqual([
      'paragraph',
      'paragraph',
      'post',
      'paragraph',
    ]);
  });

  test('says who wrote it and what, as far as the page tells', () => {
    const article = read(markup);
    const [post] = postsOf(article);
    if (handle) expect(post?.handle).toBe(handle);
    if (author) expect(post?.author).toBe(author);
    if (text) expect(article.text.slice(post?.span.start, post?.span.end)).toBe(text);
  });
});
