/** Lines where text will stand, so that nothing jumps when it comes. Quick answers never show it. */
import { useEffect, useState, type ReactNode } from 'react';
import { uiStrings } from '#renderer/strings/ui.ts';
import styles from './States.module.css';

/** Below this nobody waits; a skeleton that flashes is worse than none. */
const QUIET_MS = 150;

export function Loading({ lines = 4, label = uiStrings.loading }: { readonly lines?: number; readonly label?: string }): ReactNode {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles['skeleton']} style={{ visibility: shown ? 'visible' : 'hidden' }}>
      <div className="visuallyHidden">{shown ? label : ''}</div>
      {Array.from({ length: lines }, (_, line) => <span key={line} aria-hidden />)}
    </div>
  );
}
