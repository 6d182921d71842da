/** Says that the library could not be copied when it should have been: the first sign of damage, or of a full disk. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { healthStrings as t } from '#renderer/strings/health.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from '#renderer/views/health/Health.module.css';

export function CopyBanner(): ReactNode {
  const trouble = useCall('library.get', {}).data?.copyTrouble ?? null;
  if (trouble === null) return null;
  return (
    <section role="status" className={styles['banner']}>
      <TriangleAlert aria-hidden />
      <p>{t.banner}</p>
      <Button small onPress={() => overlay.set('health')}>{t.bannerOpen}</Button>
    </section>
  );
}
