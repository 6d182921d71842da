/** What the papers of the item give reason to ask, and no question rests on: one press drafts one. */
import type { ReactNode } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { announce } from '#renderer/state/announce.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { meetingsStrings } from '#renderer/strings/meetings.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { KindTag } from '#renderer/ui/KindTag.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { questionTypeOf } from '#renderer/views/meetings/questionTypeOf.ts';
import { newQuestion } from './boardActs.ts';
import type { BoardPlace } from './boardOf.ts';
import styles from './Board.module.css';

export type Coverage = Result<'linesOfEnquiry.coverage'>;

/** Of this item; where the board is of the meeting as a whole, of everything. */
export function coverageOf({ item }: BoardPlace, { findings, recommendations }: Coverage): Coverage {
  const here = (one: { readonly item: string | null }): boolean => item === null || one.item === item;
  return { findings: findings.filter(here), recommendations: recommendations.filter(here) };
}

export function uncoveredCount({ findings, recommendations }: Coverage): number {
  return [...findings, ...recommendations].filter(({ questionIds }) => questionIds.length === 0).length;
}

type Passage = { readonly fileId: string; readonly pageIndex: number; readonly start: number; readonly end: number; readonly cite: string; readonly quote: string };

function Cites({ passages }: { readonly passages: readonly Passage[] }): ReactNode {
  return (
    <ul className={styles['cites']}>
      {passages.map(({ fileId, pageIndex, start, end, cite, quote }) => (
        <li key={`${fileId}-${pageIndex}-${start}`} style={{ padding: 0, border: 0 }}><PlaceLink to={{ name: 'read', id: fileId, pageIndex, start, end }} title={`“${quote}”`}>{cite}</PlaceLink></li>
      ))}
    </ul>
  );
}

export function CoverageDialog({ place, coverage, onClose }: { readonly place: BoardPlace; readonly coverage: Coverage; readonly onClose: () => void }): ReactNode {
  const findings = coverage.findings.filter(({ questionIds }) => questionIds.length === 0);
  const recommendations = coverage.recommendations.filter(({ questionIds }) => questionIds.length === 0);
  const all = coverage.findings.length + coverage.recommendations.length;
  const covered = all - findings.length - recommendations.length;
  const draft = (text: string, type: Parameters<typeof newQuestion>[2], passages: readonly Passage[]): void => {
    const evidence = passages.map(({ fileId, pageIndex, start, end }) => ({ at: { documentId: fileId, pageIndex, start, end }, annotationId: null }));
    void newQuestion(place, '', { ...type, text, evidence }).then((id) => { if (id !== null) announce(t.drafted); });
  };
  return (
    <Dialog side isOpen title={t.coverage} onClose={onClose}>
      <div className={styles['form']}>
        <p className="muted">{all === 0 ? t.coverageNothing : findings.length + recommendations.length === 0 ? t.coverageGood : t.coverageText}</p>
        <ul className={styles['findings']}>
          {findings.map((finding) => (
            <li key={finding.sentence}>
              <div className={styles['findingHead']}>
                <KindTag kind={finding.kind} />
                <Button small onPress={() => draft(meetingsStrings.askText(finding), { type: questionTypeOf(finding.kind) }, finding.passages)}>{t.draftIt}</Button>
              </div>
              <p>{finding.sentence}</p>
              <Cites passages={finding.passages} />
            </li>
          ))}
          {recommendations.map((each) => (
            <li key={`${each.fileId}-${each.pageIndex}-${each.start}`}>
              <div className={styles['findingHead']}>
                <Tag>{t.recommendation}</Tag>
                <Button small onPress={() => draft(t.recommendationQuestion(each.quote), { type: 'challenge' }, [each])}>{t.draftIt}</Button>
              </div>
              <p>“{each.quote}”</p>
              <Cites passages={[each]} />
            </li>
          ))}
        </ul>
        {covered > 0 && covered < all ? <p className="small muted">{t.covered(covered)}</p> : null}
      </div>
    </Dialog>
  );
}
