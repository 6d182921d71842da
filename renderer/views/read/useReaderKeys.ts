/** The reader's keys. They act while the focus is in the reader and nobody is typing; single letters can be turned off. */
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { settings } from '#renderer/state/settings.ts';
import type { ChooseStep } from './useChosen.ts';
import { meaningOfKey } from './meanings.ts';

export interface ReaderActions {
  page(direction: 1 | -1): void;
  ends(direction: 1 | -1): void;
  goTo(): void;
  find(): void;
  findStep(direction: 1 | -1): void;
  highlight(meaning: AnnotationMeaning | null): void;
  underline(): void;
  note(): void;
  bookmark(): void;
  /** Begins to mark an area of the page. */
  area(): void;
  ask(): void;
  copy(): void;
  choose(): void;
  /** False where nothing is being chosen: the key then keeps its usual work. */
  chooseStep(step: ChooseStep): boolean;
  /** True where there was something to let go of. */
  escape(): boolean;
  margin(): void;
  view(): void;
  zoom(direction: 1 | -1): void;
  zoomReset(): void;
  fitPage(): void;
  /** Page by page, or one long column. */
  paged(): void;
  twoUp(): void;
  turn(quarters: 1 | -1): void;
  /** Full screen, the paper alone. */
  present(): void;
  print(): void;
  /** A second paper: chooses one, or closes it. */
  beside(): void;
  link(): void;
  /** Items or pages in the pane beside the paper. */
  pane(): void;
  read(): void;
  aloud(): void;
  aloudStep(direction: 1 | -1): void;
  dark(): void;
  ruler(): void;
  /** False where there's no ruler to move. */
  rulerMove(direction: 1 | -1): boolean;
  help(): void;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

const CHOOSE: Readonly<Record<string, Omit<ChooseStep, 'extend'>>> = {
  ArrowLeft: { by: 'sentence', direction: -1 }, ArrowRight: { by: 'sentence', direction: 1 },
  ArrowUp: { by: 'block', direction: -1 }, ArrowDown: { by: 'block', direction: 1 },
};

/** With Ctrl or ⌘. True when it was ours. */
function withControl(key: string, actions: ReaderActions): boolean {
  switch (key) {
    case 'f': actions.find(); return true;
    case 'g': actions.findStep(1); return true;
    case '=': case '+': actions.zoom(1); return true;
    case '-': actions.zoom(-1); return true;
    case '0': actions.zoomReset(); return true;
    default: return false;
  }
}

/** A key alone, on the page. */
function onPage(key: string, actions: ReaderActions): boolean {
  switch (key) {
    case 'ArrowLeft': actions.page(-1); return true;
    case 'ArrowRight': actions.page(1); return true;
    case 'Home': actions.ends(-1); return true;
    case 'End': actions.ends(1); return true;
    default: return false;
  }
}

function singleKey(key: string, actions: ReaderActions): boolean {
  const meaning = meaningOfKey(key);
  if (meaning) {
    actions.highlight(meaning);
    return true;
  }
  switch (key) {
    case 'g': actions.goTo(); return true;
    case '/': actions.find(); return true;
    case 's': actions.choose(); return true;
    case 'h': actions.highlight(null); return true;
    case 'n': actions.note(); return true;
    case 'q': actions.ask(); return true;
    case 'c': actions.copy(); return true;
    case 'u': actions.underline(); return true;
    case 'b': actions.bookmark(); return true;
    case 'a': actions.area(); return true;
    case 'm': actions.margin(); return true;
    case 't': actions.view(); return true;
    case 'o': actions.pane(); return true;
    case 'v': actions.beside(); return true;
    case 'l': actions.link(); return true;
    case 'r': actions.read(); return true;
    case 'k': actions.aloud(); return true;
    case ',': actions.aloudStep(-1); return true;
    case '.': actions.aloudStep(1); return true;
    case 'i': actions.dark(); return true;
    case 'e': actions.ruler(); return true;
    case '+': case '=': actions.zoom(1); return true;
    case '-': actions.zoom(-1); return true;
    case '0': actions.zoomReset(); return true;
    case 'f': actions.fitPage(); return true;
    case 'p': actions.paged(); return true;
    case 'd': actions.twoUp(); return true;
    case '[': actions.turn(-1); return true;
    case ']': actions.turn(1); return true;
    case '?': actions.help(); return true;
    default: return false;
  }
}

/** `actions` are asked for at each key. `pageElement` is the scroller of the page or text: arrows turn pages only there. */
export function useReaderKeys(actions: () => ReaderActions, pageElement: () => HTMLElement | null, root: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const latest = useRef(actions);
  useEffect(() => { latest.current = actions; });

  // The window's own find and zoom must not open over ours, wherever the focus is.
  useEffect(() => {
    const onWindow = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || root.current?.closest('[inert], [aria-hidden="true"]')) return;
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && !event.altKey && key === 'f') {
        event.preventDefault();
        latest.current().find();
      } else if ((event.ctrlKey || event.metaKey) && !event.altKey && key === 'p') {
        event.preventDefault();
        latest.current().print();
      } else if (key === 'f11') {
        event.preventDefault();
        latest.current().present();
      } else if (key === 'f3') {
        event.preventDefault();
        latest.current().findStep(event.shiftKey ? -1 : 1);
      }
    };
    window.addEventListener('keydown', onWindow);
    return () => window.removeEventListener('keydown', onWindow);
  }, [root]);

  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const { key } = event;
    const acts = latest.current();
    if (key === 'Escape') {
      if (acts.escape()) event.preventDefault();
      return;
    }
    if (isTyping(event.target)) return;
    let done = false;
    if (event.ctrlKey || event.metaKey) done = !event.altKey && withControl(key.toLowerCase(), acts);
    else if (event.altKey) {
      if (key === 'ArrowLeft') window.history.back();
      else if (key === 'ArrowRight') window.history.forward();
      done = key === 'ArrowLeft' || key === 'ArrowRight' || (key === 'ArrowDown' && acts.rulerMove(1)) || (key === 'ArrowUp' && acts.rulerMove(-1));
    } else {
      const step = CHOOSE[key];
      const onScroller = event.target === pageElement();
      if (step && onScroller) done = acts.chooseStep({ ...step, extend: event.shiftKey });
      if (!done && onScroller && !event.shiftKey) done = onPage(key, acts);
      if (!done && settings.get().singleKeys) done = singleKey(key.length === 1 ? key.toLowerCase() : key, acts);
    }
    if (done) event.preventDefault();
  };
}
