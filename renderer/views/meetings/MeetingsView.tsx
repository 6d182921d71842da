/** The first screen: the next meeting, then the others. An empty library is welcomed. */
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { jobs } from '#renderer/state/jobs.ts';
import { useStore } from '#renderer/state/store.ts';
import { firstPapersStrings, meetingsStrings as t } from '#renderer/strings/meetings.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { MeetingDetail } from './MeetingDetail.tsx';
import { nextMeeting } from './meetingOrder.ts';
import styles from './MeetingsView.module.css';
import { OtherMeetings } from './OtherMeetings.tsx';
import { Welcome } from './Welcome.tsx';

function FirstPapers({ which }: { readonly which: 'own' | 'sample' }): ReactNode {
  return (
    <div className={styles['page']}>
      <PageHeader title={firstPapersStrings[which].title} sub={firstPapersStrings[which].text} />
      <Loading lines={8} />
    </div>
  );
}

export function MeetingsView(): ReactNode {
  const list = useCall('meetings.list', {});
  const library = useCall('library.get', {});
  const importing = useStore(jobs).some(({ kind, state }) => kind === 'import' && state === 'running');
  const error = list.error ?? library.error;
  if (error) return <div className={styles['page']}><ErrorState error={error} onRetry={() => { void list.refetch(); void library.refetch(); }} /></div>;
  if (!list.data || !library.data) return <div className={styles['page']}><Loading lines={8} /></div>;
  const { meetings, today } = list.data;
  const next = nextMeeting(meetings, today);
  if (library.data.counts.files === 0) return importing ? <FirstPapers which={library.data.which === 'sample' ? 'sample' : 'own'} /> : <Welcome />;
  if (!next) {
    return (
      <div className={styles['page']}>
        <PageHeader title={t.title} />
        <p className={styles['note']}>{t.noMeetings}</p>
        <PlaceLink to={{ name: 'papers' }} button={{ look: 'primary' }}>{t.toPapers}</PlaceLink>
      </div>
    );
  }
  return (
    <div className={styles['page']}>
      {next.ahead || importing ? null : <p className={styles['note']}>{t.noneAhead}</p>}
      <MeetingDetail key={next.meeting.id} id={next.meeting.id} today={today} />
      <OtherMeetings meetings={meetings.filter(({ id }) => id !== next.meeting.id)} today={today} />
    </div>
  );
}
