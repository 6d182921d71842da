/** All meetings but one, by committee, the latest first. */
import type { ReactNode } from 'react';
import type { MeetingSummary } from '#shared/domain/meeting/meeting.ts';
import { meetingsStrings as t } from '#renderer/strings/meetings.ts';
import { dayInWords, whenInWords } from '#renderer/strings/words.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { ReadBar } from '#renderer/ui/ReadBar.tsx';
import { byCommittee } from './meetingOrder.ts';
import styles from './OtherMeetings.module.css';

export function OtherMeetings({ meetings, today }: { readonly meetings: readonly MeetingSummary[]; readonly today: string }): ReactNode {
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="others" className={styles['others']}>
      <h2 id="others">{t.others}</h2>
      <div className={styles['committees']}>
        {byCommittee(meetings).map(({ committee, meetings: held }) => (
          <div key={committee} className={styles['committee']}>
            <h3>{committee}</h3>
            <ul>
              {held.map((meeting) => (
                <li key={meeting.id} className={styles['meeting']}>
                  <PlaceLink to={{ name: 'meeting', id: meeting.id }} className={styles['date']}>{dayInWords(meeting.date)}</PlaceLink>
                  <span className="small muted">{whenInWords(today, meeting.date)}</span>
                  <span className="small muted num">{t.paperCount(meeting.papers.length)}, {t.pages(meeting.pages)}</span>
                  <ReadBar read={meeting.pagesRead} of={meeting.pages} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
