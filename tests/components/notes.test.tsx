// @vitest-environment happy-dom
/** Decides that a reference leads to its note inside the reader and back, and that other links are left as they are. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notesOf } from '../../components/reader/notes';
import { Reader } from '../../components/reader/Reader';
import { DEFAULT_VIEW } from '../../components/types';
import { analysis, article, link, list, paragraph } from './support/build';
import { texts } from './support/texts';

const HERE = 'https://news.example/harbour';

const of = article(
  [
    paragraph(
      'The gates were due in March. 1 The cost was shared. [2]',
      link('1', `${HERE}#fn1`),
      link('[2]', `${HERE}#fn2`),
    ),
    paragraph('A year is no note: 2024 stays a link, and so does 1 elsewhere.', link('2024', `${HERE}#top`)),
    list(true, 'Minutes of the board, page 4.', 'Port Law, section 3.'),
  ],
  { url: `${HERE}#comments` },
);
const starts = of.blocks
  .flatMap((block) => (block.kind === 'list' ? block.items : []))
  .map((i) => i.span.start);

describe('notes', () => {
  it('are found by the number of their reference', () => {
    const { noteOf, backTo } = notesOf(of);
    expect([...noteOf.values()]).toEqual(starts);
    expect([...backTo.values()].map(({ sign }) => sign)).toEqual(['1', '2']);
  });

  it('are paragraphs with the same sign, too', () => {
    const signs = article([
      paragraph('It was shut.†', link('†', `${HERE}#n`)),
      paragraph('† As the board said later.'),
    ]);
    expect([...notesOf(signs).noteOf.values()]).toEqual([signs.blocks[1]?.span.start]);
  });

  it.each([
    [
      'to another page',
      article([paragraph('Shut. 1', link('1', 'https://else.example/#fn1')), list(true, 'One')]),
    ],
    [
      'to a place that is no note',
      article([paragraph('Shut. 7', link('7', `${HERE}#fn7`)), list(true, 'One')]),
    ],
    [
      'with words',
      article([paragraph('Shut, see below.', link('see below', `${HERE}#b`)), list(true, 'One')]),
    ],
    ['after the list', article([list(true, 'One'), paragraph('Shut. 1', link('1', `${HERE}#fn1`))])],
  ])('are none for a link %s', (_, other) => {
    expect(notesOf(other).noteOf.size).toBe(0);
  });
});

describe('in the reader', () => {
  let root: HTMLElement;
  beforeEach(async () => {
    root = document.createElement('div');
    document.body.append(root);
    await act(() =>
      render(
        <Reader
          state={{
            kind: 'article',
            article: of,
            analysis: { kind: 'done', analysis: analysis([], []) },
            restored: new Set(),
          }}
          settings={DEFAULT_VIEW}
          focus={null}
          t={texts}
          locale="en"
          on={{
            onClose: vi.fn(),
            onSettings: vi.fn(),
            onSelect: vi.fn(),
            onRestore: vi.fn(),
            onCopy: async () => true,
            onPage: vi.fn(),
          }}
        />,
        root,
      ),
    );
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });

  const press = (element: Element | null | undefined) => {
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    element?.dispatchEvent(click);
    return click.defaultPrevented;
  };

  it('a reference leads to its note, with the focus, and the note back to it', () => {
    const references = root.querySelectorAll<HTMLElement>('[role="doc-noteref"]');
    expect(references).toHaveLength(2);
    expect(press(references[1])).toBe(true);
    expect(document.activeElement?.textContent).toBe('Port Law, section 3.');
    const back = root.querySelectorAll<HTMLElement>('.note-back')[1];
    expect(back?.getAttribute('aria-label')).toBe('Back to reference 2');
    expect(press(back)).toBe(true);
    expect(document.activeElement).toBe(references[1]);
  });

  it('other links open as they did', () => {
    const other = [...root.querySelectorAll('a')].find(({ textContent }) => textContent === '2024');
    expect(press(other)).toBe(false);
  });
});
