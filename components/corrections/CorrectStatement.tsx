/** Decides what of a statement, or of its source, can be corrected by a form in its card. */
import { useState } from 'preact/hooks';
import type { CorrectionRequest } from '../../lib/corrections';
import type { Statement, StatementIndex } from '../statements';
import type { Translate } from '../types';
import { CorrectSource } from './CorrectSource';
import { type Chosen, choiceOf, NEW_SOURCE, SourceFields } from './SourceFields';

export interface CorrectProps {
  readonly statement: Statement;
  readonly index: StatementIndex;
  readonly t: Translate;
  readonly onCorrect: (request: CorrectionRequest) => void;
}

/** Another source for this statement alone; a new one splits it off. */
function SaidBy({ statement, index, t, onCorrect }: CorrectProps) {
  const others = [...index.sources.values()].filter(({ id }) => id !== statement.source.id);
  const [chosen, setChosen] = useState<Chosen>(NEW_SOURCE);
  const [missing, setMissing] = useState(false);
  const submit = (): void => {
    const source = choiceOf(chosen);
    setMissing(source === null);
    if (source) onCorrect({ kind: 'credit', statements: [statement.id], source });
  };
  return (
    <form
      class="correct-part"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{t('correctThisStatement')}</h3>
      <SourceFields
        sources={others}
        chosen={chosen}
        missing={missing && choiceOf(chosen) === null}
        t={t}
        onChosen={setChosen}
      />
      <div class="form-row">
        <button type="submit" class="button">
          {t('correctCredit')}
        </button>
      </div>
    </form>
  );
}

/** Unmarking needs no form: the card offers it itself. */
export function CorrectStatement(props: CorrectProps & { readonly what: 'statement' | 'source' }) {
  const { what, statement, index, t, onCorrect } = props;
  const { source } = statement;
  return (
    <div class="correct">
      {what === 'statement' ? (
        <SaidBy key={statement.id + source.id} {...props} />
      ) : (
        <CorrectSource
          key={source.id}
          source={source}
          sources={[...index.sources.values()]}
          t={t}
          onCorrect={onCorrect}
        />
      )}
    </div>
  );
}
