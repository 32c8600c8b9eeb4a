/**
 * Decides how words are chosen to be marked: by selecting them, as one selects on any page; or without a mouse, a
 * sentence at a time (picking), with either end moved by words. Nothing is shown before something is chosen.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldText, moved, type Sentence, sentenceAt, sentencesOf, wholeWords } from '../../lib/corrections';
import type { Article, Block, Span } from '../../lib/model';
import type { Box } from '../reader/place';
import {
  firstInView,
  rangesOfStretch,
  type Stretch,
  selectedIn,
  stretchBetween,
  unselectIn,
} from '../reader/runs';

export interface Marking {
  /** selected: by hand; picking: by keys; naming: the form is open. */
  readonly step: 'selected' | 'picking' | 'naming';
  readonly stretch: Stretch;
  readonly words: string;
  /** Of the last line, CSS pixels of the viewport at that moment. */
  readonly box: Box;
}

export interface MarkingControl {
  readonly marking: Marking | null;
  /** Begins with the sentence in view; or opens the form where words are selected. */
  readonly start: () => void;
  /** A key while picking. @returns whether it was one of ours */
  readonly pick: (key: string, shift: boolean) => boolean;
  readonly name: () => void;
  readonly cancel: () => void;
}

const SETTLED_MS = 220;
/** Beneath the toolbar: what is cut off there is not where one reads. */
const TOP = 70;

const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });

/** The paragraph, list item or cell that a place lies in. */
function around(article: Article, { field, span }: Sentence): Span {
  if (field !== 'text') return { start: 0, end: fieldText(article, field).length };
  const parts = (block: Block): readonly Span[] =>
    block.kind === 'list' ? block.items.map((item) => item.span) : [block.span];
  const holds = ({ start, end }: Span): boolean => start <= span.start && span.end <= end;
  return article.blocks.flatMap(parts).find(holds) ?? span;
}

const same = (a: Stretch, b: Stretch): boolean => JSON.stringify(a) === JSON.stringify(b);

export function useMarking(
  page: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  article: Article | null,
  enabled: boolean,
): MarkingControl {
  const [marking, setMarking] = useState<Marking | null>(null);
  const latest = useRef(marking);
  latest.current = marking;
  const at = useRef(0);

  const show = (step: Marking['step'], stretch: Stretch): void => {
    if (!article || !page.current) return;
    const text = fieldText(article, stretch.field);
    const spans = stretch.spans.map((span) => wholeWords(text, span)).filter(({ start, end }) => start < end);
    const ranges = rangesOfStretch(page.current, { field: stretch.field, spans });
    const last = [...(ranges.at(-1)?.getClientRects() ?? [])].at(-1);
    if (spans.length === 0 || !last) {
      setMarking(null);
      return;
    }
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    setMarking({ step, stretch: { field: stretch.field, spans }, words, box: boxOf(last) });
  };

  useEffect(() => {
    const element = page.current;
    if (!element || !enabled || !article) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      // Fields that take the focus take the selection as well: what was chosen stays chosen.
      if (latest.current && latest.current.step !== 'selected') return;
      const ends = selectedIn(element);
      const stretch = ends && stretchBetween(element, ends);
      if (stretch) show('selected', stretch);
      else setMarking(null);
    };
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED_MS);
    };
    const { ownerDocument } = element;
    ownerDocument.addEventListener('selectionchange', changed);
    // A browser may tell of a selection inside a shadow root only there, or not before the hand lets go.
    element.addEventListener('pointerup', changed);
    element.addEventListener('keyup', changed);
    return () => {
      clearTimeout(timer);
      ownerDocument.removeEventListener('selectionchange', changed);
      element.removeEventListener('pointerup', changed);
      element.removeEventListener('keyup', changed);
      setMarking(null);
    };
  }, [article, enabled]);

  const scrollTo = (stretch: Stretch): void => {
    const view = scroller.current?.getBoundingClientRect();
    const range = page.current && rangesOfStretch(page.current, stretch)[0];
    const box = range?.getBoundingClientRect();
    if (!view || !box) return;
    const outside = box.top < view.top + TOP || box.bottom > view.bottom - view.height * 0.35;
    if (outside) {
      scroller.current?.scrollBy({ top: box.top - view.top - view.height * 0.3, behavior: 'instant' });
    }
  };

  const pickSentence = (sentences: readonly Sentence[], index: number): void => {
    const sentence = sentences[index];
    if (!sentence) return;
    at.current = index;
    const stretch = { field: sentence.field, spans: [sentence.span] };
    scrollTo(stretch);
    show('picking', stretch);
  };

  const start = (): void => {
    if (!article || !page.current || !enabled) return;
    if (marking?.step === 'selected') {
      name();
      return;
    }
    const view = scroller.current?.getBoundingClientRect();
    const first = firstInView(page.current, (view?.top ?? 0) + TOP);
    const sentences = sentencesOf(article);
    if (first) pickSentence(sentences, sentenceAt(sentences, first.field, first.at));
  };

  const move = (edge: 'start' | 'end', step: 1 | -1): void => {
    const [span] = marking?.stretch.spans ?? [];
    if (!article || !marking || !span) return;
    const { field } = marking.stretch;
    const within = around(article, { field, span });
    const next = { field, spans: [moved(fieldText(article, field), span, within, edge, step)] };
    if (!same(next, marking.stretch)) show('picking', next);
  };

  const pick = (key: string, shift: boolean): boolean => {
    if (marking?.step !== 'picking' || !article) return false;
    const sentences = sentencesOf(article);
    // Keys mean what is seen: in a text that runs to the left, its words go on to the left.
    const on = article.dir === 'rtl' ? -1 : 1;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => pickSentence(sentences, Math.min(sentences.length - 1, at.current + 1)),
      ArrowUp: () => pickSentence(sentences, Math.max(0, at.current - 1)),
      ArrowRight: () => move(shift ? 'start' : 'end', on),
      ArrowLeft: () => move(shift ? 'start' : 'end', on === 1 ? -1 : 1),
      Enter: () => name(),
    };
    const act = keys[key];
    act?.();
    return act !== undefined;
  };

  const name = (): void => {
    if (!marking) return;
    // From here on boxes show what is chosen: a field that has the focus takes the selection away.
    if (page.current) unselectIn(page.current);
    show('naming', marking.stretch);
  };

  const cancel = (): void => {
    if (page.current && marking?.step !== 'picking') unselectIn(page.current);
    setMarking(null);
  };

  return { marking, start, pick, name, cancel };
}
