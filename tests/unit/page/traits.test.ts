import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../cli/dom';
import { ARTICLE, HEADING, IMAGE, POST } from '../../../lib/page/traits';
import { type Branch, holds, snapshot, walk, walkTo } from '../../../lib/page/tree';

function treeOf(markup: string): Branch {
  const root = snapshot(parsePage(`<body>${markup}</body>`));
  if (!root) throw new Error('no tree');
  return root;
}

const PAGE =
  '<div><section><h2>Quay</h2><p>Words <b>and</b> more</p></section></div><article><p><img src="/a.jpg"></p></article>' +
  '<div class="twitter-tweet">Words</div><noscript><img src="/b.jpg"></noscript>';

describe('what an element holds', () => {
  it('is told of all elements below, and of none beside', () => {
    const root = treeOf(PAGE);
    const [section, article, post] = root.branches;
    expect(holds(root, HEADING) && holds(root, ARTICLE) && holds(root, IMAGE) && holds(root, POST)).toBe(
      true,
    );
    expect(section && [HEADING, ARTICLE, IMAGE, POST].map((kind) => holds(section, kind))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(article && [HEADING, ARTICLE, IMAGE].map((kind) => holds(article, kind))).toEqual([
      false,
      false,
      true,
    ]);
    expect(post && [(post.traits & POST) !== 0, holds(post, POST)]).toEqual([true, false]);
  });

  it('leads a walk to the same elements', () => {
    const root = treeOf(PAGE);
    const all: Branch[] = [];
    walk(root, (at) => {
      if (at.traits & IMAGE) all.push(at);
      return true;
    });
    const found: Branch[] = [];
    let visited = 0;
    walkTo(root, IMAGE, (at) => {
      visited += 1;
      if (at.traits & IMAGE) found.push(at);
      return true;
    });
    expect(found).toEqual(all);
    expect(found).toHaveLength(2);
    expect(visited).toBe(4);
  });

  it('is nothing in an element without elements', () => {
    expect(treeOf('<p>Words</p>').branches[0]?.holds).toBe(0);
  });
});
