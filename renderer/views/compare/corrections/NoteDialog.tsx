/** Highlights a finding's words in the paper, with a note. */
import { useState, type ReactElement } from 'react';
import type { AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { markDeeds, toastDeed } from '#renderer/state/deeds.ts';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import type { Cited } from '#renderer/views/compare/PassageLink.tsx';
import { useMeanings } from '#renderer/views/read/meanings.ts';
import styles from './Corrections.module.css';
import { FormDialog } from './FormDialog.tsx';

export type NotedPassage = Cited & {
  readonly quote: string;
  /** Where it stands, as people say it. */
  readonly cite: string;
};

export function NoteDialog({ passage, onClose }: { readonly passage: NotedPassage; readonly onClose: () => void }): ReactElement {
  const meanings = useMeanings();
  const [note, setNote] = useState('');
  const [meaning, setMeaning] = useState<AnnotationMeaning>('evidence');
  const act = async (): Promise<boolean> => {
    try {
      const { reportId, pageIndex, start, end } = passage;
      const { deed } = await markDeeds.create([{ kind: 'highlight', meaning, at: { documentId: reportId, pageIndex, start, end }, note: note.trim(), tags: [] }], t.noted);
      toastDeed(deed);
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
      <Select label={t.meaning} value={meaning} onChange={setMeaning} options={meanings.list.map((one) => ({ key: one.meaning, text: one.word }))} />
    </FormDialog>
  );
}
