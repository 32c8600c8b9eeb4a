/** Decides that marking never changes the text, covers what it must, and never cuts a link. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkRange, type Segment, segmentText } from '../../components/reader/segments';
import type { AttributionId, Inline, Span } from '../../lib/model';
import { runs } from '../fuzz/support/runs';

const LENGTH = 40;
const TEXT = Array.from({ length: LENGTH }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
const WHOLE: Span = { start: 0, end: LENGTH };

const span = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const mark = fc
  .tuple(fc.constantFrom('A', 'B', 'C', 'D'), span)
  .map(([id, at]): MarkRange => ({ id: id as AttributionId, span: at }));

const style = fc
  .tuple(fc.constantFrom('strong', 'emphasis', 'code', 'strike'), span)
  .map(([kind, at]) => ({ kind, span: at }) as Inline);

/** Links that do not cross: a page's links are elements and cannot. */
const links = fc
  .uniqueArray(fc.nat(LENGTH), { maxLength: 6 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, index): Inline => {
      const at = { start: edges[2 * index] ?? 0, end: edges[2 * index + 1] ?? 0 };
      return { kind: 'link', span: at, href: `https://news.example/${index}` };
    }),
  );

const scene = fc.record({
  links,
  styles: fc.array(style, { maxLength: 5 }),
  marks: fc.array(mark, { maxLength: 6 }),
});

interface Letter {
  readonly at: number;
  readonly inside: readonly Segment[];
}

function letters(segments: readonly Segment[], inside: readonly Segment[] = []): readonly Letter[] {
  return segments.flatMap((segment) =>
    segment.kind === 'text'
      ? Array.from({ length: segment.span.end - segment.span.start }, (_, index) => ({
          at: segment.span.start + index,
          inside,
        }))
      : letters(segment.children, [...inside, segment]),
  );
}

const covers = (at: Span, letter: number): boolean => at.start <= letter && letter < at.end;

const allOf = (segments: readonly Segment[]): readonly Segment[] =>
  segments.flatMap((segment) =>
    segment.kind === 'text' ? [segment] : [segment, ...allOf(segment.children)],
  );

describe('segmentText', () => {
  it('leaves the text as it was: every letter once, in order', () => {
    fc.assert(
      fc.property(scene, span, ({ links: linked, styles, marks }, within) => {
        const drawn = letters(segmentText(within, [...linked, ...styles], marks));
        const text = drawn.map(({ at }) => TEXT[at]).join('');
        expect(text).toBe(TEXT.slice(within.start, within.end));
      }),
      runs(100),
    );
  });

  it('puts every letter into exactly the marks and meanings that cover it', () => {
    fc.assert(
      fc.property(scene, ({ links: linked, styles, marks }) => {
        for (const { at, inside } of letters(segmentText(WHOLE, [...linked, ...styles], marks))) {
          const ids = inside.flatMap((one) => (one.kind === 'mark' ? [one.id] : []));
          const wanted = marks.filter((one) => covers(one.span, at)).map(({ id }) => id);
          expect([...ids].sort()).toEqual([...wanted].sort());
          const kinds = inside.flatMap((one) => (one.kind === 'inline' ? [one.inline] : []));
          const meant = [...linked, ...styles].filter((one) => covers(one.span, at));
          expect(new Set(kinds)).toEqual(new Set(meant));
        }
      }),
      runs(100),
    );
  });

  it('keeps each link in one piece', () => {
    fc.assert(
      fc.property(scene, ({ links: linked, styles, marks }) => {
        const drawn = allOf(segmentText(WHOLE, [...linked, ...styles], marks)).filter(
          (one) => one.kind === 'inline' && one.inline.kind === 'link',
        );
        expect(drawn.map((one) => one.span).sort((a, b) => a.start - b.start)).toEqual(
          linked.map((one) => one.span).filter((one) => one.start < one.end),
        );
      }),
      runs(100),
    );
  });

  it('nests: children stay inside their parent, nothing is empty', () => {
    fc.assert(
      fc.property(scene, ({ links: linked, styles, marks }) => {
        for (const segment of allOf(segmentText(WHOLE, [...linked, ...styles], marks))) {
          expect(segment.span.start).toBeLessThan(segment.span.end);
          if (segment.kind === 'text') continue;
          expect(segment.children[0]?.span.start).toBe(segment.span.start);
          expect(segment.children.at(-1)?.span.end).toBe(segment.span.end);
        }
      }),
      runs(100),
    );
  });

  it('cuts a mark at the edge of a link rather than the link', () => {
    const link: Inline = { kind: 'link', span: { start: 5, end: 15 }, href: 'https://news.example/' };
    const half: MarkRange = { id: 'A' as AttributionId, span: { start: 0, end: 10 } };
    expect(segmentText({ start: 0, end: 20 }, [link], [half])).toEqual([
      {
        kind: 'mark',
        id: 'A',
        span: { start: 0, end: 5 },
        children: [{ kind: 'text', span: { start: 0, end: 5 } }],
      },
      {
        kind: 'inline',
        inline: link,
        span: { start: 5, end: 15 },
        children: [
          {
            kind: 'mark',
            id: 'A',
            span: { start: 5, end: 10 },
            children: [{ kind: 'text', span: { start: 5, end: 10 } }],
          },
          { kind: 'text', span: { start: 10, end: 15 } },
        ],
      },
      { kind: 'text', span: { start: 15, end: 20 } },
    ]);
  });

  it('gives nothing for an empty stretch', () => {
    expect(segmentText({ start: 3, end: 3 }, [], [])).toEqual([]);
  });
});
