/**
 * Decides what is counted below every element: links out and paid for, calls to action, fields, frames, pictures. One
 * pass from the leaves up; boxes are judged by these counts and not by walking the tree again.
 */
import { isCall, RECRUITS, TRACKED } from './calls';
import { type Branch, isBranch, textOf } from './tree';

export interface Facts {
  /** Links with an address, and those of them that leave the site, are tracked or paid, carry a picture, a heading. */
  links: number;
  outward: number;
  paid: number;
  linkedPictures: number;
  linkedHeadings: number;
  /** Links to social networks and messengers. */
  social: number;
  /** Links and buttons whose words call for an action. */
  calls: number;
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
  calls: 0,
  buttons: 0,
  recruiting: 0,
  fields: 0,
  frames: 0,
  pictures: 0,
  headings: 0,
});

const NONE: Readonly<Facts> = none();
const KEYS = Object.keys(NONE) as (keyof Facts)[];

const PICTURE = /^(?:img|picture|amp-img)$/;
const HEADING = /^h[1-6]$/;
const BUTTON_WORD = / (?:btn|button|cta) /;
/** A picture that opens itself in a larger size. */
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i;
const SOCIAL =
  /\/\/(?:[a-z0-9-]+\.)*(?:facebook|fb|twitter|x|instagram|tiktok|youtube|linkedin|whatsapp|wa|t|telegram|threads|bsky|pinterest|flipboard|snapchat|vk|line|weibo|podcasts\.apple|spotify|news\.google|apps\.apple|play\.google)\.(?:com|net|me|app|org)\//i;
const FIELD = /^(?:email|text|tel|search|)$/i;
const PAID_REL = /\b(?:sponsored|paid)\b/i;
const NOFOLLOW_REL = /\bnofollow\b/i;
const HOST = /^(?:https?:)?\/\/(?:www\.|m\.|amp\.)?([^/?#:]+)/i;

/** The last labels of a host, "example.org" or "example.co.uk": a site's own subdomains are no way out. */
function siteOf(address: string): string | null {
  const labels = HOST.exec(address)?.[1]?.toLowerCase().split('.');
  if (!labels) return null;
  const shared = labels.length > 2 && labels.at(-1)?.length === 2 && (labels.at(-2)?.length ?? 9) <= 3;
  return labels.slice(shared ? -3 : -2).join('.');
}

/** Counts of one page; `of` gives them for any of its elements. */
export class FactBook {
  private readonly book = new Map<Branch, Facts>();
  private readonly site: string | null;

  /** @param url the page's address */
  constructor(root: Branch, url: string) {
    this.site = siteOf(url);
    this.count(root);
  }

  of(node: Branch): Readonly<Facts> {
    return this.book.get(node) ?? NONE;
  }

  private count(node: Branch): Facts | null {
    let sum: Facts | null = null;
    for (const child of node.children) {
      const below = isBranch(child) ? this.count(child) : null;
      if (!below) continue;
      if (!sum) sum = { ...below };
      else for (const key of KEYS) sum[key] += below[key];
    }
    const counted = this.own(node, sum);
    if (counted) this.book.set(node, counted);
    return counted;
  }

  private own(node: Branch, below: Facts | null): Facts | null {
    const { tag } = node;
    if (tag === 'a') return this.link(node, below ?? none());
    if (tag === 'button' || BUTTON_WORD.test(node.hint)) return button(node, below ?? none());
    if (PICTURE.test(tag)) return { ...(below ?? none()), pictures: 1 };
    if (HEADING.test(tag)) return add(below, 'headings');
    if (tag === 'iframe' || tag === 'frame' || tag === 'amp-iframe') return add(below, 'frames');
    if (tag === 'input') return FIELD.test(node.attr('type') ?? '') ? add(below, 'fields') : below;
    return below;
  }

  private link(node: Branch, facts: Facts): Facts {
    const address = node.attr('href') ?? '';
    if (!address || address.startsWith('#')) return facts;
    const site = siteOf(address);
    const out = site !== null && site !== this.site;
    const rel = node.attr('rel') ?? '';
    facts.links += 1;
    if (out) facts.outward += 1;
    if (PAID_REL.test(rel) || (out && (TRACKED.pattern.test(address) || NOFOLLOW_REL.test(rel))))
      facts.paid += 1;
    if (facts.pictures > 0 && !PICTURE_FILE.test(address)) facts.linkedPictures += 1;
    if (out && SOCIAL.test(address)) facts.social += 1;
    if (facts.headings > 0 || (node.parent && HEADING.test(node.parent.tag))) facts.linkedHeadings += 1;
    if (RECRUITS.pattern.test(address)) facts.recruiting += 1;
    if (node.textLength > 0 && node.textLength <= 48 && isCall(textOf(node))) facts.calls += 1;
    return facts;
  }
}

function button(node: Branch, facts: Facts): Facts {
  facts.buttons += 1;
  if (node.textLength > 0 && node.textLength <= 48 && isCall(textOf(node))) facts.calls += 1;
  return facts;
}

function add(below: Facts | null, key: keyof Facts): Facts {
  const facts = below ?? none();
  facts[key] += 1;
  return facts;
}
