/**
 * Decides what is no statement, however it was found: turns of phrase made of a verb of saying ("That said, …"), and a
 * source's wish not to be named, which tells about the source and is read as such by the resolution. What is left out
 * here is certain; all that needs weighing is the model's.
 */
import type { AnalysisLanguage, Span } from '../model';
import type { AnalysisInput, Found } from './types';

/** One that holds when it matches around the cue, or the beginning of the content. */
export interface NoStatement {
  readonly name: string;
  readonly language: AnalysisLanguage;
  readonly at: 'cue' | 'content';
  readonly pattern: RegExp;
  /** A sentence of which some words look like a statement and are none. */
  readonly matches: string;
  /** A sentence like it that makes a statement. */
  readonly not: string;
}

const OPENING = '(?:^|[.!?…;:—–(\\n“"]\\s*|\\b(?:but|and|so) )';

export const NO_STATEMENTS: readonly NoStatement[] = [
  {
    name: 'that said',
    language: 'en',
    at: 'cue',
    pattern: new RegExp(
      `${OPENING}(?:with )?(?:(?:all )?(?:that|this) (?:being |having been )?said|having said (?:all )?(?:that|this|so)|all told|truth (?:be )?told),`,
      'gi',
    ),
    matches: 'That said, the pier has its charms.',
    not: 'That, said the mayor, was how the pier was saved.',
  },
  {
    name: 'so to speak',
    language: 'en',
    at: 'cue',
    pattern:
      /\b(?:to say the least|that is to say|so to speak|needless to say|(?:it|that) goes without saying|suffice (?:it )?to say|(?:strictly|generally|broadly|frankly|relatively|loosely) speaking)\b/gi,
    matches: 'Needless to say, the pier was empty on Monday.',
    not: 'He went to say that the pier was empty on Monday.',
  },
  {
    name: 'did not say',
    language: 'en',
    at: 'cue',
    pattern:
      /\b(?:(?:would|will|could|did|does|do)(?: not|n[’']t)|(?:declin|refus)(?:ed|es|ing) to|without) (?:immediately |yet |publicly |further )?(?:say|saying|specify|specifying|disclose|reveal|elaborate on|identify|name) (?:whether|if|when|where|why|how|who|whom|what|which)\b/gi,
    matches: 'The mayor would not say whether the pier is safe.',
    not: 'The mayor did say that the pier is safe.',
  },
  {
    name: 'not to be named',
    language: 'en',
    at: 'content',
    pattern:
      /^(?:that |on |for |to )*(?:not (?:to )?(?:publish|use|name|identify|disclose|reveal|print)\b(?! (?:a|any|data|weapons))|(?:only |just )(?:his|her|their) (?:(?:first|given|last|family) |sur|nick)names? (?:be|is|was|should be)\b|(?:be |being )?(?:named|identified|quoted|referred to|known) (?:only |just )?by (?:only |just )?(?:his|her|their|a) (?:(?:first|given|last|family|middle) |sur|nick)name|not (?:to )?(?:be|being) (?:publicly |further )?(?:named|identified|quoted by name)|(?:anonymity|(?:be|remain|stay) (?:anonymous|unnamed|unidentified))\b|(?:he|she|they) (?:did not|didn[’']t|do not|does not) (?:want|wish) (?:to be (?:named|identified)|(?:his|her|their) (?:full |real |last )?(?:name|identity))|(?:his|her|their) (?:full |real |last )?(?:names?|identit(?:y|ies)) (?:not )?(?:to )?(?:be|being) (?:not )?(?:withheld|used|published|printed|disclosed|revealed|made public))/i,
    matches: 'Two of the engineers, who asked not to be named because the report is secret, left on Monday.',
    not: 'The engineers asked the council to name the firm that had built the pier.',
  },
  {
    name: 'cela dit',
    language: 'fr',
    at: 'cue',
    pattern:
      /(?:^|[.!?…;:—–(\n«]\s*)(?:cela|ceci) (?:étant )?dit\b|\b(?:autrement dit|à vrai dire|c[’']est-à-dire|pour ainsi dire|autant dire|à proprement parler)\b/gi,
    matches: 'Cela dit, la jetée a du charme.',
    not: 'La maire a dit que la jetée avait du charme.',
  },
  {
    name: 'ne pas être nommé',
    language: 'fr',
    at: 'content',
    pattern:
      /^(?:à |de |d[’'])*(?:ne pas être (?:cité|nommé|identifié)|(?:rester|garder|conserver) (?:l[’'])?anonym|l[’']anonymat)/i,
    matches: 'Deux ingénieurs, qui ont demandé à ne pas être nommés, ont quitté la mairie.',
    not: 'Deux ingénieurs ont demandé à la mairie de nommer la société.',
  },
];

const fieldOf = (input: AnalysisInput, { field }: Found): string =>
  field === 'text' ? input.text : (input[field] ?? '');

/** How far around a cue a turn of phrase can reach, UTF-16 units. */
const REACH = 32;

function isAround(text: string, { start, end }: Span, pattern: RegExp): boolean {
  const from = Math.max(0, start - REACH);
  const near = text.slice(from, end + REACH);
  return [...near.matchAll(pattern)].some(
    ({ index, 0: words }) => from + index <= start && end <= from + index + words.length,
  );
}

/** @returns why it is no statement; null when nothing speaks against it */
export function noStatement(
  found: Found,
  input: AnalysisInput,
  language: AnalysisLanguage,
): NoStatement | null {
  const { cue, content } = found;
  const [first] = content;
  if (!cue || !first) return null;
  const text = fieldOf(input, found);
  const holds = ({ at, pattern }: NoStatement): boolean =>
    at === 'cue' ? isAround(text, cue, pattern) : pattern.test(text.slice(first.start, first.end));
  return NO_STATEMENTS.find((one) => one.language === language && holds(one)) ?? null;
}

/** @returns those that are statements, in the same order; `continues` points at the same ones, or nowhere */
export function statementsOf(
  found: readonly Found[],
  input: AnalysisInput,
  language: AnalysisLanguage,
): readonly Found[] {
  const kept = found.map((one) => noStatement(one, input, language) === null);
  if (!kept.includes(false)) return found;
  let count = 0;
  const place = kept.map((is) => (is ? count++ : null));
  return found
    .filter((_, at) => kept[at])
    .map((one) => (one.continues === null ? one : { ...one, continues: place[one.continues] ?? null }));
}
