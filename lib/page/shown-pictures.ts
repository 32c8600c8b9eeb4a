/**
 * Decides which of the pictures that metadata name may lead the article: those that the page itself shows somewhere,
 * and none where a film leads, since then the picture is only the film's still.
 */
import type { Draft } from './blocks/draft';
import { isImage, pictureKey } from './blocks/images';
import type { Removal } from './removed';
import { type Branch, walk } from './tree';

const ADDRESSES = ['src', 'data-src', 'srcset', 'data-srcset', 'data-original', 'data-lazy-src'];

function keysIn(root: Branch): ReadonlySet<string> {
  const keys = new Set<string>();
  walk(root, (at) => {
    if (!isImage(at) && at.tag !== 'source') return true;
    for (const name of ADDRESSES) {
      const first = at.attr(name)?.trim().split(/\s+/)[0];
      if (first) keys.add(pictureKey(first));
    }
    return true;
  });
  return keys;
}

/** @returns the addresses that may be put first: all where a picture leads already, else those
 * that the page shows, in their order */
export function shownPictures(
  root: Branch,
  named: readonly string[],
  { drafts, removals }: { readonly drafts: readonly Draft[]; readonly removals: readonly Removal[] },
): readonly string[] {
  if (drafts.slice(0, 2).some(({ block }) => block.kind === 'figure')) return named;
  const filmLeads = removals.some(({ reason, before }) => reason === 'video-player' && before === 0);
  if (named.length === 0 || filmLeads) return [];
  const keys = keysIn(root);
  return named.filter((address) => keys.has(pictureKey(address)));
}
