/** On a meeting's own page: what was promised before, beside what its papers say of it. */
import type { ReactNode } from 'react';
import type { MeetingSummary } from '#shared/domain/meeting/meeting.ts';
import { useCall } from '#renderer/state/calls.ts';
import { followUpKinds, followUpsStrings as t } from '#renderer/strings/followUps.ts';
import { cx } from '#renderer/ui/cx.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { dueWords } from './FollowUpCard.tsx';
import { Later } from './Later.tsx';
import styles from './FollowUps.module.css';

export function PromisedBefore({ meeting, today }: { readonly meeting: Pick<MeetingSummary, 'id' | 'papers'>; readonly today: string }): ReactNode {
  const list = useCall('followUps.list', {}).data;
  const files = new Set(meeting.papers.map(({ fileId }) => fileId));
  const beside = (list?.followUps ?? []).map((one) => ({ ...one, later: one.later.filter(({ fileId, passages }) => files.has(fileId) && passages.length > 0) })).filter(({ later, meetingId }) => later.length > 0 && meetingId !== meeting.id);
  if (beside.length === 0) return null;
  return (
    <section className={styles['before']} aria-label={t.beside}>
      <div className={styles['head']}><h2>{t.beside}</h2><PlaceLink to={{ name: 'followUps' }} className={styles['acts']}>{t.allOwed}</PlaceLink></div>
      <ul>
        {beside.map((one) => (
          <li key={`${one.kind} ${one.id}`} className={styles['card']}>
            <div className={styles['head']}><Tag tone={one.overdue ? 'slip' : 'plain'}>{followUpKinds[one.kind]}</Tag><span className={cx('num', one.overdue && styles['overdue'])}>{dueWords(one, today)}</span>{one.who ? <span>{t.from(one.who)}</span> : null}</div>
            <p className={styles['text']}>{one.text}</p>
            <Later followUp={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
