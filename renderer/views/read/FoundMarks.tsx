/** Says once that a paper carries somebody's annotations from another program, and takes them in if that is wanted. */
import { FileInput } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { client, useCall, useCommand } from '#renderer/state/calls.ts';
import { setSetting, settings } from '#renderer/state/settings.ts';
import { useStore } from '#renderer/state/store.ts';
import { markFilesStrings as t } from '#renderer/strings/markFiles.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import styles from '#renderer/views/backup/Backup.module.css';

/** Papers whose annotations were left where they are; the oldest are forgotten. */
const REMEMBERED = 200;

/** `isShown`: a PDF whose first page stands already, so that looking for annotations delays nothing. */
export function FoundMarks({ fileId, isShown, onDone }: { readonly fileId: string; readonly isShown: boolean; readonly onDone: () => void }): ReactNode {
  const { annotationsLeft } = useStore(settings);
  const left = annotationsLeft.includes(fileId);
  const carried = useCall('annotationFiles.carried', { documentId: fileId }, { enabled: isShown && !left });
  const takeIn = useCommand('annotationFiles.takeIn');
  const [closed, setClosed] = useState(false);
  const { marks = 0, taken = 0, authors = [] } = carried.data ?? {};
  if (left || closed || marks === 0 || taken > 0) return null;

  const take = (): void => takeIn.mutate({ documentId: fileId }, {
    onSuccess: ({ ids }) => {
      setClosed(true);
      toast(t.taken(ids.length), () => void putBack(ids));
      onDone();
    },
    onError: (error) => toastError(error),
  });
  return (
    <section className={cx(styles['note'], styles['inReader'])} aria-label={t.found(marks, authors)}>
      <FileInput aria-hidden />
      <div><p>{t.found(marks, authors)}</p></div>
      <div className={styles['acts']}>
        <Button small look="primary" isDisabled={takeIn.isPending} onPress={take}>{takeIn.isPending ? t.takingIn : t.takeIn}</Button>
        <Button small look="quiet" onPress={() => { setSetting('annotationsLeft', [...annotationsLeft, fileId].slice(-REMEMBERED)); onDone(); }}>{t.notNow}</Button>
      </div>
    </section>
  );
}

async function putBack(ids: readonly string[]): Promise<void> {
  try {
    const { annotations } = await client().call('annotations.list', {});
    await client().call('annotations.removeMany', { marks: annotations.filter(({ id }) => ids.includes(id)).map(({ id, revision }) => ({ id, revision })) });
    toast(t.takenBack);
  } catch (thrown) {
    toastError(thrown);
  }
}
