/** One hit: where it is, and the words around it. */
import { History, MessageCircleQuestion, ScanText, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatPlace } from '#shared/domain/anchor/formatCitation.ts';
import type { SearchHit } from '#shared/domain/search/searchQuery.ts';
import { recognitionStrings } from '#renderer/strings/recognition.ts';
import { searchStrings as t } from '#renderer/strings/search.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Marked } from '#renderer/ui/Marked.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useVersions } from '#renderer/views/versions/useVersions.ts';
import { versionsStrings } from '#renderer/strings/versions.ts';
import { hitPlace } from './hitPlace.ts';
import styles from './HitRow.module.css';

export function HitRow({ hit, query }: { readonly hit: SearchHit; readonly query: string }): ReactNode {
  const replaced = useVersions().replacingPage(hit.fileId ?? '', hit.pageIndex);
  const where = hit.source === 'question' ? '' : formatPlace({ ...hit, paragraph: null });
  return (
    <li className={styles['hit']}>
      <div className={styles['head']}>
        <PlaceLink to={hitPlace(hit, query)} className={styles['title']} data-hit="">
          {hit.title}{where ? <span className={styles['where']}> · {where}</span> : null}
        </PlaceLink>
        {replaced ? <Tag tone="changed" icon={History}>{versionsStrings.replacedTag}</Tag> : null}
        {hit.source === 'page' ? null : <Tag icon={hit.source === 'question' ? MessageCircleQuestion : StickyNote}>{t.source[hit.source]}</Tag>}
        {hit.recognised ? <Tag icon={ScanText}>{recognitionStrings.tag}</Tag> : null}
      </div>
      <p className={styles['snippet']}><Marked text={hit.snippet} marks={hit.snippetMarks} /></p>
      <p className={styles['meta']}>{[hit.committee, hit.date ? shortDay(hit.date) : ''].filter(Boolean).join(' · ')}</p>
    </li>
  );
}
