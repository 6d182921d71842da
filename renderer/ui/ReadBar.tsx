/** How much of something has been read, as a bar; the numbers stand in words beside it or in its name. */
import type { ReactNode } from 'react';
import { uiStrings } from '#renderer/strings/ui.ts';
import styles from './States.module.css';

export function ReadBar({ read, of }: { readonly read: number; readonly of: number }): ReactNode {
  const part = of > 0 ? Math.min(1, read / of) : 0;
  return (
    <div role="img" aria-label={uiStrings.readOf(read, of)} className={styles['bar']}>
      <i style={{ width: `${part * 100}%` }} />
    </div>
  );
}
