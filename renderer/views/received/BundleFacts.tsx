import { BadgeCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { receivedStrings as t } from '#renderer/strings/receivedBundles.ts';
import styles from './Received.module.css';

/** What a bundle is, of which meeting, and whom it says to be from. */
export function BundleFacts({ looked: { summary, key, again } }: { readonly looked: Result<'bundles.inspect'> }): ReactNode {
  const { kind, meeting, clerk, issued, expires, reason, papers, pages, exemptPapers } = summary;
  return (
    <>
      <div>
        <p className={styles['lead']}>{t.what(kind, meeting)}</p>
        <p>{t.when(meeting)}</p>
      </div>
      <dl className={styles['facts']}>
        <dt>{t.from}</dt><dd>{clerk.name}, <span className="num">{t.sent(issued)}</span></dd>
        {reason === null || reason === '' ? null : <><dt>{t.reason}</dt><dd>{reason}</dd></>}
      </dl>
      {key === 'trusted' || key === 'vouched' ? <p className={styles['note']}><BadgeCheck aria-hidden />{key === 'trusted' ? t.known : t.vouched}</p> : null}
      {again ? <p>{t.again}</p> : null}
      <p>{kind === 'recall' ? t.recalls : t.holds(papers.length, pages, exemptPapers)}</p>
      {expires === null || exemptPapers === 0 ? null : <p>{t.until(expires)}</p>}
    </>
  );
}
