/** Brings a backup back: which file, its passphrase, what it would do, and only then doing it. */
import { FolderOpen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Params, Result } from '#shared/contract/api.ts';
import { client, host } from '#renderer/state/calls.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { useStoppable } from '#renderer/state/useStoppable.ts';
import { backupStrings as t } from '#renderer/strings/backup.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Arrived } from './Arrived.tsx';
import { Busy } from './Busy.tsx';
import styles from './Backup.module.css';
import { RestorePreview } from './RestorePreview.tsx';

interface Chosen { readonly name: string; readonly from: Params<'backup.preview'>['from'] }

export function RestoreBackup(): ReactNode {
  const readOnly = useReadOnly();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [preview, setPreview] = useState<Result<'backup.preview'> | null>(null);
  const [restored, setRestored] = useState<Result<'backup.restore'> | null>(null);
  const [undone, setUndone] = useState<Result<'backup.undo'> | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [writing, setWriting] = useState(false);
  const open = useStoppable('backup.preview');

  const choose = async (): Promise<void> => {
    setFailed(null);
    const [file] = await host().chooseFiles({ folder: false, of: 'backup' });
    if (!file) return;
    setChosen(file.kind === 'path' ? { name: file.path.split(/[\\/]/).at(-1) ?? file.path, from: { path: file.path } } : { name: file.name, from: { upload: file.id } });
    setPreview(null);
  };
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setWriting(true);
    setFailed(null);
    try {
      await work();
    } catch (thrown) {
      setFailed(thrown);
    } finally {
      setWriting(false);
    }
  };
  const look = async ({ from }: Chosen): Promise<void> => {
    const next = await open.run({ from, passphrase });
    if (!next) return;
    setPreview(next);
    setPassphrase('');
  };
  const startOver = (): void => {
    setChosen(null);
    setPassphrase('');
    setPreview(null);
    setRestored(null);
    setUndone(null);
    setFailed(null);
  };

  if (readOnly) return <div className={styles['part']}><p>{shellStrings.settingsDialog.readOnly}</p></div>;
  if (undone) return <div className={styles['part']}><Arrived className={styles['done']}><p>{t.undone(undone.undone, undone.left)}</p></Arrived><div className={styles['row']}><Button onPress={startOver}>{t.startOver}</Button></div></div>;
  if (restored) {
    return (
      <div className={styles['part']}>
        <Arrived className={styles['done']}>
          <p>{t.restored(restored.added, restored.updated)}</p>
          {restored.waiting.length > 0 ? <><p>{t.waits(restored.waiting.length)}</p><ul className={styles['list']}>{restored.waiting.map(({ fileId, source, marks }) => <li key={fileId}>{t.waitingPaper(source, marks)}</li>)}</ul></> : null}
          <p className="small">{t.restoredCopy(restored.copy)}</p>
        </Arrived>
        {failed ? <ErrorState error={failed} /> : null}
        <div className={styles['row']}>
          <Button isDisabled={writing} onPress={() => void attempt(async () => setUndone(await client().call('backup.undo', { id: restored.undoId })))}>{t.undo}</Button>
          <Button look="quiet" onPress={startOver}>{t.startOver}</Button>
        </div>
      </div>
    );
  }
  if (preview) {
    return (
      <div className={styles['part']}>
        <RestorePreview preview={preview} />
        {failed ? <ErrorState error={failed} /> : null}
        {writing ? <Busy>{t.restoring}</Busy> : (
          <div className={styles['row']}>
            <Button look="primary" onPress={() => void attempt(async () => setRestored(await client().call('backup.restore', { id: preview.id })))}>{t.restoreIt}</Button>
            <Button onPress={startOver}>{t.chooseOther}</Button>
          </div>
        )}
      </div>
    );
  }
  return (
    <form
      className={styles['part']}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen && passphrase !== '' && !open.busy) void look(chosen);
      }}
    >
      <p>{t.restoreLead}</p>
      <div className={styles['row']}>
        <Button onPress={() => void choose().catch(setFailed)}><FolderOpen aria-hidden />{chosen ? t.chooseOther : t.choose}</Button>
        {chosen ? <span><span className="muted">{t.chosen}: </span>{chosen.name}</span> : null}
      </div>
      {chosen ? (
        <div className={styles['fields']}>
          <TextField label={t.passphrase} type={shown ? 'text' : 'password'} value={passphrase} onChange={setPassphrase} takesFocus />
          <Checkbox isSelected={shown} onChange={setShown}>{t.show}</Checkbox>
        </div>
      ) : null}
      {open.error ?? failed ? <ErrorState error={open.error ?? failed} /> : null}
      {open.busy ? <Busy stop={t.stop} onStop={open.stop}>{t.opening}</Busy>
        : chosen ? <div className={styles['row']}><Button look="primary" type="submit" isDisabled={passphrase === ''}>{t.openIt}</Button></div> : null}
    </form>
  );
}
