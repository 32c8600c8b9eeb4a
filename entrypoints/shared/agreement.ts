/** Decides what the agreement is counted over: the articles whose corrections are kept. */
import type { AgreementReport } from '../../components/types';
import { agreementOf, type Book, type Tally } from '../../lib/corrections';
import { allBooks } from './books';

const talliesOf = (books: readonly Book[]): readonly Tally[] =>
  books.flatMap(({ tally }) => (tally === null ? [] : [tally]));

/** A book whose corrections were all undone says nothing; one that was checked does. */
const counts = ({ done, checked }: Book): boolean => done.length > 0 || checked;

export async function agreementReport(): Promise<AgreementReport> {
  const books = (await allBooks()).filter((book) => counts(book) && book.tally !== null);
  return {
    all: agreementOf(talliesOf(books)),
    checked: agreementOf(talliesOf(books.filter(({ checked }) => checked))),
    articles: [...books]
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt))
      .map(({ address, title, done, checked }) => ({ address, title, count: done.length, checked })),
  };
}
