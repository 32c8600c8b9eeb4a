/**
 * Decides which elements are only there to hold quoted posts: whatever such a wrapper is called, and however short,
 * linked or framed what is in it looks, it is part of the article. Streams of the outlet's own posts are none.
 */
import { POST } from '../traits';
import type { Branch } from '../tree';
import { isPost } from './index';

/** Code units of other text that a wrapper may have: a caption, a request for consent. */
const MOST_BESIDE = 320;
const STREAM = / (?:feed|feeds|timeline|stream|tweets|sidebar|widget area|follow|comments?|footer|nav|menu) /;

interface Held {
  readonly posts: number;
  readonly text: number;
}

const NOTHING: Held = { posts: 0, text: 0 };

function heldBy(node: Branch): Held {
  let held = NOTHING;
  for (const child of node.branches) {
    if (!((child.traits | child.holds) & POST)) continue;
    const own = isPost(child) ? { posts: 1, text: child.textLength } : heldBy(child);
    if (own.posts > 0) held = { posts: held.posts + own.posts, text: held.text + own.text };
  }
  return held;
}

/** @returns whether an element holds a post, or several, and little else */
export function holdsOnlyPosts(node: Branch): boolean {
  if (!(node.holds & POST) || STREAM.test(node.hint)) return false;
  const { posts, text } = heldBy(node);
  const beside = node.textLength - text;
  return posts > 0 && (beside <= MOST_BESIDE || beside < 0.25 * node.textLength);
}
