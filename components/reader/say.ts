/** Decides what a screen reader says before a statement, once: its standing, its source, whether that is in doubt or yours. */
import type { Standing } from '../../lib/model';
import { labelOf } from '../StandingSample';
import type { Statement } from '../statements';
import type { MessageKey, Translate } from '../types';

const SAY: Readonly<Record<Standing, MessageKey>> = {
  unnamed: 'sayUnnamed',
  record: 'sayRecord',
  vague: 'sayVague',
};

export function sayOf({ source, standing, yours, uncertain }: Statement, t: Translate): string {
  const name = labelOf(source, t);
  const told = yours ? t('sayYours', name) : name;
  return t(SAY[standing], uncertain ? t('sayUncertain', told) : told);
}
