/** Decides what two lists of lines have in common: the longest common subsequence, lines compared by their words. */

export interface DiffLine {
  readonly side: 'both' | 'reference' | 'ours';
  readonly text: string;
}

const key = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @returns table of lengths of the longest common subsequence of the suffixes from (i, j) */
function lengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      const below = table[i + 1];
      if (!row || !below) continue;
      row[j] = a[i] === b[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

/**
 * @param reference lines that should be there
 * @param ours lines that are there
 * @returns all lines of both in order, each with the side on which it stands
 */
export function diffLines(reference: readonly string[], ours: readonly string[]): DiffLine[] {
  const a = reference.map(key);
  const b = ours.map(key);
  const table = lengths(a, b);
  const out: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const down = table[i + 1]?.[j] ?? -1;
    const right = table[i]?.[j + 1] ?? -1;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ side: 'both', text: ours[j] ?? '' });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || down >= right))
      out.push({ side: 'reference', text: reference[i++] ?? '' });
    else out.push({ side: 'ours', text: ours[j++] ?? '' });
  }
  return out;
}
