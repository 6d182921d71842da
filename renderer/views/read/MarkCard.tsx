/** A mark of the member's beside its line: what it means, its words, its note, its tags. */
import { Highlighter, MessageCircleQuestionMark, Move, Trash2, Underline } from 'lucide-react';
import type { ReactElement } from 'react';
import { anchorsOf, isVerbatim, markedWords, type Annotation } from '#shared/domain/annotation/annotation.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { markKindWords, marksStrings } from '#renderer/strings/marks.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { addTag, removeTag, setMeaning, swapKind } from '#renderer/views/marks/changeMarks.ts';
import { askAbout } from '#renderer/views/marks/evidenceOf.ts';
import { KIND_ICONS } from '#renderer/views/marks/kinds.ts';
import { TagEditor } from '#renderer/views/marks/TagEditor.tsx';
import { shortWords, whatElseIsMarked } from '#renderer/views/marks/whatIsMarked.ts';
import { useMeanings } from './meanings.ts';
import { NoteEditor } from './NoteEditor.tsx';
import styles from './Margin.module.css';

export interface MarkCardProps {
  readonly annotation: Annotation;
  /** The page beside which it stands: a mark may run over several. */
  readonly pageIndex: number;
  /** The number printed on a page. */
  readonly labelOf: (pageIndex: number) => string;
  readonly active: boolean;
  readonly focusNote: boolean;
  readonly onNoteFocused: () => void;
  readonly onShow: (annotation: Annotation) => void;
  readonly onRemove: (annotation: Annotation) => void;
  /** Moves an area, or makes it larger or smaller; null where there is no page to do it on. */
  readonly onMoveArea: ((annotation: Annotation) => void) | null;
}

/** Of a highlight and of a note the kind need not be said: the one is seen, the other is there to be written in. */
function KindWord({ kind }: Pick<Annotation, 'kind'>): ReactElement | null {
  const Icon = KIND_ICONS[kind];
  return kind === 'highlight' || kind === 'note' ? null : <span className={styles['kindWord']}><Icon aria-hidden />{markKindWords[kind]}</span>;
}

export function MarkCard({ annotation, pageIndex, labelOf, active, focusNote, onNoteFocused, onShow, onRemove, onMoveArea }: MarkCardProps): ReactElement {
  const { kind, meaning } = annotation;
  const meanings = useMeanings();
  const readOnly = useReadOnly();
  const { icon: Icon, word } = meanings.of(meaning);
  const words = markedWords(annotation);
  const verbatim = isVerbatim(annotation);
  const last = anchorsOf(annotation).at(-1);
  const name = shortWords(annotation);
  return (
    <article className={styles['card']} data-tone={meaning} data-active={active || undefined} data-card={annotation.id} aria-label={`${word}: ${words || whatElseIsMarked(annotation) || t.wholePage}`}>
      <div className={styles['cardHead']}>
        {readOnly ? <span className={styles['kind']}><Icon aria-hidden />{word}</span> : (
          <Menu
            label={t.changeMeaning}
            trigger={<Button small look="quiet" className={styles['meaning']} aria-label={`${word}. ${t.changeMeaning}`}><Icon aria-hidden />{word}</Button>}
          >
            {meanings.list.map((one) => <MenuItem key={one.meaning} icon={one.icon} onAction={() => void setMeaning([annotation], one.meaning)}>{one.word}</MenuItem>)}
            {kind === 'highlight' ? <MenuItem icon={Underline} onAction={() => void swapKind(annotation)}>{t.underlineInstead}</MenuItem> : null}
            {kind === 'underline' ? <MenuItem icon={Highlighter} onAction={() => void swapKind(annotation)}>{t.highlightInstead}</MenuItem> : null}
            {kind === 'area' && onMoveArea && annotation.anchor.rects.length > 0 ? <MenuItem icon={Move} onAction={() => onMoveArea(annotation)}>{t.moveArea}</MenuItem> : null}
          </Menu>
        )}
        <KindWord kind={kind} />
        <span className={styles['grow']} />
        {readOnly ? null : (
          <>
            <IconButton small icon={MessageCircleQuestionMark} label={t.askAbout} onPress={() => askAbout([annotation])} />
            <IconButton small icon={Trash2} label={t.remove} onPress={() => onRemove(annotation)} />
          </>
        )}
      </div>
      {words
        ? <button type="button" className={styles['quote']} onClick={() => onShow(annotation)} aria-label={t.goToMark(verbatim ? words : marksStrings.wordsInside(words))}>{!verbatim ? marksStrings.wordsInside(words) : <q>{words}</q>}</button>
        : <p className={styles['whole']}>{whatElseIsMarked(annotation) ?? t.wholePage}</p>}
      {annotation.anchor.pageIndex === pageIndex ? null : <p className={styles['whole']}>{marksStrings.beganOn(labelOf(annotation.anchor.pageIndex))}</p>}
      {last && last.pageIndex !== pageIndex ? <p className={styles['whole']}>{marksStrings.runsOn(labelOf(last.pageIndex))}</p> : null}
      <NoteEditor
        annotation={annotation} focus={focusNote} onFocused={onNoteFocused} isReadOnly={readOnly}
        foot={(
          <TagEditor
            tags={annotation.tags} of={name} isReadOnly={readOnly}
            onAdd={(tag) => void addTag([annotation], tag)} onRemove={(tag) => void removeTag([annotation], tag)}
          />
        )}
      />
    </article>
  );
}
