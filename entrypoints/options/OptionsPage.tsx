/** Decides how the settings page is wired: every change goes to the store at once, and what failed is told. */
import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import type { Drawn } from '../shared/mount-page';
import type { SettingsChange } from '../shared/settings';
import { changeSettings } from '../shared/settings-store';
import { allShortcuts, changeShortcut, type Shortcut } from '../shared/shortcut';
import { SYNC_PROBLEM } from '../shared/sync-keys';
import { Options } from './Options';

/** Read again when the user comes back from the browser's own page of shortcuts. */
function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const look = () => void allShortcuts().then(setShortcuts, () => undefined);
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  return shortcuts;
}

function useSyncProblem(): boolean {
  const [problem, setProblem] = useState(false);
  useEffect(() => {
    void browser.storage.local.get(SYNC_PROBLEM).then(
      (kept: Record<string, unknown>) => setProblem(kept[SYNC_PROBLEM] === true),
      () => undefined,
    );
    const hear = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
      if (area === 'local' && Object.hasOwn(changes, SYNC_PROBLEM)) {
        setProblem(changes[SYNC_PROBLEM]?.newValue === true);
      }
    };
    browser.storage.onChanged.addListener(hear);
    return () => browser.storage.onChanged.removeListener(hear);
  }, []);
  return problem;
}

export function OptionsPage(props: Drawn) {
  const [notSaved, setNotSaved] = useState(false);
  const change = async (wanted: SettingsChange): Promise<void> =>
    setNotSaved(!(await changeSettings(wanted)));
  return (
    <Options
      {...props}
      shortcuts={useShortcuts()}
      changeShortcut={changeShortcut}
      notSaved={notSaved}
      syncFull={useSyncProblem()}
      onChange={(wanted) => void change(wanted)}
    />
  );
}
