/** Decides how a text comes in: written or pasted, opened from a file, dropped; and whether it is kept. */
import { useEffect, useRef } from 'preact/hooks';
import { FileButton } from '../pages/FileButton';
import type { PageTranslate } from '../pages/texts';

export interface DraftFields {
  readonly title: string;
  readonly text: string;
}

export interface DraftFormProps {
  readonly fields: DraftFields;
  readonly keep: boolean;
  /** In words; null: nothing is wrong. */
  readonly fault: string | null;
  readonly t: PageTranslate;
  readonly onFields: (change: Partial<DraftFields>) => void;
  readonly onKeep: (keep: boolean) => void;
  readonly onFile: (file: File) => void;
  readonly onCheck: () => void;
}

export function DraftForm(props: DraftFormProps) {
  const { fields, keep, fault, t, onFields } = props;
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    props.onFile(file);
  };
  return (
    <form
      class="draft-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onCheck();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onCheck();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={dropped}
    >
      <label class="draft-field">
        <span class="draft-label">{t('draftHeadline')}</span>
        <span class="aside">{t('draftHeadlineHint')}</span>
        <input
          type="text"
          dir="auto"
          value={fields.title}
          onInput={(event) => onFields({ title: event.currentTarget.value })}
        />
      </label>
      <label class="draft-field">
        <span class="draft-label">{t('draftText')}</span>
        <span class="aside">{t('draftTextHint')}</span>
        <textarea
          ref={text}
          dir="auto"
          rows={14}
          value={fields.text}
          onInput={(event) => onFields({ text: event.currentTarget.value })}
        />
      </label>
      <p class="fault" role="alert">
        {fault}
      </p>
      <div class="row">
        <button type="submit" class="button main">
          {t('draftCheck')}
        </button>
        <FileButton
          accept=".txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
          onFile={props.onFile}
        >
          {t('draftOpen')}
        </FileButton>
        <span class="aside">{t('draftOpenHint')}</span>
        {(fields.text !== '' || fields.title !== '') && (
          <button type="button" class="textlink" onClick={() => onFields({ title: '', text: '' })}>
            {t('draftClear')}
          </button>
        )}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={keep}
          onChange={(event) => props.onKeep(event.currentTarget.checked)}
        />
        <span>
          {t('draftKeep')} <span class="aside">{t('draftKeepNote')}</span>
        </span>
      </label>
    </form>
  );
}
