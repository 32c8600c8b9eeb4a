/** Decides how a file of one's own is chosen to be taken back in: by a menu item that opens the browser's own chooser. */
import { useRef } from 'preact/hooks';
import type { Translate } from '../types';

export function ImportItem({ t, onFile }: { readonly t: Translate; readonly onFile: (file: File) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <li>
      <button type="button" onClick={() => field.current?.click()}>
        {t('importJson')}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('importJson')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </li>
  );
}
