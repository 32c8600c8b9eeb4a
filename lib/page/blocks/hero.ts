/** Decides the article's leading picture: the first figure before the text, else the one that only metadata name. */
import type { FigureBlock } from '../../model';
import type { Branch } from '../tree';
import { type Draft, draft } from './draft';
import { EMPTY_RUN } from './gather';
import { pictureKey } from './images';

/** How much text may stand before a leading picture, in code units. */
const LEADING = 700;

const asHero = (it: Draft): Draft => ({ ...it, block: { ...(it.block as FigureBlock), hero: true } });

function leadingFigure(drafts: readonly Draft[]): Draft | null {
  let before = 0;
  for (const it of drafts) {
    if (it.block.kind === 'figure') return it;
    if (it.block.kind === 'media' && it.block.medium === 'video') return null;
    before += it.text.length;
    if (before > LEADING) return null;
  }
  return null;
}

const keysOf = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(
    drafts.flatMap(({ block }) =>
      block.kind === 'figure' ? block.pictures.map(({ src }) => pictureKey(src)) : [],
    ),
  );

/**
 * @param drafts the article's blocks
 * @param images addresses of the article's pictures in metadata, best first (checked already)
 * @param outside figures that the page shows above the article's element, with their captions; taken first
 * @returns the blocks with their leading picture marked; one from outside or from metadata is put first where the body has none
 */
export function withHero(
  drafts: readonly Draft[],
  images: readonly string[],
  outside: readonly Draft[] = [],
): readonly Draft[] {
  const keys = keysOf(drafts);
  const leading = leadingFigure(drafts);
  if (leading) return drafts.map((it) => (it === leading ? asHero(it) : it));
  const [film] = outside.filter(({ block }) => block.kind === 'media');
  if (film) return [film, ...drafts];
  const shown = outside.find(
    (it) => it.block.kind === 'figure' && !it.block.pictures.some(({ src }) => keys.has(pictureKey(src))),
  );
  if (shown) return [asHero(shown), ...drafts];
  const [named] = images;
  if (!named || images.some((address) => keys.has(pictureKey(address)))) return drafts;
  return [heroDraft(named, null), ...drafts];
}

const heroDraft = (src: string, node: Branch | null): Draft =>
  draft<FigureBlock>(EMPTY_RUN, node, {
    kind: 'figure',
    pictures: [{ src, alt: '', width: null, height: null }],
    credit: null,
    hero: true,
  });
