/** A dialog with one form: Enter does it, Escape leaves it. */
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { uiStrings } from '#renderer/strings/ui.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './Corrections.module.css';

export interface FormDialogProps {
  readonly title: string;
  readonly lead?: string;
  /** What the main button says. */
  readonly act: string;
  readonly children: ReactNode;
  readonly size?: 'normal' | 'wide';
  readonly onClose: () => void;
  /** Resolves to whether it was done; then the dialog closes. */
  readonly onAct: () => Promise<boolean>;
}

export function FormDialog({ title, lead, act, children, size = 'normal', onClose, onAct }: FormDialogProps): ReactElement {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    const done = await onAct();
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      title={title} isOpen onClose={onClose} size={size}
      actions={<><Button onPress={onClose}>{uiStrings.cancel}</Button><Button look="primary" type="submit" form={id} isDisabled={busy}>{act}</Button></>}
    >
      <form
        id={id} className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        {lead ? <p className="muted">{lead}</p> : null}
        {children}
      </form>
    </Dialog>
  );
}
