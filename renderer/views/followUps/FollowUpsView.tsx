/** What meetings left to be done, soonest due first, beside what later reports say of it. */
import { CalendarCheck, ChevronDown, FileDown, ListChecks } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { client, host, useCall } from '#renderer/state/calls.ts';
import { go, type Place } from '#renderer/state/place.ts';
import { actionStatuses, followUpKinds, followUpsStrings as t, recommendationStatuses } from '#renderer/strings/followUps.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { ReadOnlyNotice, useReadOnly } from '#renderer/ui/ReadOnlyNotice.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { QuestionsSwitch } from '#renderer/views/enquiry/QuestionsSwitch.tsx';
import { FollowUpCard } from './FollowUpCard.tsx';
import { FollowUpDialog, type Opened } from './FollowUpDialog.tsx';
import styles from './FollowUps.module.css';

async function exportFollowUps(format: 'ics' | 'csv'): Promise<void> {
  try {
    const { exportId, fileName } = await client().call('followUps.export', { format });
    if (await host().saveExport(exportId, fileName)) toast(t.exported(fileName));
  } catch (thrown) {
    toastError(thrown);
  }
}

interface Line extends Opened { readonly text: string; readonly state: string }

/** What asks for nothing now, each to be opened again. */
function Lines({ title, lines, onOpen }: { readonly title: string; readonly lines: readonly Line[]; readonly onOpen: (opened: Opened) => void }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <section className={styles['group']} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles['lines']}>
        {lines.map((line) => (
          <li key={line.id}><Tag>{followUpKinds[line.kind]}</Tag><Button look="quiet" className={styles['line']} onPress={() => onOpen(line)}>{line.text}</Button><span className="small muted">{line.state}</span></li>
        ))}
      </ul>
    </section>
  );
}

export function FollowUpsView({ place }: { readonly place: Extract<Place, { name: 'followUps' }> }): ReactNode {
  const list = useCall('followUps.list', {});
  const actions = useCall('actions.list', {}).data?.actions ?? [];
  const recommendations = useCall('recommendations.list', {}).data?.recommendations ?? [];
  const readOnly = useReadOnly();
  const [opened, setOpened] = useState<Opened | null>(null);
  if (list.error) return <div className={styles['page']}><ErrorState error={list.error} onRetry={() => void list.refetch()} /></div>;
  if (!list.data) return <div className={styles['page']}><Loading lines={8} /></div>;
  const { followUps, today } = list.data;
  const named = place.id === undefined ? null : followUps.find(({ id }) => id === place.id) ?? null;
  const edited = opened ?? named;
  const owed = new Set(followUps.map(({ id }) => id));
  const groups = [
    { title: t.overdue, shown: followUps.filter(({ overdue }) => overdue) },
    { title: t.due, shown: followUps.filter(({ overdue, due }) => !overdue && due !== null) },
    { title: t.undated, shown: followUps.filter(({ due }) => due === null) },
  ].filter(({ shown }) => shown.length > 0);
  const drafts = recommendations.filter(({ status, id }) => status === 'draft' && !owed.has(id));
  const closed: Line[] = [
    ...actions.filter(({ id }) => !owed.has(id)).map(({ id, text, status }): Line => ({ kind: 'action', id, text, state: actionStatuses[status] })),
    ...recommendations.filter(({ id, status }) => !owed.has(id) && status !== 'draft').map(({ id, text, status }): Line => ({ kind: 'recommendation', id, text, state: recommendationStatuses[status] })),
  ];
  const people = [...new Set([...actions.map(({ owner }) => owner), ...followUps.map(({ who }) => who)].filter(Boolean))].sort();
  const close = (): void => {
    setOpened(null);
    if (place.id !== undefined) go({ name: 'followUps' }, { replace: true });
  };
  return (
    <div className={styles['page']}>
      <QuestionsSwitch here="followUps" />
      <PageHeader title={t.title} sub={t.sub(followUps.length, followUps.filter(({ overdue }) => overdue).length)}>
        {followUps.length + closed.length > 0 ? (
          <Menu label={t.take} trigger={<Button>{t.take}<ChevronDown aria-hidden /></Button>}>
            <MenuItem icon={CalendarCheck} onAction={() => void exportFollowUps('ics')}>{t.calendar}</MenuItem>
            <MenuItem icon={FileDown} onAction={() => void exportFollowUps('csv')}>{t.table}</MenuItem>
          </Menu>
        ) : null}
      </PageHeader>
      <ReadOnlyNotice />
      {groups.length === 0 ? <EmptyState icon={ListChecks} title={t.nothing} actions={<PlaceLink to={{ name: 'meetingMode' }} button={{}}>{t.toMeeting}</PlaceLink>}><p>{t.nothingText}</p></EmptyState> : null}
      {groups.map(({ title, shown }) => (
        <section key={title} className={styles['group']} aria-label={title}>
          <h2>{title}</h2>
          <ul>{shown.map((followUp) => <FollowUpCard key={`${followUp.kind} ${followUp.id}`} followUp={followUp} today={today} readOnly={readOnly} onEdit={() => setOpened(followUp)} />)}</ul>
        </section>
      ))}
      <Lines title={t.drafts} lines={drafts.map(({ id, text, status }) => ({ kind: 'recommendation', id, text, state: recommendationStatuses[status] }))} onOpen={setOpened} />
      <Lines title={t.closed} lines={closed} onOpen={setOpened} />
      {edited && !readOnly ? <FollowUpDialog key={edited.id} opened={edited} people={people} onClose={close} /> : null}
    </div>
  );
}
