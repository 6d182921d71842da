/** The reader's view state in one place: where it stands, how large, in which view; and how to bring a passage into sight. */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';
import { ACTUAL_SIZE, nextZoom, PAGE_GAP, scaleFor, type PageSize, type ZoomMode } from '#renderer/pdf/pageLayout.ts';
import type { PageStackHandle } from '#renderer/pdf/PageStack.tsx';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { host } from '#renderer/state/calls.ts';
import type { Place } from '#renderer/state/place.ts';
import { lastPageOf, useReaderPlace, type Target } from './readerPlace.ts';
import type { TextViewHandle } from './TextView.tsx';
import type { ReaderView } from './Toolbar.tsx';
import { fetchPageText } from './usePageTexts.ts';
import type { PageShape } from './whereabouts.ts';

const VIEW = 'reader.view';
const ZOOM = 'reader.zoom';
const TEXT_SIZE = 'reader.textSize';
const SMALLEST_TEXT = 0.8;
const LARGEST_TEXT = 2.4;

function savedZoom(): ZoomMode {
  const saved = host().readSetting(ZOOM);
  if (typeof saved !== 'object' || saved === null) return { kind: 'width' };
  const { kind, scale } = saved as { kind?: unknown; scale?: unknown };
  if (kind === 'scale' && typeof scale === 'number') return { kind, scale };
  return { kind: kind === 'page' ? 'page' : 'width' };
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

/** Where a paper opens: where it was asked to, where it was left, or at its own first page. */
function firstPage(place: Extract<Place, { name: 'read' }>, file: DocumentDetail, opened: DocumentDetail): number {
  if (place.pageIndex !== undefined) return Math.min(file.pages - 1, place.pageIndex);
  return opened.id === file.id ? lastPageOf(file.id) ?? 0 : opened.pageFrom;
}

export function useReading(file: DocumentDetail, opened: DocumentDetail, shapes: readonly PageShape[], place: Extract<Place, { name: 'read' }>, stage: RefObject<HTMLElement | null>) {
  const hasPages = file.mediaType === 'application/pdf';
  const [view, setViewState] = useState<ReaderView>(() => (hasPages && host().readSetting(VIEW) !== 'text' ? 'page' : 'text'));
  const [zoom, setZoomState] = useState(savedZoom);
  const [textSize, setTextSize] = useState(() => { const saved = host().readSetting(TEXT_SIZE); return typeof saved === 'number' ? saved : 1; });
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [initial] = useState(() => firstPage(place, file, opened));
  const [shown, setShown] = useState({ first: initial, last: initial, at: initial });
  const [mark, setMark] = useState<TextPlace | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const stack = useRef<PageStackHandle>(null);
  const flow = useRef<TextViewHandle>(null);
  const usual = useMemo(() => usualPage(shapes), [shapes]);
  const scale = size ? scaleFor(zoom, usual, size.width, size.height) : null;

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

  const reveal = useCallback((next: Target) => {
    setTarget({ ...next });
    setMark(next.start !== undefined && next.end !== undefined ? { pageIndex: next.pageIndex, start: next.start, end: next.end } : null);
  }, []);

  const { jump, settle } = useReaderPlace(place, file.id, reveal);

  const ready = view === 'text' || scale !== null;
  // A passage stands where its letters do: known once its page's text has come, while the page itself is there at once.
  useEffect(() => {
    if (!target || !ready) return undefined;
    const pageIndex = Math.max(0, Math.min(shapes.length - 1, target.pageIndex));
    const { start, end } = target;
    if (view === 'text') {
      flow.current?.scrollTo(pageIndex, start);
      return undefined;
    }
    if (start === undefined || end === undefined) {
      stack.current?.scrollTo(pageIndex);
      return undefined;
    }
    let stopped = false;
    stack.current?.scrollTo(pageIndex);
    fetchPageText(file.id, pageIndex, shapes.length).then((page) => {
      const first = page && rectsOfRange(page, start, end)[0];
      if (!stopped && first) stack.current?.scrollTo(pageIndex, first[1] + first[3]);
    }, () => undefined);
    return () => { stopped = true; };
    // Scrolls once for each target: not again when the view or the size changes, which keep their place themselves.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [target, ready]);

  const onShown = useCallback((first: number, last: number, at: number) => {
    setShown((old) => (old.first === first && old.last === last && old.at === at ? old : { first, last, at }));
    settle(at);
  }, [settle]);

  const setZoom = useCallback((mode: ZoomMode) => {
    if (view === 'text') {
      setTextSize(1);
      host().writeSetting(TEXT_SIZE, 1);
      return;
    }
    setZoomState(mode);
    host().writeSetting(ZOOM, mode);
  }, [view]);

  const zoomBy = useCallback((direction: 1 | -1) => {
    if (view === 'text') {
      setTextSize((old) => {
        const next = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, Math.round((old + direction * 0.1) * 10) / 10));
        host().writeSetting(TEXT_SIZE, next);
        return next;
      });
    } else if (scale !== null) {
      setZoom({ kind: 'scale', scale: nextZoom(scale, direction) });
    }
  }, [view, scale, setZoom]);

  const setView = useCallback((next: ReaderView) => {
    setViewState(next);
    // The other view opens on the page that is in sight, not where this paper was opened.
    setTarget(null);
    host().writeSetting(VIEW, next);
  }, []);

  return {
    hasPages, view, setView, scale, textSize, shown, mark, setMark, jump, reveal, onShown, zoomBy, setZoom, stack, flow, initial,
    /** Fitting the width fits wider pages too. */
    widestPx: zoom.kind === 'scale' || size === null ? undefined : size.width - 2 * PAGE_GAP,
    percent: Math.round(100 * (view === 'text' ? textSize : (scale ?? ACTUAL_SIZE) / ACTUAL_SIZE)),
    element: () => (view === 'text' ? flow.current?.element : stack.current?.element) ?? null,
  };
}

export type Reading = ReturnType<typeof useReading>;
