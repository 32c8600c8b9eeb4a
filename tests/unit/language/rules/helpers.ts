/** Reads a text by the rules and gives the spans back as words. */
import { findByRules } from '../../../../lib/language/rules/index';

export interface Told {
  readonly rule: string;
  readonly content: readonly string[];
  readonly cue: string | null;
  readonly mention: string | null;
  readonly form: string;
  readonly continues: number | null;
}

export async function read(text: string, lang = 'en'): Promise<Told[]> {
  const input = { text, title: null, subtitle: null, lang, siteName: null, byline: [], blocks: null };
  const found = await findByRules(input, async () => {});
  const words = (span: { start: number; end: number } | null) =>
    span ? text.slice(span.start, span.end) : null;
  return found.map((f) => ({
    rule: f.evidence.rule,
    content: f.content.map((c) => words(c) ?? ''),
    cue: words(f.cue),
    mention: words(f.mention),
    form: f.form,
    continues: f.continues,
  }));
}
