/** Which meeting and item a question is for, when it's asked, by whom, and how long it takes. */
import type { ReactNode } from 'react';
import { questionPrioritySchema, type Question } from '#shared/domain/question/question.ts';
import { useCall } from '#renderer/state/calls.ts';
import { priorities, questionsStrings as t } from '#renderer/strings/questions.ts';
import { dayInWords } from '#renderer/strings/words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { QuestionFields } from './questionDraft.ts';
import styles from './QuestionEditor.module.css';

export interface MeetingFieldsProps {
  readonly draft: QuestionFields;
  readonly author: Question['author'];
  readonly members: readonly string[];
  readonly onEdit: (changes: Partial<QuestionFields>) => void;
}

/** Kept apart from the words, so that a select's own list never carries an id that a paper took away. */
const NONE = '';

export function MeetingFields({ draft, author, members, onEdit }: MeetingFieldsProps): ReactNode {
  const meetings = useCall('meetings.list', {}).data?.meetings ?? [];
  const { data: detail } = useCall('meetings.get', { id: draft.meetingId ?? '' }, { enabled: draft.meetingId !== null });
  const known = new Set(meetings.map(({ id }) => id));
  const items = (draft.meetingId === null ? [] : detail?.items ?? []).flatMap(({ number, title }) => (number === null ? [] : [{ key: number, text: t.itemName(number, title) }]));
  const itemKeys = new Set(items.map(({ key }) => key));
  return (
    <section aria-label={t.aboutMeeting} className={styles['section']}>
      <h2 className={styles['label']}>{t.aboutMeeting}</h2>
      <div className={styles['pair']}>
        <Select
          label={t.forMeeting}
          value={draft.meetingId ?? NONE}
          onChange={(id) => onEdit({ meetingId: id === NONE ? null : id, item: null })}
          options={[
            { key: NONE, text: t.noMeeting }, ...meetings.map(({ id, committee, date }) => ({ key: id, text: `${dayInWords(date)}, ${committee}` })),
            ...(draft.meetingId !== null && !known.has(draft.meetingId) ? [{ key: draft.meetingId, text: dayInWords(draft.meetingId.slice(0, 10)) }] : []),
          ]}
        />
        <Select
          label={t.item}
          value={draft.item ?? NONE}
          onChange={(item) => onEdit({ item: item === NONE ? null : item })}
          options={[{ key: NONE, text: t.noItem }, ...items.filter(({ key }, at) => items.findIndex((other) => other.key === key) === at), ...(draft.item !== null && !itemKeys.has(draft.item) ? [{ key: draft.item, text: t.itemName(draft.item, '') }] : [])]}
        />
      </div>
      <div className={styles['trio']}>
        <Select label={t.priority} value={draft.priority} onChange={(priority) => onEdit({ priority })} options={questionPrioritySchema.options.map((key) => ({ key, text: priorities[key] }))} />
        <TextField
          label={t.minutes} value={draft.minutes === null ? '' : String(draft.minutes)}
          onChange={(text) => { const minutes = minutesOf(text); if (minutes !== undefined) onEdit({ minutes }); }}
        />
        <TextField label={t.asker} value={draft.asker} onChange={(asker) => onEdit({ asker })} suggestions={[...members]} placeholder={author.name} />
      </div>
    </section>
  );
}

/** Null for nothing; undefined for what is no number of minutes: it isn't taken. */
function minutesOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const minutes = Number(text.trim().replace(',', '.'));
  return Number.isFinite(minutes) && minutes >= 0 && minutes <= 600 ? minutes : undefined;
}
