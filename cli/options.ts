/** Decides what the command line can be told. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export const COMMANDS = ['detect', 'read', 'annotate'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Options {
  readonly jobs: number;
  /** Milliseconds that one line may take. */
  readonly timeout: number;
  /** Annotate by the rules even when the trained model is there. */
  readonly rules: boolean;
}

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'stream'; readonly command: Command; readonly options: Options }
  | { readonly kind: 'file'; readonly file: string; readonly url: string | null; readonly options: Options };

export const HELP = `Usage: on-record COMMAND [options] < IN.jsonl > OUT.jsonl
       on-record FILE.html [--url ADDRESS]

Reads news pages and shows who says what. Nothing is fetched; nothing leaves this machine.

Commands read one JSON object a line and write one a line, in the same order:
  detect    {id, url, html}  ->  {id, verdict: "article" | "maybe" | "not", why}
  read      {id, url, html}  ->  {id, title, subtitle, byline, siteName, publishedAt, modifiedAt, lang,
                                  blocks: [{kind, text, ...}] or null, removed: [{reason, text}], ms}
  annotate  {id, text}       ->  {id, text, sources, attributions,
                                 relations, silences, summary, ms}
            {id, url, html}      spans are [start, end) in UTF-16 units of text; in plain text, paragraphs are
                                 parted by blank lines
A line that cannot be read gives {id, error} (id null when it has none); the rest goes on.

With a file it prints the article and its sources for people.

Options
  --jobs N       work on N lines at a time (default: 1)
  --timeout S    seconds that one line may take before it is given up (default: 60)
  --rules        annotate by the rules, not by the trained model
  --url ADDRESS  with a file: the address of the page
  --help         this text

Exit code: 0 when all lines were answered (also with {id, error}), 1 when the program failed, 2 when it was
not understood.
`;

export class UsageError extends Error {}

function positive(name: string, given: string): number {
  const value = Number(given);
  if (!Number.isFinite(value) || value <= 0)
    throw new UsageError(`--${name} wants a number above 0, not "${given}".`);
  return value;
}

const isCommand = (word: string): word is Command => COMMANDS.some((command) => command === word);

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jobs: { type: 'string', short: 'j', default: '1' },
        timeout: { type: 'string', default: '60' },
        rules: { type: 'boolean', default: false },
        url: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param args the command line's words
 * @throws UsageError with a sentence for people
 */
export function parseOptions(args: readonly string[]): Asked {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  const [word, ...more] = positionals;
  if (word === undefined) throw new UsageError('Say what to do: detect, read, annotate, or a file.');
  if (more.length > 0) throw new UsageError(`Not understood: "${more.join(' ')}".`);
  const options: Options = {
    jobs: Math.min(Math.ceil(positive('jobs', values.jobs)), 4 * availableParallelism()),
    timeout: 1000 * positive('timeout', values.timeout),
    rules: values.rules,
  };
  if (isCommand(word)) return { kind: 'stream', command: word, options };
  return { kind: 'file', file: word, url: values.url ?? null, options };
}
