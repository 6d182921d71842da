/** The clock's buttons, and what can be taken away from a meeting. */
import { CalendarCheck, ChevronDown, FileDown, Pause, Play, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Sitting } from '#shared/domain/sitting/sitting.ts';
import { client, host } from '#renderer/state/calls.ts';
import { go } from '#renderer/state/place.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import styles from './Sitting.module.css';

export function ClockButtons({ sitting, onRun }: { readonly sitting: Sitting; readonly onRun: () => void }): ReactNode {
  const { meetingId, now, startedAt, endedAt } = sitting;
  const reopen = (): void => { client().call('sittings.reopen', { meetingId }).then(onRun, toastError); };
  const end = (): void => { client().call('sittings.end', { meetingId }).then(() => toast(t.endedToast, reopen), toastError); };
  if (endedAt !== null) return <Button onPress={reopen}><Play aria-hidden />{t.reopen}</Button>;
  if (now === null) return <Button look="primary" onPress={onRun}><Play aria-hidden />{startedAt === null ? t.start : t.resume}</Button>;
  return (
    <>
      <Button onPress={() => { client().call('sittings.pause', { meetingId }).catch(toastError); }}><Pause aria-hidden />{t.pause}</Button>
      <IconButton icon={Square} className={styles['stop']} label={t.end} onPress={end} />
    </>
  );
}

async function take(meetingId: string, what: 'runSheet' | 'minutes', format: 'docx' | 'md'): Promise<void> {
  try {
    const { exportId, fileName } = await client().call('sittings.export', { meetingId, what, format });
    if (await host().saveExport(exportId, fileName)) toast(t.exported(fileName));
  } catch (thrown) {
    toastError(thrown);
  }
}

export function TakeAway({ meetingId }: { readonly meetingId: string }): ReactNode {
  return (
    <Menu label={t.take} trigger={<Button>{t.take}<ChevronDown aria-hidden /></Button>}>
      <MenuItem icon={FileDown} onAction={() => void take(meetingId, 'minutes', 'docx')}>{t.minutesWord}</MenuItem>
      <MenuItem icon={FileDown} onAction={() => void take(meetingId, 'minutes', 'md')}>{t.minutesMarkdown}</MenuItem>
      <MenuItem icon={FileDown} onAction={() => void take(meetingId, 'runSheet', 'docx')}>{t.runSheetWord}</MenuItem>
      <MenuItem icon={CalendarCheck} onAction={() => go({ name: 'followUps' })}>{t.toFollowUps}</MenuItem>
    </Menu>
  );
}
