/** A note, kept as it's typed: nothing to press, nothing to lose. */
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { asAppError, client } from '#renderer/state/calls.ts';
import { markDeeds } from '#renderer/state/deeds.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkedText, ReferencesBelow } from '#renderer/views/marks/LinkedText.tsx';
import { createNoteKeeper, type Saving } from './noteKeeper.ts';
import styles from './Margin.module.css';

/** How long a pause in typing before what was typed is kept. */
const PAUSE_MS = 500;
/** About as many letters as a line of the margin takes. */
const LINE = 34;

export interface NoteEditorProps {
  readonly annotation: Annotation;
  /** Opened by the person's own act: the note was just made. */
  readonly focus: boolean;
  readonly onFocused: () => void;
  readonly isReadOnly: boolean;
  /** Beside what is said of saving: nothing moves away under the pointer when that changes. */
  readonly foot?: ReactNode;
}


export function NoteEditor({ annotation, focus, onFocused, isReadOnly, foot }: NoteEditorProps): ReactElement {
  const { id, anchor: { fileId } } = annotation;
  const [text, setText] = useState(annotation.note);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useId();
  const editor = useId();
  const [keeper] = useState(() => createNoteKeeper(annotation, {
    update: (revision, note) => client().call('annotations.update', { id, revision, note }),
    onKept: ({ revision, note }, before, sitting) => markDeeds.noted({ id, revision, note }, before, marksStrings.noteChanged, `${editor} ${sitting}`),
    current: async () => (await client().call('annotations.list', { fileId })).annotations.find((one) => one.id === id) ?? null,
    asError: asAppError,
    onSaving: setSaving,
    onText: setText,
    later(run) {
      const timer = setTimeout(run, PAUSE_MS);
      return () => clearTimeout(timer);
    },
  }));

  // Changed from elsewhere: another window, an undo, or its meaning here.
  useEffect(() => keeper.take(annotation), [keeper, annotation]);

  // Scrolled away or left with words not kept yet.
  useEffect(() => () => void keeper.flush(), [keeper]);

  useEffect(() => {
    if (!focus) return;
    field.current?.focus();
    onFocused();
  }, [focus, onFocused]);

  const paper = annotation.citation.documentId;
  if (isReadOnly) return <><p className={styles['told']}><LinkedText text={text} documentId={paper} fileId={fileId} /></p>{foot}</>;
  return (
    <div className={styles['note']}>
      <textarea
        ref={field} className={styles['field']} value={text} rows={Math.min(12, Math.max(focus || text ? 2 : 1, text.split('\n').length + Math.floor(text.length / LINE)))}
        aria-label={t.yourNote} placeholder={t.notePlaceholder} aria-describedby={status}
        onFocus={() => keeper.begin()}
        onChange={(event) => {
          setText(event.target.value);
          keeper.type(event.target.value);
        }}
        onBlur={() => void keeper.flush()}
      />
      <ReferencesBelow text={text} documentId={paper} fileId={fileId} />
      <div className={styles['noteFoot']}>
        <div className={styles['grow']}>{foot}</div>
        <span id={status} className={styles['status']} role="status">{saving.state === 'saving' ? t.saving : saving.state === 'saved' ? t.saved : null}</span>
      </div>
      {saving.state === 'failed' ? (
        <div className={styles['trouble']} role="alert">
          {saving.error.code === 'REVISION_CONFLICT' ? t.conflict : `${t.notSaved}: ${errorSentence(saving.error.code)}`}
          <Button small look="quiet" onPress={() => void keeper.saveOver()}>{t.saveAgain}</Button>
        </div>
      ) : null}
    </div>
  );
}
