/** The reader's view state in one place: where it stands, how large, in which view; and how to bring a passage into sight. */
import { startTransition, useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';
import { ACTUAL_SIZE, type ZoomMode } from '#renderer/pdf/pageLayout.ts';
import type { PageStackHandle } from '#renderer/pdf/PageStack.tsx';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { announce } from '#renderer/state/announce.ts';
import { host } from '#renderer/state/calls.ts';
import type { Place } from '#renderer/state/place.ts';
import { TEXT_MEASURES } from '#renderer/state/readingAids.ts';
import { readStrings } from '#renderer/strings/read.ts';
import { setTextLook, useAids } from './aids/useAids.ts';
import { lastPageOf, useReaderPlace, type Target } from './readerPlace.ts';
import type { TextViewHandle } from './TextView.tsx';
import type { ReaderView } from './Toolbar.tsx';
import { usePageView } from './usePageView.ts';
import { fetchPageText } from './usePageTexts.ts';
import { useShownWhenPainted } from './useShownWhenPainted.ts';
import type { PageShape } from './whereabouts.ts';

const VIEW = 'reader.view';

/** Where a paper opens: where it was asked to, where it was left, or at its own first page. */
function firstPage(place: Extract<Place, { name: 'read' }>, file: DocumentDetail, opened: DocumentDetail): number {
  if (place.pageIndex !== undefined) return Math.min(file.pages - 1, place.pageIndex);
  return opened.id === file.id ? lastPageOf(file.id) ?? 0 : opened.pageFrom;
}

export function useReading(file: DocumentDetail, opened: DocumentDetail, shapes: readonly PageShape[], place: Extract<Place, { name: 'read' }>, stage: RefObject<HTMLElement | null>) {
  const hasPages = file.mediaType === 'application/pdf';
  const [view, setViewState] = useState<ReaderView>(() => (hasPages && host().readSetting(VIEW) !== 'text' ? 'page' : 'text'));
  const textSize = useAids().text.size;
  const pages = usePageView(file.id, shapes, stage);
  const { scale } = pages;
  const [initial] = useState(() => firstPage(place, file, opened));
  const { shown, onShown: show, onEnded } = useShownWhenPainted(initial);
  const latestAt = useRef(initial);
  const [mark, setMark] = useState<TextPlace | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const stack = useRef<PageStackHandle>(null);
  const flow = useRef<TextViewHandle>(null);
  const reveal = useCallback((next: Target) => {
    const passage = next.start !== undefined && next.end !== undefined ? { pageIndex: next.pageIndex, start: next.start, end: next.end } : null;
    // The page itself at once: it's being painted while the rest of the reader catches up.
    const there = view === 'page' ? stack.current : null;
    there?.scrollTo(Math.max(0, Math.min(shapes.length - 1, next.pageIndex)));
    startTransition(() => {
      if (passage || !there) setTarget({ ...next });
      setMark(passage);
    });
  }, [view, shapes.length]);

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
      if (!stopped && first) stack.current?.scrollTo(pageIndex, first);
    }, () => undefined);
    return () => { stopped = true; };
    // Scrolls once for each target: not again when the view or the size changes, which keep their place themselves.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [target, ready]);

  const onShown = useCallback((first: number, last: number, at: number) => {
    latestAt.current = at;
    show({ first, last, at }, stack.current?.hasEnded(at) === false);
    settle(at);
  }, [settle, show]);

  const setZoom = useCallback((mode: ZoomMode) => {
    if (view !== 'text') {
      pages.setZoom(mode);
      return;
    }
    setTextLook({ size: 1 });
  }, [view, pages]);

  const zoomBy = useCallback((direction: 1 | -1) => {
    if (view !== 'text') {
      pages.zoomBy(direction);
      return;
    }
    const { least, most, step } = TEXT_MEASURES.size;
    const size = Math.min(most, Math.max(least, Math.round((textSize + direction * step) * 10) / 10));
    setTextLook({ size });
    announce(readStrings.zoomNow(Math.round(100 * size)));
  }, [view, pages, textSize]);

  const setView = useCallback((next: ReaderView, at: TextPlace | null = null) => {
    setViewState(next);
    // The other view opens on the line that is in sight (or its page), not where this paper was opened.
    setTarget(at);
    host().writeSetting(VIEW, next);
  }, []);

  const now = useCallback(() => Math.min(latestAt.current, shapes.length - 1), [shapes.length]);
  const element = useCallback((): HTMLElement | null => (view === 'text' ? flow.current?.element : stack.current?.element) ?? null, [view]);

  return {
    hasPages, view, setView, pages, scale, textSize, shown, mark, setMark, jump, reveal, onShown, onEnded, zoomBy, setZoom, stack, flow, initial,
    percent: Math.round(100 * (view === 'text' ? textSize : (scale ?? ACTUAL_SIZE) / ACTUAL_SIZE)),
    /** The page in view at this moment: `shown` follows a little later. */
    now, element,
  };
}

export type Reading = ReturnType<typeof useReading>;
