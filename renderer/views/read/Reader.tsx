/** The reader: outline, the paper, and what stands beside it. */
import { memo, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Question } from '#shared/domain/question/question.ts';
import type { RulerHandle } from './aids/Ruler.tsx';
import { BesideSplit } from './BesideSplit.tsx';
import { carriedInWords } from './CarriedDialog.tsx';
import { Margin } from './Margin.tsx';
import { MarkMenu } from './MarkMenu.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import { PaperColumn } from './PaperColumn.tsx';
import styles from './Reader.module.css';
import { readerActions } from './readerActions.ts';
import { ReaderDialogs, type ReaderOver } from './ReaderDialogs.tsx';
import { ReaderPanes } from './ReaderPanes.tsx';
import { Toolbar } from './Toolbar.tsx';
import { usePane } from './usePane.ts';
import { useReader, type ReaderProps } from './useReader.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { useSteady } from './useSteady.ts';
import { useStepWords } from './useStepWords.ts';
import { whereInWords } from './whereabouts.ts';

const NO_QUESTIONS: readonly Question[] = [];

export const Reader = memo(function Reader(props: ReaderProps): ReactElement {
  const reader = useReader(props);
  const { file, shapes, pdf, queue, root, margin, reading, at, item, layout, beside, pageText, marks, annotations, echoes, readOnly, questions, found, finding, around, focusPage } = reader;
  const { inSight, active, writing, drawer, setDrawer, labelOf, links, acts, drawing, canDraw, marking, does } = reader;
  const { view, pages, hasPages } = reading;
  const goToInput = useRef<HTMLInputElement>(null);
  const ruler = useRef<RulerHandle>(null);
  const [going, setGoing] = useState(false);
  const [over, setOver] = useState<ReaderOver | null>(null);
  const [pane, setPane] = usePane();
  const steps = useStepWords(file.id, shapes);
  useEffect(() => { if (going) goToInput.current?.focus(); }, [going]);

  const opens = useSteady({
    goTo: () => setGoing(true), present: () => setOver('presentation'), print: () => setOver('print'), help: () => setOver('shortcuts'), pane: setPane,
  });
  const onKeyDown = useReaderKeys(() => readerActions(reader, opens, pane, ruler.current), reading.element, root);

  const label = labelOf(at);
  const page = pageText(at);
  const menu = useMemo(() => (
    <MarkMenu
      file={file} at={at} item={item?.number ?? null} page={page} meaning={acts.lastMeaning} onMake={marks.make} onDraw={drawing.begin} canDraw={canDraw}
      isBookmarked={marking.isBookmarked} marking={marking.acts}
    />
  ), [file, at, item, page, acts.lastMeaning, marks.make, drawing.begin, canDraw, marking.isBookmarked, marking.acts]);
  const outline = around ? (
    <OutlinePane
      file={file} shapes={shapes} pageIndex={at} annotations={annotations} marking={readOnly ? null : marking.acts} carried={links.carried} onCarried={does.showCarried} pdf={pdf} queue={queue} turn={pages.turn}
      shows={pane} onShows={setPane} onJump={does.jumpFromOutline}
    />
  ) : null;
  const marginPane = around ? (
    <Margin
      ref={margin} fileId={file.id} pageIndex={at} pageLabel={label} annotations={annotations} echoes={echoes.all} questions={questions ?? NO_QUESTIONS} found={found}
      active={active} writing={writing} onWriting={does.noteFocused} lineTop={inSight.lineTop} rectTop={inSight.rectTop} labelOf={labelOf}
      onShow={does.show} onRemove={does.remove} onMoveArea={canDraw ? drawing.move : null} onPageNote={readOnly ? null : does.notePage}
      menu={menu}
    />
  ) : null;
  const toolbar = (
    <Toolbar
      fileId={file.id} where={whereInWords(file, shapes, at)} pageIndex={at} pageCount={shapes.length} view={view} hasPages={hasPages} percent={reading.percent} pages={pages}
      isRead={shapes[at]?.read ?? false} outlineShown={layout.outlineFits ? layout.panes.outline : drawer === 'outline'}
      marginShown={layout.marginFits ? layout.panes.margin : drawer === 'margin'} going={going} goToInput={goToInput} onGoing={setGoing}
      onView={does.changeView} onJump={reading.jump} onZoom={reading.zoomBy} onZoomMode={reading.setZoom} onFind={finding.open}
      onRead={does.markRead} onAloud={does.toggleAloud} onItemRead={item ? does.markItemRead : null} steps={steps}
      onCarried={links.carried && carriedInWords(links.carried) ? does.showCarried : null} onShortcuts={opens.help} onPresent={pdf ? opens.present : null} onPrint={pdf ? opens.print : null}
      besideOpen={beside.isOpen} onBeside={does.toggleBeside} onDone={focusPage} onOutline={does.toggleOutline} onMargin={does.toggleMargin}
    />
  );

  return (
    // Keys of the reader as a whole; each does what a button on it does too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} className={styles['reader']} onKeyDown={onKeyDown}>
      <ReaderPanes
        layout={layout} outline={outline} page={<BesideSplit main={<PaperColumn reader={reader} toolbar={toolbar} ruler={ruler} />} beside={beside.pane} lying={layout.lying} />}
        margin={marginPane} drawer={drawer} onCloseDrawer={() => setDrawer(null)}
      />
      <ReaderDialogs reader={reader} over={over} onClose={() => setOver(null)} />
    </div>
  );
});
