/** The question now, legible at arm's length: who asks it, of whom, its follow-ups, and what became of it. */
import { ChevronLeft, ChevronRight, SquarePen } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';
import type { AskedQuestion } from '#shared/domain/question/askedTogether.ts';
import { questionTypes } from '#renderer/strings/questions.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { QuestionDialog } from '#renderer/views/enquiry/QuestionDialog.tsx';
import { Agreed } from './Agreed.tsx';
import { Outcome, PrivateNote, type Mark } from './Outcome.tsx';
import styles from './Sitting.module.css';

export interface QuestionNowProps {
  readonly asked: AskedQuestion;
  readonly at: number;
  readonly of: number;
  readonly upNext: AskedQuestion | null;
  readonly me: string;
  readonly people: readonly string[];
  readonly readOnly: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onMarker: (mark: ((mark: Mark) => void) | null) => void;
  readonly answerRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** Give it the question's id as its key. */
export function QuestionNow({ asked, at, of, upNext, me, people, readOnly, onStep, onMarker, answerRef }: QuestionNowProps): ReactNode {
  const { question, supplementaries, askers } = asked;
  const [editing, setEditing] = useState(false);
  const mine = me !== '' && askers[0]?.trim().toLowerCase() === me.trim().toLowerCase();
  return (
    <article className={styles['now']} aria-label={t.now}>
      <div className={styles['nowHead']}>
        <Tag>{questionTypes[question.type].toLowerCase()}</Tag>
        <span><b>{mine ? t.youAsk : t.asks(askers.join(', '))}</b>{question.addressee ? `, ${t.putTo(question.addressee)}` : ''}</span>
        <span className={styles['position']}>{t.position(at + 1, of)}</span>
        {readOnly ? null : <IconButton small icon={SquarePen} label={t.edit} onPress={() => setEditing(true)} />}
      </div>
      <h2 className={styles['question']}>{question.text || t.untitled}</h2>
      {supplementaries.length > 0 ? (
        <section aria-label={t.supplementaries}>
          <ul className={styles['supplementaries']}>
            {supplementaries.map(({ id, when, text }) => <li key={id}><b>{t.when[when]}:</b> {text}</li>)}
          </ul>
        </section>
      ) : null}
      <PrivateNote note={question.privateNote} />
      <Outcome key={question.id} question={question} readOnly={readOnly} people={people} onMarker={onMarker} answerRef={answerRef} />
      <div className={styles['steps']}>
        <Button isDisabled={at <= 0} onPress={() => onStep(-1)}><ChevronLeft aria-hidden />{t.previous}<kbd aria-hidden>B</kbd></Button>
        <Button look="primary" isDisabled={!upNext} onPress={() => onStep(1)}>{t.next}<kbd aria-hidden>N</kbd><ChevronRight aria-hidden /></Button>
        <p className={styles['upNext']}>{upNext ? <><b>{t.upNext}:</b> {upNext.askers[0] ? `${upNext.askers[0]}, ` : ''}{upNext.question.text || t.untitled}</> : t.last}</p>
      </div>
      <Agreed question={question} people={people} readOnly={readOnly} />
      {editing ? <QuestionDialog id={question.id} onClose={() => setEditing(false)} /> : null}
    </article>
  );
}
