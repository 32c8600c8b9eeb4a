/** Decides how a backup is saved, and how one is restored: seen part by part first, written only when it is ticked. */
import { useState } from 'preact/hooks';
import { formatDate } from '../../components/format';
import { FileButton } from '../../components/pages/FileButton';
import { SureButton } from '../../components/pages/SureButton';
import type { PageKey, PageTranslate } from '../../components/pages/texts';
import { type Backup, type BackupFault, backupOf, readBackup } from '../shared/backup';
import { deleteAllBooks } from '../shared/books';
import { savePageFile, textOf } from '../shared/page-files';
import { gather, holds, PARTS, type Part, restore } from './backup';
import { Check, Section } from './parts';

interface BackupPartProps {
  readonly t: PageTranslate;
  readonly locale: string;
}

const FAULTS: Readonly<Record<BackupFault, PageKey>> = {
  'not-json': 'optionsBackupFaultJson',
  'not-a-backup': 'optionsBackupFaultOther',
  'later-version': 'optionsBackupFaultLater',
};

function partWords(backup: Backup, part: Part, t: PageTranslate): string {
  switch (part) {
    case 'settings':
      return t('optionsBackupSettings');
    case 'draft':
      return t('optionsBackupDraft');
    case 'policies':
      return t('optionsBackupPolicies', backup.policies.length);
    case 'books':
      return t('optionsBackupCorrections', Object.keys(backup.books).length);
    case 'readings':
      return t('optionsBackupReadings', backup.readings.length);
  }
}

interface FoundProps extends BackupPartProps {
  readonly backup: Backup;
  readonly onRestore: (wanted: ReadonlySet<Part>) => void;
  readonly onCancel: () => void;
}

function Found({ backup, t, locale, onRestore, onCancel }: FoundProps) {
  const there = PARTS.filter((part) => holds(backup, part));
  const [wanted, setWanted] = useState<ReadonlySet<Part>>(new Set(there));
  const tick = (part: Part, on: boolean): void =>
    setWanted(new Set(there.filter((one) => (one === part ? on : wanted.has(one)))));
  const always = Object.values(backup.settings?.sites ?? {}).includes('always');
  return (
    <fieldset class="restore">
      <legend>{t('optionsBackupOf', formatDate(backup.at, locale) ?? '?')}</legend>
      <p>{t('optionsBackupHas')}</p>
      {there.map((part) => (
        <Check
          key={part}
          label={partWords(backup, part, t)}
          checked={wanted.has(part)}
          onChange={(on) => tick(part, on)}
        />
      ))}
      {always && <p class="aside">{t('optionsBackupSites')}</p>}
      {backup.damaged > 0 && <p class="aside">{t('optionsBackupDropped', backup.damaged)}</p>}
      <div class="row">
        <button
          type="button"
          class="button main"
          disabled={wanted.size === 0}
          onClick={() => onRestore(wanted)}
        >
          {t('optionsBackupDo')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </fieldset>
  );
}

export function BackupPart({ t, locale }: BackupPartProps) {
  const [found, setFound] = useState<Backup | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const start = (): void => {
    setFault(null);
    setSaid('');
    setFound(null);
  };
  const save = async (): Promise<void> => {
    start();
    try {
      const text = backupOf(await gather(), new Date());
      const name = `on-record-backup-${new Date().toISOString().slice(0, 10)}.json`;
      savePageFile({ name, type: 'application/json', text });
    } catch {
      setFault(t('libraryUnreadable'));
    }
  };
  const open = async (file: File): Promise<void> => {
    start();
    const read = readBackup(await textOf(file).catch(() => ''));
    if (read.ok) setFound(read.value);
    else setFault(t(FAULTS[read.error], file.name));
  };
  const write = async (backup: Backup, wanted: ReadonlySet<Part>): Promise<void> => {
    const whole = await restore(backup, wanted);
    start();
    if (whole) setSaid(t('optionsBackupDone'));
    else setFault(t('optionsBackupPart'));
  };
  const forget = async (): Promise<void> => {
    start();
    try {
      setSaid(t('optionsCorrectionsDeleted', await deleteAllBooks()));
    } catch {
      setFault(t('optionsNotSaved'));
    }
  };
  return (
    <Section title={t('optionsBackup')}>
      <p>{t('optionsBackupText')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void save()}>
          {t('optionsBackupSave')}
        </button>
        <FileButton accept=".json,application/json" onFile={(file) => void open(file)}>
          {t('optionsBackupOpen')}
        </FileButton>
        <SureButton
          label={t('optionsCorrectionsDelete')}
          question={t('optionsCorrectionsDeleteSure')}
          answer={t('optionsCorrectionsDeleteDo')}
          t={t}
          onDo={() => void forget()}
        />
      </div>
      <p class="fault" role="alert">
        {fault}
      </p>
      <p class="said" role="status">
        {said}
      </p>
      {found && (
        <Found
          backup={found}
          t={t}
          locale={locale}
          onRestore={(wanted) => void write(found, wanted)}
          onCancel={start}
        />
      )}
    </Section>
  );
}
