/** Papers dropped anywhere on the window are imported; while they hover, the window says so. */
import { Download } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { importDropped } from '#renderer/state/importing.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { toastError } from '#renderer/ui/Toast.tsx';
import styles from './DropEverywhere.module.css';

/** Only files from outside: moving a question in its list is a drag as well. */
function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

export function DropEverywhere(): ReactNode {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Enter and leave come for every element passed over; their balance tells when the window is left.
    let depth = 0;
    const onEnter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      importDropped(event.dataTransfer).catch(toastError);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={styles['cover']}>
      <div className={styles['card']}><Download aria-hidden /><strong>{t.drop.title}</strong><span className="muted">{t.drop.text}</span></div>
    </div>
  );
}
