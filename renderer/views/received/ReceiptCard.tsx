import { ReceiptText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BundleReceipt } from '#shared/domain/bundle/openedBundle.ts';
import { receivedStrings } from '#renderer/strings/receivedBundles.ts';
import styles from './Received.module.css';

const t = receivedStrings.receipt;

/** What was taken back, and what that does not mean. */
export function ReceiptCard({ receipt }: { readonly receipt: BundleReceipt }): ReactNode {
  return (
    <section className={styles['box']} aria-label={t.title(receipt)}>
      <div className={styles['head']}><ReceiptText aria-hidden /><strong>{t.title(receipt)}</strong></div>
      <p className="small muted">{receivedStrings.when(receipt.meeting)}</p>
      <p>{t.removed(receipt)}</p>
      {t.marks(receipt).map((line) => <p key={line}>{line}</p>)}
      <p className="small">{t.asked(receipt)}</p>
      <p className="small muted">{t.says}</p>
    </section>
  );
}
