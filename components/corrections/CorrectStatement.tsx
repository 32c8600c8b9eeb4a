/** Decides what of a statement and its source can be corrected from its card. */
import { useState } from 'preact/hooks';
import type { CorrectionRequest } from '../../lib/corrections';
import type { Source } from '../../lib/model';
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

export function CorrectStatement(props: CorrectProps) {
  const { statement, index, t, onCorrect } = props;
  const source: Source = statement.source;
  return (
    <div class="correct">
      <div class="form-row">
        <button
          type="button"
          class="button unmark"
          onClick={() => onCorrect({ kind: 'unmark', statement: statement.id })}
        >
          {t('correctUnmark')}
        </button>
      </div>
      <CorrectSource
        key={source.id}
        source={source}
        sources={[...index.sources.values()]}
        t={t}
        onCorrect={onCorrect}
      />
      <SaidBy key={statement.id + source.id} {...props} />
    </div>
  );
}
