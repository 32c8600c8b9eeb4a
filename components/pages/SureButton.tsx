/** Decides how something that cannot be taken back is asked for: a button, then the question with its two answers. */
import { useState } from 'preact/hooks';
import type { PageTranslate } from './texts';

export interface SureButtonProps {
  readonly label: string;
  readonly question: string;
  readonly answer: string;
  readonly t: PageTranslate;
  readonly onDo: () => void;
}

export function SureButton({ label, question, answer, t, onDo }: SureButtonProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser we support
    <span class="row sure" role="group" aria-label={question}>
      <strong role="alert">{question}</strong>
      <button
        type="button"
        class="button main"
        onClick={() => {
          setAsking(false);
          onDo();
        }}
      >
        {answer}
      </button>
      <button type="button" class="button" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </span>
  );
}
