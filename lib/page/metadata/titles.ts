/** Decides the article's title: the headline without the outlet's name, as the page shows it. */

const SEPARATED = /\s+[|–—\-·•»›:]+\s+|\s*\|\s*/u;

export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Title | Section | Outlet" without its last parts, as long as what is left is the longer part. */
export function withoutOutlet(title: string, siteName: string | null): string {
  const site = siteName ? fold(siteName) : '';
  let text = title.trim();
  for (;;) {
    const cuts = [...text.matchAll(new RegExp(SEPARATED, 'gu'))];
    const last = cuts.at(-1);
    if (!last) return text;
    const tail = fold(text.slice(last.index + last[0].length));
    const head = text.slice(0, last.index).trim();
    const named = tail !== '' && site !== '' && (site.includes(tail) || tail.includes(site));
    const strong = /\|/.test(last[0]) && tail.split(' ').length <= 5;
    if (!(named || strong) || head.length < 12) return text;
    text = head;
  }
}

/** Whether two titles are the same but for an outlet's name, case, quotation marks. */
export function sameTitle(a: string, b: string): boolean {
  const x = fold(a);
  const y = fold(b);
  if (!x || !y) return false;
  return x === y || (Math.min(x.length, y.length) > 12 && (x.startsWith(y) || y.startsWith(x)));
}

/**
 * @param candidates of metadata, best first
 * @param headings h1 texts, in document order
 * @returns the heading that one of the candidates confirms, else the first candidate, else the first heading
 */
export function chooseTitle(
  candidates: readonly string[],
  headings: readonly string[],
  siteName: string | null,
): string {
  const cleaned = candidates.map((title) => withoutOutlet(title, siteName)).filter(Boolean);
  for (const heading of headings) if (cleaned.some((title) => fold(title) === fold(heading))) return heading;
  const shown = headings.find(
    (heading) => cleaned.some((title) => sameTitle(title, heading)) && heading.length > 12,
  );
  if (shown) return shown;
  const overlapping = headings.find(
    (heading) => heading.length > 20 && cleaned.some((title) => wordsShared(title, heading) >= 0.5),
  );
  return overlapping ?? cleaned[0] ?? headings[0] ?? '';
}

function wordsShared(a: string, b: string): number {
  const x = new Set(fold(a).split(' '));
  const y = fold(b).split(' ');
  return y.filter((word) => x.has(word)).length / Math.max(1, Math.max(x.size, y.length));
}
