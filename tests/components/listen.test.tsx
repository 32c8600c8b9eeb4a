// @vitest-environment happy-dom
/** Decides that an article is read sentence by sentence, by voices of this computer only, with standings where wanted. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Listen } from '../../components/listen/Listen';
import { linesOf } from '../../components/listen/script';
import type { ListenChoices, Speech } from '../../components/listen/types';
import { localVoices, voiceFor } from '../../components/listen/voices';
import { indexStatements } from '../../components/statements';
import { analysis, article, attribution, paragraph, source } from './support/build';
import { texts } from './support/texts';

const voice = (name: string, lang: string, facts: Partial<SpeechSynthesisVoice> = {}) =>
  ({ name, lang, voiceURI: name, localService: true, default: false, ...facts }) as SpeechSynthesisVoice;

const VOICES = [
  voice('Anna', 'de-DE'),
  voice('Distant', 'en-GB', { localService: false }),
  voice('Zoe', 'en-US'),
  voice('Adam', 'en_GB'),
];

const OF = article(
  [
    paragraph('The pier is shut, two officials said. Mr. Holm was not asked.'),
    paragraph('It is safe, Ada Holm said.'),
  ],
  { title: 'Pier shut', lang: 'en-GB' },
);
const UNNAMED = source('S1', {
  kind: 'unnamed',
  label: 'two officials',
  basis: 'implicit',
  reason: null,
  count: { kind: 'exact', n: 2 },
  position: null,
});
const NAMED = source('S2', { kind: 'person', label: 'Ada Holm' });
const INDEX = indexStatements(
  OF,
  analysis(
    [UNNAMED, NAMED],
    [
      attribution(OF, 0, { by: 'S1', words: ['The pier is shut'], cue: 'said' }),
      attribution(OF, 1, { by: 'S2', words: ['It is safe'], cue: 'said' }),
    ],
  ),
);

it('voices that send the text to a server are not used', () => {
  expect(localVoices(VOICES, 'en-GB').map(({ name }) => name)).toEqual(['Adam', 'Zoe', 'Anna']);
  expect(voiceFor(VOICES, 'en-GB', 'Distant')?.name).toBe('Adam');
});

it('the voice is one of the language, the chosen one if it is', () => {
  expect(voiceFor(VOICES, 'en', 'Zoe')?.name).toBe('Zoe');
  expect(voiceFor(VOICES, 'en', 'Anna')?.name).toBe('Adam');
  expect(voiceFor(VOICES, 'he', '')).toBeNull();
});

it('sentences are lines; a title ends none; who is not named is said where it begins', () => {
  expect(linesOf(OF, INDEX, texts).map(({ text, lead }) => [text, lead])).toEqual([
    ['Pier shut', null],
    ['The pier is shut, two officials said.', 'Unnamed source, two officials:'],
    ['Mr. Holm was not asked.', null],
    ['It is safe, Ada Holm said.', null],
  ]);
});

class FakeSpeech implements Speech {
  said: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  constructor(readonly voices: readonly SpeechSynthesisVoice[]) {}
  speak = (utterance: SpeechSynthesisUtterance) => void this.said.push(utterance);
  cancel = () => {
    this.cancelled += 1;
  };
  getVoices = () => this.voices;
  addEventListener = () => undefined;
  removeEventListener = () => undefined;
}

describe('the bar', () => {
  let root: HTMLElement;
  const choices: ListenChoices = { rate: 1.3, voice: '', standing: true };
  const ref = { current: null };

  const mount = (speech: Speech | null, its = choices, locale = 'en') =>
    act(() =>
      render(
        <Listen
          listening={{
            speech,
            utter: (text) => ({ text }) as SpeechSynthesisUtterance,
            choices: its,
            onChoices: () => undefined,
          }}
          article={OF}
          index={INDEX}
          page={ref}
          scroller={ref}
          t={texts}
          locale={locale}
          onClose={() => undefined}
        />,
        root,
      ),
    );
  const press = (name: string) =>
    act(() => root.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click());
  const end = (speech: FakeSpeech) => act(() => speech.said.at(-1)?.onend?.({} as SpeechSynthesisEvent));
  const words = (speech: FakeSpeech) => speech.said.map(({ text }) => text);

  beforeEach(() => {
    root = document.createElement('div');
    document.body.append(root);
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
  });
  afterEach(() => {
    act(() => render(null, root));
    root.remove();
    vi.unstubAllGlobals();
  });

  it('reads one sentence after the other, at the speed and with the voice chosen', () => {
    const speech = new FakeSpeech(VOICES);
    mount(speech);
    expect(words(speech)).toEqual([]);
    press('Read aloud');
    end(speech);
    expect(words(speech)).toEqual([
      'Pier shut',
      'Unnamed source, two officials:',
      'The pier is shut, two officials said.',
    ]);
    expect(speech.said[0]).toMatchObject({ rate: 1.3, lang: 'en_GB', voice: { name: 'Adam' } });
    expect(root.textContent).toContain('Sentence 2 of 4');
  });

  it('pauses, goes on where it was, and skips', () => {
    const speech = new FakeSpeech(VOICES);
    mount(speech);
    press('Read aloud');
    press('Pause');
    expect(speech.cancelled).toBeGreaterThan(0);
    press('Next sentence');
    press('Next sentence');
    expect(words(speech)).toEqual(['Pier shut']);
    press('Read aloud');
    expect(words(speech).at(-1)).toBe('Mr. Holm was not asked.');
    press('Previous sentence');
    expect(words(speech).at(-1)).toBe('The pier is shut, two officials said.');
  });

  it('does not say who is unnamed when that is not wanted', () => {
    const speech = new FakeSpeech(VOICES);
    mount(speech, { ...choices, standing: false });
    press('Read aloud');
    end(speech);
    expect(words(speech)).toEqual(['Pier shut', 'The pier is shut, two officials said.']);
  });

  it('speaks by a voice of this computer where none has the language of the interface', () => {
    const speech = new FakeSpeech([...VOICES, voice('Lointaine', 'fr-FR', { localService: false })]);
    mount(speech, choices, 'fr');
    press('Read aloud');
    end(speech);
    expect(speech.said).toHaveLength(3);
    expect(speech.said.map((one) => [one.voice?.name, one.lang])).toEqual(
      Array.from({ length: 3 }, () => ['Adam', 'en_GB']),
    );
  });

  it('stops at the end, and when it is closed', () => {
    const speech = new FakeSpeech(VOICES);
    mount(speech);
    press('Read aloud');
    for (let n = 0; n < 4; n += 1) end(speech);
    expect(root.querySelector('button[aria-label="Read aloud"]')).not.toBeNull();
    const before = speech.cancelled;
    press('Read aloud');
    act(() => render(null, root));
    expect(speech.cancelled).toBeGreaterThan(before);
  });

  it.each([
    ['no voice', new FakeSpeech([])],
    ['no voice of this computer', new FakeSpeech([voice('Distant', 'en-GB', { localService: false })])],
    ['no speech', null],
  ])('says so where there is %s', (_, speech) => {
    mount(speech);
    expect(root.textContent).toContain('has no voice for this language');
    expect(root.querySelector('.listen-play')).toBeNull();
  });
});
