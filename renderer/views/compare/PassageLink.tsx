/** A quote, or a citation, that opens the words it came from; back returns to the same place in the comparison. */
import type { ReactElement, ReactNode } from 'react';
import type { Passage } from '#shared/domain/compare/comparison.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { useComparison } from './ComparisonContext.tsx';
import styles from './Passage.module.css';
import { citePage, citePassage } from './reportNames.ts';

export type Cited = Pick<Passage, 'reportId' | 'pageIndex' | 'start' | 'end'>;

/** Names the same passage in every part of the comparison; `where` tells its copies apart. */
export const passageKey = ({ reportId, pageIndex, start }: Cited, where = '') => `${where}${reportId}:${pageIndex}:${start}`;

export function placeOfPassage({ reportId, pageIndex, start, end }: Cited) {
  return { name: 'read', id: reportId, pageIndex, start, end } as const;
}

export const evidenceOf = ({ reportId, pageIndex, start, end }: Cited) => ({ at: { documentId: reportId, pageIndex, start, end }, annotationId: null });

/** The quote itself, with its page under it; or, without children, its citation alone. */
export function PassageLink({ passage, where = '', children, cite = 'page' }: { readonly passage: Cited; readonly where?: string; readonly children?: ReactNode; readonly cite?: 'page' | 'full' | 'none' }): ReactElement {
  const { report, opening } = useComparison();
  const said = citePassage(report(passage.reportId), passage.pageIndex);
  const key = passageKey(passage, where);
  if (children === undefined) {
    return <PlaceLink to={placeOfPassage(passage)} className={styles['cite']} data-passage={key} onClick={() => opening(key)} title={t.open(said)}>{said}</PlaceLink>;
  }
  return (
    <PlaceLink to={placeOfPassage(passage)} className={styles['quote']} data-passage={key} onClick={() => opening(key)} title={t.open(said)}>
      <span>{children}</span>
      {cite === 'none' ? null : <span className={styles['page']}>{cite === 'full' ? said : citePage(report(passage.reportId), passage.pageIndex)}</span>}
    </PlaceLink>
  );
}
