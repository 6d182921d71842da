/** How the pages are shown: size, one or two side by side, one long column or page by page, turned; remembered. */
import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import { ACTUAL_SIZE, nextZoom, PAGE_GAP, scaleFor, withinLimits, type PageSize, type ZoomMode } from '#renderer/pdf/pageLayout.ts';
import { turnBy, turnedSize, type Turn } from '#renderer/pdf/turned.ts';
import { announce } from '#renderer/state/announce.ts';
import { host } from '#renderer/state/calls.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { ofPaper, rememberOfPaper } from '#renderer/state/paperSettings.ts';

const ZOOM = 'reader.zoom';
const ARRANGEMENT = 'reader.arrangement';
const TURNS = 'reader.turns';

export interface PagesShown {
  readonly paged: boolean;
  readonly across: 1 | 2;
}

function savedZoom(): ZoomMode {
  const saved = host().readSetting(ZOOM);
  if (typeof saved !== 'object' || saved === null) return { kind: 'width' };
  const { kind, scale } = saved as { kind?: unknown; scale?: unknown };
  if (kind === 'scale' && typeof scale === 'number') return { kind, scale };
  return { kind: kind === 'page' ? 'page' : 'width' };
}

function savedArrangement(): PagesShown {
  const saved = host().readSetting(ARRANGEMENT);
  const { paged, across } = (typeof saved === 'object' && saved !== null ? saved : {}) as { paged?: unknown; across?: unknown };
  return { paged: paged === true, across: across === 2 ? 2 : 1 };
}

function savedTurn(fileId: string): Turn {
  const saved = ofPaper(TURNS, fileId);
  return saved === 90 || saved === 180 || saved === 270 ? saved : 0;
}

/** The size that most pages have: fitting the window to one wide plan would make every other page small. */
export function usualPage(shapes: readonly PageSize[]): PageSize {
  const counts = new Map<string, { count: number; size: PageSize }>();
  for (const shape of shapes) {
    const key = `${Math.round(shape.widthPt)}x${Math.round(shape.heightPt)}`;
    const known = counts.get(key);
    counts.set(key, { count: (known?.count ?? 0) + 1, size: shape });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.size ?? { widthPt: 595, heightPt: 842 };
}

/** Size of the window onto the pages in CSS pixels; null until it's known. */
export function useStageSize(stage: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    // Room for the scroll bar is kept always, so that fitting the width can't make it come and go.
    const measure = () => setSize((old) => {
      const next = { width: element.clientWidth - 16, height: element.clientHeight };
      return old && Math.abs(old.width - next.width) < 2 && Math.abs(old.height - next.height) < 2 ? old : next;
    });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [stage]);
  return size;
}

/** `remembered` false: starts by fitting the width in one column, and what is changed holds only here. */
export function usePageView(fileId: string, shapes: readonly PageSize[], stage: RefObject<HTMLElement | null>, remembered = true) {
  const [zoom, setZoomState] = useState<ZoomMode>(() => (remembered ? savedZoom() : { kind: 'width' }));
  const [arrangement, setArrangement] = useState<PagesShown>(() => (remembered ? savedArrangement() : { paged: false, across: 1 }));
  const [turn, setTurn] = useState<Turn>(() => savedTurn(fileId));
  const size = useStageSize(stage);
  const usual = useMemo(() => turnedSize(usualPage(shapes), turn), [shapes, turn]);
  const scale = size ? scaleFor(zoom, usual, size.width, size.height, arrangement.across) : null;

  const setZoom = useCallback((mode: ZoomMode) => {
    setZoomState(mode);
    if (remembered) host().writeSetting(ZOOM, mode);
    if (mode.kind !== 'scale') announce(mode.kind === 'width' ? t.fitWidth : t.fitPage);
  }, [remembered]);
  const zoomFactor = useCallback((factor: number) => {
    if (scale !== null) setZoom({ kind: 'scale', scale: withinLimits(scale * factor) });
  }, [scale, setZoom]);
  const zoomBy = useCallback((direction: 1 | -1) => {
    if (scale === null) return;
    const next = nextZoom(scale, direction);
    setZoom({ kind: 'scale', scale: next });
    announce(t.zoomNow(Math.round((100 * next) / ACTUAL_SIZE)));
  }, [scale, setZoom]);
  const arrange = useCallback((change: Partial<PagesShown>) => {
    setArrangement((old) => {
      const next = { ...old, ...change };
      if (remembered) host().writeSetting(ARRANGEMENT, next);
      return next;
    });
    if (change.paged !== undefined) announce(change.paged ? t.pagedNow : t.continuousNow);
    if (change.across !== undefined) announce(change.across === 2 ? t.twoUpNow : t.oneUpNow);
  }, [remembered]);
  const turnPages = useCallback((quarters: 1 | -1) => {
    const next = turnBy(turn, quarters);
    setTurn(next);
    rememberOfPaper(TURNS, fileId, next);
    announce(t.turnedNow(next));
  }, [turn, fileId]);

  return useMemo(() => ({
    zoom, scale, turn, ...arrangement, setZoom, zoomBy, zoomFactor, arrange, turnPages,
    /** Fitting the width fits wider pages too. */
    widestPx: zoom.kind === 'scale' || size === null ? undefined : size.width - 2 * PAGE_GAP,
    windowPx: arrangement.paged ? size?.height : undefined,
    /** Fitting the whole page, page by page, fits each. */
    whole: arrangement.paged && zoom.kind === 'page',
  }), [zoom, scale, turn, arrangement, size, setZoom, zoomBy, zoomFactor, arrange, turnPages]);
}

export type PageView = ReturnType<typeof usePageView>;
