/** What is selected in the paper, by mouse, touch, caret or screen reader: as places in our text. */
import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { selectedPlaces, trimmed, type TextPlace } from '#renderer/pdf/selectedText.ts';

const NOTHING: readonly TextPlace[] = [];

function same(a: readonly TextPlace[], b: readonly TextPlace[]): boolean {
  return a.length === b.length && a.every((one, index) => one.pageIndex === b[index]?.pageIndex && one.start === b[index]?.start && one.end === b[index]?.end);
}

export interface Selected {
  readonly places: readonly TextPlace[];
  /** The button of the mouse is down: still being chosen. */
  readonly dragging: boolean;
  /** What is selected at this very moment: state follows a frame later, and what is marked must be what is seen. */
  readonly now: () => readonly TextPlace[];
}

export function useSelection(root: RefObject<HTMLElement | null>, pageText: (pageIndex: number) => PageText | undefined): Selected {
  const [places, setPlaces] = useState<readonly TextPlace[]>(NOTHING);
  const [dragging, setDragging] = useState(false);

  const now = useCallback((): readonly TextPlace[] => {
    const element = root.current;
    if (!element) return NOTHING;
    return selectedPlaces(element).flatMap((place) => {
      const text = pageText(place.pageIndex)?.text;
      return text === undefined ? [] : trimmed(text, place) ?? [];
    });
  }, [root, pageText]);

  useEffect(() => {
    let frame = 0;
    const read = () => {
      if (!root.current) return;
      const found = now();
      setPlaces((old) => (same(old, found) ? old : found.length > 0 ? found : NOTHING));
    };
    const changed = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    const down = (event: PointerEvent) => {
      // A press on the buttons for the selection chooses nothing: they have to stay under it.
      const pressed = event.target as Element;
      if (root.current?.contains(pressed) && !pressed.closest('[role="toolbar"]')) setDragging(true);
    };
    const up = () => setDragging(false);
    document.addEventListener('selectionchange', changed);
    window.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', changed);
      window.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [root, now]);

  return { places, dragging, now };
}
