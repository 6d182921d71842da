/** Marking an area and drawing by hand: begun by a key or a menu, ended by keeping what was drawn or by leaving. */
import { useCallback, useState, type ReactNode } from 'react';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { Annotation, AnnotationMeaning, Stroke } from '#shared/domain/annotation/annotation.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import type { PageSize } from '#renderer/pdf/pageLayout.ts';
import type { Turn } from '#renderer/pdf/turned.ts';
import { announce } from '#renderer/state/announce.ts';
import { refusesWriting } from '#renderer/state/useReadOnly.ts';
import { drawingStrings as t } from '#renderer/strings/drawing.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { changeMarks } from '#renderer/views/marks/changeMarks.ts';
import type { Marks } from '#renderer/views/read/useMarks.ts';
import { DrawingBar } from './DrawingBar.tsx';
import { DrawingLayer } from './DrawingLayer.tsx';

export interface DrawingOn {
  readonly fileId: string;
  readonly pages: readonly PageSize[];
  readonly turn: Turn;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  readonly pageName: (pageIndex: number) => string;
  readonly marks: Pick<Marks, 'make'>;
  /** What the next mark means. */
  readonly meaning: AnnotationMeaning;
  /** After it was kept, or left: the keyboard belongs to the page again. */
  readonly onEnd: (made: string | null) => void;
}

interface Under { readonly tool: 'area' | 'ink'; readonly pageIndex: number; readonly moving: Annotation | null; readonly strokes: readonly Stroke[]; readonly drawnOn: number }

export interface Drawing {
  readonly isOn: boolean;
  readonly begin: (tool: 'area' | 'ink', pageIndex: number) => void;
  /** Draws an area's rectangle again. */
  readonly move: (area: Annotation) => void;
  readonly leave: () => void;
  readonly overlay: (pageIndex: number, scale: number) => ReactNode;
  readonly bar: ReactNode;
}

export function useDrawing({ fileId, pages, turn, pageText, pageName, marks, meaning, onEnd }: DrawingOn): Drawing {
  const [under, setUnder] = useState<Under | null>(null);

  const begin = useCallback((tool: 'area' | 'ink', pageIndex: number) => {
    if (!refusesWriting()) setUnder({ tool, pageIndex, moving: null, strokes: [], drawnOn: pageIndex });
  }, []);
  const move = useCallback((area: Annotation) => {
    const { pageIndex } = area.anchor;
    if (!refusesWriting()) setUnder({ tool: 'area', pageIndex, moving: area, strokes: [], drawnOn: pageIndex });
  }, []);
  const leave = (): void => {
    setUnder(null);
    announce(t.left);
    onEnd(null);
  };
  const keepArea = async (pageIndex: number, rect: PdfRect): Promise<void> => {
    const moving = under?.moving ?? null;
    setUnder(null);
    if (moving) {
      await changeMarks([{ mark: moving, to: { rects: [rect] } }], marksStrings.areaMoved);
      onEnd(moving.id);
      return;
    }
    const made = await marks.make({ kind: 'area', meaning, at: { documentId: fileId, pageIndex, start: 0, end: 0 }, rects: [rect] }, marksStrings.areaMarked);
    onEnd(made?.id ?? null);
  };
  const keepInk = async (): Promise<void> => {
    if (!under || under.strokes.length === 0) return;
    setUnder(null);
    const made = await marks.make(
      { kind: 'ink', meaning, at: { documentId: fileId, pageIndex: under.drawnOn, start: 0, end: 0 }, strokes: under.strokes.map((stroke) => [...stroke]) }, marksStrings.drawn,
    );
    onEnd(made?.id ?? null);
  };
  const undoStroke = (): void => setUnder((now) => now && { ...now, strokes: now.strokes.slice(0, -1) });
  /** Ink stands on one page: the first stroke says which. */
  const addStroke = (pageIndex: number, stroke: Stroke): void => setUnder((now) => now && (now.strokes.length === 0 || now.drawnOn === pageIndex
    ? { ...now, strokes: [...now.strokes, stroke], drawnOn: pageIndex } : now));

  const overlay = (pageIndex: number, scale: number): ReactNode => {
    const size = pages[pageIndex];
    if (!under || !size || (under.moving && under.pageIndex !== pageIndex)) return null;
    return (
      <DrawingLayer
        tool={under.tool} size={size} scale={scale} turn={turn} page={pageText(pageIndex)} pageName={pageName(pageIndex)} isFirst={pageIndex === under.pageIndex}
        rect={under.moving?.anchor.rects[0] ?? null} strokes={under.drawnOn === pageIndex ? under.strokes : []}
        onArea={(rect) => void keepArea(pageIndex, rect)} onStroke={(stroke) => addStroke(pageIndex, stroke)} onUndoStroke={undoStroke}
        onKeep={() => void keepInk()} onLeave={leave}
      />
    );
  };
  return {
    isOn: under !== null, begin, move, leave, overlay,
    bar: under ? <DrawingBar tool={under.tool} strokes={under.strokes.length} onUndoStroke={undoStroke} onKeep={() => void keepInk()} onLeave={leave} /> : null,
  };
}
