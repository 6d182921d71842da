/** A note, kept as it's typed: nothing to press, nothing to lose. */
import { useCallback, useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { AppError } from '#shared/contract/errors.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { asAppError, client } from '#renderer/state/calls.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './Margin.module.css';

/** How long a pause in typing before what was typed is kept. */
const PAUSE_MS = 500;

type Saving = { readonly state: 'idle' | 'saving' | 'saved' } | { readonly state: 'failed'; readonly error: AppError };

export interface NoteEditorProps {
  readonly annotation: Annotation;
  /** Opened by the person's own act: the note was just made. */
  readonly focus: boolean;
  readonly onFocused: () => void;
}

export function NoteEditor({ annotation, focus, onFocused }: NoteEditorProps): ReactElement {
  const [text, setText] = useState(annotation.note);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useId();
  /** What the core has, what is typed, and whether a save is under way: outlives renders, and the component. */
  const kept = useRef({ text: annotation.note, revision: annotation.revision, typed: annotation.note, busy: false, timer: 0 as unknown as ReturnType<typeof setTimeout>, gone: false });

  // Changed from elsewhere (another window, its meaning): take it over unless something is typed and not kept yet.
  useEffect(() => {
    const now = kept.current;
    if (annotation.revision <= now.revision) return;
    now.revision = annotation.revision;
    if (now.typed === now.text) {
      now.typed = annotation.note;
      setText(annotation.note);
    }
    now.text = annotation.note;
  }, [annotation]);

  const save = useCallback(async (force = false) => {
    const now = kept.current;
    clearTimeout(now.timer);
    if (now.busy || (now.typed === now.text && !force)) return;
    now.busy = true;
    const note = now.typed;
    if (!now.gone) setSaving({ state: 'saving' });
    try {
      const saved = await client().call('annotations.update', { id: annotation.id, revision: now.revision, note });
      now.revision = saved.revision;
      now.text = note;
      now.busy = false;
      if (!now.gone) setSaving({ state: 'saved' });
      if (now.typed !== note) await save();
    } catch (thrown) {
      now.busy = false;
      const error = asAppError(thrown);
      // The note was taken away while its last words were on their way: nothing to keep them in.
      if (!now.gone) setSaving({ state: 'failed', error });
    }
  }, [annotation.id]);

  /** After a conflict: on top of what is there now. */
  const saveOver = async () => {
    try {
      const { annotations } = await client().call('annotations.list', { fileId: annotation.anchor.fileId });
      const current = annotations.find((one) => one.id === annotation.id);
      if (current) kept.current.revision = current.revision;
      await save(true);
    } catch (thrown) {
      setSaving({ state: 'failed', error: asAppError(thrown) });
    }
  };

  useEffect(() => {
    const now = kept.current;
    now.gone = false;
    return () => {
      now.gone = true;
      void save();
    };
  }, [save]);

  useEffect(() => {
    if (!focus) return;
    field.current?.focus();
    onFocused();
  }, [focus, onFocused]);

  return (
    <div className={styles['note']}>
      <textarea
        ref={field} className={styles['field']} value={text} rows={Math.min(12, Math.max(2, text.split('\n').length + Math.floor(text.length / 34)))}
        aria-label={t.yourNote} placeholder={t.notePlaceholder} aria-describedby={status}
        onChange={(event) => {
          const now = kept.current;
          now.typed = event.target.value;
          setText(event.target.value);
          clearTimeout(now.timer);
          now.timer = setTimeout(() => void save(), PAUSE_MS);
        }}
        onBlur={() => void save()}
      />
      <div id={status} className={styles['status']} role="status">
        {saving.state === 'saving' ? t.saving : saving.state === 'saved' ? t.saved : null}
        {saving.state === 'failed' ? (
          <span className={styles['trouble']}>
            {saving.error.code === 'REVISION_CONFLICT' ? t.conflict : `${t.notSaved}: ${errorSentence(saving.error.code)}`}
            <Button small look="quiet" onPress={() => void saveOver()}>{t.saveAgain}</Button>
          </span>
        ) : null}
      </div>
    </div>
  );
}
