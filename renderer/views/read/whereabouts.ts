/** Says where a page is: in the pack, in its report, under which item. */
import type { DocumentDetail, DocumentSummary, OutlineItem } from '#shared/domain/document/document.ts';
import type { Result } from '#shared/contract/api.ts';
import { cite } from '#renderer/strings/cite.ts';
import { readStrings } from '#renderer/strings/read.ts';

export type PageShape = Result<'pages.shapes'>['pages'][number];

/** The report or appendix that a page belongs to: the narrowest part that holds it; null in front matter. */
export function partAt(file: Pick<DocumentDetail, 'parts'>, pageIndex: number): DocumentSummary | null {
  let best: DocumentSummary | null = null;
  for (const part of file.parts) {
    if (part.pageFrom > pageIndex || part.pageTo < pageIndex) continue;
    if (!best || part.pageTo - part.pageFrom < best.pageTo - best.pageFrom) best = part;
  }
  return best;
}

const holds = ({ pageFrom, pageTo }: OutlineItem, pageIndex: number) => pageFrom <= pageIndex && pageIndex <= pageTo;

/** The agenda item that a page belongs to. A page that only lists business belongs to none of it. */
export function itemAt(file: Pick<DocumentDetail, 'items'>, pageIndex: number): OutlineItem | null {
  return file.items.findLast((item) => item.papers && holds(item, pageIndex)) ?? null;
}

/** The outline's line for a page: its item, or the agenda for the pages before the first one. */
export function entryAt(file: Pick<DocumentDetail, 'items'>, pageIndex: number): OutlineItem | null {
  return itemAt(file, pageIndex) ?? file.items.find((item) => item.number === null && holds(item, pageIndex)) ?? null;
}

export function isPack(file: Pick<DocumentDetail, 'kind'>): boolean {
  return file.kind === 'pack' || file.kind === 'supplement';
}

/** "Page 57, item 5": what a page is called to somebody who does not see it. */
export function pageNameOf(shapes: readonly PageShape[], pageIndex: number): string {
  const shape = shapes[pageIndex];
  const name = readStrings.pageName(shape?.pageLabel ?? String(pageIndex + 1));
  return shape?.item ? `${name}, ${readStrings.item(shape.item)}` : name;
}

/** "Pack p. 11 of 374 · report p. 9 · item 5" */
export function whereInWords(file: DocumentDetail, shapes: readonly PageShape[], pageIndex: number): string {
  const label = shapes[pageIndex]?.pageLabel ?? String(pageIndex + 1);
  const pack = isPack(file);
  const said: string[] = [(pack ? readStrings.packPageOf : readStrings.pageOf)(label, pageIndex, shapes.length)];
  const part = partAt(file, pageIndex);
  if (pack && part && part.id !== file.id) said.push(readStrings.reportPage(pageIndex - part.pageFrom + 1));
  const item = shapes[pageIndex]?.item;
  if (item) said.push(readStrings.item(item));
  return said.join(' · ');
}

/** What is pasted under a quote, in the words of every export: "Title, 24 September 2024, Item 5, pack p. 11 (report p. 9)". */
export function citeInWords(file: DocumentDetail, shapes: readonly PageShape[], pageIndex: number): string {
  const part = partAt(file, pageIndex);
  const of = part ?? file;
  return cite({
    documentId: of.id, title: of.title, source: file.source, date: of.meetingDate ?? file.meetingDate,
    item: shapes[pageIndex]?.item ?? of.item, pageIndex, pageLabel: shapes[pageIndex]?.pageLabel ?? String(pageIndex + 1),
    reportPage: of.partOf === null ? null : pageIndex - of.pageFrom + 1, paragraph: null,
  });
}
