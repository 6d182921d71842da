/** Everything of a mark that can be changed, in one dialog: its meaning, kind, note and tags. */
import { Highlighter, Underline } from 'lucide-react';
import type { ReactNode } from 'react';
import { isVerbatim, markedWords, type Annotation } from '#shared/domain/annotation/annotation.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { notesStrings as t } from '#renderer/strings/notes.ts';
import { readStrings } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { addTag, removeTag, setMeaning, swapKind } from '#renderer/views/marks/changeMarks.ts';
import { TagEditor } from '#renderer/views/marks/TagEditor.tsx';
import { shortWords, whatElseIsMarked } from '#renderer/views/marks/whatIsMarked.ts';
import type { Meanings } from '#renderer/views/read/meanings.ts';
import { NoteEditor } from '#renderer/views/read/NoteEditor.tsx';
import styles from './MarkEditor.module.css';

export interface MarkEditorProps {
  readonly mark: Annotation;
  readonly meanings: Meanings;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

const NOTHING = (): void => undefined;

export function MarkEditor({ mark, meanings, isReadOnly, onClose }: MarkEditorProps): ReactNode {
  return (
    <Dialog title={t.editMark} isOpen onClose={onClose} actions={<Button look="primary" onPress={onClose}>{t.done}</Button>}>
      <div className={styles['fields']}>
        <blockquote className={styles['quote']}>{whatElseIsMarked(mark) ?? (isVerbatim(mark) ? markedWords(mark) : marksStrings.wordsInside(markedWords(mark)))}</blockquote>
        {isReadOnly ? <p className="muted">{marksStrings.readOnly}</p> : (
          <div className={styles['line']}>
            <Select label={t.meaning} value={mark.meaning} onChange={(meaning) => void setMeaning([mark], meaning)} options={meanings.list.map(({ meaning, word }) => ({ key: meaning, text: word }))} className={styles['meaning']} />
            {mark.kind === 'highlight' || mark.kind === 'underline' ? (
              <Button onPress={() => void swapKind(mark)}>
                {mark.kind === 'highlight' ? <Underline aria-hidden /> : <Highlighter aria-hidden />}
                {mark.kind === 'highlight' ? readStrings.underlineInstead : readStrings.highlightInstead}
              </Button>
            ) : null}
          </div>
        )}
        <div><h3>{t.note}</h3><NoteEditor annotation={mark} focus={!isReadOnly} onFocused={NOTHING} isReadOnly={isReadOnly} /></div>
        <div>
          <h3>{marksStrings.tags}</h3>
          <TagEditor tags={mark.tags} of={shortWords(mark)} isReadOnly={isReadOnly} onAdd={(tag) => void addTag([mark], tag)} onRemove={(tag) => void removeTag([mark], tag)} />
        </div>
      </div>
    </Dialog>
  );
}
