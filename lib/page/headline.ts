/** Decides which heading of the page is the article's headline. */
import { isKickered, sameTitle } from './metadata/titles';
import { HEADING } from './traits';
import { type Branch, textOf, walkTo } from './tree';

const RANKED = /^h[1-3]$/;
const LONGEST = 400;
/** Parts in which a headline stands a second time, or that of another article. */
const ASIDE = /^(?:nav|aside|footer|form|dialog|li)$/;

/** How well a heading shows a title: as it is, behind a kicker, not at all. */
const shows = (text: string, title: string): number =>
  sameTitle(text, title) ? 10 : isKickered(text, title) ? 8 : 0;

function rank(at: Branch, title: string): number {
  const level = 4 - Number(at.tag.slice(1));
  return (title ? shows(textOf(at), title) : 0) + (at.tag === 'h1' ? 3 : level / 2);
}

/**
 * @param title the article's, from metadata
 * @returns the heading that shows it; else the first h1; null when there is neither
 */
export function findHeadline(root: Branch, title: string): Branch | null {
  let best: Branch | null = null;
  let most = 0;
  walkTo(root, HEADING, (at) => {
    if (ASIDE.test(at.tag)) return false;
    if (!(at.traits & HEADING) || !RANKED.test(at.tag) || at.textLength === 0 || at.textLength > LONGEST)
      return true;
    const own = rank(at, title);
    if (own >= 3 && own > most) {
      best = at;
      most = own;
    }
    return false;
  });
  return best;
}
