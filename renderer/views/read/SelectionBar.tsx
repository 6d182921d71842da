/** What can be done with the selected words: stands near them, and next after the page for the keyboard. */
import { Copy, MessageCircleQuestionMark, NotebookPen, Underline } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { useMeanings } from './meanings.ts';
import styles from './SelectionBar.module.css';

export interface Rectangle { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

export interface SelectionBarProps {
  /** Where the selection stands in the window's coordinates; null: at the foot of the page. */
  readonly around: () => Rectangle | null;
  readonly within: () => Rectangle | null;
  readonly onHighlight: (meaning: AnnotationMeaning) => void;
  readonly onUnderline: () => void;
  readonly onNote: () => void;
  readonly onAsk: () => void;
  readonly onCopy: () => void;
  readonly onLeave: () => void;
}

const GAP = 8;

export function SelectionBar({ around, within, onHighlight, onUnderline, onNote, onAsk, onCopy, onLeave }: SelectionBarProps): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  const meanings = useMeanings();
  const readOnly = useReadOnly();

  // Below the words where there is room, else above, else at the foot: never over them.
  useLayoutEffect(() => {
    const element = bar.current;
    const box = within();
    if (!element || !box) return;
    const at = around();
    const { offsetWidth: width, offsetHeight: height } = element;
    const room = box.bottom - box.top;
    const visible = at && at.bottom > box.top && at.top < box.bottom;
    const below = visible ? at.bottom - box.top + GAP : room - height - GAP;
    const above = visible ? at.top - box.top - height - GAP : -1;
    const top = below + height <= room - 2 ? below : above >= 2 ? above : room - height - GAP;
    const middle = visible ? (at.left + at.right) / 2 - box.left : (box.right - box.left) / 2;
    element.style.top = `${Math.max(2, top)}px`;
    element.style.left = `${Math.max(4, Math.min(box.right - box.left - width - 4, middle - width / 2))}px`;
    element.style.visibility = 'visible';
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus();
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') buttons[(at - 1 + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Home') buttons[0]?.focus();
    else if (event.key === 'End') buttons.at(-1)?.focus();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // A press on it must not take the selection away before the button has read it.
    <div ref={bar} role="toolbar" tabIndex={-1} aria-label={t.selectionBar} className={styles['bar']} onKeyDown={onKeyDown} onPointerDown={(event) => event.preventDefault()}>
      {readOnly ? <p className={styles['refusal']}>{marksStrings.readOnlyShort}</p> : <div className={styles['meanings']} role="group" aria-label={t.highlightAs}>
        {meanings.list.map(({ meaning, word, icon: Icon, key }) => (
          <button key={meaning} type="button" data-tone={meaning} aria-keyshortcuts={key} onClick={() => onHighlight(meaning)}><span className={styles['swatch']}><Icon aria-hidden /></span>{word}</button>
        ))}
      </div>}
      <div className={styles['acts']}>
        {readOnly ? null : (
          <>
            <button type="button" aria-keyshortcuts="U" onClick={onUnderline}><Underline aria-hidden />{t.underline}</button>
            <button type="button" aria-keyshortcuts="N" onClick={onNote}><NotebookPen aria-hidden />{t.addNote}</button>
            <button type="button" aria-keyshortcuts="Q" onClick={onAsk}><MessageCircleQuestionMark aria-hidden />{t.ask}</button>
          </>
        )}
        <button type="button" aria-keyshortcuts="C" onClick={onCopy}><Copy aria-hidden />{t.copy}</button>
      </div>
    </div>
  );
}
