/** Decides what the settings page says of keys: the browser's shortcuts with the way to change them, the reader's letters. */
import type { PageTranslate } from '../../components/pages/texts';
import { isButton, type Shortcut } from '../shared/shortcut';
import { Check, Section } from './parts';

interface KeyboardProps {
  readonly shortcuts: readonly Shortcut[];
  readonly letterKeys: boolean;
  readonly t: PageTranslate;
  readonly onLetterKeys: (on: boolean) => void;
  /** Null where only the user can open the browser's page of shortcuts. */
  readonly changeShortcut: (() => void) | null;
}

const nameOf = (shortcut: Shortcut, t: PageTranslate): string =>
  isButton(shortcut) ? t('optionsShortcut') : shortcut.description || shortcut.name;

export function Keyboard({ shortcuts, letterKeys, t, onLetterKeys, changeShortcut }: KeyboardProps) {
  return (
    <Section title={t('optionsKeys')}>
      {shortcuts.length > 0 && (
        <>
          <h3>{t('optionsShortcuts')}</h3>
          <dl class="shortcuts">
            {shortcuts.map((shortcut) => (
              <div key={shortcut.name}>
                <dt>{nameOf(shortcut, t)}</dt>
                <dd>{shortcut.keys === null ? t('optionsShortcutNone') : <kbd>{shortcut.keys}</kbd>}</dd>
              </div>
            ))}
          </dl>
          {changeShortcut ? (
            <button type="button" class="button" onClick={changeShortcut}>
              {t('optionsShortcutChange')}
            </button>
          ) : (
            <p class="aside">{t('optionsShortcutHow')}</p>
          )}
        </>
      )}
      <h3>{t('optionsReaderKeys')}</h3>
      <Check label={t('optionsLetterKeys')} checked={letterKeys} onChange={onLetterKeys} />
    </Section>
  );
}
