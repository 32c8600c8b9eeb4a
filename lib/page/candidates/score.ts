/**
 * Decides which element is the heart of the article: the one whose own paragraphs hold most prose, where prose counts
 * less the deeper it lies in parts of their own. What the page declares (itemprop, class words), the place of the
 * headline and the text in the metadata weigh in. Idea of scoring parents by their paragraphs: Readability.
 */
import type { Branch } from '../tree';
import type { Leaf, Survey } from './survey';

/** What a part's prose is worth to the element that holds several parts. */
const SPREAD = 0.8;
/** One part with nearly all of the prose: the element around it is only a wrapper. */
const WRAPPED = 0.97;
const LONGEST_COUNTED = 700;
const UNCONFIRMED = 0.25;
const OUTSIDE = 0.2;
const OUTSIDE_MAIN = 0.5;
const BEFORE_HEADLINE = 0.4;

const BODY_WORDS =
  / (?:article ?body|articlebody|story ?body|entry content|post content|article content|article text|articletext|article copy|body copy|body text|bodytext|content body|story content|storytext|story text|article main|post body|article detail|paywall content|article paragraphs) /;

const TAG_WORTH: Readonly<Record<string, number>> = {
  aside: 0.4,
  footer: 0.3,
  header: 0.6,
  nav: 0.1,
  form: 0.5,
  li: 0.7,
  ul: 0.8,
  ol: 0.8,
  table: 0.8,
  tr: 0.8,
  figure: 0.5,
  blockquote: 0.7,
};

/** How much an element's kind and names speak for it, 1 when they say nothing. */
function worthOf(node: Branch): number {
  if (/\barticleBody\b/i.test(node.attr('itemprop') ?? '')) return 1.5;
  const tagged = TAG_WORTH[node.tag] ?? 1;
  return BODY_WORDS.test(node.hint) ? tagged * 1.3 : tagged;
}

function isWithin(node: Branch, holder: Branch): boolean {
  for (let at: Branch | null = node; at; at = at.parent) if (at === holder) return true;
  return false;
}

const LEAST_PROSE = 400;

/** The `article` around the headline, if it holds prose enough to be the article. */
function declaredArticle({ heading, prose, root }: Survey): Branch | null {
  const total = prose.get(root) ?? 0;
  for (let at: Branch | null = heading; at; at = at.parent) {
    const own = prose.get(at) ?? 0;
    if (at.tag === 'article') return own > LEAST_PROSE && own > 0.1 * total ? at : null;
  }
  return null;
}

/** The page's one `main`, if it holds prose enough. */
function declaredMain({ prose, root }: Survey): Branch | null {
  const main = mainIn(root);
  return main && (prose.get(main) ?? 0) > LEAST_PROSE ? main : null;
}

/** The first below, of those that have text enough. */
function mainIn(node: Branch): Branch | null {
  for (const child of node.branches) {
    if (child.textLength <= LEAST_PROSE) continue;
    const main = child.tag === 'main' || child.attr('role') === 'main' ? child : mainIn(child);
    if (main) return main;
  }
  return null;
}

/** Share of prose that the metadata's text confirms, when it is enough to be trusted. */
const isConfirmed = (leaves: readonly Leaf[]): boolean => {
  const confirmed = leaves.filter((leaf) => leaf.confirmed);
  return confirmed.length >= 3 || confirmed.reduce((sum, leaf) => sum + leaf.length, 0) > 600;
};

type Weigh = (leaf: Leaf) => number;

function weigher(survey: Survey): Weigh {
  const article = declaredArticle(survey);
  const main = declaredMain(survey);
  const trusted = isConfirmed(survey.leaves);
  const headline = survey.heading ? survey.heading.index : -1;
  return (leaf) => {
    let weight = Math.min(leaf.length, LONGEST_COUNTED);
    if (trusted && !leaf.confirmed) weight *= UNCONFIRMED;
    if (article && !isWithin(leaf.node, article)) weight *= OUTSIDE;
    else if (main && !isWithin(leaf.node, main)) weight *= OUTSIDE_MAIN;
    if (leaf.node.index < headline) weight *= BEFORE_HEADLINE;
    return weight;
  };
}

interface Scored {
  readonly node: Branch;
  readonly score: number;
}

/** The element whose own paragraphs a leaf is one of: its parent; itself for a container of bare text. */
const homeOf = (leaf: Leaf): Branch =>
  leaf.node.tag === 'p' && leaf.node.parent ? leaf.node.parent : leaf.node;

/** @returns the heart of the article; null when the page has no prose at all */
export function bestElement(survey: Survey): Branch | null {
  const weigh = weigher(survey);
  const own = new Map<Branch, number>();
  for (const leaf of survey.leaves) {
    const home = homeOf(leaf);
    own.set(home, (own.get(home) ?? 0) + weigh(leaf));
  }
  let best: Scored | null = null;
  const visit = (node: Branch): number => {
    let spread = 0;
    let largest = 0;
    for (const child of node.branches) {
      if (!survey.prose.get(child)) continue;
      const below = visit(child);
      spread += below;
      largest = Math.max(largest, below);
    }
    const direct = own.get(node) ?? 0;
    const wrapper = direct === 0 && largest >= WRAPPED * spread;
    const score = direct + (wrapper ? spread : SPREAD * spread);
    const judged = score * worthOf(node);
    if (judged > 0 && (!best || judged > best.score * (wrapper ? 1.001 : 1))) best = { node, score: judged };
    return score;
  };
  visit(survey.root);
  return (best as Scored | null)?.node ?? null;
}
