/** Decides how the keys and the three kinds of marks are explained. */
import { LineSample, STANDING_MEANINGS, STANDING_NAMES, STANDINGS } from '../StandingSample';
import type { MessageKey, Translate, ViewSettings } from '../types';
import { Sheet } from './Sheet';

const KEYS = [
  [['J'], 'keyNext'],
  [['K'], 'keyPrevious'],
  [['N'], 'keyNextUnnamed'],
  [['P'], 'keyPreviousUnnamed'],
  [['Enter'], 'keySource'],
  [['H'], 'keyMarks'],
  [['M'], 'markStatement'],
  [['?'], 'keyHelp'],
  [['Esc'], 'keyClose'],
] as const satisfies readonly (readonly [readonly string[], MessageKey])[];

const Legend = ({ t }: { readonly t: Translate }) => (
  <dl class="legend">
    {STANDINGS.map((standing) => (
      <div key={standing}>
        <dt>
          <LineSample standing={standing} />
          {t(STANDING_NAMES[standing])}
        </dt>
        <dd>{t(STANDING_MEANINGS[standing])}</dd>
      </div>
    ))}
  </dl>
);

export function Help(props: {
  readonly t: Translate;
  readonly settings: ViewSettings;
  readonly onSettings: (change: Partial<ViewSettings>) => void;
  readonly onClose: () => void;
}) {
  const { t, settings } = props;
  return (
    <Sheet name={t('help')} closeName={t('closeHelp')} class="help" onClose={props.onClose}>
      <h3>{t('helpMarks')}</h3>
      <Legend t={t} />
      <h3>{t('helpKeys')}</h3>
      <dl class="keys">
        {KEYS.map(([keys, name]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.letterKeys}
          onChange={(event) => props.onSettings({ letterKeys: event.currentTarget.checked })}
        />
        <span>{t('letterKeys')}</span>
      </label>
    </Sheet>
  );
}
