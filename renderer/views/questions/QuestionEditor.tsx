/** Where a question is written: its words, what it's for, its evidence and follow-ups. Saves itself. */
import { Lock, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { addresseeKindSchema, questionTypeSchema, type Question } from '#shared/domain/question/question.ts';
import { questionStarters } from '#shared/domain/question/wording/starters.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { asAppError, useCall } from '#renderer/state/calls.ts';
import { addresseeKinds, questionsStrings as t, questionTypeHints, questionTypes } from '#renderer/strings/questions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ReadOnlyFields } from '#renderer/ui/readOnlyFields.ts';
import { ReadOnlyNotice, useReadOnly } from '#renderer/ui/ReadOnlyNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import type { AutosaveState } from './autosave.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { MergedQuestions } from './MergedQuestions.tsx';
import { ReferencesBelow } from '#renderer/views/marks/LinkedText.tsx';
import styles from './QuestionEditor.module.css';
import { removeQuestion } from './removeQuestion.ts';
import { Supplementaries } from './Supplementaries.tsx';
import { useAutosave } from './useAutosave.ts';
import { useWording } from './useWording.ts';
import { WordingHelp } from './WordingHelp.tsx';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

function statusWords({ status, savedAt, error }: AutosaveState): string {
  if (status === 'saving') return t.saving;
  if (status === 'unsaved') return t.unsaved;
  if (status === 'failed') return errorSentence(asAppError(error).code);
  return savedAt ? t.savedAt(CLOCK.format(savedAt)) : t.saved;
}

export interface QuestionEditorProps {
  readonly question: Question;
  /** After it has been removed, or when the person goes to a passage. */
  readonly onLeave?: () => void;
  readonly takesFocus?: boolean;
}

function Conflict({ theirs, onKeep, onTake }: { readonly theirs: Question; readonly onKeep: () => void; readonly onTake: () => void }): ReactNode {
  return (
    <div role="alert" className={styles['conflict']}>
      <p><strong>{t.conflict}</strong></p>
      <p>{t.theirs} “{theirs.text}”</p>
      <div className={styles['row']}>
        <Button small onPress={onKeep}>{t.keepMine}</Button>
        <Button small onPress={onTake}>{t.takeTheirs}</Button>
      </div>
    </div>
  );
}

const unique = (all: readonly string[]): string[] => [...new Set(all.filter(Boolean))].sort((a, b) => a.localeCompare(b, 'en-GB'));

/** Give it the question's id as its key: another question is another editor. */
export function QuestionEditor({ question, onLeave, takesFocus = false }: QuestionEditorProps): ReactNode {
  const { autosave, ...state } = useAutosave(question);
  const { draft, conflict } = state;
  const others = useCall('questions.list', {}).data?.questions ?? [];
  const remarks = useWording(draft.text);
  const { edit } = autosave;
  const readOnly = useReadOnly();
  return (
    <ReadOnlyFields value={readOnly}>
      <div className={styles['editor']}>
        <ReadOnlyNotice />
        {conflict ? <Conflict theirs={conflict} onKeep={autosave.keepMine} onTake={autosave.takeTheirs} /> : null}
        <div className={styles['section']}>
          <TextField label={t.text} hint={t.textHint} rows={3} value={draft.text} onChange={(text) => edit({ text })} takesFocus={takesFocus} />
          <ReferencesBelow text={draft.text} documentId={draft.evidence[0]?.citation.documentId ?? null} fileId={draft.evidence[0]?.anchor.fileId ?? ''} />
          <WordingHelp remarks={remarks} starters={questionStarters[draft.type]} isEmpty={draft.text.trim() === ''} onBegin={(text) => edit({ text })} />
        </div>
        <div className={styles['trio']}>
          <Select
            label={t.type}
            value={draft.type}
            onChange={(type) => edit({ type })}
            options={questionTypeSchema.options.map((key) => ({ key, text: questionTypes[key], hint: questionTypeHints[key] }))}
          />
          <TextField label={t.addressee} value={draft.addressee} onChange={(addressee) => edit({ addressee })} suggestions={unique(others.map(({ addressee }) => addressee))} placeholder={t.addresseeHint} />
          <Select
            label={t.addresseeKind}
            value={draft.addresseeKind ?? ''}
            onChange={(kind) => edit({ addresseeKind: kind === '' ? null : kind })}
            options={[{ key: '' as const, text: t.notSaid }, ...addresseeKindSchema.options.map((key) => ({ key, text: addresseeKinds[key] }))]}
          />
        </div>
        <section aria-label={t.evidence} className={styles['section']}>
          <h2 className={styles['label']}>{t.evidence}</h2>
          <EvidenceList evidence={draft.evidence} onChange={(evidence) => edit({ evidence })} onLeave={onLeave} />
        </section>
        <MergedQuestions question={question} all={others} />
        <Supplementaries supplementaries={draft.supplementaries} onChange={(supplementaries) => edit({ supplementaries })} />
        <TextField label={t.theme} hint={t.themeHint} value={draft.theme} onChange={(theme) => edit({ theme })} suggestions={unique(others.map(({ theme }) => theme))} />
        <MeetingFields draft={draft} author={question.author} members={unique(others.flatMap(({ asker, author }) => [asker, author.name]))} onEdit={edit} />
        <AnswerFields draft={draft} onEdit={edit} />
        <TextField label={t.purpose} hint={t.purposeHint} rows={2} value={draft.purpose} onChange={(purpose) => edit({ purpose })} />
        <div className={styles['private']}>
          <TextField label={t.privateNote} hint={<><Lock aria-hidden /> {t.privateHint}</>} rows={2} value={draft.privateNote} onChange={(privateNote) => edit({ privateNote })} />
        </div>
        <div className={styles['foot']}>
          {readOnly ? null : <span role="status" className={styles['status']} data-status={state.status}>{statusWords(state)}</span>}
          {readOnly ? null : <Button small look="danger" onPress={() => { void autosave.flush().then(() => removeQuestion(question.id)); onLeave?.(); }}><Trash2 aria-hidden />{t.remove}</Button>}
        </div>
      </div>
    </ReadOnlyFields>
  );
}
