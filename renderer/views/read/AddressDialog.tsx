/** A link that leads out of the paper: its whole address to see and to copy. Nothing is opened from here. */
import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { toast } from '#renderer/ui/Toast.tsx';
import styles from './Carried.module.css';

export function AddressDialog({ address, onClose }: { readonly address: string | null; readonly onClose: () => void }): ReactElement {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address ?? '');
      toast(t.addressCopied);
      onClose();
    } catch {
      toast(t.copyFailed);
    }
  };
  return (
    <Dialog
      title={t.addressTitle} isOpen={address !== null} onClose={onClose}
      actions={<><Button onPress={onClose}>{t.stayHere}</Button><Button look="primary" onPress={() => void copy()}><Copy aria-hidden />{t.copyAddress}</Button></>}
    >
      <p>{t.addressText}</p>
      <p className={styles['address']}>{address}</p>
      <p className="small muted">{t.addressOffline}</p>
    </Dialog>
  );
}
