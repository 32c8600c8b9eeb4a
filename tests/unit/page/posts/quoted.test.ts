import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../../cli/dom';
import type { PostBlock } from '../../../../lib/model';
import { buildBlocks } from '../../../../lib/page/blocks/build';
import { assemble } from '../../../../lib/page/blocks/draft';
import { readMetadata } from '../../../../lib/page/metadata/index';
import { snapshot } from '../../../../lib/page/tree';
import { fragmentOf } from '../blocks/support';

const POST = `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The bridge is closed.<br><br>Please use the ferry:
  <a href="https://t.co/aa">https://t.co/aa</a></p><blockquote class="twitter-tweet-quoted"><p>Cracks found at pier four</p>
  &mdash; Port Watch (@portwatch)</blockquote>&mdash; Ada Venn (@adavenn)
  <a href="https://twitter.com/adavenn/status/123456">March 2, 2024</a></blockquote>`;

const postsOf = (blocks: readonly { readonly kind: string }[]): PostBlock[] =>
  blocks.filter((block): block is PostBlock => block.kind === 'post');

describe('a post that quotes a post', () => {
  const { text, blocks } = fragmentOf(
    `<p>She wrote about the bridge.</p>${POST}<p>The ferry ran all night.</p>`,
  );
  const posts = postsOf(blocks);

  test('is followed by the post that it quotes, which knows it', () => {
    expect(posts.map(({ handle, quotedBy }) => [handle, quotedBy])).toEqual([
      ['@adavenn', null],
      ['@portwatch', 1],
    ]);
  });

  test('has its words line by line, without signature and date', () => {
    expect(posts.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'The bridge is closed.\nPlease use the ferry: https://t.co/aa',
      'Cracks found at pier four',
    ]);
  });

  test('knows author, date, address and platform', () => {
    expect(posts[0]).toMatchObject({
      author: 'Ada Venn',
      date: 'March 2, 2024',
      url: 'https://twitter.com/adavenn/status/123456',
      platform: 'X',
    });
    expect(posts[1]).toMatchObject({ author: 'Port Watch', date: null });
  });
});

const SEED = '../shared/seed-page';

describe.skipIf(!existsSync(`${SEED}/page.html`))('the page that the project began with', () => {
  const expected = existsSync(`${SEED}/expected-article.json`)
    ? JSON.parse(readFileSync(`${SEED}/expected-article.json`, 'utf8'))
    : null;
  const doc = expected ? parsePage(readFileSync(`${SEED}/page.html`, 'utf8')) : null;

  test('gives its posts', () => {
    const root = snapshot(doc as Document);
    if (!root) throw new Error('no body');
    const { text, blocks } = assemble(buildBlocks(root, { base: expected.url, cuts: new Map() }));
    const first = blocks.findIndex(({ kind }) => kind === 'post');
    const told = postsOf(blocks).map(({ author, handle, date, quotedBy, span }) => ({
      ...{ author, handle, date, text: text.slice(span.start, span.end) },
      back: quotedBy === null ? null : quotedBy - first,
    }));
    const wanted = expected.blocks.filter(({ kind }: { kind: string }) => kind === 'post');
    const start = expected.blocks.indexOf(wanted[0]);
    expect(told).toEqual(
      wanted.map(({ author, handle, date, text: words, quotedBy }: PostBlock & { text: string }) => ({
        ...{ author, handle, date, text: words },
        back: quotedBy === null ? null : quotedBy - start,
      })),
    );
  });

  test('gives its metadata', () => {
    const { title, byline, siteName, publishedAt, modifiedAt, lang } = readMetadata(
      doc as Document,
      expected.url,
    );
    const { title: t, byline: b, siteName: s, publishedAt: p, modifiedAt: m, lang: l } = expected;
    expect({ title, byline, siteName, publishedAt, modifiedAt, lang }).toEqual({
      ...{ title: t, byline: b, siteName: s, publishedAt: p, modifiedAt: m, lang: l },
    });
  });
});
