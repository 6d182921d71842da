/** Everything that is drawn on a page, for the page view (rectangles) and the text view (stretches of text). */
import { Bookmark } from 'lucide-react';
import { useCallback } from 'react';
import { anchorsOf, type Annotation } from '#shared/domain/annotation/annotation.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';
import type { PageMark } from '#renderer/pdf/MarksLayer.tsx';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { MEANING_ICONS, useMeanings, type Meanings } from './meanings.ts';
import type { FlowMark } from './TextPage.tsx';

/** `echo`: it stands in another version of the paper, and is only shown here. */
export type DrawnMark = Pick<Annotation, 'id' | 'kind' | 'meaning' | 'scope' | 'anchor' | 'continued' | 'strokes'> & { readonly echo?: string };

export interface Drawn {
  readonly annotations: readonly DrawnMark[];
  readonly active: string | null;
  readonly hits: readonly TextPlace[];
  /** Index of the match being looked at. */
  readonly hitAt: number;
  readonly opened: TextPlace | null;
  readonly chosen: TextPlace | null;
  /** Sentence being read aloud. */
  readonly spoken?: TextPlace | null | undefined;
}

const anchorOn = (annotation: DrawnMark, pageIndex: number) => anchorsOf(annotation).find((anchor) => anchor.pageIndex === pageIndex);

function flowMarks({ annotations, active, hits, hitAt, opened, chosen, spoken }: Drawn, pageIndex: number, meanings: Meanings): FlowMark[] {
  const marks: FlowMark[] = [];
  for (const annotation of annotations) {
    const { id, meaning, kind, echo } = annotation;
    const anchor = anchorOn(annotation, pageIndex);
    if (anchor && anchor.end > anchor.start) marks.push({ id, tone: meaning, kind, word: echo ?? meanings.of(meaning).word, echo: echo !== undefined, start: anchor.start, end: anchor.end, active: id === active });
  }
  hits.forEach((hit, index) => {
    if (hit.pageIndex === pageIndex) marks.push({ id: `hit-${index}`, tone: index === hitAt ? 'current' : 'found', start: hit.start, end: hit.end });
  });
  if (opened?.pageIndex === pageIndex) marks.push({ id: 'opened', tone: 'opened', start: opened.start, end: opened.end });
  if (spoken?.pageIndex === pageIndex) marks.push({ id: 'spoken', tone: 'spoken', start: spoken.start, end: spoken.end });
  if (chosen?.pageIndex === pageIndex) marks.push({ id: 'chosen', tone: 'chosen', start: chosen.start, end: chosen.end });
  return marks;
}

/** A mark of the member's: the anchor keeps its own rectangles, which are there before the page's text is. */
function drawnMark(annotation: DrawnMark, pageIndex: number, active: boolean, page: PageText | undefined): PageMark[] {
  const { id, kind, meaning, scope, strokes } = annotation;
  const anchor = anchorOn(annotation, pageIndex);
  const bookmark = kind === 'bookmark' && scope === 'page';
  if (!anchor || (anchor.rects.length === 0 && !bookmark)) return [];
  const Icon = kind === 'bookmark' ? Bookmark : MEANING_ICONS[meaning];
  return [{
    id, kind, tone: meaning, echo: annotation.echo !== undefined, rects: anchor.rects, strokes, active, icon: <Icon aria-hidden />,
    // An area's icon stands beside the area, not beside the first words inside it.
    iconLeft: kind === 'area' || kind === 'ink' ? undefined : page?.blocks.find((block) => block.start <= anchor.start && block.end > anchor.start)?.leftPt,
  }];
}

export function usePageMarks(drawn: Drawn, pageText: (pageIndex: number) => PageText | undefined): {
  readonly onText: (pageIndex: number) => FlowMark[];
  readonly onPage: (pageIndex: number) => PageMark[];
} {
  const { annotations, active, hits, hitAt, opened, chosen, spoken } = drawn;
  const meanings = useMeanings();
  const onText = useCallback(
    (pageIndex: number) => flowMarks({ annotations, active, hits, hitAt, opened, chosen, spoken }, pageIndex, meanings),
    [annotations, active, hits, hitAt, opened, chosen, spoken, meanings],
  );
  const onPage = useCallback((pageIndex: number): PageMark[] => {
    const page = pageText(pageIndex);
    return [
      ...annotations.flatMap((annotation) => drawnMark(annotation, pageIndex, annotation.id === active, page)),
      ...flowMarks({ annotations: [], active, hits, hitAt, opened, chosen, spoken }, pageIndex, meanings).map((mark): PageMark => (
        { id: mark.id, tone: mark.tone, rects: page ? rectsOfRange(page, mark.start, mark.end) : [] }
      )),
    ];
  }, [annotations, active, hits, hitAt, opened, chosen, spoken, pageText, meanings]);
  return { onText, onPage };
}
