/** Backups: make one, restore one, and what the library does by itself. */
import { useState, type ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { useStore } from '#renderer/state/store.ts';
import { backupStrings as t } from '#renderer/strings/backup.ts';
import { momentInWords } from '#renderer/strings/words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import styles from './Backup.module.css';
import { MakeBackup } from './MakeBackup.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';

function Automatic(): ReactNode {
  const { data } = useCall('backup.status', {});
  if (!data) return null;
  const { folder, newest, count } = data.automatic;
  return (
    <div className={styles['foot']}>
      <p className="small muted">{t.automatic(count, newest === null ? null : momentInWords(newest))}</p>
      {count > 0 ? <p className="small muted">{t.automaticFolder} {folder}</p> : null}
    </div>
  );
}

export function BackupDialog(): ReactNode {
  const isOpen = useStore(overlay) === 'backup';
  const [tab, setTab] = useState<'make' | 'restore'>('make');
  return (
    <Dialog title={t.title} isOpen={isOpen} onClose={() => overlay.set(null)} size="wide">
      <Tabs
        label={t.tabs} selected={tab} onSelect={setTab}
        tabs={[{ key: 'make', title: t.make, content: <MakeBackup /> }, { key: 'restore', title: t.restore, content: <RestoreBackup /> }]}
      />
      <Automatic />
    </Dialog>
  );
}
