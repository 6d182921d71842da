/** Meeting mode: which meeting is held, then its run sheet. */
import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { go, type Place } from '#renderer/state/place.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { dayInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { nextMeeting } from '#renderer/views/meetings/meetingOrder.ts';
import { Meeting } from './Meeting.tsx';
import styles from './Sitting.module.css';

export function MeetingModeView({ place }: { readonly place: Extract<Place, { name: 'meetingMode' }> }): ReactNode {
  const list = useCall('meetings.list', {});
  if (list.error) return <div className={styles['page']}><ErrorState error={list.error} onRetry={() => void list.refetch()} /></div>;
  if (!list.data) return <div className={styles['page']}><Loading lines={8} /></div>;
  const { meetings, today } = list.data;
  const meeting = meetings.find(({ id }) => id === place.id) ?? nextMeeting(meetings, today)?.meeting;
  if (!meeting) {
    return (
      <div className={styles['page']}>
        <h1>{t.title}</h1>
        <EmptyState icon={Clock} title={t.noMeetings} actions={<Button look="primary" onPress={() => overlay.set('import')}>{shellStrings.importPapers}</Button>}><p>{t.noMeetingsText}</p></EmptyState>
      </div>
    );
  }
  const choose = (
    <Select
      label={t.choose} hideLabel value={meeting.id} onChange={(id) => go({ name: 'meetingMode', id })} className={styles['chooser']}
      options={meetings.toSorted((a, b) => b.date.localeCompare(a.date)).map(({ id, date, committee }) => ({ key: id, text: `${dayInWords(date)} · ${committee}` }))}
    />
  );
  return <Meeting key={meeting.id} meetingId={meeting.id} choose={choose} />;
}
