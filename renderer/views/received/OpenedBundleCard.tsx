/** What came of opening a bundle: what is new, and where it is. */
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { receivedStrings as t } from '#renderer/strings/receivedBundles.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Arrived } from '#renderer/views/backup/Arrived.tsx';
import { CameAgain } from '#renderer/views/versions/CameAgain.tsx';
import { BroughtPapers } from './BroughtPapers.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import styles from './Received.module.css';

export function OpenedBundleCard({ opened: { bundle, receipt }, onFollow }: { readonly opened: Result<'bundles.opened'>; readonly onFollow: () => void }): ReactNode {
  const { kind, fileId, exempt, papers } = bundle;
  return (
    <Arrived className={styles['part']} label={t.done[kind]}>
      <p className={styles['note']} data-tone="done"><CircleCheck aria-hidden /><span><strong>{t.done[kind]}.</strong>{exempt === 'left' ? ` ${t.done.left}` : exempt === 'kept' ? ` ${t.done.kept}` : ''}</span></p>
      {receipt ? <ReceiptCard receipt={receipt} /> : null}
      {fileId === null ? null : (
        <>
          <div className={styles['row']}><PlaceLink button={{ look: 'primary' }} to={{ name: 'read', id: fileId }} onClick={onFollow}>{kind === 'supplement' ? t.done.readSupplement : t.done.read}</PlaceLink></div>
          <CameAgain imported={[fileId]} />
        </>
      )}
      <BroughtPapers papers={papers} inVault={exempt === 'kept'} onFollow={onFollow} />
    </Arrived>
  );
}
