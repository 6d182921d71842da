/** The reader: outline, the paper, and what stands beside it. */
import { memo, useCallback, useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import { anchorsOf, type Annotation } from '#shared/domain/annotation/annotation.ts';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import { createPaintQueue } from '#renderer/pdf/paintQueue.ts';
import { PageStack } from '#renderer/pdf/PageStack.tsx';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';
import { announce } from '#renderer/state/announce.ts';
import { useCall } from '#renderer/state/calls.ts';
import type { Place } from '#renderer/state/place.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { drawingStrings } from '#renderer/strings/drawing.ts';
import { removeMarks } from '#renderer/views/marks/changeMarks.ts';
import { useDrawing } from './drawing/useDrawing.tsx';
import { FoundMarks } from './FoundMarks.tsx';
import { FindBar } from './FindBar.tsx';
import { Margin, type MarginHandle } from './Margin.tsx';
import { MarkMenu, markingOn, type MarkingOn } from './MarkMenu.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import { PageNotice } from './PageNotice.tsx';
import { RecognitionStrip } from './RecognitionNotice.tsx';
import styles from './Reader.module.css';
import { ReaderPanes } from './ReaderPanes.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { ShortcutsList } from './ShortcutsList.tsx';
import { TextView } from './TextView.tsx';
import { Toolbar } from './Toolbar.tsx';
import { aroundTargets } from './aroundTargets.ts';
import { useActs } from './useActs.ts';
import { useChosen } from './useChosen.ts';
import { useFind } from './useFind.ts';
import { useFindings } from './useFindings.ts';
import { useMarks } from './useMarks.ts';
import type { PdfState } from './useOpenPdf.ts';
import { usePageMarks } from './usePageMarks.tsx';
import { usePageTexts } from './usePageTexts.ts';
import { usePanes } from './usePaneSizes.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { useReading } from './useReading.ts';
import { useLookClock } from './useLookClock.ts';
import { useReadTimer } from './useReadTimer.ts';
import { carriedInWords } from './CarriedDialog.tsx';
import { Presentation } from './Presentation.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { BesideSplit } from './BesideSplit.tsx';
import { useBeside } from './useBeside.tsx';
import { useFindSteps } from './useFindSteps.ts';
import { useStepWords } from './useStepWords.ts';
import { usePageFirst } from './usePageFirst.ts';
import { usePane } from './usePane.ts';
import { usePaperLinks } from './usePaperLinks.tsx';
import { PlacingBar } from '#renderer/views/versions/PlacingBar.tsx';
import { useEchoes } from '#renderer/views/versions/useEchoes.ts';
import { VersionBanner } from '#renderer/views/versions/VersionBanner.tsx';
import { useAloud } from './aloud/useAloud.tsx';
import { lineInSight } from './aids/lineInSight.ts';
import { Ruler, type RulerHandle } from './aids/Ruler.tsx';
import { toggleDark, toggleRuler, useAids } from './aids/useAids.ts';
import { useSelection } from './useSelection.ts';
import { itemAt, pageNameOf, whereInWords, type PageShape } from './whereabouts.ts';

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

/** CSS pixels: a line of usual print at its usual size on the page, or in the text view. */
const RULER_LINE_PX = 26;

export const Reader = memo(function Reader({ file, opened, shapes, place, opening: { pdf, error: pdfError } }: ReaderProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const margin = useRef<MarginHandle>(null);
  const goToInput = useRef<HTMLInputElement>(null);
  const findInput = useRef<HTMLInputElement>(null);
  const hint = useId();
  const ruler = useRef<RulerHandle>(null);
  const aids = useAids();

  const reading = useReading(file, opened, shapes, place, stage);
  const { view, shown, jump, stack, flow, pages } = reading;
  const queue = useMemo(() => createPaintQueue(1), []);
  useEffect(() => () => queue.close(), [queue]);
  const at = Math.min(shown.at, shapes.length - 1);
  const layout = usePanes(root, place.beside !== undefined);
  const beside = useBeside({ place, file, pageIndex: at, main: () => (view === 'text' ? flow.current : stack.current) });
  const pageText = usePageTexts(file.id, shapes.length, shown.first, shown.last);
  const marks = useMarks(file.id);
  const { annotations } = marks;
  const echoes = useEchoes(file.id);
  const readOnly = useReadOnly();
  const questions = useCall('questions.list', {});
  const found = useFindings(file, at);
  const find = useFind(file.id, place.query);
  const chosen = useChosen();
  const selection = useSelection(stage, pageText);
  const [pane, setPane] = usePane();
  const { around, painted } = usePageFirst(view === 'page');

  const [active, setActive] = useState<string | null>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const [going, setGoing] = useState(false);
  const [help, setHelp] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [presenting, setPresenting] = useState(false);
  const [drawer, setDrawer] = useState<'outline' | 'margin' | null>(null);

  const shape = shapes[at];
  const label = shape?.pageLabel ?? String(at + 1);
  const where = whereInWords(file, shapes, at);
  const item = itemAt(file, at);
  const pageLabel = useCallback((pageIndex: number) => t.pageName(shapes[pageIndex]?.pageLabel ?? String(pageIndex + 1)), [shapes]);
  const pageName = useCallback((pageIndex: number) => pageNameOf(shapes, pageIndex), [shapes]);
  const labelOf = useCallback((pageIndex: number) => shapes[pageIndex]?.pageLabel ?? String(pageIndex + 1), [shapes]);
  const inView = (view === 'page' && pages.across === 2 ? [at, at + 1] : [at]).filter((page) => page < shapes.length);
  useLookClock(file.id, inView);
  useReadTimer(file.id, inView.filter((page) => shapes[page]?.read === false));
  const links = usePaperLinks({ pdf, pages: shapes, turn: pages.turn, pageName, onJump: jump });
  const steps = useStepWords(file.id, shapes);

  const focusPage = useCallback(() => reading.element()?.focus({ preventScroll: true }), [reading]);

  // The keyboard belongs to the paper as soon as there is one, and again when the other view has taken its place.
  const focusedView = useRef<string | null>(null);
  useEffect(() => {
    if (focusedView.current === view || (view === 'page' && reading.scale === null)) return;
    focusedView.current = view;
    if (document.activeElement === document.body || document.activeElement?.id === 'main') focusPage();
  }, [focusPage, view, reading.scale]);

  const onNoted = ({ id, anchor }: Annotation) => {
    setActive(id);
    setWriting(id);
    // A note on an item stands beside its first page.
    if (anchor.pageIndex !== at) jump({ pageIndex: anchor.pageIndex });
    if (!layout.marginFits) setDrawer('margin');
    else if (!layout.panes.margin) layout.set({ margin: true });
  };
  const acts = useActs({ file, shapes, at, pageText, selection, chosen, marks, focusPage, onNoted });
  const drawing = useDrawing({
    fileId: file.id, pages: shapes, turn: pages.turn, pageText, pageName, marks, meaning: acts.lastMeaning,
    onEnd: (made) => {
      if (made !== null) setActive(made);
      focusPage();
    },
  });
  const markingIn: MarkingOn = {
    file, at, pageLabel: label, item: item?.number ?? null, page: pageText(at), meaning: acts.lastMeaning, marks, drawing,
    canDraw: view === 'page' && reading.scale !== null, onNoted,
  };
  const marking = markingOn(markingIn);
  const { targets, letGo, quoteOf } = acts;

  const finding = useFindSteps(find, reading, at, findInput);

  const choose = (place: TextPlace | null) => {
    if (!place) {
      announce(t.noText);
      return;
    }
    announce(t.chosen(quoteOf([place])));
    bringIntoSight(place);
  };
  const bringIntoSight = (place: TextPlace) => {
    const page = pageText(place.pageIndex);
    const first = page && rectsOfRange(page, place.start, place.end)[0];
    if (view === 'text') {
      const top = flow.current?.windowTop(place.pageIndex, place.start) ?? null;
      if (top === null || top < 0 || top > (flow.current?.element?.clientHeight ?? 0) - 80) flow.current?.scrollTo(place.pageIndex, place.start);
    } else if (!first) reading.reveal({ pageIndex: place.pageIndex });
    else {
      const top = stack.current?.windowTop(place.pageIndex, first) ?? 0;
      const height = stack.current?.element?.clientHeight ?? 0;
      if (top < 0 || top > height - 80) stack.current?.scrollTo(place.pageIndex, first);
    }
  };

  const aloud = useAloud({
    fileId: file.id, shapes, pageName, onSentence: bringIntoSight, onDone: focusPage,
    from: () => targets[0] ?? lineInSight(reading.now(), pageText, view === 'page' ? stack.current : null, flow.current) ?? { pageIndex: reading.now(), start: 0 },
  });
  const changeView = (next: 'page' | 'text') => reading.setView(next, lineInSight(reading.now(), pageText, view === 'page' ? stack.current : null, flow.current));
  const step = (direction: 1 | -1) => goPage(reading.now() + direction * (view === 'page' ? pages.across : 1));
  const goPage = (pageIndex: number) => reading.reveal({ pageIndex: Math.max(0, Math.min(shapes.length - 1, pageIndex)) });
  const onKeyDown = useReaderKeys({
    page: step,
    ends: (direction) => jump({ pageIndex: direction > 0 ? shapes.length - 1 : 0 }),
    goTo: () => setGoing(true),
    find: finding.open,
    findStep: finding.step,
    highlight: acts.highlight,
    underline: acts.underline,
    note: () => void acts.note(),
    bookmark: marking.bookmark,
    area: () => { if (markingIn.canDraw) drawing.begin('area', at); else announce(drawingStrings.noPageHere); },
    ask: acts.ask,
    copy: () => void acts.copy(),
    choose: () => {
      const page = pageText(at);
      const begun = page ? chosen.begin(page, selection.places[0]?.pageIndex === at ? selection.places[0].start : 0) : null;
      choose(begun);
      if (begun) focusPage();
    },
    chooseStep(step) {
      if (!chosen.place) return false;
      choose(chosen.step(step, pageText));
      return true;
    },
    escape() {
      if (drawing.isOn) {
        drawing.leave();
        return true;
      }
      if (targets.length > 0) {
        letGo();
        focusPage();
        return true;
      }
      if (find.open) {
        find.setOpen(false);
        focusPage();
        return true;
      }
      if (aloud.close()) return true;
      if (reading.mark) {
        reading.setMark(null);
        return true;
      }
      return false;
    },
    margin() {
      if (!layout.marginFits) setDrawer('margin');
      else if (!layout.panes.margin) layout.set({ margin: true });
      requestAnimationFrame(() => margin.current?.focusFirst());
    },
    view: () => { if (reading.hasPages) changeView(view === 'page' ? 'text' : 'page'); },
    zoom: reading.zoomBy,
    zoomReset: () => reading.setZoom({ kind: 'width' }),
    fitPage: () => reading.setZoom({ kind: 'page' }),
    paged: () => pages.arrange({ paged: !pages.paged }),
    twoUp: () => pages.arrange({ across: pages.across === 2 ? 1 : 2 }),
    turn: pages.turnPages,
    present: () => { if (reading.hasPages) setPresenting(true); },
    print: () => { if (reading.hasPages) setPrinting(true); },
    beside: beside.toggle,
    link: beside.toggleLink,
    pane: () => {
      setPane(pane === 'items' ? 'pages' : 'items');
      if (!layout.outlineFits) setDrawer('outline');
      else if (!layout.panes.outline) layout.set({ outline: true });
    },
    read: () => void acts.markRead([at], !shape?.read),
    aloud: aloud.toggle,
    aloudStep: aloud.step,
    dark: toggleDark,
    ruler: toggleRuler,
    rulerMove(direction) {
      ruler.current?.move(direction);
      return ruler.current !== null;
    },
    help: () => setHelp(true),
  }, reading.element, root);

  useEffect(() => { if (going) goToInput.current?.focus(); }, [going]);

  // ---- Drawing
  const drawn = useMemo(
    () => ({ annotations: [...echoes.drawn, ...annotations], active, hits: find.hits, hitAt: find.at, opened: reading.mark, chosen: chosen.place, spoken: aloud.spoken }),
    [annotations, echoes, active, find.hits, find.at, reading.mark, chosen.place, aloud.spoken],
  );
  const drawnMarks = usePageMarks(drawn, pageText);
  const onPress = useCallback((pageIndex: number, x: number, y: number) => {
    const hit = [...echoes.drawn, ...annotations].findLast((one) => anchorsOf(one).some((anchor) => anchor.pageIndex === pageIndex && anchor.rects.some(([left, bottom, width, height]) => x >= left && x <= left + width && y >= bottom && y <= bottom + height)));
    setActive(hit?.id ?? null);
    if (!hit) chosen.set(null);
  }, [annotations, echoes, chosen]);

  const notice = (pageIndex: number) => <PageNotice fileId={file.id} shape={shapes[pageIndex]} page={pageText(pageIndex)} onPaper={view === 'page'} />;

  const lineTop = useCallback((start: number): number | null => {
    const element = reading.element();
    if (!element) return null;
    const top = element.getBoundingClientRect().top;
    if (view === 'text') {
      const line = flow.current?.windowTop(at, start);
      return line === null || line === undefined ? null : top + line;
    }
    const page = pageText(at);
    const rect = page && rectsOfRange(page, start, start + 1)[0];
    return rect && stack.current ? top + stack.current.windowTop(at, rect) : null;
  }, [reading, view, flow, stack, pageText, at]);

  const rectTop = useCallback((rect: PdfRect): number | null => {
    const element = reading.element();
    return element && view === 'page' && stack.current ? element.getBoundingClientRect().top + stack.current.windowTop(at, rect) : null;
  }, [reading, view, stack, at]);

  const { scrolled } = beside;
  const placeCards = useCallback(() => {
    margin.current?.place();
    scrolled();
  }, [scrolled]);
  const onNoteFocused = useCallback(() => setWriting(null), []);
  const onShow = useCallback((anchor: { readonly pageIndex: number; readonly start: number; readonly end: number }, id: string) => {
    setActive(id);
    reading.reveal({ pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end });
  }, [reading]);
  const onRemove = useCallback((annotation: Annotation) => {
    void removeMarks([annotation]);
    focusPage();
  }, [focusPage]);

  const outline = around ? (
    <OutlinePane
      file={file} shapes={shapes} pageIndex={at} annotations={annotations} marking={readOnly ? null : marking} carried={links.carried} onCarried={links.showCarried} pdf={pdf} queue={queue} turn={pages.turn}
      shows={pane} onShows={setPane} onJump={(target) => { setDrawer(null); jump(target); }}
    />
  ) : null;
  const marginPane = around ? (
    <Margin
      ref={margin} fileId={file.id} pageIndex={at} pageLabel={label} annotations={annotations} echoes={echoes.all} questions={questions.data?.questions ?? []} found={found}
      active={active} writing={writing} onWriting={onNoteFocused} lineTop={lineTop} onShow={onShow} onRemove={onRemove}
      rectTop={rectTop} labelOf={labelOf} onMoveArea={markingIn.canDraw ? drawing.move : null} onPageNote={readOnly ? null : () => void acts.note(true)}
      menu={<MarkMenu on={markingIn} marking={marking} />}
    />
  ) : null;
  const page = (
    <div className={styles['pageColumn']}>
      <Toolbar
        fileId={file.id} where={where} pageIndex={at} pageCount={shapes.length} view={view} hasPages={reading.hasPages} percent={reading.percent} pages={pages}
        isRead={shape?.read ?? false} outlineShown={layout.outlineFits ? layout.panes.outline : drawer === 'outline'}
        marginShown={layout.marginFits ? layout.panes.margin : drawer === 'margin'} going={going} goToInput={goToInput} onGoing={setGoing}
        onView={changeView} onJump={jump} onZoom={reading.zoomBy} onZoomMode={reading.setZoom} onFind={finding.open}
        onRead={() => void acts.markRead([at], !shape?.read)}
        onAloud={aloud.toggle}
        onItemRead={item ? () => void acts.markRead(Array.from({ length: item.pageTo - item.pageFrom + 1 }, (_, index) => item.pageFrom + index), true) : null}
        steps={steps}
        onCarried={links.carried && carriedInWords(links.carried) ? links.showCarried : null} onShortcuts={() => setHelp(true)} onPresent={pdf ? () => setPresenting(true) : null} onPrint={pdf ? () => setPrinting(true) : null} besideOpen={beside.isOpen} onBeside={beside.toggle} onDone={focusPage}
        onOutline={() => { if (layout.outlineFits) layout.set({ outline: !layout.panes.outline }); else setDrawer('outline'); }}
        onMargin={() => { if (layout.marginFits) layout.set({ margin: !layout.panes.margin }); else setDrawer('margin'); }}
      />
      {find.open ? (
        <FindBar
          file={file} find={find} pageName={pageLabel} pageText={pageText} onStep={finding.step} onOpenHit={finding.openHit} inputRef={findInput}
          onClose={() => { find.setOpen(false); focusPage(); }}
        />
      ) : null}
      <FoundMarks fileId={file.id} isShown={pdf !== null && !readOnly} onDone={focusPage} />
      {pdfError && view === 'page' ? (
        <div role="alert" className={styles['cannotPaint']}><p>{pdfError.code === 'FILE_NOT_FOUND' ? t.originalGone : t.cannotPaint}</p><Button small onPress={() => reading.setView('text')}>{t.readText}</Button></div>
      ) : null}
      {aloud.bar}
      <PlacingBar fileId={file.id} pageIndex={at} pageLabel={label} targets={targets} />
      <VersionBanner fileId={file.id} pageIndex={at} />
      {view === 'page' ? <RecognitionStrip fileId={file.id} shapes={shapes} at={at} /> : null}
      <div ref={stage} className={styles['stage']} onCopy={acts.copyText}>
        {view === 'text' ? (
          <TextView
            ref={flow} pageCount={shapes.length} pageText={pageText} marks={drawnMarks.onText} pageName={pageName} label={t.textOf(file.title)} describedBy={hint}
            pageNotice={notice}
            size={reading.textSize} onShown={reading.onShown} onScrolled={placeCards} onMark={setActive} initialPage={shown.at}
          />
        ) : reading.scale === null ? <Loading lines={6} label={t.opening} /> : (
          <PageStack
            ref={stack} dark={aids.darkPages} pages={shapes} pdf={pdf} queue={queue} scale={reading.scale} turn={pages.turn} across={pages.across} windowPx={pages.windowPx} whole={pages.whole}
            widestPx={pages.widestPx} onZoom={pages.zoomFactor} onPainted={painted} pageText={pageText} marks={drawnMarks.onPage} pageName={pageName} pageNotice={notice} pageLinks={(pageIndex, scale) => drawing.isOn ? drawing.overlay(pageIndex, scale) : links.pageLinks(pageIndex, scale)}
            paintFailed={<p>{t.paintFailed}</p>} label={t.textOf(file.title)} describedBy={hint} onShown={reading.onShown} onScrolled={placeCards}
            onPress={onPress} initialPage={shown.at}
          />
        )}
        {aids.ruler ? <Ruler ref={ruler} stage={stage} scroller={reading.element} height={aids.rulerLines * RULER_LINE_PX} dark={aids.darkPages} /> : null}
        {drawing.bar}
        {targets.length > 0 && !selection.dragging && !drawing.isOn ? (
          <SelectionBar
            within={() => stage.current?.getBoundingClientRect() ?? null} around={() => aroundTargets(stage.current, selection.places.length > 0)}
            onHighlight={acts.highlight} onUnderline={acts.underline} onNote={() => void acts.note()} onAsk={acts.ask} onCopy={() => void acts.copy()} onLeave={focusPage}
          />
        ) : null}
        {chosen.place && selection.places.length === 0 ? <div className="visuallyHidden">{t.chooseHelp}</div> : null}
      </div>
      <div id={hint} className="visuallyHidden">{t.keysHint}</div>
    </div>
  );

  return (
    // Keys of the reader as a whole; each does what a button on it does too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} className={styles['reader']} onKeyDown={onKeyDown}>
      <ReaderPanes layout={layout} outline={outline} page={<BesideSplit main={page} beside={beside.pane} lying={layout.lying} />} margin={marginPane} drawer={drawer} onCloseDrawer={() => { setDrawer(null); }} />
      {links.dialogs}
      {beside.dialog}
      <PrintDialog pdf={pdf} shapes={shapes} turn={pages.turn} pageIndex={at} item={item} annotations={annotations} isOpen={printing} onClose={() => setPrinting(false)} />
      {presenting && pdf ? (
        <Presentation
          pdf={pdf} pages={shapes} turn={pages.turn} title={file.title} pageLabel={(page) => shapes[page]?.pageLabel ?? String(page + 1)} pageName={pageName} pageText={pageText}
          initialPage={at} onShown={reading.onShown}
          onLeave={(page) => { setPresenting(false); announce(t.presentationLeft); reading.reveal({ pageIndex: page }); requestAnimationFrame(focusPage); }}
        />
      ) : null}
      <ShortcutsList isOpen={help} onClose={() => { setHelp(false); focusPage(); }} />
    </div>
  );
});
