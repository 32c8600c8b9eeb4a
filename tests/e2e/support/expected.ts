/** Decides what the reader should find on a page of the sample site: what the same library finds under Node. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analystFor } from '../../../cli/analyst.ts';
import { parsePage } from '../../../cli/dom.ts';
import { inputOf } from '../../../lib/language/types.ts';
import { readArticle } from '../../../lib/page/index.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * @param path of a page of the sample site
 * @param rules whether by the rules alone, else by the trained model
 * @returns the words of each statement that is found, without spaces, sorted
 */
export async function statementsOn(path: string, rules: boolean): Promise<readonly string[]> {
  const html = readFileSync(join(ROOT, 'tests/fixtures/site', path), 'utf8');
  const read = readArticle(parsePage(html), `http://127.0.0.1${path}`);
  if (!read.ok) throw new Error(read.error.message);
  const { attributions } = await analystFor({ rules, root: ROOT })(inputOf(read.value));
  const { text, title, subtitle } = read.value;
  const fields = { text, title: title ?? '', subtitle: subtitle ?? '' };
  return attributions
    .map(({ field, content }) => content.map(({ start, end }) => fields[field].slice(start, end)).join(''))
    .map((words) => words.replace(/\s+/gu, ''))
    .sort();
}
