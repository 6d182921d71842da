/** Says where a page is: in the pack, in its report, under which item. */
import type { DocumentDetail, DocumentSummary, OutlineItem } from '#shared/domain/document/document.ts';
import type { Result } from '#shared/contract/api.ts';
import { readStrings } from '#renderer/strings/read.ts';
import { shortDay } from '#renderer/strings/words.ts';

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

/** The agenda item that a page belongs to. */
export function itemAt(file: Pick<DocumentDetail, 'items'>, pageIndex: number): OutlineItem | null {
  return file.items.findLast((item) => item.pageFrom <= pageIndex && item.pageTo >= pageIndex) ?? null;
}

export function isPack(file: Pick<DocumentDetail, 'kind'>): boolean {
  return file.kind === 'pack' || file.kind === 'supplement';
}

/** "Pack p. 11 of 374 · report p. 9 · item 5" */
export function whereInWords(file: DocumentDetail, shapes: readonly PageShape[], pageIndex: number): string {
  const label = shapes[pageIndex]?.pageLabel ?? String(pageIndex + 1);
  const pack = isPack(file);
  const said: string[] = [(pack ? readStrings.packPageOf : readStrings.pageOf)(label, pageIndex, shapes.length)];
  const part = partAt(file, pageIndex);
  if (pack && part && part.id !== file.id) said.push(readStrings.reportPage(pageIndex - part.pageFrom + 1));
  const item = itemAt(file, pageIndex)?.number ?? shapes[pageIndex]?.item;
  if (item) said.push(readStrings.item(item));
  return said.join(' · ');
}

/** "Title (Committee, 24 Sep 2024), item 5, pack p. 11, report p. 9": to be pasted under a quote. */
export function citeInWords(file: DocumentDetail, shapes: readonly PageShape[], pageIndex: number): string {
  const part = partAt(file, pageIndex);
  const of = part ?? file;
  const meeting = [of.committee ?? file.committee, of.meetingDate ?? file.meetingDate].map((one, index) => (one && index === 1 ? shortDay(one) : one)).filter(Boolean).join(', ');
  const label = shapes[pageIndex]?.pageLabel ?? String(pageIndex + 1);
  const item = itemAt(file, pageIndex)?.number ?? shapes[pageIndex]?.item;
  return [
    meeting ? `${of.title} (${meeting})` : of.title,
    item ? readStrings.item(item) : null,
    isPack(file) ? `pack p. ${label}` : `p. ${label}`,
    isPack(file) && part && part.id !== file.id ? readStrings.reportPage(pageIndex - part.pageFrom + 1) : null,
  ].filter(Boolean).join(', ');
}
