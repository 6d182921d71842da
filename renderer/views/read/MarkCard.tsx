/** A mark of the member's beside its line: what it means, its words, its note. */
import { MessageCircleQuestionMark, Trash2 } from 'lucide-react';
import { useCallback, type ReactElement } from 'react';
import type { Annotation, AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { client } from '#renderer/state/calls.ts';
import { draftQuestion } from '#renderer/state/draftQuestion.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import { MEANINGS, meaningOf } from './meanings.ts';
import { NoteEditor } from './NoteEditor.tsx';
import styles from './Margin.module.css';

export interface MarkCardProps {
  readonly annotation: Annotation;
  readonly active: boolean;
  readonly focusNote: boolean;
  readonly onNoteFocused: () => void;
  readonly onShow: (annotation: Annotation) => void;
  readonly onRemove: (annotation: Annotation) => void;
}

/** Evidence for a question comes from the mark's own place. */
function ask(annotation: Annotation): void {
  const { anchor } = annotation;
  draftQuestion({
    text: annotation.note, type: annotation.meaning === 'evidence' || annotation.meaning === 'figure' ? 'evidence' : 'clarify',
    evidence: [{ at: { documentId: anchor.fileId, pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end }, annotationId: annotation.id }],
  });
}

export function MarkCard({ annotation, active, focusNote, onNoteFocused, onShow, onRemove }: MarkCardProps): ReactElement {
  const { meaning, anchor } = annotation;
  const { icon: Icon, word } = meaningOf(meaning);
  const change = useCallback((next: AnnotationMeaning) => {
    client().call('annotations.update', { id: annotation.id, revision: annotation.revision, meaning: next }).catch(toastError);
  }, [annotation]);
  return (
    <article className={styles['card']} data-tone={meaning} data-active={active || undefined} data-card={annotation.id} aria-label={`${word}: ${anchor.quote || t.wholePage}`}>
      <div className={styles['cardHead']}>
        <Menu
          label={t.changeMeaning}
          trigger={<Button small look="quiet" className={styles['meaning']} aria-label={`${word}. ${t.changeMeaning}`}><Icon aria-hidden />{word}</Button>}
        >
          {MEANINGS.map((one) => <MenuItem key={one.meaning} icon={one.icon} onAction={() => change(one.meaning)}>{one.word}</MenuItem>)}
        </Menu>
        <span className={styles['grow']} />
        <IconButton small icon={MessageCircleQuestionMark} label={t.askAbout} onPress={() => ask(annotation)} />
        <IconButton small icon={Trash2} label={t.remove} onPress={() => onRemove(annotation)} />
      </div>
      {anchor.quote
        ? <button type="button" className={styles['quote']} onClick={() => onShow(annotation)} aria-label={t.goToMark(anchor.quote)}><q>{anchor.quote}</q></button>
        : <p className={styles['whole']}>{t.wholePage}</p>}
      <NoteEditor annotation={annotation} focus={focusNote} onFocused={onNoteFocused} />
    </article>
  );
}
