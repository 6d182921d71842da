/** Library health: what was checked, copies to go back to, and a page for whoever helps. */
import type { ReactNode } from 'react';
import { overlay } from '#renderer/state/overlays.ts';
import { useStore } from '#renderer/state/store.ts';
import { healthStrings as t } from '#renderer/strings/health.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Checks } from './Checks.tsx';
import { Copies } from './Copies.tsx';
import styles from './Health.module.css';
import { Report } from './Report.tsx';

export function HealthDialog(): ReactNode {
  const isOpen = useStore(overlay) === 'health';
  return (
    <Dialog title={t.title} isOpen={isOpen} onClose={() => overlay.set(null)} size="wide">
      <div className={styles['body']}><Checks /><Copies /><Report /></div>
    </Dialog>
  );
}
