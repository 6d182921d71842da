/** Where a step back or forward leads, in a few words: "p. 57, item 5", "Search: damp". */
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import type { Place } from '#renderer/state/place.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import type { PageShape } from './whereabouts.ts';

export interface StepsFrom {
  readonly fileId: string;
  readonly shapes: readonly PageShape[];
  readonly papers: readonly DocumentSummary[];
}

export function stepWords(place: Place, { fileId, shapes, papers }: StepsFrom): string {
  if (place.name === 'meeting') return shellStrings.place.meetings;
  if (place.name === 'search' && place.query) return t.stepSearch(place.query);
  if (place.name !== 'read') return shellStrings.place[place.name];
  const paper = papers.find((one) => one.id === place.id);
  if (place.id !== fileId && paper?.fileId !== fileId) return paper?.title ?? t.stepPaper;
  const pageIndex = place.pageIndex ?? paper?.pageFrom ?? 0;
  const shape = shapes[pageIndex];
  const page = t.stepPage(shape?.pageLabel ?? String(pageIndex + 1));
  return shape?.item ? `${page}, ${t.item(shape.item)}` : page;
}
