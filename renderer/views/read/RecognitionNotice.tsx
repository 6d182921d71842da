/** On a page that is a picture: the offer to recognise its words, how far that is, and afterwards that they were recognised. */
import { ScanText, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useCommand } from '#renderer/state/calls.ts';
import { jobs } from '#renderer/state/jobs.ts';
import { createStore, useStore } from '#renderer/state/store.ts';
import { recognitionStrings as t } from '#renderer/strings/recognition.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import styles from './Reader.module.css';

/** Papers whose note the member has hidden: it comes back with the next window. */
const hidden = createStore<ReadonlySet<string>>(new Set());

export function PictureNotice({ fileId }: { readonly fileId: string }): ReactElement {
  const start = useCommand('recognition.start');
  const cancel = useCommand('jobs.cancel');
  const running = useStore(jobs).findLast(({ kind, state }) => kind === 'recognise' && state === 'running');
  return (
    <div className={styles['notice']} role="note">
      <ScanText aria-hidden />
      {running ? (
        <>
          <p><b>{t.running}</b> <span className="num">{t.progress(running.progress.done, running.progress.total)}</span></p>
          <Button small onPress={() => cancel.mutate({ id: running.id }, { onError: (error) => toastError(error) })}>{t.stop}</Button>
        </>
      ) : (
        <>
          <p><b>{t.picture}</b> {t.pictureMore}</p>
          <Button small isDisabled={start.isPending} onPress={() => start.mutate({ id: fileId }, { onError: (error) => toastError(error) })}>{t.start}</Button>
        </>
      )}
    </div>
  );
}

/** @param empty no words were found. */
export function RecognisedNotice({ fileId, empty }: { readonly fileId: string; readonly empty: boolean }): ReactElement | null {
  const remove = useCommand('recognition.remove');
  const off = useStore(hidden);
  if (off.has(fileId)) return null;
  return (
    <div className={styles['notice']} role="note">
      <ScanText aria-hidden />
      <p>{empty ? t.nothing : t.recognised}</p>
      <Button small look="quiet" isDisabled={remove.isPending} onPress={() => remove.mutate({ id: fileId }, { onError: (error) => toastError(error) })}>{t.remove}</Button>
      <IconButton small icon={X} label={t.hide} onPress={() => hidden.set(new Set([...off, fileId]))} />
    </div>
  );
}
