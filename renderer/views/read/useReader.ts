/** Everything that the reader's parts have in common: where it stands, what is marked, chosen and found, and what can be done. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { anchorsOf, type Annotation } from '#shared/domain/annotation/annotation.ts';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import { createPaintQueue } from '#renderer/pdf/paintQueue.ts';
import { useCall } from '#renderer/state/calls.ts';
import type { Place } from '#renderer/state/place.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { removeMarks } from '#renderer/views/marks/changeMarks.ts';
import { useEchoes } from '#renderer/views/versions/useEchoes.ts';
import { useAloud } from './aloud/useAloud.tsx';
import { useDrawing } from './drawing/useDrawing.tsx';
import type { MarginHandle } from './Margin.tsx';
import { useMarking } from './useMarking.ts';
import { useActs } from './useActs.ts';
import { useBeside } from './useBeside.tsx';
import { useChosen } from './useChosen.ts';
import { useFind } from './useFind.ts';
import { useFindings } from './useFindings.ts';
import { useFindSteps } from './useFindSteps.ts';
import { useInSight } from './useInSight.ts';
import { useLookClock } from './useLookClock.ts';
import { useMarks } from './useMarks.ts';
import type { PdfState } from './useOpenPdf.ts';
import { usePageFirst } from './usePageFirst.ts';
import { usePageMarks } from './usePageMarks.tsx';
import { usePageTexts } from './usePageTexts.ts';
import { usePanes } from './usePaneSizes.ts';
import { usePaperLinks } from './usePaperLinks.tsx';
import { useReaderFocus } from './useReaderFocus.ts';
import { useReading } from './useReading.ts';
import { useReadTimer } from './useReadTimer.ts';
import { useSelection } from './useSelection.ts';
import { useSteady } from './useSteady.ts';
import { itemAt, pageNameOf, type PageShape } from './whereabouts.ts';

export interface ReaderProps {
  /** The imported file. */
  readonly file: DocumentDetail;
  /** The paper that was asked for: the file, or a report in it. */
  readonly opened: DocumentDetail;
  readonly shapes: readonly PageShape[];
  readonly place: Extract<Place, { name: 'read' }>;
  /** The file as it's opened for painting. */
  readonly opening: PdfState;
}

export type Drawer = 'outline' | 'margin' | null;

export function useReader({ file, opened, shapes, place, opening: { pdf, error: pdfError } }: ReaderProps) {
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const margin = useRef<MarginHandle>(null);
  const findInput = useRef<HTMLInputElement>(null);

  const reading = useReading(file, opened, shapes, place, stage);
  const { view, shown, jump, stack, flow, pages, reveal, onEnded } = reading;
  const queue = useMemo(() => createPaintQueue(1), []);
  useEffect(() => () => queue.close(), [queue]);
  const at = Math.min(shown.at, shapes.length - 1);
  const item = itemAt(file, at);
  const layout = usePanes(root, place.beside !== undefined);
  const beside = useBeside({ place, file, pageIndex: at, main: () => (view === 'text' ? flow.current : stack.current) });
  const pageText = usePageTexts(file.id, shapes.length, shown.first, shown.last);
  const marks = useMarks(file.id);
  const { annotations } = marks;
  const echoes = useEchoes(file.id);
  const readOnly = useReadOnly();
  const questions = useCall('questions.list', {}).data?.questions;
  const found = useFindings(file, at);
  const find = useFind(file.id, place.query);
  const finding = useFindSteps(find, reading, findInput);
  const chosen = useChosen();
  const selection = useSelection(stage, pageText);
  const { around, painted } = usePageFirst(view === 'page');
  const ended = useCallback((page: number) => {
    painted();
    onEnded(page);
  }, [painted, onEnded]);
  const focusPage = useReaderFocus(reading);
  const inSight = useInSight(reading, pageText, at);

  const [active, setActive] = useState<string | null>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const [drawer, setDrawer] = useState<Drawer>(null);

  const pageName = useCallback((pageIndex: number) => pageNameOf(shapes, pageIndex), [shapes]);
  const labelOf = useCallback((pageIndex: number) => shapes[pageIndex]?.pageLabel ?? String(pageIndex + 1), [shapes]);
  const inView = (view === 'page' && pages.across === 2 ? [at, at + 1] : [at]).filter((page) => page < shapes.length);
  useLookClock(file.id, inView);
  useReadTimer(file.id, inView.filter((page) => shapes[page]?.read === false));
  const links = usePaperLinks({ pdf, pages: shapes, turn: pages.turn, pageName, onJump: jump });

  const openMargin = (): void => {
    if (!layout.marginFits) setDrawer('margin');
    else if (!layout.panes.margin) layout.set({ margin: true });
  };
  const { onNoted } = useSteady({
    onNoted: ({ id, anchor }: Annotation): void => {
      setActive(id);
      setWriting(id);
      // A note on an item stands beside its first page.
      if (anchor.pageIndex !== reading.now()) jump({ pageIndex: anchor.pageIndex });
      openMargin();
    },
  });
  const acts = useActs({ file, shapes, now: reading.now, pageText, selection, chosen, marks, focusPage, onNoted });
  const drawing = useDrawing({
    fileId: file.id, pages: shapes, turn: pages.turn, pageText, pageName, marks, meaning: acts.lastMeaning,
    onEnd: (made) => {
      if (made !== null) setActive(made);
      focusPage();
    },
  });
  const canDraw = view === 'page' && reading.scale !== null;
  const marking = useMarking({ file, now: reading.now, at, labelOf, meaning: acts.lastMeaning, marks, onNoted });
  const aloud = useAloud({
    fileId: file.id, shapes, pageName, onSentence: inSight.bring, onDone: focusPage,
    from: () => acts.targets[0] ?? inSight.line() ?? { pageIndex: reading.now(), start: 0 },
  });

  const drawn = useMemo(
    () => ({ annotations: [...echoes.drawn, ...annotations], active, hits: find.hits, hitAt: find.at, opened: reading.mark, chosen: chosen.place, spoken: aloud.spoken }),
    [annotations, echoes, active, find.hits, find.at, reading.mark, chosen.place, aloud.spoken],
  );
  const drawnMarks = usePageMarks(drawn, pageText);

  // Cards stand beside their lines, wherever those have gone by this drawing.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => margin.current?.place());
    return () => cancelAnimationFrame(frame);
  });

  const does = useSteady({
    changeView: (next: 'page' | 'text') => reading.setView(next, inSight.line()),
    goPage: (pageIndex: number) => reveal({ pageIndex: Math.max(0, Math.min(shapes.length - 1, pageIndex)) }),
    markRead: () => void acts.markRead([reading.now()], !shapes[reading.now()]?.read),
    markItemRead: () => {
      if (item) void acts.markRead(Array.from({ length: item.pageTo - item.pageFrom + 1 }, (_, index) => item.pageFrom + index), true);
    },
    toggleAloud: aloud.toggle,
    toggleBeside: beside.toggle,
    toggleOutline: () => {
      if (layout.outlineFits) layout.set({ outline: !layout.panes.outline });
      else setDrawer('outline');
    },
    toggleMargin: () => {
      if (layout.marginFits) layout.set({ margin: !layout.panes.margin });
      else setDrawer('margin');
    },
    openMargin,
    jumpFromOutline: (target: Parameters<typeof jump>[0]) => {
      setDrawer(null);
      jump(target);
    },
    press: (pageIndex: number, x: number, y: number) => {
      const hit = drawn.annotations.findLast((one) => anchorsOf(one).some((anchor) => anchor.pageIndex === pageIndex && anchor.rects.some(([left, bottom, width, height]) => x >= left && x <= left + width && y >= bottom && y <= bottom + height)));
      setActive(hit?.id ?? null);
      if (!hit) chosen.set(null);
    },
    scrolled: () => {
      margin.current?.place();
      beside.scrolled();
    },
    show: (anchor: { readonly pageIndex: number; readonly start: number; readonly end: number }, id: string) => {
      setActive(id);
      reveal({ pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end });
    },
    remove: (annotation: Annotation) => {
      void removeMarks([annotation]);
      focusPage();
    },
    noteFocused: () => setWriting(null),
    notePage: () => void acts.note(true),
    showCarried: links.showCarried,
  });

  return {
    file, shapes, pdf, pdfError, queue, root, stage, margin, findInput, reading, at, item, layout, beside, pageText, marks, annotations, echoes, readOnly, questions, found, find, finding,
    chosen, selection, around, ended, focusPage, inSight, active, setActive, writing, drawer, setDrawer, pageName, labelOf, links, acts, drawing, canDraw, marking, aloud, drawnMarks, does, onNoted,
  };
}

export type ReaderParts = ReturnType<typeof useReader>;
