/** Decides which candidate of a srcset is shown: the smallest that is sharp in the reader's column, else the largest. */

interface Candidate {
  readonly address: string;
  /** Pixels wide; for a density, as if 1x were 700 pixels. */
  readonly width: number;
}

/** Wide enough for the reader's column on a dense screen. */
const ENOUGH = 1200;
const ONE_X = 700;
const LONGEST = 20_000;
const CANDIDATE = /\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)([wxh])[^,]*)?\s*(?:,|$)/g;

/** Addresses may hold commas: only one with white space behind it, or at the end of a word, parts candidates. */
export function candidatesOf(set: string): readonly Candidate[] {
  return [...set.slice(0, LONGEST).matchAll(CANDIDATE)].map(([, address = '', size, unit]) => ({
    address,
    width: size ? Number.parseFloat(size) * (unit === 'x' ? ONE_X : 1) : ONE_X,
  }));
}

/** @returns an address; null when the set names none but data: addresses */
export function bestOf(set: string): string | null {
  const usable = candidatesOf(set).filter(({ address }) => !/^data:/i.test(address));
  const sorted = [...usable].sort((a, b) => a.width - b.width);
  return (sorted.find(({ width }) => width >= ENOUGH) ?? sorted.at(-1))?.address ?? null;
}
