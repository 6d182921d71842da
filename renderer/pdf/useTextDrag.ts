/** Selecting text of the page view with a mouse: by the nearest letter, so that a drag over white space never jumps. */
import { useEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { hitText, nearText } from './hitText.ts';
import { measureText } from './measureText.ts';
import { pageAt, type PageColumn } from './pageLayout.ts';
import { selectText, type TextPoint } from './selectedText.ts';
import { blockAt, wordAt } from './sentences.ts';
import { printedPoint, type Turn } from './turned.ts';

/** CSS pixels from the window's edge at which a drag begins to scroll, and how far it scrolls a frame at most. */
const EDGE = 28;
const FASTEST = 24;
/** Points around letters that still count as on them. */
const NEAR_PT = 8;

interface Drag {
  readonly anchor: TextPoint;
  /** A double click goes on by words, a triple click by blocks: the far end of what was taken first. */
  readonly anchorEnd: TextPoint;
  readonly by: 'letter' | 'word' | 'block';
  x: number;
  y: number;
  moved: boolean;
}

export interface TextDragOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly column: PageColumn;
  readonly turn: Turn;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  /** A press that selected nothing, where it fell (points from the bottom left of the page). */
  readonly onPress: (pageIndex: number, x: number, y: number) => void;
  /** Keep this page while its text is the start of a selection; null when the drag has ended. */
  readonly onAnchor: (pageIndex: number | null) => void;
}

export interface TextDrag {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
}

export function useTextDrag(options: TextDragOptions): TextDrag {
  const latest = useRef(options);
  const drag = useRef<Drag | null>(null);
  const pointerType = useRef('mouse');
  useEffect(() => { latest.current = options; });

  useEffect(() => {
    let frame = 0;

    const extend = () => {
      const now = drag.current;
      const root = latest.current.root.current;
      if (!now || !root) return;
      const point = pointAt(latest.current, root, now.x, now.y);
      const page = point && latest.current.pageText(point.pageIndex);
      if (!point || !page) return;
      const span = now.by === 'letter' ? { start: point.offset, end: point.offset }
        : now.by === 'word' ? wordAt(page.text, point.offset) : blockAt(page, point.offset);
      const backwards = point.pageIndex < now.anchor.pageIndex || (point.pageIndex === now.anchor.pageIndex && point.offset < now.anchor.offset);
      selectText(root, backwards ? now.anchorEnd : now.anchor, { pageIndex: point.pageIndex, offset: backwards ? span.start : span.end });
    };

    const tick = () => {
      const now = drag.current;
      const root = latest.current.root.current;
      if (!now || !root) return;
      const box = root.getBoundingClientRect();
      const over = now.y < box.top + EDGE ? now.y - (box.top + EDGE) : now.y > box.bottom - EDGE ? now.y - (box.bottom - EDGE) : 0;
      if (now.moved && over !== 0) {
        root.scrollTop += Math.max(-FASTEST, Math.min(FASTEST, over));
        extend();
      }
      frame = requestAnimationFrame(tick);
    };

    const move = (event: globalThis.PointerEvent) => {
      const now = drag.current;
      if (!now) return;
      if (!now.moved && Math.hypot(event.clientX - now.x, event.clientY - now.y) < 3) return;
      if (!now.moved) frame = requestAnimationFrame(tick);
      now.moved = true;
      now.x = event.clientX;
      now.y = event.clientY;
      extend();
    };

    const up = (event: globalThis.PointerEvent) => {
      const now = drag.current;
      if (!now) return;
      drag.current = null;
      cancelAnimationFrame(frame);
      latest.current.onAnchor(null);
      const root = latest.current.root.current;
      if (!now.moved && now.by === 'letter' && root) {
        const at = pagePoint(latest.current, root, event.clientX, event.clientY);
        if (at) latest.current.onPress(at.pageIndex, at.x, at.y);
      }
    };

    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, []);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => { pointerType.current = event.pointerType; };

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const root = latest.current.root.current;
    // A finger keeps the system's own way to select; other buttons keep their menus.
    if (!root || event.button !== 0 || pointerType.current === 'touch') return;
    const point = pointAt(latest.current, root, event.clientX, event.clientY);
    if (!point) return;
    event.preventDefault();
    root.focus({ preventScroll: true });
    const press = pagePoint(latest.current, root, event.clientX, event.clientY);
    const pressed = latest.current.pageText(point.pageIndex);
    const onText = press !== null && pressed !== undefined && nearText(pressed, press.x, press.y, NEAR_PT);
    // The system counts clicks, by the speed that the person has set for their hands.
    const count = onText ? Math.min(3, event.detail) : 1;

    const page = pressed;
    const by = count === 1 ? 'letter' : count === 2 ? 'word' : 'block';
    const span = by === 'letter' || !page ? { start: point.offset, end: point.offset }
      : by === 'word' ? wordAt(page.text, point.offset) : blockAt(page, point.offset);
    const anchor = { pageIndex: point.pageIndex, offset: span.start };
    const anchorEnd = { pageIndex: point.pageIndex, offset: span.end };
    const selection = root.ownerDocument.getSelection();
    if (event.shiftKey && selection && !selection.isCollapsed && selection.anchorNode && root.contains(selection.anchorNode)) {
      selection.extend(...nodePoint(root, point, selection));
      return;
    }
    drag.current = { anchor, anchorEnd, by, x: event.clientX, y: event.clientY, moved: false };
    latest.current.onAnchor(point.pageIndex);
    selectText(root, anchor, anchorEnd);
  };
  return { onPointerDown, onMouseDown };
}

/** Node and offset of a point, by selecting it for a moment and putting the anchor back. */
function nodePoint(root: HTMLElement, point: TextPoint, selection: Selection): [Node, number] {
  const { anchorNode, anchorOffset } = selection;
  selectText(root, point, point);
  const node = selection.focusNode ?? root;
  const offset = selection.focusOffset;
  if (anchorNode) selection.setBaseAndExtent(anchorNode, anchorOffset, anchorNode, anchorOffset);
  return [node, offset];
}

interface PagePoint { readonly pageIndex: number; readonly x: number; readonly y: number }

/** The page under a point of the window, and the point on it in PDF points. */
function pagePoint({ column, turn, pageText }: TextDragOptions, root: HTMLElement, clientX: number, clientY: number): PagePoint | null {
  const box = root.getBoundingClientRect();
  const middle = root.firstElementChild?.getBoundingClientRect();
  const pageIndex = pageAt(column, Math.max(box.top, Math.min(box.bottom - 1, clientY)) - box.top + root.scrollTop, middle ? clientX - middle.left - middle.width / 2 : undefined);
  const element = root.querySelector(`[data-page="${pageIndex}"]`);
  const page = pageText(pageIndex);
  if (!element || !page) return null;
  const pageBox = element.getBoundingClientRect();
  const scale = column.scales[pageIndex] ?? 1;
  return { pageIndex, ...printedPoint((clientX - pageBox.left) / scale, (pageBox.bottom - clientY) / scale, page, turn) };
}

function pointAt(options: TextDragOptions, root: HTMLElement, clientX: number, clientY: number): TextPoint | null {
  const at = pagePoint(options, root, clientX, clientY);
  const page = at && options.pageText(at.pageIndex);
  if (!at || !page) return null;
  const offset = hitText(page, at.x, at.y, measureText);
  return offset === null ? null : { pageIndex: at.pageIndex, offset };
}
