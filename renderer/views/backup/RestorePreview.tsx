/** What restoring a backup would do, before any of it is done. */
import type { ReactNode } from 'react';
import type { Result } from '#shared/contract/api.ts';
import type { RecordCounts } from '#shared/contract/methods/backup.ts';
import { backupStrings as t } from '#renderer/strings/backup.ts';
import { momentInWords } from '#renderer/strings/words.ts';
import { Arrived } from './Arrived.tsx';
import styles from './Backup.module.css';

const isNothing = (counts: RecordCounts): boolean => Object.values(counts).every((count) => count === 0);

export function RestorePreview({ preview }: { readonly preview: Result<'backup.preview'> }): ReactNode {
  const { madeAt, holds, added, updated, same, newerHere, conflicts, waiting } = preview;
  const nothing = isNothing(added) && isNothing(updated) && conflicts.length === 0;
  return (
    <Arrived className={styles['part']} label={t.would}>
      <h3>{t.would}</h3>
      <p>{t.madeOn(momentInWords(madeAt))} {t.holds(holds)}</p>
      {nothing ? <p>{t.nothingNew}</p> : (
        <ul className={styles['list']}>
          <li>{t.adds(added)}</li>
          {isNothing(updated) ? null : <li>{t.updates(updated)}</li>}
          {same + newerHere > 0 ? <li>{t.leaves(same, newerHere)}</li> : null}
        </ul>
      )}
      {conflicts.length > 0 ? <><p>{t.conflicts(conflicts.length)}</p><ul className={styles['list']}>{conflicts.map((conflict) => <li key={`${conflict.winner} ${conflict.loser}`}>{t.conflict(conflict)}</li>)}</ul></> : null}
      {waiting.length > 0 ? <><p>{t.waits(waiting.length)}</p><ul className={styles['list']}>{waiting.map(({ fileId, source, marks }) => <li key={fileId}>{t.waitingPaper(source, marks)}</li>)}</ul></> : null}
      <p className="small muted">{t.copyFirst}</p>
    </Arrived>
  );
}
