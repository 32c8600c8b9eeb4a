/** Decides how a stretch of text becomes elements: links, emphasis, languages, and the marks of statements. */
import type { ComponentChildren, VNode } from 'preact';
import type { AttributionId, Field, Inline, Span } from '../../lib/model';
import type { Statement } from '../statements';
import type { Translate } from '../types';
import { type RangeIndex, rangesIn } from './leaves';
import type { Notes } from './notes';
import { type Segment, segmentText } from './segments';

/** What is to be marked in one text of the article. */
export interface Paint {
  readonly field: Field;
  readonly ranges: RangeIndex;
  /** Where each statement's first fragment begins. */
  readonly first: ReadonlyMap<AttributionId, number>;
  readonly byId: ReadonlyMap<AttributionId, Statement>;
  /** What is announced once, before a statement. */
  readonly say: (statement: Statement) => string;
  /** Language of the announcement. */
  readonly locale: string;
  readonly notes: Notes;
  readonly t: Translate;
}

export interface RichProps {
  readonly text: string;
  readonly span: Span;
  readonly inlines: readonly Inline[];
  /** Null: the text is not the article's own, and cannot be marked. */
  readonly paint: Paint | null;
}

/** Addresses were checked when the page was read; they are checked again where they become links. */
export function safeHref(href: string | null): string | null {
  return href !== null && /^https?:\/\//i.test(href) ? href : null;
}

export function OutLink(props: {
  readonly href: string | null;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const href = safeHref(props.href);
  if (href === null) return <>{props.children}</>;
  return (
    <a
      href={href}
      class={props.class ?? 'inlink'}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {props.children}
    </a>
  );
}

/** A reference to a note of the article: it leads there inside the reader (useNotes), and opens the page elsewhere. */
function NoteReference(props: {
  readonly href: string;
  readonly at: number;
  readonly note: number;
  readonly children: ComponentChildren;
}) {
  return (
    <a
      href={props.href}
      class="inlink"
      role="doc-noteref"
      data-ref={props.at}
      data-to={`.run[data-field="text"][data-at="${props.note}"]`}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {props.children}
    </a>
  );
}

interface InlineProps {
  readonly inline: Inline;
  readonly paint: Paint | null;
  readonly children: ComponentChildren;
}

function InlineView({ inline, paint, children }: InlineProps): VNode {
  switch (inline.kind) {
    case 'link': {
      const at = inline.span.start;
      const note = paint?.notes.noteOf.get(at);
      const href = safeHref(inline.href);
      if (note === undefined || href === null) return <OutLink href={href}>{children}</OutLink>;
      return (
        <NoteReference href={href} at={at} note={note}>
          {children}
        </NoteReference>
      );
    }
    case 'strong':
      return <strong>{children}</strong>;
    case 'emphasis':
      return <em>{children}</em>;
    case 'code':
      return <code>{children}</code>;
    case 'superscript':
      return <sup>{children}</sup>;
    case 'subscript':
      return <sub>{children}</sub>;
    case 'strike':
      return <s>{children}</s>;
    case 'language':
      return (
        <span lang={inline.lang} dir={inline.dir ?? undefined}>
          {children}
        </span>
      );
  }
}

function Mark(props: {
  readonly id: AttributionId;
  readonly start: number;
  readonly paint: Paint;
  readonly children: ComponentChildren;
}) {
  const { paint, id } = props;
  const statement = paint.byId.get(id);
  if (!statement) return <>{props.children}</>;
  const uncertain = statement.uncertain ? ' uncertain' : '';
  const classes = `mark ${statement.standing}${uncertain}${statement.yours ? ' yours' : ''}`;
  if (paint.first.get(id) !== props.start) {
    return (
      <mark class={classes} data-statement={id}>
        {props.children}
      </mark>
    );
  }
  return (
    // A mark opens its source's card; it stays a mark for screen readers, as links may stand inside it.
    <mark class={classes} data-statement={id} data-first tabindex={0}>
      <span class="sr" lang={paint.locale} dir="auto">
        {paint.say(statement)}{' '}
      </span>
      {props.children}
    </mark>
  );
}

function draw(segments: readonly Segment[], text: string, paint: Paint | null): ComponentChildren {
  return segments.map((segment) => {
    if (segment.kind === 'text') return text.slice(segment.span.start, segment.span.end);
    const children = draw(segment.children, text, paint);
    if (segment.kind === 'inline') {
      return (
        <InlineView inline={segment.inline} paint={paint}>
          {children}
        </InlineView>
      );
    }
    if (paint === null) return children;
    return (
      <Mark id={segment.id} start={segment.span.start} paint={paint}>
        {children}
      </Mark>
    );
  });
}

/** The article's own text says of each run where it begins: so that what is selected is a stretch of the text (runs.ts). */
export function Rich({ text, span, inlines, paint }: RichProps) {
  if (paint === null) return <>{draw(segmentText(span, inlines, []), text, null)}</>;
  const back = paint.field === 'text' ? paint.notes.backTo.get(span.start) : undefined;
  return (
    <>
      <span class="run" data-field={paint.field} data-at={span.start}>
        {draw(segmentText(span, inlines, rangesIn(paint.ranges, span)), text, paint)}
      </span>
      {back && (
        <button
          type="button"
          class="note-back"
          aria-label={paint.t('noteBack', back.sign)}
          title={paint.t('noteBack', back.sign)}
          data-to={`[data-ref="${back.at}"]`}
        >
          ↩
        </button>
      )}
    </>
  );
}
