/** At the foot of the page while something is drawn on it: how, and the ways to keep it and to leave. */
import { Check, Undo2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { drawingStrings as t } from '#renderer/strings/drawing.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './Drawing.module.css';

export interface DrawingBarProps {
  readonly tool: 'area' | 'ink';
  readonly strokes: number;
  readonly onUndoStroke: () => void;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

export function DrawingBar({ tool, strokes, onUndoStroke, onKeep, onLeave }: DrawingBarProps): ReactElement {
  return (
    <div className={styles['bar']} role="group" aria-label={tool === 'area' ? t.markingArea : t.drawing}>
      <p>{tool === 'area' ? t.areaHow : t.inkHow}</p>
      <div className={styles['acts']}>
        {tool === 'ink' ? (
          <>
            <Button small look="quiet" isDisabled={strokes === 0} onPress={onUndoStroke}><Undo2 aria-hidden />{t.undoStroke}</Button>
            <Button small look="primary" isDisabled={strokes === 0} onPress={onKeep}><Check aria-hidden />{t.keepInk}</Button>
          </>
        ) : null}
        <Button small onPress={onLeave}><X aria-hidden />{t.leave}</Button>
      </div>
    </div>
  );
}
