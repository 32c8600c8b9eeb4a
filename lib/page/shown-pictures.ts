/**
 * Decides which of the pictures that metadata name may lead the article: those that the page itself shows somewhere,
 * with the caption that they have there, and none where a film leads, since then the picture is only the film's still.
 */
import { hasNamedCaption } from './blocks/captions';
import type { Draft } from './blocks/draft';
import { figureDraft } from './blocks/figures';
import { pictureKey } from './blocks/images';
import type { Removal } from './removed';
import { IMAGE, SOURCE } from './traits';
import { ancestors, type Branch, find, holds, linkDensity, walkTo } from './tree';

const ADDRESSES = ['src', 'data-src', 'srcset', 'data-srcset', 'data-original', 'data-lazy-src'];

/** The first element that shows each picture, by what its addresses have in common. */
function picturesOf(root: Branch): ReadonlyMap<string, Branch> {
  const shown = new Map<string, Branch>();
  walkTo(root, IMAGE | SOURCE, (at) => {
    if (!(at.traits & (IMAGE | SOURCE))) return true;
    for (const name of ADDRESSES) {
      const first = at.attr(name)?.trim().split(/\s+/)[0];
      const key = first ? pictureKey(first) : null;
      if (key !== null && !shown.has(key)) shown.set(key, at);
    }
    return true;
  });
  return shown;
}

const LONGEST = 700;

const isPlayer = ({ tag }: Branch): boolean => tag === 'video' || tag === 'iframe';

const isTeaser = (at: Branch): boolean =>
  at.tag === 'a' && /^[^#]/.test(at.attr('href') ?? '') && holds(at, IMAGE);

/** The figure around a picture, where it has a caption and leads nowhere. */
function captioned(picture: Branch, url: string): Draft | null {
  const figure = ancestors(picture).find(({ tag }) => tag === 'figure');
  if (!figure || figure.textLength > LONGEST || linkDensity(figure) > 0.2) return null;
  if (!hasNamedCaption(figure) || find(figure, (at) => isPlayer(at) || isTeaser(at))) return null;
  return figureDraft(figure, { base: url, cuts: new Map() });
}

/** The film that was cut with its player, where its still is the article's own picture. */
function leadingFilm(players: readonly Removal[], named: readonly string[]): readonly Draft[] {
  const keys = new Set(named.map(pictureKey));
  const film = players
    .flatMap(({ drafts }) => drafts())
    .find(
      ({ block }) => block.kind === 'media' && block.poster !== null && keys.has(pictureKey(block.poster)),
    );
  return film ? [film] : [];
}

export interface Leading {
  /** Addresses that may be put first, best first. */
  readonly addresses: readonly string[];
  /** The figure outside of the article that shows one of them, with its caption, or the film; none or one. */
  readonly figures: readonly Draft[];
}

/** @returns all that metadata name where a picture leads already, else what the page shows of it */
export function shownPictures(
  root: Branch,
  named: readonly string[],
  url: string,
  { drafts, removals }: { readonly drafts: readonly Draft[]; readonly removals: readonly Removal[] },
): Leading {
  if (drafts.slice(0, 2).some(({ block }) => block.kind === 'figure'))
    return { addresses: named, figures: [] };
  const players = removals.filter(({ reason, before }) => reason === 'video-player' && before <= 1);
  const film = leadingFilm(players, named);
  if (film.length > 0 || named.length === 0 || players.some(({ before }) => before === 0))
    return { addresses: [], figures: film };
  const shown = picturesOf(root);
  const addresses = named.filter((address) => shown.has(pictureKey(address)));
  const first = addresses[0] && shown.get(pictureKey(addresses[0]));
  const figure = first ? captioned(first, url) : null;
  return { addresses, figures: figure ? [figure] : [] };
}
