// @vitest-environment happy-dom
/** Decides what can be corrected from the card and from the panel, and what is asked for then. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AgreementView } from '../../components/corrections/AgreementView';
import { CorrectStatement } from '../../components/corrections/CorrectStatement';
import { MarkForm } from '../../components/corrections/MarkForm';
import { YoursSection } from '../../components/corrections/YoursSection';
import { Card } from '../../components/reader/Card';
import { indexStatements } from '../../components/statements';
import type { Yours } from '../../components/types';
import { agreementOf, tallyOf } from '../../lib/corrections';
import { harbour, harbourAnalysis } from './support/harbour';
import { texts } from './support/texts';

let root: HTMLElement;
const index = indexStatements(harbour, harbourAnalysis);
const onCorrect = vi.fn();

const one = <E extends HTMLElement>(selector: string, at = 0): E => {
  const found = root.querySelectorAll<E>(selector)[at];
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
const button = (name: string): HTMLElement => {
  const found = [...root.querySelectorAll('button')].find((element) => element.textContent?.trim() === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const click = (element: HTMLElement) => act(() => element.click());
const put = (element: HTMLInputElement | HTMLSelectElement, value: string) =>
  act(() => {
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
const submit = (form: HTMLElement) =>
  act(() => {
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  onCorrect.mockClear();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

describe('a card', () => {
  const statement = index.list[2];
  if (!statement) throw new Error('the sample has fewer statements');

  const props = { statement, index, t: texts, onCorrect };
  const open = (what: 'statement' | 'source') =>
    act(() => render(<CorrectStatement what={what} {...props} />, root));
  const card = (of: typeof onCorrect | undefined) =>
    act(() =>
      render(
        <Card
          id="card"
          {...props}
          article={harbour}
          locale="en"
          onClose={vi.fn()}
          onJump={vi.fn()}
          onCopy={vi.fn()}
          onCorrect={of}
        />,
        root,
      ),
    );

  it('takes the mark away at once', async () => {
    await card(onCorrect);
    await click(button('Not a statement'));
    expect(onCorrect).toHaveBeenCalledWith({ kind: 'unmark', statement: statement.id });
  });

  it('unfolds one form at a time, and offers none where nothing can be corrected', async () => {
    await card(onCorrect);
    await click(button('Other source…'));
    expect(root.querySelectorAll('form')).toHaveLength(1);
    expect(button('Other source…').getAttribute('aria-expanded')).toBe('true');
    await click(button('Correct the source…'));
    expect(button('Other source…').getAttribute('aria-expanded')).toBe('false');
    expect(one('.correct').textContent).toContain('This source, everywhere');
    await click(button('Correct the source…'));
    expect(root.querySelector('.correct')).toBeNull();
    render(null, root);
    await card(undefined);
    expect(root.textContent).not.toContain('Not a statement');
  });

  it('changes the kind of the source, and asks for nothing where it stays', async () => {
    await open('source');
    await submit(one('form'));
    expect(onCorrect).not.toHaveBeenCalled();
    await put(one<HTMLSelectElement>('select'), 'collective');
    await submit(one('form'));
    expect(onCorrect).toHaveBeenCalledWith({ kind: 'kind', source: statement.source.id, to: 'collective' });
  });

  it('merges the source with another', async () => {
    await open('source');
    const other = [...index.sources.keys()].find((id) => id !== statement.source.id) ?? '';
    await put(one<HTMLSelectElement>('select', 1), other);
    await submit(one('form', 1));
    expect(onCorrect).toHaveBeenCalledWith({ kind: 'merge', from: statement.source.id, into: other });
  });

  it('credits the statement to a new source, once that has a name and a kind', async () => {
    await open('statement');
    await submit(one('form'));
    expect(onCorrect).not.toHaveBeenCalled();
    expect(one('[role="alert"]').textContent).toMatch(/name or a description/);
    await put(one<HTMLInputElement>('input'), 'a diver');
    await put(one<HTMLSelectElement>('select', 1), 'unnamed');
    await submit(one('form'));
    expect(onCorrect).toHaveBeenCalledWith({
      kind: 'credit',
      statements: [statement.id],
      source: { kind: 'new', label: 'a diver', sourceKind: 'unnamed' },
    });
  });
});

it('selected words are marked as those of the source that is most likely, in one press', async () => {
  const onMark = vi.fn();
  const sources = [...index.sources.values()];
  const likely = sources[1] ?? null;
  const props = {
    words: 'the lock is safe',
    sources,
    likely,
    lang: 'en',
    t: texts,
    onMark,
    onCancel: vi.fn(),
  };
  await act(() => render(<MarkForm {...props} />, root));
  await submit(one('form'));
  expect(onMark).toHaveBeenCalledWith({ kind: 'existing', id: likely?.id });
});

describe('the panel', () => {
  const yours: Yours = {
    mode: 'read',
    count: 2,
    canUndo: true,
    canRedo: false,
    statements: {},
    sources: {},
    unmarked: ['it was never said'],
    unplaced: ['words that are gone'],
    checked: false,
    textChanged: true,
    keeping: 'failed',
  };
  const show = (change: Partial<Yours> = {}) =>
    act(() =>
      render(
        <YoursSection
          yours={{ ...yours, ...change }}
          t={texts}
          locale="en"
          onCorrect={onCorrect}
          onAgreement={undefined}
        />,
        root,
      ),
    );

  it('says what was corrected, what is gone, and what was not kept', async () => {
    await show();
    for (const words of [
      '2 corrections of yours',
      'it was never said',
      'words that are gone',
      'has changed',
    ]) {
      expect(root.textContent).toContain(words);
    }
    expect(one('[role="status"]').textContent).toMatch(/did not keep/);
  });

  it('undoes, and does nothing where there is nothing to do again', async () => {
    await show();
    await click(button('Redo'));
    expect(onCorrect).not.toHaveBeenCalled();
    await click(button('Undo'));
    expect(onCorrect).toHaveBeenCalledWith({ kind: 'undo' });
  });

  it('is told that the whole article was checked', async () => {
    await show({ keeping: 'kept' });
    await click(one('input[type="checkbox"]'));
    expect(onCorrect).toHaveBeenCalledWith({ kind: 'checked', checked: true });
  });
});

it('the agreement says each figure with its counts and its interval', async () => {
  const all = agreementOf([tallyOf(harbour, harbourAnalysis, harbourAnalysis)]);
  const report = {
    all,
    checked: agreementOf([]),
    articles: [{ address: harbour.url, title: '', count: 1, checked: false }],
  };
  await act(() => render(<AgreementView report={report} t={texts} locale="en" />, root));
  const n = harbourAnalysis.attributions.length;
  expect(one('tbody td').textContent).toMatch(new RegExp(`^100% \\(${n} of ${n}; \\d+% to 100%\\)$`));
  expect(root.textContent).toContain(harbour.url); // an article without a title is called by its address
});
