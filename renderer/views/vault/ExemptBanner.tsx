/** Over the reader, as long as an exempt paper of the vault is open in it: what it is, by which paragraph, in words. */
import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { usePlace } from '#renderer/state/place.ts';
import { useVaultState } from '#renderer/state/vault.ts';
import { vaultStrings as t } from '#renderer/strings/vault.ts';
import { momentInWords } from '#renderer/strings/words.ts';
import styles from '#renderer/shell/ConnectionScreens.module.css';

export function ExemptBanner(): ReactNode {
  const place = usePlace();
  const open = useVaultState() === 'unlocked';
  const papers = useCall('vault.papers', {}, { enabled: open });
  if (!open || place.name !== 'read') return null;
  const paper = papers.data?.papers.find(({ fileId }) => place.id === fileId || place.id.startsWith(`${fileId}-`));
  if (!paper) return null;
  return (
    <section role="note" aria-label={t.exempt} className={styles['banner']}>
      <EyeOff aria-hidden />
      <p>{t.exempt} {t.paragraphs(paper.marking.paragraphs)} {t.handle} {paper.expiresAt === null ? '' : t.until(momentInWords(paper.expiresAt))}</p>
    </section>
  );
}
