/** What is marked on a page, drawn under the text: highlights, underlines, areas, ink, bookmarks, matches of a search, a passage just opened. */
import { memo, type ReactElement, type ReactNode } from 'react';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { AnnotationKind, AnnotationMeaning, Stroke } from '#shared/domain/annotation/annotation.ts';
import type { PageSize } from './pageLayout.ts';
import { layerTransform, type Turn } from './turned.ts';
import styles from './MarksLayer.module.css';

/** Found: a match of a search; current: the match being looked at; opened: the passage that a link led to; chosen: by keyboard; spoken: being read aloud. */
export type MarkTone = AnnotationMeaning | 'found' | 'current' | 'opened' | 'chosen' | 'spoken';

export interface PageMark {
  readonly id: string;
  readonly tone: MarkTone;
  /** Of a mark of the member's: how it's drawn. Absent: as a highlight. */
  readonly kind?: AnnotationKind | undefined;
  /** In points from the bottom left: one a line, in reading order. */
  readonly rects: readonly PdfRect[];
  readonly strokes?: readonly Stroke[] | null | undefined;
  /** Its own note or question is being looked at beside the page. */
  readonly active?: boolean;
  /** It stands in another version of the paper. */
  readonly echo?: boolean;
  /** Drawn in the page's margin beside the first line; `iconLeft` is where that line's block begins, in points. */
  readonly icon?: ReactNode;
  readonly iconLeft?: number | undefined;
}

/** The points of a stroke as SVG takes them, from the top left. A dot is drawn as a line of no length. */
function pointsOf(stroke: Stroke, heightPt: number): string {
  const points = stroke.length === 1 ? [...stroke, ...stroke] : stroke;
  return points.map(([x, y]) => `${x},${heightPt - y}`).join(' ');
}

function Mark({ mark, size: { widthPt, heightPt } }: { readonly mark: PageMark; readonly size: PageSize }): ReactElement {
  const { id, tone, kind, rects, strokes, active, echo, icon, iconLeft } = mark;
  const [first] = rects;
  const bookmark = kind === 'bookmark' && !first;
  return (
    <div data-mark={id} data-tone={tone} data-kind={kind} data-active={active || undefined} data-echo={echo || undefined}>
      {kind === 'ink' ? null : rects.map(([x, y, width, height], index) => (
        <div
          key={index} className={styles.band}
          style={{ left: `${x - 1}px`, top: `${heightPt - y - height - 1}px`, width: `${width + 2}px`, height: `${height + 2}px` }}
        />
      ))}
      {strokes ? (
        <svg className={styles.ink} width={widthPt} height={heightPt} viewBox={`0 0 ${widthPt} ${heightPt}`}>
          {strokes.map((stroke, index) => <polyline key={index} points={pointsOf(stroke, heightPt)} />)}
        </svg>
      ) : null}
      {icon && bookmark ? <div className={styles.corner} style={{ left: `${widthPt - 30}px` }}>{icon}</div> : null}
      {icon && first ? <div className={styles.icon} style={{ left: `${Math.max(2, Math.min(first[0], iconLeft ?? first[0]) - 17)}px`, top: `${heightPt - first[1] - first[3] - 1}px` }}>{icon}</div> : null}
    </div>
  );
}

/** Laid out at one pixel to a point; scaled and turned as a whole. */
export const MarksLayer = memo(function MarksLayer({ size, scale, turn, marks }: { readonly size: PageSize; readonly scale: number; readonly turn: Turn; readonly marks: readonly PageMark[] }): ReactElement {
  return (
    <div className={styles.layer} style={{ transform: layerTransform(size, scale, turn) }} aria-hidden="true">
      {marks.map((mark) => <Mark key={mark.id} mark={mark} size={size} />)}
    </div>
  );
});
