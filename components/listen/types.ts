/** Decides what listening needs of the browser: its own speech, and where the choices about it are kept. */

/** The part of SpeechSynthesis that is used; Firefox for Android and some systems have none. */
export interface Speech {
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  getVoices(): readonly SpeechSynthesisVoice[];
  addEventListener(type: 'voiceschanged', listener: () => void): void;
  removeEventListener(type: 'voiceschanged', listener: () => void): void;
}

export interface ListenChoices {
  /** Times the voice's own speed, 0.5 to 3. */
  readonly rate: number;
  /** The voice's address; empty: the one that fits the article's language. */
  readonly voice: string;
  /** Whether "unnamed source" and its kin are spoken before a statement. */
  readonly standing: boolean;
}

export interface Listening {
  /** Null: this browser does not speak. */
  readonly speech: Speech | null;
  readonly utter: (text: string) => SpeechSynthesisUtterance;
  readonly choices: ListenChoices;
  readonly onChoices: (change: Partial<ListenChoices>) => void;
}
