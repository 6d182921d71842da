/** What became of the question: one key each, and the answer as it's given. */
import { ChevronDown, Lock } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import type { Question, QuestionStatus } from '#shared/domain/question/question.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { asAppError } from '#renderer/state/calls.ts';
import { announce } from '#renderer/state/announce.ts';
import type { Kept } from '#renderer/state/keeper.ts';
import { useKeeper } from '#renderer/state/useKeeper.ts';
import { outcomeWords, sittingStrings as t } from '#renderer/strings/sitting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast } from '#renderer/ui/Toast.tsx';
import { outcomeOf, saveOutcome } from './saveOutcome.ts';
import styles from './Sitting.module.css';

export const MARKS = ['asked', 'answered', 'partly', 'toFollow', 'notReached'] as const;
export type Mark = (typeof MARKS)[number];

export function keptWords({ status, error }: Pick<Kept<unknown>, 'status' | 'error'>): string {
  if (status === 'failed') return errorSentence(asAppError(error).code);
  return { saved: t.saved, saving: t.saving, unsaved: t.unsaved }[status];
}

export interface OutcomeProps {
  readonly question: Question;
  readonly readOnly: boolean;
  /** Who has answered before, offered while typing. */
  readonly people: readonly string[];
  /** Takes what a key marks with, as long as this is shown. */
  readonly onMarker?: (mark: ((mark: Mark) => void) | null) => void;
  readonly answerRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** Give it the question's id as its key. */
export function Outcome({ question, readOnly, people, onMarker, answerRef }: OutcomeProps): ReactNode {
  const { id } = question;
  const { keeper, value, ...kept } = useKeeper(outcomeOf(question), (next, base) => saveOutcome(id, next, base));
  const { status, answer } = value;
  const mark = (to: Mark): void => {
    if (readOnly) return;
    const was: QuestionStatus = keeper.state.get().value.status;
    const next: QuestionStatus = was === to ? 'ready' : to;
    keeper.edit({ status: next });
    void keeper.flush();
    announce(t.marked(outcomeWords[next]));
    toast(t.marked(outcomeWords[next]), () => { keeper.edit({ status: was }); void keeper.flush(); }, `mark ${id}`);
  };
  const latest = useRef(mark);
  useEffect(() => { latest.current = mark; });
  useEffect(() => {
    onMarker?.((to) => latest.current(to));
    return () => onMarker?.(null);
  }, [onMarker]);
  const edit = (part: Partial<typeof answer>): void => keeper.edit({ answer: { ...keeper.state.get().value.answer, ...part } });
  const leave = (): void => void keeper.flush();
  return (
    <section className={styles['outcome']} aria-label={t.outcome}>
      <div className={styles['marks']} role="group" aria-label={t.outcome}>
        {MARKS.map((each, at) => (
          <Button key={each} isDisabled={readOnly} aria-pressed={status === each} className={styles['mark']} onPress={() => mark(each)}>{t.marks[each]}<kbd aria-hidden>{at + 1}</kbd></Button>
        ))}
      </div>
      <TextField label={t.answer} rows={3} value={answer.text} onChange={(text) => edit({ text })} onBlur={leave} isReadOnly={readOnly} {...(answerRef ? { inputRef: answerRef } : {})} />
      <div className={styles['answerRow']}>
        <TextField label={t.givenBy} value={answer.givenBy} onChange={(givenBy) => edit({ givenBy })} onBlur={leave} suggestions={people} isReadOnly={readOnly} />
        {status === 'toFollow' ? <DateField label={t.promisedBy} value={answer.at?.slice(0, 10) ?? ''} onChange={(day) => { edit({ at: day || null }); leave(); }} isReadOnly={readOnly} /> : null}
        {readOnly ? null : (
          <Menu label={t.phrases} trigger={<Button small>{t.phrases}<ChevronDown aria-hidden /></Button>}>
            {t.phraseList.map((phrase) => <MenuItem key={phrase} onAction={() => { edit({ text: [answer.text.trimEnd(), phrase].filter(Boolean).join(' ') }); leave(); }}>{phrase}</MenuItem>)}
          </Menu>
        )}
        <span role="status" className={styles['kept']} data-status={kept.status}>{keptWords(kept)}</span>
      </div>
    </section>
  );
}

export function PrivateNote({ note }: { readonly note: string }): ReactNode {
  if (note.trim() === '') return null;
  return <details className={styles['private']}><summary><Lock aria-hidden />{t.privateNote}</summary><p>{note}</p><p className="small">{t.privateHint}</p></details>;
}
