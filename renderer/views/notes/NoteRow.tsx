/** One mark: the words, the note beside them, and what can be done with it. */
import { MessageCircleQuestion, Pencil, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { client, useCommand } from '#renderer/state/calls.ts';
import { draftQuestion } from '#renderer/state/draftQuestion.ts';
import { cite } from '#renderer/strings/cite.ts';
import { notesStrings as t } from '#renderer/strings/notes.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { meaningOf } from '#renderer/views/read/meanings.ts';
import styles from './NoteRow.module.css';

function Note({ mark }: { readonly mark: Annotation }): ReactNode {
  const [edited, setEdited] = useState<string | null>(null);
  const update = useCommand('annotations.update');
  if (edited === null) {
    return (
      <div className={styles['note']}>
        {mark.note ? <p className={styles['noteText']}>{mark.note}</p> : null}
        <Button small look="quiet" onPress={() => setEdited(mark.note)}><Pencil aria-hidden />{mark.note ? t.editNote : t.addNote}</Button>
      </div>
    );
  }
  const save = (): void => update.mutate({ id: mark.id, revision: mark.revision, note: edited }, {
    onSuccess: () => { setEdited(null); toast(t.saved); },
    onError: (error) => { if (error.code === 'REVISION_CONFLICT') toast(t.conflict); else toastError(error); },
  });
  return (
    <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <TextField label={t.note} hideLabel rows={2} value={edited} onChange={setEdited} takesFocus />
      <div className={styles['actions']}>
        <Button small look="primary" type="submit" isDisabled={update.isPending}>{t.save}</Button>
        <Button small onPress={() => setEdited(null)}>{uiStrings.cancel}</Button>
      </div>
    </form>
  );
}

export function NoteRow({ mark }: { readonly mark: Annotation }): ReactNode {
  const { anchor, citation, meaning, tags } = mark;
  const { icon, word } = meaningOf(meaning);
  const remove = useCommand('annotations.remove');
  const restore = (): void => void client().call('annotations.restore', { id: mark.id }).catch(toastError);
  const ask = (): void => draftQuestion({
    text: mark.meaning === 'question' ? mark.note : '', type: 'clarify',
    evidence: [{ at: { documentId: anchor.fileId, pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end }, annotationId: mark.id }],
  });
  const words = cite(citation);
  return (
    <li className={styles['row']} data-meaning={meaning}>
      <div className={styles['head']}>
        <Tag icon={icon}>{word}</Tag>
        <PlaceLink to={{ name: 'read', id: anchor.fileId, pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end }} className={styles['cite']} aria-label={t.openOf(words)}>{words}</PlaceLink>
        {tags.map((tag) => <span key={tag} className="small muted">#{tag}</span>)}
        <span className={styles['grow']} />
        <Button small look="quiet" onPress={ask}><MessageCircleQuestion aria-hidden />{t.ask}</Button>
        <IconButton
          small
          icon={Trash2}
          label={t.remove}
          onPress={() => remove.mutate({ id: mark.id, revision: mark.revision }, { onSuccess: () => toast(t.removed, restore), onError: (error) => toastError(error) })}
        />
      </div>
      {anchor.quote ? <blockquote className={styles['quote']}>{anchor.quote}</blockquote> : <p className="muted">{t.wholePage}</p>}
      <Note mark={mark} />
    </li>
  );
}
