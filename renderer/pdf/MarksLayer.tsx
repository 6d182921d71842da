/** What is marked on a page, drawn from rectangles under the text: highlights, matches of a search, a passage just opened. */
import { memo, type ReactElement, type ReactNode } from 'react';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import type { PageSize } from './pageLayout.ts';
import { layerTransform, type Turn } from './turned.ts';
import styles from './MarksLayer.module.css';

/** Found: a match of a search; current: the match being looked at; opened: the passage that a link led to; chosen: by keyboard. */
export type MarkTone = AnnotationMeaning | 'found' | 'current' | 'opened' | 'chosen';

export interface PageMark {
  readonly id: string;
  readonly tone: MarkTone;
  /** In points from the bottom left: one a line, in reading order. */
  readonly rects: readonly PdfRect[];
  /** Its own note or question is being looked at beside the page. */
  readonly active?: boolean;
  /** Drawn in the page's margin beside the first line; `iconLeft` is where that line's block begins, in points. */
  readonly icon?: ReactNode;
  readonly iconLeft?: number | undefined;
}

/** Laid out at one pixel to a point; scaled and turned as a whole. */
export const MarksLayer = memo(function MarksLayer({ size, scale, turn, marks }: { readonly size: PageSize; readonly scale: number; readonly turn: Turn; readonly marks: readonly PageMark[] }): ReactElement {
  const { heightPt } = size;
  return (
    <div className={styles.layer} style={{ transform: layerTransform(size, scale, turn) }} aria-hidden="true">
      {marks.map((mark) => {
        const lines = mark.rects;
        const first = lines[0];
        return (
          <div key={mark.id} data-mark={mark.id} data-tone={mark.tone} data-active={mark.active || undefined}>
            {lines.map(([x, y, width, height], index) => (
              <div
                key={index} className={styles.band}
                style={{ left: `${x - 1}px`, top: `${heightPt - y - height - 1}px`, width: `${width + 2}px`, height: `${height + 2}px` }}
              />
            ))}
            {mark.icon && first ? <div className={styles.icon} style={{ left: `${Math.max(2, Math.min(first[0], mark.iconLeft ?? first[0]) - 17)}px`, top: `${heightPt - first[1] - first[3] - 1}px` }}>{mark.icon}</div> : null}
          </div>
        );
      })}
    </div>
  );
});
