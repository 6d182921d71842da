/** Something takes some seconds: what, and a way to stop it. */
import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './Backup.module.css';

export function Busy({ children, stop, onStop }: { readonly children: ReactNode; readonly stop?: string; readonly onStop?: () => void }): ReactNode {
  return (
    <div className={styles['busy']} role="status">
      <LoaderCircle aria-hidden />
      <span>{children}</span>
      {onStop ? <Button small onPress={onStop}>{stop}</Button> : null}
    </div>
  );
}
