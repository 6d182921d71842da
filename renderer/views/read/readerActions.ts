/** What the reader's keys do. */
import { announce } from '#renderer/state/announce.ts';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { drawingStrings } from '#renderer/strings/drawing.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import type { RulerHandle } from './aids/Ruler.tsx';
import { toggleDark, toggleRuler } from './aids/useAids.ts';
import type { PaneShows } from './usePane.ts';
import type { ReaderActions } from './useReaderKeys.ts';
import type { ReaderParts } from './useReader.ts';

/** What opens over the paper, or in place of one of its parts. */
export interface ReaderOpens {
  readonly goTo: () => void;
  readonly present: () => void;
  readonly print: () => void;
  readonly help: () => void;
  readonly pane: (shows: PaneShows) => void;
}

export function readerActions(reader: ReaderParts, opens: ReaderOpens, pane: PaneShows, ruler: RulerHandle | null): ReaderActions {
  const { reading, shapes, finding, find, acts, marking, drawing, canDraw, chosen, selection, pageText, focusPage, inSight, aloud, beside, layout, margin, setDrawer, does } = reader;
  const { pages, view, hasPages } = reading;

  const choose = (place: TextPlace | null): void => {
    if (!place) {
      announce(t.noText);
      return;
    }
    announce(t.chosen(acts.quoteOf([place])));
    inSight.bring(place);
  };

  return {
    page: (direction) => does.goPage(reading.now() + direction * (view === 'page' ? pages.across : 1)),
    ends: (direction) => reading.jump({ pageIndex: direction > 0 ? shapes.length - 1 : 0 }),
    goTo: opens.goTo,
    find: finding.open,
    findStep: finding.step,
    highlight: acts.highlight,
    underline: acts.underline,
    note: () => void acts.note(),
    bookmark: marking.acts.bookmark,
    area: () => { if (canDraw) drawing.begin('area', reading.now()); else announce(drawingStrings.noPageHere); },
    ask: acts.ask,
    copy: () => void acts.copy(),
    choose() {
      const page = pageText(reading.now());
      const begun = page ? chosen.begin(page, selection.places[0]?.pageIndex === page.pageIndex ? selection.places[0].start : 0) : null;
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
      if (acts.targets.length > 0) {
        acts.letGo();
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
      does.openMargin();
      requestAnimationFrame(() => margin.current?.focusFirst());
    },
    view: () => { if (hasPages) does.changeView(view === 'page' ? 'text' : 'page'); },
    zoom: reading.zoomBy,
    zoomReset: () => reading.setZoom({ kind: 'width' }),
    fitPage: () => reading.setZoom({ kind: 'page' }),
    paged: () => pages.arrange({ paged: !pages.paged }),
    twoUp: () => pages.arrange({ across: pages.across === 2 ? 1 : 2 }),
    turn: pages.turnPages,
    present: () => { if (hasPages) opens.present(); },
    print: () => { if (hasPages) opens.print(); },
    beside: beside.toggle,
    link: beside.toggleLink,
    pane() {
      opens.pane(pane === 'items' ? 'pages' : 'items');
      if (!layout.outlineFits) setDrawer('outline');
      else if (!layout.panes.outline) layout.set({ outline: true });
    },
    read: does.markRead,
    aloud: aloud.toggle,
    aloudStep: aloud.step,
    dark: toggleDark,
    ruler: toggleRuler,
    rulerMove(direction) {
      ruler?.move(direction);
      return ruler !== null;
    },
    help: opens.help,
  };
}
