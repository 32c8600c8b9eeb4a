/** Decides how the reader gets at the browser's speech, and keeps what was chosen about it. */
import type { Listening } from '../../components/listen/types';
import type { Settings } from '../shared/settings';
import { changeSettings } from '../shared/settings-store';

export const listeningIn = (view: Window, { listen }: Settings): Listening => ({
  // Absent where the browser was built without it, whatever the types say.
  speech: (view as { speechSynthesis?: SpeechSynthesis }).speechSynthesis ?? null,
  utter: (text) => new SpeechSynthesisUtterance(text),
  choices: listen,
  onChoices: (change) => void changeSettings({ listen: change }),
});
