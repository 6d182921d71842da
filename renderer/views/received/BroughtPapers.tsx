/** The papers of a bundle in the order of the agenda; those that are here open. */
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BroughtPaper } from '#shared/domain/bundle/openedBundle.ts';
import { receivedStrings as t } from '#renderer/strings/receivedBundles.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import styles from './Received.module.css';

export function BroughtPapers({ papers, inVault = false, onFollow }: { readonly papers: readonly BroughtPaper[]; readonly inVault?: boolean; readonly onFollow?: () => void }): ReactNode {
  if (papers.length === 0) return null;
  return (
    <ul className={styles['papers']} aria-label={t.papers}>
      {papers.map((paper, at) => {
        const title = paper.title ?? (inVault ? t.vaultPaper : t.lockedPaper);
        return (
          // Two papers may have one title: their place tells them apart.
          <li key={at}>
            <div className={styles['line']}>
              <span className={styles['grow']}>
                {paper.opens ? <PlaceLink to={{ name: 'read', id: paper.opens.fileId, pageIndex: paper.opens.pageIndex }} {...(onFollow ? { onClick: onFollow } : {})}>{title}</PlaceLink> : title}
              </span>
              <span className="small muted num">{t.pagesOf(paper)}</span>
            </div>
            <div className={styles['line']}>
              <span className="small muted">{t.item(paper.item, paper.itemTitle)}</span>
              {paper.exempt ? <Tag tone="slip" icon={Lock}>{t.exemptUnder(paper.exempt)}</Tag> : null}
            </div>
            {paper.replaces === null ? null : <p className="small">{t.replaces(paper.replaces)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
