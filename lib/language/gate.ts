/** Decides in which language an article is analysed, if in any: what the page says, checked against the small words of the text. */
import type { AnalysisLanguage } from '../model';
import type { AnalysisInput } from './types';

const SMALL: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is that was for on with he said it as at by from his are has have an be they who were this will not'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les de des et du une un que est dans pour qui sur au par pas il elle avec ce plus sont ont cette aux été se son'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las de que y en un una del se por con para su al lo como más pero sus fue ha este no es'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und in den von zu mit ist des auf für im dem nicht ein eine als auch es an werden aus er hat dass sie nach'.split(
      ' ',
    ),
  ),
  it: new Set(
    'il la di che e in un una per con del della non si le dei da sono ha al come più è anche nel alla gli lo'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'o a de que e do da em um uma para com não os as no na por mais dos se foi ao como das ou à é são'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'de het een van en in is dat op te zijn met voor niet aan er om ook als bij door maar uit nog naar'.split(
      ' ',
    ),
  ),
};

/** How large a share of the words are the small words of each language. */
function shares(text: string): Map<string, number> {
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words)
    for (const [lang, small] of Object.entries(SMALL))
      if (small.has(word)) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return new Map([...counts].map(([lang, n]) => [lang, n / Math.max(1, words.length)]));
}

const isAnalysed = (tag: string): tag is AnalysisLanguage => tag === 'en' || tag === 'fr';

/**
 * A text of which a fifth and more is English (or French) small words is analysed as such whatever the page says:
 * many pages name the wrong language. Of a text too short to tell, the page is believed.
 * @returns null when attributions are not found in this language so far
 */
export function languageOf(input: AnalysisInput): AnalysisLanguage | null {
  const said = input.lang?.toLowerCase().split(/[-_]/u)[0] ?? null;
  const text = `${input.title ?? ''}\n${input.text}`;
  const share = shares(text);
  const [best, part] = [...share].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const words = text.slice(0, 6000).match(/\p{L}+/gu)?.length ?? 0;
  if (words < 25)
    return said !== null ? (isAnalysed(said) ? said : null) : isAnalysed(best) && part > 0.15 ? best : null;
  if (part >= 0.18) return isAnalysed(best) ? best : null;
  return said !== null && isAnalysed(said) && (share.get(said) ?? 0) >= 0.08 ? said : null;
}
