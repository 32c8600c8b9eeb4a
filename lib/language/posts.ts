/** Decides that a quoted social-media post is a statement of its author, word for word. */

import { bodyPassages } from './text/passages';
import type { AnalysisInput, Found } from './types';

/** @returns one attribution for each post with text, in order; empty for plain text */
export function findPosts(input: AnalysisInput): Found[] {
  return bodyPassages(input).flatMap((passage) =>
    passage.kind === 'post'
      ? [
          {
            field: 'text',
            content: [{ start: passage.start, end: passage.end }],
            cue: null,
            mention: null,
            form: 'direct',
            continues: null,
            author: passage.author,
            evidence: { by: 'rule', rule: 'quoted post', confidence: 0.99 },
          } satisfies Found,
        ]
      : [],
  );
}

/**
 * @param found  of the article's own words
 * @param posts  of its posts
 * @returns both, in the order of the text; `continues` points at the same attributions as before
 */
export function merged(found: readonly Found[], posts: readonly Found[]): Found[] {
  const startOf = (f: Found): number => (f.field === 'text' ? 0 : -2e9) + (f.content[0]?.start ?? 0);
  const all = [...found.map((f, old) => ({ f, old })), ...posts.map((f) => ({ f, old: -1 }))];
  const order = all
    .map((entry, i) => ({ ...entry, i }))
    .sort(
      (a, b) =>
        Number(a.f.field === 'subtitle') - Number(b.f.field === 'subtitle') ||
        startOf(a.f) - startOf(b.f) ||
        a.i - b.i,
    );
  const place = new Map<number, number>();
  order.forEach(({ old }, now) => {
    if (old >= 0) place.set(old, now);
  });
  return order.map(({ f }) =>
    f.continues === null ? f : { ...f, continues: place.get(f.continues) ?? null },
  );
}
