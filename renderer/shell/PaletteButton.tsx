/** Looks like the field that it opens: the way to everything. */
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { overlay } from '#renderer/state/overlays.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './Palette.module.css';

/** The keys as this system's keyboard names them. */
export const COMMAND_KEY = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

export function PaletteButton(): ReactNode {
  return (
    <Button className={cx(styles['open'])} onPress={() => overlay.set('palette')} aria-keyshortcuts="Control+K Meta+K">
      <Search aria-hidden />
      <span className={styles['openText']}>{shellStrings.palette.open}</span>
      <kbd aria-hidden>{COMMAND_KEY} K</kbd>
    </Button>
  );
}
