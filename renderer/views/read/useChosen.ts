/** Choosing a passage with the arrow keys: by sentence, by paragraph, and more with Shift. */
import { useCallback, useState } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { blocksOf, sentencesOf, type Span } from '#renderer/pdf/sentences.ts';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';

export type ChooseStep = { readonly by: 'sentence' | 'block'; readonly direction: 1 | -1; readonly extend: boolean };

/**
 * The passage after one step from `from` on `page`; null where the page ends (the next page goes on).
 * Extending keeps the start and moves the end; it never becomes empty.
 */
export function stepFrom(page: Pick<PageText, 'text' | 'blocks'>, from: Span, { by, direction, extend }: ChooseStep): Span | null {
  const units = by === 'sentence' ? sentencesOf(page) : blocksOf(page);
  if (extend) {
    const ends = units.map((unit) => unit.end).filter((end) => (direction > 0 ? end > from.end : end < from.end && end > from.start));
    const end = direction > 0 ? Math.min(...ends) : Math.max(...ends);
    return Number.isFinite(end) ? { start: from.start, end } : from;
  }
  return (direction > 0 ? units.find((unit) => unit.start > from.start) : units.findLast((unit) => unit.start < from.start)) ?? null;
}

export interface Chosen {
  readonly place: TextPlace | null;
  /** Begins with the first sentence of the page at or after `offset`; false where it has no text. */
  begin(page: PageText, offset?: number): TextPlace | null;
  /** Takes one step; `pageText` gives the neighbouring page where the step leaves this one. */
  step(step: ChooseStep, pageText: (pageIndex: number) => PageText | undefined): TextPlace | null;
  set(place: TextPlace | null): void;
}

export function useChosen(): Chosen {
  const [place, set] = useState<TextPlace | null>(null);

  const begin = useCallback((page: PageText, offset = 0) => {
    const sentences = sentencesOf(page);
    const span = sentences.find((one) => one.start >= offset) ?? sentences[0];
    const next = span ? { pageIndex: page.pageIndex, ...span } : null;
    set(next);
    return next;
  }, []);

  const step = useCallback((step: ChooseStep, pageText: (pageIndex: number) => PageText | undefined) => {
    if (!place) return null;
    const page = pageText(place.pageIndex);
    const span = page ? stepFrom(page, place, step) : null;
    let next: TextPlace | null = span ? { pageIndex: place.pageIndex, ...span } : null;
    if (!next) {
      const neighbour = pageText(place.pageIndex + step.direction);
      const units = neighbour ? (step.by === 'sentence' ? sentencesOf(neighbour) : blocksOf(neighbour)) : [];
      const first = step.direction > 0 ? units[0] : units.at(-1);
      if (neighbour && first) next = { pageIndex: neighbour.pageIndex, ...first };
    }
    if (next) set(next);
    return next ?? place;
  }, [place]);

  return { place, begin, step, set };
}
