/** Decides how one sentence follows the other, and that nothing speaks on when the reader has closed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Line } from './script';
import type { Listening } from './types';
import { voiceFor } from './voices';

export type Playing = 'stopped' | 'playing' | 'failed';

export interface ListenControl {
  readonly playing: Playing;
  /** Index of the sentence that is read, or would be. */
  readonly at: number;
  readonly play: () => void;
  readonly pause: () => void;
  readonly go: (step: 1 | -1) => void;
}

/** The voices, as soon as the browser has found them: some take a while. */
export function useVoices({ speech }: Listening): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState(speech?.getVoices() ?? []);
  useEffect(() => {
    if (!speech) return;
    const look = () => setVoices(speech.getVoices());
    look();
    speech.addEventListener('voiceschanged', look);
    return () => speech.removeEventListener('voiceschanged', look);
  }, [speech]);
  return voices;
}

/**
 * @param lang of the article
 * @param locale of what is said about standings
 */
export function useListen(
  lines: readonly Line[],
  listening: Listening,
  voices: readonly SpeechSynthesisVoice[],
  lang: string | null,
  locale: string,
): ListenControl {
  const [playing, setPlaying] = useState<Playing>('stopped');
  const [at, setAt] = useState(0);
  // What an utterance that was cancelled says afterwards is not heard: each turn has its number.
  const turn = useRef(0);
  // Chromium forgets an utterance that nobody holds, and with it that it has ended.
  const held = useRef<SpeechSynthesisUtterance[]>([]);
  const { speech, utter, choices } = listening;

  const say = (text: string, language: string | null, whole: boolean, mine: number): void => {
    // Without one of ours the browser would take its own, which may send the text to a server.
    const voice = voiceFor(voices, language, choices.voice) ?? voiceFor(voices, lang, choices.voice);
    if (!voice) {
      setPlaying('failed');
      return;
    }
    const utterance = utter(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = choices.rate;
    utterance.onend = () => {
      if (whole && turn.current === mine) setAt((now) => now + 1);
    };
    utterance.onerror = ({ error }) => {
      if (turn.current === mine && error !== 'interrupted' && error !== 'canceled') setPlaying('failed');
    };
    held.current = [...held.current.slice(-3), utterance];
    speech?.speak(utterance);
  };

  useEffect(() => {
    if (playing !== 'playing') return;
    const line = lines[at];
    if (!line) {
      setPlaying('stopped');
      setAt(0);
      return;
    }
    turn.current += 1;
    const mine = turn.current;
    speech?.cancel();
    if (line.lead !== null && choices.standing) say(line.lead, locale, false, mine);
    say(line.text, lang, true, mine);
    return () => {
      turn.current += 1;
      speech?.cancel();
    };
  }, [playing, at, lines, voices, choices.rate, choices.voice, choices.standing]);

  return {
    playing,
    at: Math.min(at, Math.max(0, lines.length - 1)),
    play: () => setPlaying('playing'),
    pause: () => setPlaying('stopped'),
    go: (step) => setAt((now) => Math.min(lines.length - 1, Math.max(0, now + step))),
  };
}
