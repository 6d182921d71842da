/** Where papers come in from: files or a folder. The work itself shows in the corner panel. */
import { FileUp, FolderUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { host } from '#renderer/state/calls.ts';
import { importChosen } from '#renderer/state/importing.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { useStore } from '#renderer/state/store.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import styles from './ImportDialog.module.css';

const t = shellStrings.import;

function start(folder: boolean): void {
  importChosen(folder).then((started) => { if (started) overlay.set(null); }, toastError);
}

/** The two ways to choose, for the dialog and for the welcome. */
export function ImportButtons(): ReactNode {
  return (
    <div className={styles['buttons']}>
      <Button look="primary" onPress={() => start(false)}><FileUp aria-hidden />{t.files}</Button>
      {host().can.chooseFolder ? <Button onPress={() => start(true)}><FolderUp aria-hidden />{t.folder}</Button> : null}
    </div>
  );
}

export function ImportDialog(): ReactNode {
  const open = useStore(overlay) === 'import';
  return (
    <Dialog title={t.title} isOpen={open} onClose={() => overlay.set(null)}>
      <div className={styles['body']}>
        <p>{t.text}</p>
        <ImportButtons />
        <p className="muted">{t.dropHere}</p>
        <p className="small muted">{t.keep}</p>
      </div>
    </Dialog>
  );
}
