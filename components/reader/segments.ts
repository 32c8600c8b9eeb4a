/**
 * Decides how marks and inline meanings that overlap become properly nested elements: a tree whose texts, read in
 * order, are the text unchanged. Links are never cut; what crosses a link's edge is cut there instead.
 */
import type { AttributionId, Inline, Span } from '../../lib/model';

/** One stretch of a statement's content. */
export interface MarkRange {
  readonly id: AttributionId;
  readonly span: Span;
}

export type Segment =
  | { readonly kind: 'text'; readonly span: Span }
  | {
      readonly kind: 'inline';
      readonly inline: Inline;
      readonly span: Span;
      readonly children: readonly Segment[];
    }
  | {
      readonly kind: 'mark';
      readonly id: AttributionId;
      readonly span: Span;
      readonly children: readonly Segment[];
    };

interface Layer {
  readonly of: { readonly inline: Inline } | { readonly id: AttributionId };
  readonly start: number;
  readonly end: number;
  /** Among equal spans the lower is outside. */
  readonly rank: number;
}

const MARK_RANK = -1;
const RANKS: Readonly<Record<Inline['kind'], number>> = {
  link: 0,
  language: 1,
  strong: 2,
  emphasis: 3,
  strike: 4,
  superscript: 5,
  subscript: 6,
  code: 7,
};

const isLink = (layer: Layer): boolean => 'inline' in layer.of && layer.of.inline.kind === 'link';

const outsideFirst = (a: Layer, b: Layer): number => a.start - b.start || b.end - a.end || a.rank - b.rank;

const clip = (layer: Layer, start: number, end: number): Layer => ({
  ...layer,
  start: Math.max(layer.start, start),
  end: Math.min(layer.end, end),
});

function layersOf(within: Span, inlines: readonly Inline[], marks: readonly MarkRange[]): readonly Layer[] {
  const inlineLayers = inlines.map((inline) => ({
    of: { inline },
    ...inline.span,
    rank: RANKS[inline.kind],
  }));
  const markLayers = marks.map(({ id, span }) => ({ of: { id }, ...span, rank: MARK_RANK }));
  return [...inlineLayers, ...markLayers]
    .map((layer) => clip(layer, within.start, within.end))
    .filter((layer) => layer.start < layer.end);
}

const crosses = (layer: Layer, edge: number): boolean => layer.start < edge && edge < layer.end;

/** Contained in, containing or apart from the link: left alone; else cut where the link's edge runs through it. */
function cutAtLink(layer: Layer, link: Layer): readonly Layer[] {
  const contains = layer.start <= link.start && link.end <= layer.end;
  if (contains) return [layer];
  const edge = [link.start, link.end].find((at) => crosses(layer, at));
  if (edge === undefined) return [layer];
  return [clip(layer, layer.start, edge), clip(layer, edge, layer.end)];
}

function cutAtLinks(layers: readonly Layer[]): readonly Layer[] {
  const links = layers.filter(isLink);
  return layers.flatMap((layer) =>
    isLink(layer)
      ? [layer]
      : links.reduce<readonly Layer[]>(
          (pieces, link) => pieces.flatMap((piece) => cutAtLink(piece, link)),
          [layer],
        ),
  );
}

interface Open {
  readonly layer: Layer;
  readonly children: Segment[];
  /** Up to where its text is written. */
  at: number;
}

const segmentOf = ({ layer, children }: Open): Segment => {
  const span = { start: layer.start, end: layer.end };
  return 'inline' in layer.of
    ? { kind: 'inline', inline: layer.of.inline, span, children }
    : { kind: 'mark', id: layer.of.id, span, children };
};

function writeText(open: Open, until: number): void {
  if (open.at < until) open.children.push({ kind: 'text', span: { start: open.at, end: until } });
  open.at = Math.max(open.at, until);
}

function insertSorted(queue: Layer[], layer: Layer): void {
  const at = queue.findIndex((other) => outsideFirst(layer, other) < 0);
  queue.splice(at === -1 ? queue.length : at, 0, layer);
}

/**
 * @param within the stretch of the text to show
 * @param inlines meanings of stretches of the same text; may reach beyond `within` and cross one another
 * @param marks stretches of statements in the same text; likewise
 * @returns segments in order; without inlines and marks one text segment; none for an empty stretch
 */
export function segmentText(
  within: Span,
  inlines: readonly Inline[],
  marks: readonly MarkRange[],
): readonly Segment[] {
  const queue = [...cutAtLinks(layersOf(within, inlines, marks))].sort(outsideFirst);
  const whole: Layer = {
    of: { id: '' as AttributionId },
    start: within.start,
    end: within.end,
    rank: MARK_RANK,
  };
  const root: Open = { layer: whole, children: [], at: within.start };
  const stack: Open[] = [root];
  const top = (): Open => stack[stack.length - 1] ?? root;
  const close = (): void => {
    const done = stack.pop() ?? root;
    writeText(done, done.layer.end);
    const parent = top();
    parent.children.push(segmentOf(done));
    parent.at = done.layer.end;
  };
  for (let layer = queue.shift(); layer; layer = queue.shift()) {
    while (stack.length > 1 && top().layer.end <= layer.start) close();
    const end = top().layer.end;
    if (layer.end > end) insertSorted(queue, clip(layer, end, layer.end));
    writeText(top(), layer.start);
    stack.push({ layer: clip(layer, layer.start, end), children: [], at: layer.start });
  }
  while (stack.length > 1) close();
  writeText(root, within.end);
  return root.children;
}
