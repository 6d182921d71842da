/** One thing that is owed: by whom, by when, and what later reports say of it. */
import { Check, SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FollowUp } from '#shared/domain/followUp/followUp.ts';
import { client } from '#renderer/state/calls.ts';
import { followUpKinds, followUpsStrings as t } from '#renderer/strings/followUps.ts';
import { dayInWords, whenInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Tag } from '#renderer/ui/Tag.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { latestQuestion } from '#renderer/views/sitting/saveOutcome.ts';
import { Later } from './Later.tsx';
import styles from './FollowUps.module.css';

export function dueWords({ due, overdue }: Pick<FollowUp, 'due' | 'overdue'>, today: string): string {
  if (due === null) return t.noDate;
  return (overdue ? t.wasDue : t.dueOn)(dayInWords(due), whenInWords(today, due));
}

async function setStatus({ kind, id }: Pick<FollowUp, 'kind' | 'id'>, done: boolean): Promise<void> {
  if (kind === 'action') {
    const now = (await client().call('actions.list', {})).actions.find((one) => one.id === id);
    if (now) await client().call('actions.update', { id, revision: now.revision, status: done ? 'done' : 'open' });
    return;
  }
  const now = await latestQuestion(id);
  if (now) await client().call('questions.update', { id, revision: now.revision, status: 'answered' });
}

/** Actions are done, promised answers have come: one press, with the way back. */
function markDone(followUp: FollowUp): void {
  const { kind, id } = followUp;
  const act = async (): Promise<void> => {
    const before = kind === 'action' ? null : (await latestQuestion(id))?.status ?? null;
    await setStatus(followUp, true);
    toast(t.doneToast, () => {
      const back = async (): Promise<void> => {
        if (kind === 'action') return setStatus(followUp, false);
        const now = await latestQuestion(id);
        if (now && before !== null) await client().call('questions.update', { id, revision: now.revision, status: before });
        return undefined;
      };
      back().catch(toastError);
    }, `${kind} ${id}`);
  };
  act().catch(toastError);
}

export function FollowUpCard({ followUp, today, readOnly, onEdit }: { readonly followUp: FollowUp; readonly today: string; readonly readOnly: boolean; readonly onEdit: () => void }): ReactNode {
  const { kind, text, who, overdue, portfolio } = followUp;
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <Tag tone={overdue ? 'slip' : 'plain'}>{followUpKinds[kind]}</Tag>
        <span className={cx('num', overdue && styles['overdue'])}>{dueWords(followUp, today)}</span>
        {who ? <span>{t.from(who)}</span> : null}
        {portfolio === null ? null : <span className="muted">{portfolio}</span>}
        {readOnly ? null : (
          <span className={styles['acts']}>
            {kind === 'recommendation' ? null : <Button small look="quiet" onPress={() => markDone(followUp)} aria-label={t.markDone(text)}><Check aria-hidden />{t.done}</Button>}
            <Button small look="quiet" onPress={onEdit} aria-label={t.edit(text)}><SquarePen aria-hidden />{kind === 'recommendation' ? t.response : t.change}</Button>
          </span>
        )}
      </div>
      <p className={styles['text']}>{text}</p>
      <Later followUp={followUp} />
    </li>
  );
}
