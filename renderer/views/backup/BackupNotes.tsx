/** Beside the list of marks: that they are only here, and that some wait for their paper. */
import { HardDriveDownload, Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { setSetting, settings } from '#renderer/state/settings.ts';
import { useStore } from '#renderer/state/store.ts';
import { backupStrings as t } from '#renderer/strings/backup.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './Backup.module.css';

/** Fewer than these can be written again; after "not now" so many more have to come. */
const WORTH_KEEPING = 5;
const MORE = 20;

export function BackupNotes(): ReactNode {
  const { data } = useCall('backup.status', {});
  const library = useCall('library.get', {});
  const { backupPutOff } = useStore(settings);
  if (!data || !library.data) return null;
  const { lastSavedAt, written, waiting } = data;
  const remind = lastSavedAt === null && library.data.which !== 'sample' && written >= (backupPutOff === 0 ? WORTH_KEEPING : backupPutOff + MORE);
  const marks = waiting.reduce((sum, paper) => sum + paper.marks, 0);
  return (
    <>
      {marks > 0 ? (
        <section className={styles['note']} aria-label={t.waitingTitle(marks)}>
          <Hourglass aria-hidden />
          <div>
            <p>{t.waitingTitle(marks)}</p>
            <ul className={styles['list']}>{waiting.map((paper) => <li key={paper.fileId}>{t.waitingPaper(paper.source, paper.marks)}</li>)}</ul>
          </div>
          <Button small onPress={() => overlay.set('import')}>{shellStrings.importPapers}</Button>
        </section>
      ) : null}
      {remind ? (
        <section className={styles['note']} aria-label={t.title}>
          <HardDriveDownload aria-hidden />
          <div><p>{t.reminder(written)}</p></div>
          <div className={styles['acts']}>
            <Button small onPress={() => overlay.set('backup')}>{t.make}</Button>
            <Button small look="quiet" onPress={() => setSetting('backupPutOff', written)}>{t.reminderLater}</Button>
          </div>
        </section>
      ) : null}
    </>
  );
}
