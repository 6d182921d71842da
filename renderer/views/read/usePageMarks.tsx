/** Everything that is drawn on a page, for the page view (rectangles) and the text view (stretches of text). */
import { useCallback } from 'react';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';
import type { PageMark } from '#renderer/pdf/MarksLayer.tsx';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { meaningOf } from './meanings.ts';
import type { FlowMark } from './TextPage.tsx';

export interface Drawn {
  readonly annotations: readonly Annotation[];
  readonly active: string | null;
  readonly hits: readonly TextPlace[];
  /** Index of the match being looked at. */
  readonly hitAt: number;
  readonly opened: TextPlace | null;
  readonly chosen: TextPlace | null;
}

function flowMarks({ annotations, active, hits, hitAt, opened, chosen }: Drawn, pageIndex: number): FlowMark[] {
  const marks: FlowMark[] = [];
  for (const { id, meaning, anchor } of annotations) {
    if (anchor.pageIndex === pageIndex && anchor.end > anchor.start) marks.push({ id, tone: meaning, start: anchor.start, end: anchor.end, active: id === active });
  }
  hits.forEach((hit, index) => {
    if (hit.pageIndex === pageIndex) marks.push({ id: `hit-${index}`, tone: index === hitAt ? 'current' : 'found', start: hit.start, end: hit.end });
  });
  if (opened?.pageIndex === pageIndex) marks.push({ id: 'opened', tone: 'opened', start: opened.start, end: opened.end });
  if (chosen?.pageIndex === pageIndex) marks.push({ id: 'chosen', tone: 'chosen', start: chosen.start, end: chosen.end });
  return marks;
}

export function usePageMarks(drawn: Drawn, pageText: (pageIndex: number) => PageText | undefined): {
  readonly onText: (pageIndex: number) => FlowMark[];
  readonly onPage: (pageIndex: number) => PageMark[];
} {
  const { annotations, active, hits, hitAt, opened, chosen } = drawn;
  const onText = useCallback(
    (pageIndex: number) => flowMarks({ annotations, active, hits, hitAt, opened, chosen }, pageIndex),
    [annotations, active, hits, hitAt, opened, chosen],
  );
  const onPage = useCallback((pageIndex: number): PageMark[] => {
    const page = pageText(pageIndex);
    return onText(pageIndex).map((mark): PageMark => {
      const annotation = annotations.find((one) => one.id === mark.id);
      if (!annotation) return { id: mark.id, tone: mark.tone, rects: page ? rectsOfRange(page, mark.start, mark.end) : [] };
      const { icon: Icon } = meaningOf(annotation.meaning);
      // The anchor keeps its own rectangles: they are there before the page's text is.
      return {
        id: mark.id, tone: mark.tone, rects: annotation.anchor.rects, active: mark.active === true, icon: <Icon aria-hidden />,
        iconLeft: page?.blocks.find((block) => block.start <= mark.start && block.end > mark.start)?.leftPt,
      };
    });
  }, [annotations, onText, pageText]);
  return { onText, onPage };
}
