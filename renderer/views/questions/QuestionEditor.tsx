/** Where a question is written: its words, what it's for, its evidence. Saves itself. */
import { Lock, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { questionTypeSchema, type Question } from '#shared/domain/question/question.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { asAppError, useCall } from '#renderer/state/calls.ts';
import { questionsStrings as t, questionTypeHints, questionTypes } from '#renderer/strings/questions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { AutosaveState } from './autosave.ts';
import { EvidenceList } from './EvidenceList.tsx';
import styles from './QuestionEditor.module.css';
import { removeQuestion } from './removeQuestion.ts';
import { useAutosave } from './useAutosave.ts';

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

/** Give it the question's id as its key: another question is another editor. */
export function QuestionEditor({ question, onLeave, takesFocus = false }: QuestionEditorProps): ReactNode {
  const { autosave, ...state } = useAutosave(question);
  const { draft, conflict } = state;
  const others = useCall('questions.list', {}).data?.questions ?? [];
  const themes = [...new Set(others.map(({ theme }) => theme).filter(Boolean))].sort();
  const addressees = [...new Set(others.map(({ addressee }) => addressee).filter(Boolean))].sort();
  return (
    <div className={styles['editor']}>
      {conflict ? <Conflict theirs={conflict} onKeep={autosave.keepMine} onTake={autosave.takeTheirs} /> : null}
      <TextField label={t.text} hint={t.textHint} rows={3} value={draft.text} onChange={(text) => autosave.edit({ text })} takesFocus={takesFocus} />
      <div className={styles['pair']}>
        <Select
          label={t.type}
          value={draft.type}
          onChange={(type) => autosave.edit({ type })}
          options={questionTypeSchema.options.map((key) => ({ key, text: questionTypes[key], hint: questionTypeHints[key] }))}
        />
        <TextField label={t.addressee} value={draft.addressee} onChange={(addressee) => autosave.edit({ addressee })} suggestions={addressees} placeholder={t.addresseeHint} />
      </div>
      <section aria-label={t.evidence} className={styles['section']}>
        <h2 className={styles['label']}>{t.evidence}</h2>
        <EvidenceList evidence={draft.evidence} onChange={(evidence) => autosave.edit({ evidence })} onLeave={onLeave} />
      </section>
      <TextField label={t.theme} hint={t.themeHint} value={draft.theme} onChange={(theme) => autosave.edit({ theme })} suggestions={themes} />
      <TextField label={t.purpose} hint={t.purposeHint} rows={2} value={draft.purpose} onChange={(purpose) => autosave.edit({ purpose })} />
      <div className={styles['private']}>
        <TextField label={t.privateNote} hint={<><Lock aria-hidden /> {t.privateHint}</>} rows={2} value={draft.privateNote} onChange={(privateNote) => autosave.edit({ privateNote })} />
      </div>
      <div className={styles['foot']}>
        <span role="status" className={styles['status']} data-status={state.status}>{statusWords(state)}</span>
        <Button small look="danger" onPress={() => { void autosave.flush().then(() => removeQuestion(question.id)); onLeave?.(); }}><Trash2 aria-hidden />{t.remove}</Button>
      </div>
    </div>
  );
}
