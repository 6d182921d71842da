/** One paper in a list: what it is, when, how long, how much of it has been read. */
import { EyeOff, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { currentPlace, go } from '#renderer/state/place.ts';
import { paperKinds, papersStrings as t } from '#renderer/strings/papers.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { ReadBar } from '#renderer/ui/ReadBar.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { VersionTag } from '#renderer/views/versions/VersionTag.tsx';
import styles from './PaperRow.module.css';
import { RecogniseOffer } from './RecogniseOffer.tsx';

/** A part opens in its pack, at its first page: the pack's outline and page labels stay around it. */
export function openPaper(paper: DocumentSummary): { readonly name: 'read'; readonly id: string; readonly pageIndex: number } {
  return { name: 'read', id: paper.fileId, pageIndex: paper.pageFrom };
}

function showDetails(id: string): void {
  const place = currentPlace();
  go(place.name === 'papers' ? { ...place, id } : { name: 'papers', id });
}

export function PaperRow({ paper, inside = false, showDate = true }: { readonly paper: DocumentSummary; readonly inside?: boolean; readonly showDate?: boolean }): ReactNode {
  return (
    <li className={cx(styles['row'], inside && styles['inside'])}>
      <div className={styles['words']}>
        <PlaceLink to={openPaper(paper)} className={styles['title']}>{paper.title}</PlaceLink>
        <div className={styles['meta']}>
          <span>{paperKinds[paper.kind]}</span>
          {paper.item ? <span>{t.item(paper.item)}</span> : null}
          {paper.period ? <span>{paper.period}</span> : null}
          {paper.author ? <span className={styles['author']}>{paper.author}</span> : null}
          <VersionTag documentId={paper.id} />
          {paper.exempt ? <Tag icon={EyeOff}>{t.exempt}</Tag> : null}
          {paper.pagesNeedingOcr > 0 ? <RecogniseOffer fileId={paper.fileId} title={paper.title} pages={paper.pagesNeedingOcr} /> : null}
        </div>
      </div>
      {showDate ? <span className={styles['date']}>{paper.meetingDate ? shortDay(paper.meetingDate) : t.undated}</span> : null}
      <span className={styles['pages']}>{t.pages(paper.pages)}</span>
      <span className={styles['read']}>
        <ReadBar read={paper.pagesRead} of={paper.pages} />
        <span className="small muted" aria-hidden>{t.read(paper.pagesRead, paper.pages)}</span>
      </span>
      <IconButton small icon={PanelRight} label={t.detailsOf(paper.title)} onPress={() => showDetails(paper.id)} />
    </li>
  );
}
