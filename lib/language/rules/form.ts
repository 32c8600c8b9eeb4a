/** Decides whether content is direct (all of it in quotation marks), indirect (none of it) or mixed. */
import type { Form, Span } from '../../model';
import type { Quotation } from '../text/quotations';

/** Words of at most this many in marks within a longer indirect statement are a turn of phrase, not a quotation. */
const words = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/**
 * @param content     spans into `text`
 * @param quotations  of the same text
 */
export function formOf(text: string, content: readonly Span[], quotations: readonly Quotation[]): Form {
  let quoted = 0;
  let all = 0;
  for (const span of content) {
    all += words(text.slice(span.start, span.end));
    for (const q of quotations) {
      if (q.depth > 0 || q.end <= span.start || q.start >= span.end) continue;
      quoted += words(text.slice(Math.max(q.inner.start, span.start), Math.min(q.inner.end, span.end)));
    }
  }
  if (quoted === 0 || all === 0) return 'indirect';
  return quoted >= all ? 'direct' : 'mixed';
}
