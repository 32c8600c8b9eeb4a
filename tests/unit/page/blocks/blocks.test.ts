import { describe, expect, test } from 'vitest';
import { bestOf } from '../../../../lib/page/blocks/srcset';
import { fragmentOf, outlineOf } from './support';

describe('blocks', () => {
  test('two line breaks part paragraphs; hard wraps are joined; invisible characters go', () => {
    expect(
      outlineOf('<p>The har\u00adbour\nis &amp; stays closed.<br><br>Ferries&nbsp;run\u200b.</p>'),
    ).toEqual([
      ['paragraph', 'The harbour is & stays closed.'],
      ['paragraph', 'Ferries run.'],
    ]);
  });

  test('nested lists keep their depth', () => {
    const { blocks } = fragmentOf('<ul><li>North<ol><li>Pier</li></ol></li><li>South</li></ul>');
    expect(blocks[0]).toMatchObject({
      kind: 'list',
      items: [{ depth: 0 }, { depth: 1, ordered: true }, { depth: 0 }],
    });
  });

  test('a figure has its caption, its credit apart and the lazy picture', () => {
    const { text, blocks } = fragmentOf(
      '<figure><img src="data:image/gif;base64,R0" data-src="/bridge-large-view.jpg"><figcaption>The bridge at dawn. <span class="credit">Foto: Ada Venn</span></figcaption></figure>',
    );
    expect(text).toBe('The bridge at dawn.');
    expect(blocks[0]).toMatchObject({
      kind: 'figure',
      credit: 'Ada Venn',
      pictures: [{ src: 'https://news.example.org/bridge-large-view.jpg' }],
    });
  });

  test('scripts and data never become addresses', () => {
    const { blocks } = fragmentOf(
      '<p><a href="javascript:alert(1)">here</a></p><img src="data:text/html,x"><iframe src="javascript:1"></iframe>',
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.inlines).toEqual([]);
  });

  test('srcset: the smallest that is sharp enough', () => {
    expect(bestOf('a.jpg 400w, b.jpg 1300w, c.jpg 3000w')).toBe('b.jpg');
    expect(bestOf('data:image/gif;base64,R0 1x')).toBeNull();
  });
});
