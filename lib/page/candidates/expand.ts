/**
 * Decides what around the heart of the article belongs to it: parts that ads or layout set apart, the lede and the
 * standfirst between headline and body, pictures. Everything else beside it is cut.
 */
import type { RemovalReason } from '../../model';
import { isImage } from '../blocks/figures';
import type { Cut } from '../cut';
import { isPost } from '../posts';
import { isStandfirst } from '../standfirst';
import { IMAGE } from '../traits';
import { type Branch, find, findAll, holds, linkDensity } from '../tree';
import type { Survey } from './survey';

export interface Choice {
  /** The element that holds the article. */
  readonly element: Branch;
  /** The headline; null when the page shows none. */
  readonly heading: Branch | null;
  /** All that is cut, in it and around it. */
  readonly cuts: ReadonlyMap<Branch, Cut>;
}

function pathUp(node: Branch): Branch[] {
  const path: Branch[] = [];
  for (let at: Branch | null = node; at; at = at.parent) path.push(at);
  return path;
}

/** Innermost element that holds both. */
function commonAncestor(a: Branch, b: Branch): Branch | null {
  const up = new Set(pathUp(a));
  return pathUp(b).find((at) => up.has(at)) ?? null;
}

const HIGHEST = /^(?:article|main|body)$/;

/** Up to the headline's common ancestor; without a headline before the body, up to `article` or two levels. */
function outermost(heart: Branch, survey: Survey): Branch {
  const { heading } = survey;
  const before = heading && heading.index <= heart.index;
  const common = before ? commonAncestor(heading, heart) : null;
  if (common) return common;
  const path = pathUp(heart);
  return (
    path.find(({ tag }) => tag === 'article') ??
    path.slice(0, 3).findLast(({ tag }) => !HIGHEST.test(tag)) ??
    heart
  );
}

const pictured = (node: Branch): boolean =>
  node.textLength < 700 && (isImage(node) || node.tag === 'picture' || holds(node, IMAGE));

/** A figure with its caption: above a headline it is the article's, where a picture alone may be anything. */
const isCaptioned = (node: Branch): boolean =>
  linkDensity(node) < 0.2 && find(node, (at) => at.tag === 'figcaption' && at.textLength > 0) !== null;

const isTeaser = (node: Branch): boolean =>
  findAll(
    node,
    (at) =>
      /^(?:article|h[1-6])$/.test(at.tag) && (at.tag === 'article' || at.linkLength > 0.8 * at.textLength),
  ).length > 0;

interface Place {
  readonly afterHeadline: boolean;
  readonly beforeHeart: boolean;
  readonly twin: boolean;
}

/** Whether an element beside the path to the heart is part of the article. */
function belongs(node: Branch, survey: Survey, place: Place): boolean {
  const prose = survey.prose.get(node) ?? 0;
  if (isPost(node)) return place.afterHeadline;
  if (place.beforeHeart) {
    if (!place.afterHeadline) return pictured(node) && isCaptioned(node) && !isTeaser(node);
    if (isStandfirst(node, survey.described)) return true;
    if (pictured(node)) return !isTeaser(node);
    return prose > 0 && linkDensity(node) < 0.3 && !isTeaser(node);
  }
  if (place.twin && prose > 0) return linkDensity(node) < 0.4;
  return false;
}

const reasonFor = (node: Branch): RemovalReason => (linkDensity(node) > 0.3 ? 'related' : 'other');

const alike = (a: Branch, b: Branch): boolean => a.tag === b.tag && a.hint !== ' ' && a.hint === b.hint;

/**
 * @param heart the element that scored best
 * @returns the element to read and what in it is cut
 */
export function expand(heart: Branch, survey: Survey, cuts: ReadonlyMap<Branch, Cut>): Choice {
  const element = outermost(heart, survey);
  const all = new Map(cuts);
  const toHeart = new Set(pathUp(heart));
  const path = new Set([...toHeart, ...(survey.heading ? pathUp(survey.heading) : [])]);
  const headline = survey.heading ? survey.heading.index : -1;
  const visit = (node: Branch): void => {
    if (node === heart) return;
    const onPath = node.branches.find((child) => toHeart.has(child));
    for (const child of node.branches) {
      if (all.has(child)) continue;
      if (path.has(child)) visit(child);
      else if (child.textLength > 0 || pictured(child)) {
        const place = {
          afterHeadline: child.index > headline,
          beforeHeart: child.index < heart.index,
          twin: onPath !== undefined && alike(child, onPath),
        };
        if (!belongs(child, survey, place)) all.set(child, { node: child, reason: reasonFor(child) });
      }
    }
  };
  visit(element);
  if (survey.heading && !all.has(survey.heading))
    all.set(survey.heading, { node: survey.heading, reason: 'duplicate' });
  return { element, heading: survey.heading, cuts: all };
}
