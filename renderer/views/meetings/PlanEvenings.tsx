/** The evenings until the meeting, each with its share; a member unticks those on which they can't read. */
import { useId, type ReactNode } from 'react';
import type { PlannedEvening, ReadingPlan } from '#shared/domain/reading/planReading.ts';
import { useCommand } from '#renderer/state/calls.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { readingPlanStrings as t } from '#renderer/strings/readingPlan.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import styles from './ReadingPlan.module.css';

/** The reading of one evening, each part a link to where it begins. */
function Share({ parts, pages, minutes, free }: PlannedEvening): ReactNode {
  if (!free || parts.length === 0) return <span className={styles['none']}>{free ? t.nothingThen : t.notThen}</span>;
  return (
    <>
      <ul className={styles['parts']}>
        {parts.map((part) => (
          <li key={`${part.fileId} ${part.pages[0]?.pageIndex}`}>
            <PlaceLink to={{ name: 'read', id: part.fileId, pageIndex: part.pages[0]?.pageIndex ?? 0 }} title={part.title}>{t.part(part)}</PlaceLink>
          </li>
        ))}
      </ul>
      <span className={styles['share']}>{t.share(pages, minutes)}</span>
    </>
  );
}

export function PlanEvenings({ meetingId, plan, today }: { readonly meetingId: string; readonly plan: ReadingPlan; readonly today: string }): ReactNode {
  const headingId = useId();
  const setAway = useCommand('reading.setAway');
  const readOnly = useReadOnly();
  const { evenings, unplanned } = plan;
  // Those after the last that matters would be a list of nothing.
  const shown = evenings.slice(0, evenings.findLastIndex(({ parts, free }) => parts.length > 0 || !free) + 1);
  const later = evenings.length - shown.length;
  return (
    <div>
      {evenings.length > 0 ? (
        <>
          <h4 id={headingId} className={styles['eveningsHead']}>{t.evenings}</h4>
          {readOnly ? null : <p className={styles['hint']}>{t.eveningsHint}</p>}
          <ul aria-labelledby={headingId} className={styles['evenings']}>
            {shown.map((evening) => (
              <li key={evening.date}>
                <Checkbox
                  isSelected={evening.free} isDisabled={readOnly}
                  onChange={(free) => setAway.mutate({ meetingId, evening: evening.date, away: !free }, { onError: (error) => toastError(error) })}
                >
                  <span className="num">{t.day(evening.date, today)}</span>
                </Checkbox>
                <div className={styles['evening']}><Share {...evening} /></div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {later > 0 ? <p className={styles['hint']}>{t.laterFree(later)}</p> : null}
      {unplanned > 0 ? <p className={styles['unplanned']}>{t.unplanned(unplanned, evenings.length === 0)}</p> : null}
    </div>
  );
}
