/** Decides what is said when a file was taken in, or why it was not. */
import type { ImportOutcome, MessageKey, Translate } from '../types';

type Problem = Extract<ImportOutcome, { kind: 'refused' }>['problem'];

const PROBLEMS: Readonly<Record<Problem, MessageKey>> = {
  'too-large': 'importTooLarge',
  'not-json': 'importNotJson',
  'not-ours': 'importNotOurs',
  newer: 'importNewer',
  damaged: 'importDamaged',
  'no-corrections': 'importNoCorrections',
  'not-kept': 'importNotKept',
};

export function importWords(outcome: ImportOutcome, t: Translate): string {
  switch (outcome.kind) {
    case 'here':
      return outcome.count === 0 ? t('importNothingNew') : t('importHere', outcome.count);
    case 'elsewhere':
      return t('importElsewhere', outcome.count, outcome.title);
    case 'refused':
      return t(PROBLEMS[outcome.problem]);
  }
}
