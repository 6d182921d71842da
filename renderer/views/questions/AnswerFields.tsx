/** What became of the question: its status, and the answer that was given or promised. */
import type { ReactNode } from 'react';
import { questionStatusSchema } from '#shared/domain/question/question.ts';
import { questionsStrings as t, questionStatuses } from '#renderer/strings/questions.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { QuestionFields } from './questionDraft.ts';
import styles from './QuestionEditor.module.css';

/** Before it was asked, there is no answer to write down. */
const BEFORE = new Set<QuestionFields['status']>(['draft', 'ready', 'withdrawn']);

export function AnswerFields({ draft, onEdit }: { readonly draft: QuestionFields; readonly onEdit: (changes: Partial<QuestionFields>) => void }): ReactNode {
  const { status, answer } = draft;
  return (
    <>
      <Select label={t.status} value={status} onChange={(next) => onEdit({ status: next })} options={questionStatusSchema.options.map((key) => ({ key, text: questionStatuses[key] }))} />
      {BEFORE.has(status) && answer.text === '' ? null : (
        <section aria-label={t.answer} className={styles['section']}>
          <TextField label={t.answer} rows={3} value={answer.text} onChange={(text) => onEdit({ answer: { ...answer, text } })} />
          <div className={styles['pair']}>
            <TextField label={t.answerGivenBy} value={answer.givenBy} onChange={(givenBy) => onEdit({ answer: { ...answer, givenBy } })} />
            <DateField label={status === 'toFollow' ? t.answerPromised : t.answerOn} value={answer.at?.slice(0, 10) ?? ''} onChange={(at) => onEdit({ answer: { ...answer, at: at === '' ? null : at } })} />
          </div>
        </section>
      )}
    </>
  );
}
