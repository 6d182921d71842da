/** One agenda item: its pages, how far it has been read, and what has changed about it. */
import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import { isListedOnly, withoutPapers } from '#renderer/strings/items.ts';
import { meetingsStrings as t } from '#renderer/strings/meetings.ts';
import { listInWords } from '#renderer/strings/words.ts';
import { cx } from '#renderer/ui/cx.ts';
import { KindTag } from '#renderer/ui/KindTag.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { ReadBar } from '#renderer/ui/ReadBar.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { VersionTag } from '#renderer/views/versions/VersionTag.tsx';
import { countKinds, type MeetingItem } from './findingsOfItem.ts';
import styles from './ItemRow.module.css';

export interface ItemRowProps {
  readonly item: MeetingItem;
  readonly findings: readonly SinceLastReport[];
  /** The portfolio's only report so far. */
  readonly first: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export function ItemRow({ item, findings, first, chosen, onChoose }: ItemRowProps): ReactNode {
  const pages = item.pageTo - item.pageFrom + 1;
  const counts = countKinds(findings);
  const [top] = counts;
  const words = listInWords(counts.slice(0, 2).map(({ kind, count }) => `${count} ${t.countOf[kind]}`)).replace(' and ', ', ');
  const listed = isListedOnly(item);
  const done = !listed && item.pagesRead >= pages;
  return (
    <li className={cx(styles['item'], chosen && styles['chosen'])}>
      <span className={styles['number']}>{item.number ?? ''}</span>
      <div className={styles['words']}>
        <PlaceLink to={{ name: 'read', id: item.fileId, pageIndex: item.pageFrom }} className={styles['title']}>{item.title || t.frontMatter}</PlaceLink>
        <div className={styles['meta']}>
          <span className="num">{listed ? withoutPapers(item.title) : t.pages(pages)}</span>
          {item.supplement ? <span>{t.inSupplement}</span> : null}
          {[...new Set([item.fileId, ...item.documentIds])].map((id) => <VersionTag key={id} documentId={id} />)}
          {item.exempt ? <Tag icon={EyeOff}>{t.exempt}</Tag> : null}
          {item.conflict ? <span>{item.conflict}</span> : null}
        </div>
      </div>
      {listed ? <span /> : <ReadBar read={item.pagesRead} of={pages} />}
      <div className={styles['state']}>
        {top ? (
          <Button className={cx(styles['findings'])} aria-label={t.showFindingsOf(words, item.title)} aria-pressed={chosen} onPress={onChoose}>
            <KindTag kind={top.kind}>{words}</KindTag>
          </Button>
        ) : done ? <span className="small">{t.read}</span> : first ? <KindTag kind="new">{t.firstReport}</KindTag> : null}
      </div>
    </li>
  );
}
