/** Decides what can be taken out of the reader: the text, files, a print. */

import type { ExportFormat, Translate } from '../types';
import { ImportItem } from './ImportItem';

interface ShareProps {
  readonly t: Translate;
  readonly onCopyText: () => void;
  readonly onExport: ((format: ExportFormat) => void) | undefined;
  readonly onPrint: (() => void) | undefined;
  readonly onImport: ((file: File) => void) | undefined;
}

const FORMATS = [
  ['markdown', 'exportMarkdown'],
  ['json', 'exportJson'],
  ['csv', 'exportCsv'],
  ['annotations', 'exportAnnotations'],
] as const satisfies readonly (readonly [ExportFormat, string])[];

const Item = (props: { readonly name: string; readonly onPick: () => void }) => (
  <li>
    <button type="button" onClick={props.onPick}>
      {props.name}
    </button>
  </li>
);

export function ShareMenu({ t, onCopyText, onExport, onPrint, onImport }: ShareProps) {
  return (
    <ul class="menu">
      <Item name={t('copyArticle')} onPick={onCopyText} />
      {onPrint && <Item name={t('print')} onPick={onPrint} />}
      {onExport &&
        FORMATS.map(([format, name]) => <Item key={format} name={t(name)} onPick={() => onExport(format)} />)}
      {onImport && <ImportItem t={t} onFile={onImport} />}
    </ul>
  );
}
