/** Decides which hostile pages there are: each file of pages/, which says in its first comment what it attacks. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../pages', import.meta.url));

export interface HostilePage {
  /** The file's name. */
  readonly name: string;
  readonly attacks: string;
  /** What must be read in the overlay. */
  readonly shows: readonly string[];
  /** What must not. */
  readonly hides: readonly string[];
  readonly headers: readonly (readonly [string, string])[];
  /** Why the page itself changes its elements marked `data-changes` meanwhile; null: it does not. */
  readonly changes: string | null;
  /** Why no statement is found on it; null: some are. */
  readonly unmarked: string | null;
  readonly template: string;
}

const STORY_WORDS = 'Nobody asked the swimmers';

/** "name: value" lines of the file's first comment. */
function factsOf(template: string): readonly (readonly [string, string])[] {
  const [, comment = ''] = /<!--\n(.*?)-->/s.exec(template) ?? [];
  return comment.split('\n').flatMap((line) => {
    const [, name, value] = /^([a-z]+): (.+)$/.exec(line.trim()) ?? [];
    return name && value ? [[name, value] as const] : [];
  });
}

function pageOf(name: string): HostilePage {
  const template = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const facts = factsOf(template);
  const all = (wanted: string) => facts.filter(([fact]) => fact === wanted).map(([, value]) => value);
  const shows = all('shows');
  return {
    name,
    attacks: all('attacks')[0] ?? '',
    shows: shows.length > 0 ? shows : [STORY_WORDS],
    hides: all('hides'),
    headers: all('header').map((header) => {
      const colon = header.indexOf(': ');
      return [header.slice(0, colon), header.slice(colon + 2)] as const;
    }),
    changes: all('changes')[0] ?? null,
    unmarked: all('unmarked')[0] ?? null,
    template,
  };
}

export const HOSTILE_PAGES: readonly HostilePage[] = readdirSync(FOLDER)
  .filter((name) => ['.html', '.xhtml'].includes(extname(name)))
  .sort()
  .map(pageOf);
