/** Decides what is seen of words that are being chosen: their place, and what can be done with them. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { SourceChoice } from '../../lib/corrections';
import type { Article } from '../../lib/model';
import { FloatLayer } from '../reader/FloatLayer';
import { rangesOfStretch, type Stretch } from '../reader/runs';
import { type StatementIndex, startOf } from '../statements';
import type { Translate } from '../types';
import { MarkForm } from './MarkForm';
import type { Marking, MarkingControl } from './useMarking';

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface MarkingLayerProps {
  readonly control: MarkingControl;
  readonly page: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly article: Article;
  readonly index: StatementIndex;
  readonly t: Translate;
  readonly onMark: (stretch: Stretch, source: SourceChoice) => void;
}

function rectsOf(page: HTMLElement, stretch: Stretch): readonly Rect[] {
  const origin = page.getBoundingClientRect();
  return rangesOfStretch(page, stretch)
    .flatMap((range) => [...range.getClientRects()])
    .filter(({ width }) => width > 1)
    .map(({ left, top, width, height }) => ({
      left: left - origin.left,
      top: top - origin.top,
      width,
      height,
    }));
}

/** Boxes over the words: the browser shows no selection while a field has the focus. They follow the text's layout. */
function Chosen({ page, stretch }: { page: RefObject<HTMLElement | null>; stretch: Stretch }) {
  const [rects, setRects] = useState<readonly Rect[]>([]);
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const measure = (): void => setRects(rectsOf(element, stretch));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stretch]);
  return (
    <div class="chosen" aria-hidden="true">
      {rects.map((rect, at) => (
        <span
          key={at}
          style={{
            left: `${rect.left}px`,
            top: `${rect.top}px`,
            inlineSize: `${rect.width}px`,
            blockSize: `${rect.height}px`,
          }}
        />
      ))}
    </div>
  );
}

/** Whoever spoke next to these words most likely spoke these. */
function likelySource(index: StatementIndex, { field, spans }: Stretch) {
  const at = spans[0]?.start ?? 0;
  const near = index.list
    .filter(({ attribution }) => attribution.field === field)
    .map((statement) => ({ statement, by: Math.abs(startOf(statement.attribution) - at) }))
    .sort((a, b) => a.by - b.by)[0];
  return near?.statement.source ?? null;
}

function Bar({ marking, control, t }: { marking: Marking; control: MarkingControl; t: Translate }) {
  return (
    <div class="mark-bar">
      {marking.step === 'picking' && <p>{t('pickHow')}</p>}
      <button
        type="button"
        class="button main"
        onPointerDown={(event) => event.preventDefault()}
        onClick={control.name}
      >
        {t('markStatement')}
      </button>
    </div>
  );
}

export function MarkingLayer(props: MarkingLayerProps) {
  const { control, page, scroller, article, index, t } = props;
  const { marking } = control;
  const float = { scroller, page, rtl: article.dir === 'rtl' };
  return (
    <>
      <p class="sr" role="status" lang={article.lang ?? undefined}>
        {marking?.step === 'picking' && marking.words}
      </p>
      {marking && marking.step !== 'selected' && <Chosen page={page} stretch={marking.stretch} />}
      {marking && marking.step !== 'naming' && (
        <FloatLayer {...float} words={marking.box} class="bar-layer">
          <Bar marking={marking} control={control} t={t} />
        </FloatLayer>
      )}
      {marking?.step === 'naming' && (
        <FloatLayer {...float} words={marking.box}>
          <MarkForm
            words={marking.words}
            sources={[...index.sources.values()]}
            likely={likelySource(index, marking.stretch)}
            lang={article.lang}
            t={t}
            onMark={(source) => props.onMark(marking.stretch, source)}
            onCancel={control.cancel}
          />
        </FloatLayer>
      )}
    </>
  );
}
