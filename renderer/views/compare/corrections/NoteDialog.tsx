/** Highlights a finding's words in the paper, with a note. */
import { useState, type ReactElement } from 'react';
import type { AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { client } from '#renderer/state/calls.ts';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import type { Cited } from '#renderer/views/compare/PassageLink.tsx';
import { MEANINGS } from '#renderer/views/read/meanings.ts';
import styles from './Corrections.module.css';
import { FormDialog } from './FormDialog.tsx';

export type NotedPassage = Cited & {
  readonly quote: string;
  /** Where it stands, as people say it. */
  readonly cite: string;
};

export function NoteDialog({ passage, onClose }: { readonly passage: NotedPassage; readonly onClose: () => void }): ReactElement {
  const [note, setNote] = useState('');
  const [meaning, setMeaning] = useState<AnnotationMeaning>('evidence');
  const act = async (): Promise<boolean> => {
    try {
      const { reportId, pageIndex, start, end } = passage;
      const made = await client().call('annotations.create', { kind: 'highlight', meaning, at: { documentId: reportId, pageIndex, start, end }, note: note.trim(), tags: [] });
      toast(t.noted, () => void client().call('annotations.remove', { id: made.id, revision: made.revision }).catch(toastError));
      return true;
    } catch (thrown) {
      toastError(thrown);
      return false;
    }
  };
  return (
    <FormDialog title={t.noteTitle} lead={t.noteLead} act={t.noteDo} onClose={onClose} onAct={act}>
      <figure className={styles['words']}>
        <blockquote>{passage.quote}</blockquote>
        <figcaption className="small muted">{passage.cite}</figcaption>
      </figure>
      <TextField label={t.note} rows={3} value={note} onChange={setNote} takesFocus />
      <Select label={t.meaning} value={meaning} onChange={setMeaning} options={MEANINGS.map((one) => ({ key: one.meaning, text: one.word }))} />
    </FormDialog>
  );
}
