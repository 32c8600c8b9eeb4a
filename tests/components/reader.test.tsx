// @vitest-environment happy-dom
/** Decides what the overlay shows and does, without a real browser's layout. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reader } from '../../components/reader/Reader';
import { DEFAULT_VIEW, type ReaderProps, type ReaderState } from '../../components/types';
import type { AttributionId, RemovedId } from '../../lib/model';
import { readerStates } from './preview/states';
import { article, link, paragraph } from './support/build';
import { harbour, harbourAnalysis } from './support/harbour';
import { texts } from './support/texts';

const callbacks = () => ({
  onClose: vi.fn(),
  onSettings: vi.fn(),
  onSelect: vi.fn(),
  onRestore: vi.fn(),
  onCopy: vi.fn(async (_text: string) => true),
  onPage: vi.fn(),
  onExport: vi.fn(),
  onPrint: vi.fn(),
});

let root: HTMLElement;
let on: ReturnType<typeof callbacks>;

const state = (name: string): ReaderState => {
  const make = readerStates[name];
  if (!make) throw new Error(`no state ${name}`);
  return make();
};

const show = (change: Partial<ReaderProps> = {}): Promise<void> =>
  act(() => {
    const props: ReaderProps = {
      state: state('article'),
      settings: DEFAULT_VIEW,
      focus: null,
      t: texts,
      locale: 'en',
      on,
      ...change,
    };
    render(<Reader {...props} />, root);
  });

const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
/** Until promises that are settled have been heard. */
const settle = () => act(async () => undefined);
const click = (element: HTMLElement) => act(() => element.click());
const press = (key: string, at: HTMLElement = one('.scroller')) =>
  act(() => {
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  });
const button = (name: string): HTMLElement => {
  const found = all('button').find(
    (element) => element.getAttribute('aria-label') === name || element.textContent?.trim() === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

/** What is read of an element, without what is announced. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('.sr')) hidden.remove();
  return copy.textContent ?? '';
}

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  on = callbacks();
});

afterEach(async () => {
  await act(() => render(null, root));
  root.remove();
});

describe('the article', () => {
  it('shows every block of the text, unchanged, with all marks drawn', async () => {
    await show();
    const shown = textOf(one('.body')).replace(/\s+/g, ' ');
    for (const block of harbour.blocks) {
      if (block.kind === 'list' || block.kind === 'table') continue;
      const words = harbour.text.slice(block.span.start, block.span.end).replace(/\s+/g, ' ');
      expect(shown).toContain(words);
    }
  });

  it('nests the lists and the quoted post', async () => {
    await show();
    expect(all('.body li li').map(textOf)).toEqual(['the city’s part', 'the board’s part']);
    expect(all('.post .post .post-author').map(textOf)).toEqual(['Port Gazette']);
    expect(all('.body > .post')).toHaveLength(1);
  });

  it('tells no one where links and pictures are opened from', async () => {
    await show();
    for (const anchor of all('.body a')) {
      expect(anchor.getAttribute('rel')).toBe('noopener noreferrer');
      expect(anchor.getAttribute('href')).toMatch(/^https?:/);
    }
    for (const picture of all('img')) expect(picture.getAttribute('referrerpolicy')).toBe('no-referrer');
  });

  it('makes no link of an address that runs code', async () => {
    const bad = article([paragraph('Press here now', link('here', 'javascript:alert(1)'))]);
    await show({
      state: { kind: 'article', article: bad, analysis: { kind: 'pending' }, restored: new Set() },
    });
    expect(all('.body a')).toEqual([]);
    expect(textOf(one('.body'))).toBe('Press here now');
  });

  it('loads no pictures when they are switched off, and says what they show', async () => {
    await show({ settings: { ...DEFAULT_VIEW, images: false } });
    expect(all('img')).toEqual([]);
    expect(textOf(one('.figure'))).toContain('A closed lock gate');
  });

  it('shows what was put back in its place, marked', async () => {
    await show({ state: state('restored') });
    const [back] = all('.put-back');
    expect(back?.getAttribute('aria-label')).toBe('Put back: The Morning Tide');
    expect(textOf(back?.previousElementSibling as HTMLElement)).toContain('Inspectors warned');
    await click(button('Remove again'));
    expect(on.onRestore).toHaveBeenCalledWith(['R1' as RemovedId], false);
  });
});

describe('marks', () => {
  it('have a fragment for every statement, each announced and focusable once', async () => {
    await show();
    const ids = new Set(all('mark').map((mark) => mark.dataset.statement));
    expect(ids.size).toBe(harbourAnalysis.attributions.length);
    for (const id of ids) {
      const first = all(`mark[data-statement="${id}"][data-first]`);
      expect(first).toHaveLength(1);
      expect(first[0]?.tabIndex).toBe(0);
      expect(all(`mark[data-statement="${id}"] > .sr`)).toHaveLength(1);
    }
  });

  it('are announced in words', async () => {
    await show();
    expect(one('.body mark.unnamed .sr').textContent).toBe(
      'Unnamed source, two engineers who worked on the inspection: ',
    );
  });

  it('cover the words of their statement', async () => {
    await show();
    expect(all('mark[data-statement="A6"]').map(textOf)).toEqual([
      '“No warning of that kind ever reached my desk,”',
      '“If it had, I would have closed the lock the same day.”',
    ]);
    expect(all('.head mark').map(textOf)).toEqual([
      'Harbour board was warned twice about failing lock',
      'a warning ever reached it',
    ]);
  });

  it('nest where statements nest', async () => {
    await show();
    expect(textOf(one('mark[data-statement="A4"] mark[data-statement="A5"]'))).toContain('can wait');
  });

  it('look uncertain where the analysis is', async () => {
    await show();
    expect(all('mark.uncertain').map((mark) => mark.dataset.statement)).toEqual(['A13', 'A15']);
  });

  it('are not drawn where they are switched off', async () => {
    await show({ settings: { ...DEFAULT_VIEW, marks: false } });
    expect(all('mark')).toEqual([]);
    await show({
      settings: { ...DEFAULT_VIEW, standings: { record: false, unnamed: true, vague: false } },
    });
    expect(new Set(all('mark').map((mark) => mark.className))).toEqual(
      new Set(['mark unnamed', 'mark unnamed uncertain']),
    );
  });
});

describe('the toolbar', () => {
  it('counts statements by standing', async () => {
    await show();
    expect(all('.pill').map((pill) => pill.textContent)).toEqual([
      'Unnamed55 statements',
      'On record88 statements',
      'Vague22 statements',
    ]);
  });

  it('switches one standing', async () => {
    await show();
    await click(one('.pill.record'));
    expect(on.onSettings).toHaveBeenCalledWith({
      marks: true,
      standings: { record: false, unnamed: true, vague: true },
    });
  });

  it('changes the look at once', async () => {
    await show();
    await click(button('Theme and text'));
    await act(() => {
      const sepia = all('.themes input')[2] as HTMLInputElement;
      sepia.checked = true;
      sepia.dispatchEvent(new Event('change', { bubbles: true }));
      const size = one('.slider input') as HTMLInputElement;
      size.value = '24';
      size.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(on.onSettings).toHaveBeenCalledWith({ theme: 'sepia' });
    expect(on.onSettings).toHaveBeenCalledWith({ fontSize: 24 });
  });

  it('closes the menu that something was picked from', async () => {
    await show();
    await click(button('Copy, print, save'));
    await click(button('Save as CSV (spreadsheet)'));
    expect(on.onExport).toHaveBeenCalledWith('csv');
    expect(all('.popover')).toEqual([]);
  });

  it('has nothing to switch while the sources are sought, or when there are none', async () => {
    await show({ state: state('pending') });
    expect(all('.pill')).toEqual([]);
    expect(one('.finding').textContent).toContain('Finding who says what');
    await show({ state: state('nothing') });
    expect(all('.pill')).toEqual([]);
  });
});

describe('the card', () => {
  const open = async (id: string): Promise<string> => {
    await show();
    await click(one(`mark[data-statement="${id}"]`));
    return one('.card').textContent ?? '';
  };

  it('says who, how many, and why unnamed', async () => {
    const words = await open('A3');
    for (const said of [
      'Unnamed source',
      'two engineers who worked on the inspection',
      '2 people',
      'because they had signed confidentiality agreements',
      '“told”',
      'the article says that they asked not to be named',
      'Marta Olesen denies this',
      '3 other statements',
    ]) {
      expect(words).toContain(said);
    }
    expect(on.onSelect).toHaveBeenCalledWith('A3');
  });

  it('says that no reason is given, where it reached us, and how sure it is', async () => {
    const words = await open('A15');
    for (const said of ['no reason given', 'Radio Quay', '1 person', 'about 52%', 'uncertain']) {
      expect(words).toContain(said);
    }
    expect(words).toContain('unsure whether this source said it');
    expect(words).not.toContain('unsure whether this source is');
  });

  it('says which of the two is uncertain where it is the source', async () => {
    const sources = harbourAnalysis.sources.map((source) =>
      source.label === 'Marta Olesen' ? { ...source, confidence: 0.55 } : source,
    );
    const doubtful = { kind: 'done', analysis: { ...harbourAnalysis, sources } } as const;
    const now = state('article');
    await show({ state: now.kind === 'article' ? { ...now, analysis: doubtful } : now });
    const told = 'On record, Marta Olesen, uncertain:';
    const mark = all('mark > .sr').find((element) => element.textContent?.trim() === told)?.parentElement;
    expect(mark?.className).toBe('mark record uncertain');
    await click(mark as HTMLElement);
    const words = one('.card').textContent ?? '';
    expect(words).toContain('unsure whether this source is named: about 55% of such sources are');
    expect(words).not.toContain('unsure whether this source said it');
  });

  it('says what a source on the record is', async () => {
    expect(await open('A6')).toContain('Deputy Director · named person');
  });

  it('jumps to the other statements', async () => {
    await open('A6');
    await click(all('.card-others button')[0] as HTMLElement);
    expect(on.onSelect).toHaveBeenLastCalledWith('A5');
    expect(all('mark[data-current]').map((mark) => mark.dataset.statement)).toEqual(['A5']);
  });

  it('copies the words with their source', async () => {
    await open('A6');
    await click(button('Copy with source'));
    expect(on.onCopy.mock.calls[0]?.[0]).toContain('— Marta Olesen, Deputy Director');
    await settle();
    expect(one('.notice').textContent).toBe('Copied');
  });

  it('says so where the browser does not let it copy', async () => {
    on.onCopy.mockResolvedValueOnce(false);
    await open('A6');
    await click(button('Copy with source'));
    await settle();
    expect(one('.notice').textContent).toMatch(/did not let us copy/);
  });

  it('opens on the innermost of nested statements', async () => {
    expect(await open('A5')).toContain('Marta Olesen');
  });
});

describe('keys', () => {
  it('walk through the statements', async () => {
    await show();
    await press('j');
    await press('j');
    expect(on.onSelect.mock.calls.map(([id]) => id)).toEqual(['A1', 'A2']);
    await press('k');
    expect(on.onSelect).toHaveBeenLastCalledWith('A1');
    await press('n');
    expect(on.onSelect).toHaveBeenLastCalledWith('A3');
    expect(document.activeElement).toBe(one('mark[data-statement="A3"]'));
  });

  it('skip what is switched off', async () => {
    await show({ settings: { ...DEFAULT_VIEW, standings: { record: true, unnamed: false, vague: true } } });
    await press('j');
    expect(on.onSelect).toHaveBeenLastCalledWith('A2');
  });

  it('switch the marks, open the help, and close the topmost first', async () => {
    await show();
    await press('h');
    expect(on.onSettings).toHaveBeenCalledWith({ marks: false });
    await click(one('mark[data-statement="A3"]'));
    await press('?');
    expect(one('.sheet').textContent).toContain('Next unnamed source');
    await press('Escape');
    expect(all('.sheet')).toEqual([]);
    expect(all('.card')).toHaveLength(1);
    await press('Escape');
    expect(all('.card')).toEqual([]);
    expect(on.onClose).not.toHaveBeenCalled();
    await press('Escape');
    expect(on.onClose).toHaveBeenCalledOnce();
  });

  it('do nothing while one types, or when they are switched off', async () => {
    await show({ drawer: true });
    await press('j', one('.search input'));
    await show({ settings: { ...DEFAULT_VIEW, letterKeys: false } });
    await press('j');
    expect(on.onSelect).not.toHaveBeenCalled();
  });

  it('come from elsewhere when the entrypoint says so', async () => {
    let listener: ((event: KeyboardEvent) => void) | undefined;
    const stop = vi.fn();
    await show({
      keys: (heard) => {
        listener = heard;
        return stop;
      },
    });
    const event = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
    await act(() => listener?.(event));
    expect(on.onClose).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
    await act(() => render(null, root));
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe('what the panel asks for', () => {
  const id = 'A8' as AttributionId;

  it('is made current, and not told back', async () => {
    await show({ focus: { id, serial: 1 } });
    expect(all('mark[data-current]').map((mark) => mark.dataset.statement)).toEqual(['A8']);
    expect(on.onSelect).not.toHaveBeenCalled();
  });

  it('switches its marks on where they are off', async () => {
    await show({ settings: { ...DEFAULT_VIEW, marks: false }, focus: { id, serial: 1 } });
    expect(on.onSettings).toHaveBeenCalledWith({ marks: true, standings: DEFAULT_VIEW.standings });
  });

  it('waits for the analysis', async () => {
    await show({ state: state('pending'), focus: { id, serial: 1 } });
    await show({ focus: { id, serial: 1 } });
    expect(one('mark[data-statement="A8"]').classList).toContain('flash');
  });
});

describe('the drawer', () => {
  it('opens, lists, and follows what is chosen in the text', async () => {
    await show();
    await click(button('List of sources'));
    await click(one('mark[data-statement="A8"]'));
    expect(one('.drawer [aria-current] .statement-text').textContent).toContain('38 %');
  });

  it('leads to the statement', async () => {
    await show({ drawer: true });
    await click(one('.drawer .statement'));
    expect(on.onSelect).toHaveBeenCalledWith('A1');
    expect(all('mark[data-current]').map((mark) => mark.dataset.statement)).toEqual(['A1']);
  });
});

describe('states', () => {
  it.each([
    ['reading', 'Reading the page…'],
    ['empty', 'This page is empty'],
    ['no-article', 'No article found on this page'],
    ['unreadable', 'Could not read this page'],
    ['nothing', 'No attributions found.'],
    ['analysis-failed', 'The sources could not be found this time.'],
    ['notices', 'This looks cut off or paywalled: counts cover the visible text.'],
    ['notices', 'This whole article is paid content.'],
    ['notices', 'Attributions are only found in English and French text so far.'],
    ['notices', 'Next page on news.example'],
  ])('%s: %s', async (name, words) => {
    await show({ state: state(name) });
    expect(one('.scroller').textContent).toContain(words);
  });

  it('lead back to the page', async () => {
    await show({ state: state('unreadable') });
    expect(one('.blank').textContent).toContain('the page took too long');
    await click(button('Back to the page'));
    expect(on.onClose).toHaveBeenCalledOnce();
  });

  it('run from right to left with the article, not with the interface', async () => {
    await show({ state: state('rtl') });
    expect(one('article').dir).toBe('rtl');
    expect(one('article').lang).toBe('he');
    expect(one('.reader').dir).toBe('ltr');
  });
});
