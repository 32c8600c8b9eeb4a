/**
 * Decides what is counted below every element: links out and paid for, calls to action, fields, frames, pictures. One
 * pass from the leaves up; boxes are judged by these counts and not by walking the tree again.
 */
import { isCall, RECRUITS, TRACKED } from './calls';
import { onceForNames } from './hint-words';
import { PerBranch } from './per-branch';
import { BUTTON, COUNTED, FRAME, HEADING } from './traits';
import { type Branch, textOf } from './tree';

export interface Facts {
  /** Links with an address, and those of them that leave the site, are tracked or paid, carry a picture, a heading. */
  links: number;
  outward: number;
  paid: number;
  linkedPictures: number;
  linkedHeadings: number;
  /** Links to social networks and messengers. */
  social: number;
  buttons: number;
  /** Links to where one subscribes, gives, buys or books. */
  recruiting: number;
  /** Fields to type an address or text in. */
  fields: number;
  frames: number;
  pictures: number;
  headings: number;
}

const none = (): Facts => ({
  links: 0,
  outward: 0,
  paid: 0,
  linkedPictures: 0,
  linkedHeadings: 0,
  social: 0,
  buttons: 0,
  recruiting: 0,
  fields: 0,
  frames: 0,
  pictures: 0,
  headings: 0,
});

const NONE: Readonly<Facts> = none();

/** A picture that opens itself in a larger size. */
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i;
const SOCIAL =
  /\/\/(?:[a-z0-9-]+\.)*(?:facebook|fb|twitter|x|instagram|tiktok|youtube|linkedin|whatsapp|wa|t|telegram|threads|bsky|pinterest|flipboard|snapchat|vk|line|weibo|podcasts\.apple|spotify|news\.google|apps\.apple|play\.google)\.(?:com|net|me|app|org)\//i;
const FIELD = /^(?:email|text|tel|search|)$/i;
const PAID_REL = /\b(?:sponsored|paid)\b/i;
const NOFOLLOW_REL = /\bnofollow\b/i;
const HOST = /^(?:https?:)?\/\/(?:www\.|m\.|amp\.)?([^/?#:]+)/i;

/** The last labels of a host, "example.org" or "example.co.uk": a site's own subdomains are no way out. */
const siteOfHost = onceForNames((host) => {
  const labels = host.toLowerCase().split('.');
  const shared = labels.length > 2 && labels.at(-1)?.length === 2 && (labels.at(-2)?.length ?? 9) <= 3;
  return labels.slice(shared ? -3 : -2).join('.');
});

/** @returns the site that an address names; null for one within the page's own */
function siteOf(address: string): string | null {
  if (address.startsWith('/') && !address.startsWith('//')) return null;
  const host = HOST.exec(address)?.[1];
  return host === undefined ? null : siteOfHost(host);
}

function addTo(sum: Facts, below: Readonly<Facts>): void {
  sum.links += below.links;
  sum.outward += below.outward;
  sum.paid += below.paid;
  sum.linkedPictures += below.linkedPictures;
  sum.linkedHeadings += below.linkedHeadings;
  sum.social += below.social;
  sum.buttons += below.buttons;
  sum.recruiting += below.recruiting;
  sum.fields += below.fields;
  sum.frames += below.frames;
  sum.pictures += below.pictures;
  sum.headings += below.headings;
}

/** What an element itself adds to the counts below it. */
type Own = 'link' | 'button' | 'picture' | 'heading' | 'frame' | 'field';

/** @param node one of the `COUNTED` */
function ownOf(node: Branch): Own | null {
  const { tag, traits } = node;
  if (tag === 'a') return 'link';
  if (traits & BUTTON) return 'button';
  if (tag === 'input') return FIELD.test(node.attr('type') ?? '') ? 'field' : null;
  return traits & HEADING ? 'heading' : traits & FRAME ? 'frame' : 'picture';
}

const LONGEST_CALL = 48;

/** Leads somewhere else. */
const leads = (address: string): boolean => address !== '' && !address.startsWith('#');

/** Counts of one page; `of` gives them for any of its elements. */
export class FactBook {
  private readonly book = new PerBranch<Readonly<Facts>>();
  private readonly calling = new PerBranch<number>();
  private readonly site: string | null;

  /** @param url the page's address */
  constructor(root: Branch, url: string) {
    this.site = siteOf(url);
    this.count(root);
  }

  of(node: Branch): Readonly<Facts> {
    return this.book.get(node) ?? NONE;
  }

  /** Links and buttons in an element, it among them, whose words call for an action; told by their texts when asked. */
  callsIn(node: Branch): number {
    if (!((node.traits | node.holds) & COUNTED)) return 0;
    let sum = this.calling.get(node);
    if (sum !== undefined) return sum;
    sum = this.isCalling(node) ? 1 : 0;
    const { branches } = node;
    for (let i = 0; i < branches.length; i++) sum += this.callsIn(branches[i] as Branch);
    this.calling.set(node, sum);
    return sum;
  }

  private isCalling(node: Branch): boolean {
    if (node.textLength === 0 || node.textLength > LONGEST_CALL || !(node.traits & COUNTED)) return false;
    const own = ownOf(node);
    if (own === 'link' ? !leads(node.attr('href') ?? '') : own !== 'button') return false;
    return isCall(textOf(node));
  }

  private count(node: Branch): Readonly<Facts> | null {
    if (!((node.traits | node.holds) & COUNTED)) return null;
    const below = this.below(node);
    const own = node.traits & COUNTED ? ownOf(node) : null;
    const counted = own === null ? below : this.add(node, own, below === null ? none() : { ...below });
    if (counted !== null) this.book.set(node, counted);
    return counted;
  }

  /** The sum over an element's children; where only one of them has any counts, that one's own. */
  private below(node: Branch): Readonly<Facts> | null {
    const { branches } = node;
    let first: Readonly<Facts> | null = null;
    let sum: Facts | null = null;
    for (let i = 0; i < branches.length; i++) {
      const counted = this.count(branches[i] as Branch);
      if (counted === null) continue;
      if (first === null) first = counted;
      else {
        sum ??= { ...first };
        addTo(sum, counted);
      }
    }
    return sum ?? first;
  }

  private add(node: Branch, own: Own, facts: Facts): Facts {
    if (own === 'link') return this.link(node, facts);
    if (own === 'picture') facts.pictures = 1;
    else if (own === 'heading') facts.headings += 1;
    else if (own === 'frame') facts.frames += 1;
    else if (own === 'field') facts.fields += 1;
    else if (own === 'button') facts.buttons += 1;
    return facts;
  }

  private link(node: Branch, facts: Facts): Facts {
    const address = node.attr('href') ?? '';
    if (!leads(address)) return facts;
    const site = siteOf(address);
    const out = site !== null && site !== this.site;
    const rel = node.attr('rel') ?? '';
    facts.links += 1;
    if (out) facts.outward += 1;
    if (
      (rel !== '' && PAID_REL.test(rel)) ||
      (out && (TRACKED.pattern.test(address) || NOFOLLOW_REL.test(rel)))
    )
      facts.paid += 1;
    if (facts.pictures > 0 && !PICTURE_FILE.test(address)) facts.linkedPictures += 1;
    if (out && SOCIAL.test(address)) facts.social += 1;
    if (facts.headings > 0 || (node.parent && node.parent.traits & HEADING)) facts.linkedHeadings += 1;
    if (RECRUITS.pattern.test(address)) facts.recruiting += 1;
    return facts;
  }
}
