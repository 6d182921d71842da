/** Says that a backup took the place of a damaged library, until the member has read it. */
import { ArchiveRestore } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { setSetting, settings } from '#renderer/state/settings.ts';
import { useStore } from '#renderer/state/store.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { momentInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './ConnectionScreens.module.css';

export function RestoredBanner(): ReactNode {
  const { restoredSeen } = useStore(settings);
  const restoredFrom = useCall('library.get', {}).data?.restoredFrom ?? null;
  if (restoredFrom === null || restoredFrom === restoredSeen) return null;
  return (
    <section role="status" className={cx(styles['banner'], styles['calm'])}>
      <ArchiveRestore aria-hidden />
      <p>{t.restored(momentInWords(restoredFrom))}</p>
      <Button small onPress={() => setSetting('restoredSeen', restoredFrom)}>{t.restoredClose}</Button>
    </section>
  );
}
