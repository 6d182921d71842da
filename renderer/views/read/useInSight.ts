/** Where lines of the paper stand in the window, and bringing one into sight that doesn't. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { lineInSight } from './aids/lineInSight.ts';
import type { Reading } from './useReading.ts';
import { useSteady } from './useSteady.ts';

/** CSS pixels at the foot of the window where a line stands too low to be read on from. */
const FOOT = 80;

export interface InSight {
  /** Leaves a passage where it is as long as it can be seen. */
  readonly bring: (place: TextPlace) => void;
  /** The line that is being read; null at the top of a page. */
  readonly line: () => TextPlace | null;
  /** Top of the line of a letter of page `at`, or of a rectangle on it, in CSS pixels from the top of the window; null where unknown. */
  readonly lineTop: (start: number) => number | null;
  readonly rectTop: (rect: PdfRect) => number | null;
}

export function useInSight({ view, stack, flow, element, reveal, now }: Reading, pageText: (pageIndex: number) => PageText | undefined, at: number): InSight {
  const shown = (top: number, height: number) => top >= 0 && top <= height - FOOT;
  const windowTop = (rect: PdfRect): number | null => {
    const top = element()?.getBoundingClientRect().top;
    return top === undefined || !stack.current ? null : top + stack.current.windowTop(at, rect);
  };
  return useSteady({
    bring(place: TextPlace): void {
      if (view === 'text') {
        const top = flow.current?.windowTop(place.pageIndex, place.start) ?? null;
        if (top === null || !shown(top, flow.current?.element?.clientHeight ?? 0)) flow.current?.scrollTo(place.pageIndex, place.start);
        return;
      }
      const page = pageText(place.pageIndex);
      const first = page && rectsOfRange(page, place.start, place.end)[0];
      if (!first) reveal({ pageIndex: place.pageIndex });
      else if (!shown(stack.current?.windowTop(place.pageIndex, first) ?? 0, stack.current?.element?.clientHeight ?? 0)) stack.current?.scrollTo(place.pageIndex, first);
    },
    line: () => lineInSight(now(), pageText, view === 'page' ? stack.current : null, flow.current),
    lineTop(start: number): number | null {
      if (view === 'page') {
        const page = pageText(at);
        const rect = page && rectsOfRange(page, start, start + 1)[0];
        return rect ? windowTop(rect) : null;
      }
      const [top, line] = [element()?.getBoundingClientRect().top, flow.current?.windowTop(at, start) ?? null];
      return top === undefined || line === null ? null : top + line;
    },
    rectTop: (rect: PdfRect): number | null => (view === 'page' ? windowTop(rect) : null),
  });
}
