// @vitest-environment happy-dom
/** Decides what the panel says and does. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import { DEFAULT_VIEW, type PanelProps, type PanelState } from '../../components/types';
import type { AttributionId } from '../../lib/model';
import { panelStates } from './preview/states';
import { texts } from './support/texts';

const callbacks = () => ({
  onSelect: vi.fn(),
  onSettings: vi.fn(),
  onRestore: vi.fn(),
  onOpenReader: vi.fn(),
});

let root: HTMLElement;
let on: ReturnType<typeof callbacks>;

const state = (name: string): PanelState => {
  const make = panelStates[name];
  if (!make) throw new Error(`no state ${name}`);
  return make();
};

const show = (name: string, change: Partial<PanelProps> = {}): Promise<void> =>
  act(() => {
    const props: PanelProps = {
      state: state(name),
      settings: DEFAULT_VIEW,
      focus: null,
      t: texts,
      locale: 'en',
      on,
      ...change,
    };
    render(<Panel {...props} />, root);
  });

const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
const click = (element: HTMLElement | undefined) => act(() => element?.click());
const names = () => all('.source-name').map((name) => name.textContent);
const button = (name: string) => all('button').find((element) => element.textContent?.trim() === name);

async function choose(selector: string, value: string, event: 'input' | 'change'): Promise<void> {
  await act(() => {
    const field = one(selector) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
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

describe('the verdict', () => {
  it('comes first, in a sentence', async () => {
    await show('article');
    expect(one('.summary').textContent).toBe(
      '5 statements rest on 2 unnamed sources (at least 3 people).8 rest on 5 sources on the record.2 rest on 2 vague sources.',
    );
    expect(all('.bar-legend li').map((item) => item.textContent)).toEqual([
      'Unnamed 33%',
      'On record 53%',
      'Vague 13%',
    ]);
  });

  it('says what hinges on it and who denies it', async () => {
    await show('article');
    expect(one('.hinge').textContent).toBe('The headline and the lead rest only on unnamed sources.');
    const denial = one('.hinges button');
    expect(denial.textContent).toBe(
      'Marta Olesen denies what two engineers who worked on the inspection said (2 times)',
    );
    await click(denial);
    expect(on.onSelect).toHaveBeenCalledWith('A6');
  });

  it('says so when nothing rests on unnamed sources', async () => {
    await show('many');
    expect(one('.summary').textContent).toContain('No statement rests on an unnamed source.');
    expect(all('.hinges')).toEqual([]);
  });
});

describe('the list', () => {
  it('unfolds the heaviest unnamed source, and others on demand', async () => {
    await show('article');
    expect(all('.source-head[aria-expanded="true"] .source-name').map((name) => name.textContent)).toEqual([
      'two engineers who worked on the inspection',
    ]);
    await click(all('.source-head')[1]);
    expect(all('.source-head[aria-expanded="true"]')).toHaveLength(2);
    await click(all('.source-head')[1]);
    expect(all('.source-head[aria-expanded="true"]')).toHaveLength(1);
  });

  it('says of an unnamed source how many, why, and through whom', async () => {
    await show('article');
    const [first] = all('.source.unnamed .source-about');
    expect(first?.textContent).toContain('2 people');
    expect(first?.textContent).toContain('because they had signed confidentiality agreements');
    const [, second] = all('.source.unnamed .source-about');
    expect(second?.textContent).toBe('1 personno reason givenvia Radio Quay');
  });

  it('leads to a statement, and shows which one it is', async () => {
    await show('article');
    await click(all('.statement')[1]);
    expect(on.onSelect).toHaveBeenCalledWith('A3');
    expect(one('[aria-current="true"]').textContent).toContain('¶ 1');
  });

  it('filters by standing', async () => {
    await show('article');
    await click(button('Vague'));
    expect(names()).toEqual(['critics', 'No source given']);
    await click(button('All'));
    expect(names()).toHaveLength(9);
  });

  it('offers no filter that would leave nothing', async () => {
    await show('many');
    expect(button('Unnamed')).toHaveProperty('disabled', true);
  });

  it('searches, and unfolds what it finds', async () => {
    await show('article');
    await choose('.search input', 'known for years', 'input');
    expect(names()).toEqual(['critics']);
    expect(all('.statement')).toHaveLength(1);
    await choose('.search input', 'zeppelin', 'input');
    expect(one('.nothing').textContent).toBe('No source matches.');
  });

  it('sorts', async () => {
    await show('article');
    await choose('.sort', 'standing', 'change');
    expect(names()[1]).toBe('a person close to the city council');
  });

  it('draws 300 statements folded', async () => {
    await show('many');
    expect(all('.source')).toHaveLength(30);
    expect(all('.statement')).toEqual([]);
  });
});

describe('what the reader asks for', () => {
  const focus = { id: 'A9' as AttributionId, serial: 1 };

  it('is unfolded and made current', async () => {
    await show('article', { focus });
    expect(one('[aria-current="true"]').textContent).toContain('the board has known for years');
    expect(on.onSelect).not.toHaveBeenCalled();
  });

  it('is shown even where the filter hid it', async () => {
    await show('article');
    await click(button('Unnamed'));
    await show('article', { focus });
    expect(one('[aria-current="true"]').textContent).toContain('the board has known for years');
  });
});

describe('the rest', () => {
  it('lists who was asked and did not answer', async () => {
    await show('article');
    expect(all('.silences li strong').map((name) => name.textContent)).toEqual([
      'the mayor’s office',
      'the contractor',
    ]);
  });

  it('lists what was removed, and puts it back', async () => {
    await show('article');
    expect(one('.removed-head').textContent).toBe('11 blocks removed from this page');
    expect(one('.removed-summary').textContent).toContain('Advertisement (7)');
    await click(one('.removed-head'));
    expect(all('.removed-row')).toHaveLength(3);
    await click(button('Put back'));
    expect(on.onRestore).toHaveBeenLastCalledWith(['R1'], true);
    await click(button('Put all back'));
    expect(on.onRestore).toHaveBeenLastCalledWith(['R1', 'R3'], true);
  });

  it('takes back what was put back', async () => {
    await show('restored');
    await click(one('.removed-head'));
    await click(button('Remove all again'));
    expect(on.onRestore).toHaveBeenLastCalledWith(['R1', 'R3'], false);
  });
});

describe('states', () => {
  it.each([
    ['nothing', 'No attributions found.'],
    ['pending', 'Finding who says what…'],
    ['reading', 'Reading the page…'],
    ['notices', 'This looks cut off or paywalled: counts cover the visible text.'],
    ['notices', 'Attributions are only found in English and French text so far.'],
    ['analysis-failed', 'The model could not be loaded.'],
    ['unreadable', 'Could not read this page'],
    ['no-article', 'No article found on this page'],
    ['closed-article', 'This page is a news article'],
    ['closed-maybe', 'Not sure this is news'],
    ['closed-not', 'This does not look like news'],
    ['unavailable', 'Not available here'],
  ])('%s: %s', async (name, words) => {
    await show(name);
    expect(root.textContent).toContain(words);
  });

  it('opens the reader, with less promise where it may be no article', async () => {
    await show('closed-article');
    await click(button('Open the reader'));
    await show('closed-maybe');
    await click(button('Open anyway'));
    expect(on.onOpenReader).toHaveBeenCalledTimes(2);
    await show('unavailable');
    expect(all('button')).toEqual([]);
  });
});

describe('while the text is read', () => {
  it('the top stays where it is until the text is scrolled; then the list goes along', async () => {
    const moved = vi.fn();
    const before = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = moved;
    try {
      // One state for all: another article would be another list.
      const open = state('article');
      for (const id of ['A1', 'A1']) await show('article', { state: open, inView: id as AttributionId });
      expect(one('.statement.in-view')).toBeDefined();
      expect(moved).not.toHaveBeenCalled();
      await show('article', { state: open, inView: 'A3' as AttributionId });
      expect(moved).toHaveBeenCalledTimes(1);
      await show('article', { state: open, inView: 'A1' as AttributionId });
      expect(moved).toHaveBeenCalledTimes(2);
    } finally {
      Element.prototype.scrollIntoView = before;
    }
  });
});

describe('the foot', () => {
  it.each(['article', 'nothing', 'pending', 'closed-not', 'unavailable'])(
    'leads to our own pages, whatever the panel shows: %s',
    async (name) => {
      const onPage = vi.fn();
      await show(name, { on: { ...on, onPage } });
      for (const words of ['Draft check', 'My reading', 'Settings']) await click(button(words));
      expect(onPage.mock.calls).toEqual([['draft'], ['library'], ['options']]);
    },
  );

  it('is not there on those pages themselves', async () => {
    await show('article');
    expect(all('.page-links')).toEqual([]);
  });
});
