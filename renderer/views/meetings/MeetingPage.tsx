/** A meeting other than the next one, on its own screen. */
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { meetingsStrings as t } from '#renderer/strings/meetings.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { MeetingDetail } from './MeetingDetail.tsx';
import styles from './MeetingsView.module.css';

export function MeetingPage({ id }: { readonly id: string }): ReactNode {
  const list = useCall('meetings.list', {});
  return (
    <div className={styles['page']}>
      <p className={styles['back']}><PlaceLink to={{ name: 'meetings' }}>{t.all}</PlaceLink></p>
      {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : list.data ? <MeetingDetail id={id} today={list.data.today} /> : <Loading lines={8} />}
    </div>
  );
}
