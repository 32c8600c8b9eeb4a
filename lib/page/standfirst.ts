/**
 * Decides which element between headline and body is the standfirst: the sentence or two under the headline that many
 * templates set apart. The page's own description confirms it; else its name and place do.
 */
import { lettersOf } from './letters';
import { type Branch, find, linkDensity, textOf } from './tree';

const NAMES =
  / (?:standfirst|subtitle|sub title|subtitles|subheadline|sub headline|subheading|sub heading|subhead|sub head|subhed|dek|deck|second title|lede|lead|leadin|intro|introduction|strapline|article summary|summary|excerpt|abstract|article description|chapo|chapeau|entradilla|bajada|sumario|vorspann|teaser text|anleser|ingress|preamble|preambule|underrubrik|manchet|sottotitolo|occhiello|sommario|catenaccio|abstract text|headline description|article sub title|tagline|blurb|synopsis) /;

const SHORTEST = 20;
const LONGEST = 700;
const SAMPLE = 60;

const ITEMPROP = /\b(?:description|alternativeHeadline|abstract)\b/;

/** Whether an element is called a standfirst, in one of the trade's words or as microdata. */
export const isStandfirstName = (node: Branch): boolean =>
  NAMES.test(node.hint) || ITEMPROP.test(node.attr('itemprop') ?? '');

/** Whether a text says the same as a description, but for case and marks. */
export const isDescription = (text: string, description: string): boolean =>
  lettersOf(text) === lettersOf(description);

/** @returns a test for texts: whether one of the page's descriptions begins like it, or it like them */
export function describes(descriptions: readonly string[]): (text: string) => boolean {
  const samples = descriptions.map(lettersOf).filter((text) => text.length >= SHORTEST);
  return (text) => {
    const whole = lettersOf(text.slice(0, 5 * SAMPLE));
    const own = whole.slice(0, SAMPLE);
    if (own.length < SHORTEST) return false;
    return samples.some(
      (sample) =>
        sample.startsWith(own) ||
        (sample.length < SAMPLE ? own.startsWith(sample) : whole.includes(sample.slice(0, SAMPLE))),
    );
  };
}

const LINE = /^(?:p|h[2-6]|li|div|span)$/;
const LEAST_HELD = 40;
const MOST_AROUND = 1500;

/** @returns whether an element that would be cut for its name holds the standfirst, among other things */
export const holdsStandfirst = (node: Branch, described: (text: string) => boolean): boolean =>
  node.textLength >= LEAST_HELD && node.textLength <= MOST_AROUND && holdsLine(node, described);

const holdsLine = (node: Branch, described: (text: string) => boolean): boolean =>
  node.branches.some(
    (at) => at.textLength >= LEAST_HELD && (isDescribed(at, described) || holdsLine(at, described)),
  );

const isDescribed = (at: Branch, described: (text: string) => boolean): boolean =>
  LINE.test(at.tag) &&
  at.textLength <= LONGEST &&
  at.linkLength < 0.3 * at.textLength &&
  described(textOf(at));

/**
 * @param node an element after the headline and before the body
 * @param described test for the page's descriptions
 */
export function isStandfirst(node: Branch, described: (text: string) => boolean): boolean {
  if (node.textLength < SHORTEST || node.textLength > LONGEST || linkDensity(node) > 0.3) return false;
  if (described(textOf(node))) return true;
  if (isStandfirstName(node)) return true;
  return find(node, (at) => NAMES.test(at.hint) && at.textLength > 0.8 * node.textLength) !== null;
}
