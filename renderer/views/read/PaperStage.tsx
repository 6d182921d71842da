/** The paper itself, as pages or as text, with what lies over it: the ruler, what is drawn with, what is done with chosen words. */
import { useCallback, type ReactElement, type RefObject } from 'react';
import { PageStack } from '#renderer/pdf/PageStack.tsx';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Ruler, type RulerHandle } from './aids/Ruler.tsx';
import { useAids } from './aids/useAids.ts';
import { aroundTargets } from './aroundTargets.ts';
import { PageNotice } from './PageNotice.tsx';
import styles from './Reader.module.css';
import { SelectionBar } from './SelectionBar.tsx';
import { TextView } from './TextView.tsx';
import type { ReaderParts } from './useReader.ts';

/** CSS pixels: a line of usual print at its usual size on the page, or in the text view. */
const RULER_LINE_PX = 26;

export interface PaperStageProps {
  readonly reader: ReaderParts;
  /** Id of what is said of the keys. */
  readonly hint: string;
  readonly ruler: RefObject<RulerHandle | null>;
}

export function PaperStage({ reader, hint, ruler }: PaperStageProps): ReactElement {
  const { file, shapes, pdf, queue, reading, stage, pageText, drawnMarks, pageName, links, drawing, acts, selection, chosen, focusPage, ended, setActive, does } = reader;
  const { view, pages, flow, stack } = reading;
  const aids = useAids();
  const notice = useCallback(
    (pageIndex: number) => <PageNotice fileId={file.id} shape={shapes[pageIndex]} page={pageText(pageIndex)} onPaper={view === 'page'} />,
    [file.id, shapes, pageText, view],
  );
  return (
    <div ref={stage} className={styles['stage']} onCopy={acts.copyText}>
      {view === 'text' ? (
        <TextView
          ref={flow} pageCount={shapes.length} pageText={pageText} marks={drawnMarks.onText} pageName={pageName} label={t.textOf(file.title)} describedBy={hint} pageNotice={notice}
          size={reading.textSize} onShown={reading.onShown} onScrolled={does.scrolled} onMark={setActive} initialPage={reading.shown.at}
        />
      ) : reading.scale === null ? <Loading lines={6} label={t.opening} /> : (
        <PageStack
          ref={stack} dark={aids.darkPages} pages={shapes} pdf={pdf} queue={queue} scale={reading.scale} turn={pages.turn} across={pages.across} windowPx={pages.windowPx} whole={pages.whole}
          widestPx={pages.widestPx} onZoom={pages.zoomFactor} onEnded={ended} pageText={pageText} marks={drawnMarks.onPage} pageName={pageName} pageNotice={notice}
          pageLinks={drawing.isOn ? drawing.overlay : links.pageLinks} paintFailed={<p>{t.paintFailed}</p>} label={t.textOf(file.title)} describedBy={hint}
          onShown={reading.onShown} onScrolled={does.scrolled} onPress={does.press} initialPage={reading.shown.at}
        />
      )}
      {aids.ruler ? <Ruler ref={ruler} stage={stage} scroller={reading.element} height={aids.rulerLines * RULER_LINE_PX} dark={aids.darkPages} /> : null}
      {drawing.bar}
      {acts.targets.length > 0 && !selection.dragging && !drawing.isOn ? (
        <SelectionBar
          within={() => stage.current?.getBoundingClientRect() ?? null} around={() => aroundTargets(stage.current, selection.places.length > 0)}
          onHighlight={acts.highlight} onUnderline={acts.underline} onNote={() => void acts.note()} onAsk={acts.ask} onCopy={() => void acts.copy()} onLeave={focusPage}
        />
      ) : null}
      {chosen.place && selection.places.length === 0 ? <div className="visuallyHidden">{t.chooseHelp}</div> : null}
    </div>
  );
}
