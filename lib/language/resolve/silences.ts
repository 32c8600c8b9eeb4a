/** Decides who was asked and gave no answer: "declined to comment". */
import type { Silence } from '../../model';
import type { LanguageData } from './language';
import type { Scene } from './scene';
import { wordAt } from './text';

/** @returns one entry per such wording outside quotations, with the words of who was silent */
export function findSilences(scene: Scene, data: LanguageData): Silence[] {
  const { text, words, sentences } = scene.fields.text;
  const silences: Silence[] = [];
  for (const rule of data.silent) {
    for (const match of text.matchAll(rule.pattern)) {
      const word = words[wordAt(words, match.index)];
      const sentence = word && sentences[word.sentence];
      if (!word || !sentence || word.quoted) continue;
      const label = subjectBefore(text.slice(sentence.start, match.index));
      silences.push({ span: { start: match.index, end: match.index + match[0].length }, label });
    }
  }
  return silences.sort((a, b) => a.span.start - b.span.start);
}

/** The last noun phrase before the wording: after the last comma or conjunction of the sentence so far. */
function subjectBefore(before: string): string {
  // "Orvane, based in Lyon, did not respond": what stands between two commas in front of the verb is left out
  const inserted = /^(.*\p{L}.*?),\s[^,]*,\s*$/su.exec(before)?.[1] ?? before;
  const parts = inserted
    .split(/(?:,|;|—|–|\bbut\b|\band\b|\bwhile\b|\bthough\b|\bthat\b|\bmais\b|\bet\b|\bque\b)\s+/iu)
    .map((part) => part.trim())
    .filter(Boolean);
  return (parts.at(-1) ?? inserted).replace(/^["“”'’]+|\b(?:has|have|had|also)$/giu, '').trim();
}
