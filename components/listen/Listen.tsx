/** Decides the bar from which an article is listened to; and what is said where this computer has no voice for it. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../lib/model';
import { ChevronIcon, CloseIcon, PauseIcon, PlayIcon } from '../icons';
import type { StatementIndex } from '../statements';
import type { Translate } from '../types';
import { linesOf } from './script';
import type { Listening } from './types';
import { useListen, useVoices } from './useListen';
import { useSpokenWords } from './useSpokenWords';
import { localVoices, voiceFor } from './voices';

export interface ListenProps {
  readonly listening: Listening;
  readonly article: Article;
  readonly index: StatementIndex;
  readonly page: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly t: Translate;
  readonly locale: string;
  readonly onClose: () => void;
}

const RATES = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;

function Choices(props: ListenProps & { readonly voices: readonly SpeechSynthesisVoice[] }) {
  const { listening, voices, article, t, locale } = props;
  const { choices, onChoices } = listening;
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const rates = (RATES as readonly number[]).includes(choices.rate) ? RATES : [...RATES, choices.rate].sort();
  const spoken = voiceFor(voices, article.lang, choices.voice);
  return (
    <>
      <label>
        <span>{t('listenRate')}</span>
        <select
          value={choices.rate}
          onChange={(event) => onChoices({ rate: Number(event.currentTarget.value) })}
        >
          {rates.map((rate) => (
            <option key={rate} value={rate}>
              {numbers.format(rate)}×
            </option>
          ))}
        </select>
      </label>
      <label class="listen-voice">
        <span>{t('listenVoice')}</span>
        <select
          value={spoken?.voiceURI ?? ''}
          onChange={(event) => onChoices({ voice: event.currentTarget.value })}
        >
          {localVoices(voices, article.lang).map((voice) => (
            <option key={voice.voiceURI} value={voice.voiceURI}>
              {voice.name}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={choices.standing}
          onChange={(event) => onChoices({ standing: event.currentTarget.checked })}
        />
        <span>{t('listenStanding')}</span>
      </label>
    </>
  );
}

export function Listen(props: ListenProps) {
  const { listening, article, index, page, scroller, t, locale, onClose } = props;
  const bar = useRef<HTMLElement>(null);
  const lines = useMemo(() => linesOf(article, index, t), [article, index, t]);
  const voices = useVoices(listening);
  const { playing, at, play, pause, go } = useListen(lines, listening, voices, article.lang, locale);
  useSpokenWords(page, scroller, playing === 'playing' ? (lines[at] ?? null) : null);
  useEffect(() => bar.current?.querySelector<HTMLElement>('.listen-play')?.focus(), []);
  const silent = voiceFor(voices, article.lang, '') === null || lines.length === 0;
  const isPlaying = playing === 'playing';
  return (
    <section class="listen" ref={bar} aria-label={t('listen')}>
      {silent ? (
        <p class="listen-none" role="status">
          <strong>{t('listenNoVoice')}</strong> {t('listenNoVoiceText')}
        </p>
      ) : (
        <>
          <button
            type="button"
            class="tool listen-back"
            aria-label={t('listenPrevious')}
            title={t('listenPrevious')}
            onClick={() => go(-1)}
          >
            <ChevronIcon />
          </button>
          <button
            type="button"
            class="tool listen-play"
            aria-label={t(isPlaying ? 'listenPause' : 'listenPlay')}
            title={t(isPlaying ? 'listenPause' : 'listenPlay')}
            onClick={isPlaying ? pause : play}
          >
            {isPlaying ? <PauseIcon /> : <PlayIcon />}
          </button>
          <button
            type="button"
            class="tool listen-next"
            aria-label={t('listenNext')}
            title={t('listenNext')}
            onClick={() => go(1)}
          >
            <ChevronIcon />
          </button>
          <p class="listen-at">
            {playing === 'failed' ? t('listenFailed') : t('listenAt', String(at + 1), String(lines.length))}
          </p>
          <Choices {...props} voices={voices} />
        </>
      )}
      <button type="button" class="tool listen-close" aria-label={t('listenClose')} onClick={onClose}>
        <CloseIcon />
      </button>
    </section>
  );
}
