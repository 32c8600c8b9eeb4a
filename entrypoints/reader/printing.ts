/** Decides what goes on paper while the reader is open: the reader, whole, and not the page behind it. */
import type { ReaderDialog } from './dialog';

type Stop = () => void;

const NAME = 'data-on-record-print';
const ONLY_THE_READER = `@media print {
  html > :not([${NAME}]) { display: none !important; }
  html { overflow: visible !important; height: auto !important; }
}`;

export function printAlone(page: Document, { frame, dress }: ReaderDialog): Stop {
  const view = page.defaultView!;
  const style = page.createElement('style');
  style.textContent = ONLY_THE_READER;
  const before = () => {
    frame.setAttribute(NAME, '');
    frame.append(style);
    dress('print');
  };
  const after = () => {
    frame.removeAttribute(NAME);
    style.remove();
    dress('screen');
  };
  view.addEventListener('beforeprint', before);
  view.addEventListener('afterprint', after);
  return () => {
    view.removeEventListener('beforeprint', before);
    view.removeEventListener('afterprint', after);
  };
}
