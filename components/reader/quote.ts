/** Decides what is copied when a statement is copied with its attribution. */
import { linkTo } from '../../lib/export/share';
import type { Article } from '../../lib/model';
import { formatDate } from '../format';
import { fieldText, type Statement } from '../statements';

const QUOTED = /^[“"«„‘']/;

/** Direct quotations keep the article's marks; words put indirectly are not made a quotation. */
const ownWords = (statement: Statement): string =>
  statement.attribution.form === 'direct' && !QUOTED.test(statement.text)
    ? `“${statement.text}”`
    : statement.text;

/** @returns the page's address with a fragment by which browsers scroll to the statement's words */
export function linkToCopy({ attribution: { field, content } }: Statement, article: Article): string {
  const [first] = content;
  return linkTo(article.url, first ? fieldText(article, field).slice(first.start, first.end) : '');
}

/** The words, who said them, and where to read them: two lines. */
export function quoteToCopy(statement: Statement, article: Article, label: string, locale: string): string {
  const { role } = statement.source;
  const who = role === null ? label : `${label}, ${role}`;
  const where = [article.title, article.siteName, formatDate(article.publishedAt, locale)].filter(Boolean);
  return `${ownWords(statement)} — ${who}\n${where.join(', ')}. ${linkToCopy(statement, article)}`;
}
