/** What the keyboard can do. */
import type { ReactNode } from 'react';
import { overlay } from '#renderer/state/overlays.ts';
import { settings } from '#renderer/state/settings.ts';
import { useStore } from '#renderer/state/store.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { COMMAND_KEY } from './PaletteButton.tsx';
import styles from './ShortcutsDialog.module.css';

export function ShortcutsDialog(): ReactNode {
  const isOpen = useStore(overlay) === 'shortcuts';
  const { singleKeys } = useStore(settings);
  return (
    <Dialog title={t.shortcuts} isOpen={isOpen} onClose={() => overlay.set(null)}>
      <dl className={styles['list']}>
        {t.shortcutList.filter(({ single }) => singleKeys || !single).map(({ keys, does }) => (
          <div key={keys.join('+') + does}>
            <dt>{keys.map((key) => <kbd key={key}>{key === 'Ctrl' ? COMMAND_KEY : key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
