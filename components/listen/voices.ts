/**
 * Decides which voices read aloud: only those of the computer itself, for others send the text to a server; and which
 * of them fits a language best.
 */

const base = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** @returns those of the language first, the browser's default before others, then by name */
export function localVoices(
  voices: readonly SpeechSynthesisVoice[],
  lang: string | null,
): readonly SpeechSynthesisVoice[] {
  const rank = (voice: SpeechSynthesisVoice): number => {
    if (lang === null || base(voice.lang) !== base(lang)) return 3;
    const same = voice.lang.toLowerCase().replace('_', '-') === lang.toLowerCase();
    return voice.default ? 0 : same ? 1 : 2;
  };
  return voices
    .filter(({ localService }) => localService)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** @returns the one chosen, if it speaks the language; else the best that does; null where none does */
export function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  lang: string | null,
  chosen: string,
): SpeechSynthesisVoice | null {
  const local = localVoices(voices, lang);
  const speaks = ({ lang: its }: SpeechSynthesisVoice): boolean => lang === null || base(its) === base(lang);
  return local.find((voice) => voice.voiceURI === chosen && speaks(voice)) ?? local.find(speaks) ?? null;
}
