/** Over a page while an area or ink is drawn on it: takes the pointer and the arrow keys, and shows what is being drawn. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { Stroke } from '#shared/domain/annotation/annotation.ts';
import { areaAt } from '#shared/domain/page/areaAt.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import type { PageSize } from '#renderer/pdf/pageLayout.ts';
import { layerTransform, printedPoint, turnedSize, type Turn } from '#renderer/pdf/turned.ts';
import { announce } from '#renderer/state/announce.ts';
import { drawingStrings as t } from '#renderer/strings/drawing.ts';
import { areaStep, firstRect, inPerCent, rectBetween } from './areaSteps.ts';
import styles from './Drawing.module.css';

export interface DrawingLayerProps {
  readonly tool: 'area' | 'ink';
  readonly size: PageSize;
  readonly scale: number;
  readonly turn: Turn;
  readonly page: PageText | undefined;
  readonly pageName: string;
  /** Takes the keyboard: the page that drawing began on. */
  readonly isFirst: boolean;
  /** The rectangle to begin with; null: in the middle of the page, for the keyboard. */
  readonly rect: PdfRect | null;
  readonly strokes: readonly Stroke[];
  readonly onArea: (rect: PdfRect) => void;
  readonly onStroke: (stroke: Stroke) => void;
  readonly onUndoStroke: () => void;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

/** Points nearer than this to the last one say nothing. */
const NEAR_PT = 0.8;
const SAYS_AFTER_MS = 350;

export function DrawingLayer(props: DrawingLayerProps): ReactElement {
  const { tool, size, scale, turn, page, pageName, isFirst, rect: given, strokes, onArea, onStroke, onUndoStroke, onKeep, onLeave } = props;
  const { widthPt, heightPt } = size;
  const holder = useRef<HTMLDivElement>(null);
  const [byKeys, setByKeys] = useState<PdfRect | null>(() => (tool === 'area' && isFirst ? given ?? firstRect(size) : null));
  const [begun, setBegun] = useState<Stroke>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (isFirst) holder.current?.focus({ preventScroll: true });
    return () => clearTimeout(timer.current);
  }, [isFirst]);

  const pointOf = (event: PointerEvent): [number, number] => {
    const box = (holder.current ?? (event.target as Element)).getBoundingClientRect();
    const shown = turnedSize(size, turn);
    const { x, y } = printedPoint((event.clientX - box.left) / scale, shown.heightPt - (event.clientY - box.top) / scale, size, turn);
    return [x, y];
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    holder.current?.setPointerCapture(event.pointerId);
    setBegun([pointOf(event)]);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const last = begun.at(-1);
    if (!last) return;
    const point = pointOf(event);
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAR_PT) return;
    setBegun(tool === 'area' ? [begun[0] ?? point, point] : [...begun, point]);
  };
  const onPointerUp = (): void => {
    const [from] = begun;
    const to = begun.at(-1);
    setBegun([]);
    if (!from || !to) return;
    if (tool === 'ink') {
      onStroke(begun);
      return;
    }
    const drawn = rectBetween(from, to, size);
    if (drawn) onArea(drawn);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const undoes = (event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z';
    const next = tool === 'area' && byKeys ? areaStep(byKeys, { key, resize: event.shiftKey, fine: event.altKey }, size) : null;
    if (next) {
      setByKeys(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const words = page ? areaAt(page, [next]).quote.replaceAll(/\s+/g, ' ').slice(0, 60) : '';
        announce(t.areaAt(inPerCent(next, size), words));
      }, SAYS_AFTER_MS);
    } else if (key === 'Enter' && tool === 'area' && byKeys) onArea(byKeys);
    else if (key === 'Enter') onKeep();
    else if (key === 'Escape') onLeave();
    else if (undoes && tool === 'ink') onUndoStroke();
    // Tab leads on to the buttons; every other key belongs to the page, which is covered now.
    else if (key === 'Tab' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const [from] = begun;
  const to = begun.at(-1);
  const shown = tool === 'area' ? (from && to && begun.length > 1 ? rectBetween(from, to, size) : byKeys) : null;
  const lines = tool === 'ink' ? [...strokes, ...(begun.length > 0 ? [begun] : [])] : [];
  const full = turnedSize(size, turn);
  return (
    // A drawing surface: it takes the pointer and the keys, which are told in its name, and in the bar below.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      // Other pages take the pointer too; the keyboard has one surface.
      {...(isFirst ? { role: 'application', tabIndex: 0, 'aria-label': tool === 'area' ? t.areaSurface(pageName) : t.inkSurface(pageName) } : { 'aria-hidden': true })}
      ref={holder} className={styles['surface']} data-tool={tool} data-drawing
      style={{ width: `${full.widthPt * scale}px`, height: `${full.heightPt * scale}px` }}
      onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={onPointerUp} onPointerCancel={() => setBegun([])}
      onMouseDown={(event) => event.stopPropagation()} onKeyDown={onKeyDown}
    >
      <svg className={styles['shapes']} width={widthPt} height={heightPt} viewBox={`0 0 ${widthPt} ${heightPt}`} style={{ transform: layerTransform(size, scale, turn) }} aria-hidden="true">
        {shown ? <rect x={shown[0]} y={heightPt - shown[1] - shown[3]} width={shown[2]} height={shown[3]} /> : null}
        {lines.map((stroke, index) => <polyline key={index} points={(stroke.length === 1 ? [...stroke, ...stroke] : stroke).map(([x, y]) => `${x},${heightPt - y}`).join(' ')} />)}
      </svg>
    </div>
  );
}
