/** Makes a backup and saves it where the person says. */
import { useState, type ReactNode } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { client, host, useCall } from '#renderer/state/calls.ts';
import { useStoppable } from '#renderer/state/useStoppable.ts';
import { backupStrings as t } from '#renderer/strings/backup.ts';
import { momentInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Arrived } from './Arrived.tsx';
import { Busy } from './Busy.tsx';
import styles from './Backup.module.css';
import { isReady, NO_PASSPHRASE, PassphraseFields } from './PassphraseFields.tsx';

export function MakeBackup(): ReactNode {
  const status = useCall('backup.status', {});
  const make = useStoppable('backup.make');
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [complain, setComplain] = useState(false);
  const [saved, setSaved] = useState<Result<'backup.make'> | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [unsaved, setUnsaved] = useState(false);

  const start = async (): Promise<void> => {
    setComplain(true);
    if (!isReady(passphrase)) return;
    setSaved(null);
    setFailed(null);
    setUnsaved(false);
    const made = await make.run({ passphrase: passphrase.first });
    if (!made) return;
    try {
      if (!await host().saveExport(made.exportId, made.fileName)) {
        setUnsaved(true);
        return;
      }
      await client().call('backup.saved', {});
    } catch (thrown) {
      setFailed(thrown);
      return;
    }
    setSaved(made);
    setPassphrase(NO_PASSPHRASE);
    setComplain(false);
  };

  return (
    <form className={styles['part']} onSubmit={(event) => { event.preventDefault(); if (!make.busy) void start(); }}>
      <p>{t.lead}</p>
      {status.data ? <p className={styles['status']}>{status.data.lastSavedAt === null ? t.never(status.data.written) : t.last(momentInWords(status.data.lastSavedAt), status.data.writtenSince)}</p> : null}
      {saved ? (
        <Arrived className={styles['done']}><p>{t.saved(saved.fileName, saved.counts)}</p><p>{t.keepApart}</p></Arrived>
      ) : <PassphraseFields value={passphrase} onChange={setPassphrase} complain={complain} />}
      {unsaved ? <p role="alert">{t.notSaved}</p> : null}
      {make.error ?? failed ? <ErrorState error={make.error ?? failed} /> : null}
      {make.busy ? <Busy stop={t.stop} onStop={make.stop}>{t.making}</Busy>
        : saved ? null : <div className={styles['row']}><Button look="primary" type="submit">{t.makeIt}</Button></div>}
    </form>
  );
}
