/** A meeting's business: the items of its pack, what supplements add to them, and reports that came on their own. */
import type { DatabaseSync } from 'node:sqlite';
import type { MeetingDetail, MeetingSummary } from '#shared/domain/meeting/meeting.ts';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { partsOf } from '#core/read/documentSummaries.ts';
import { findDocument } from '#core/read/findDocument.ts';
import { outlineItems, sameItem } from '#core/read/outline.ts';

type MeetingItem = MeetingDetail['items'][number];

export function meetingItems(db: DatabaseSync, meeting: MeetingSummary): MeetingItem[] {
  const items: MeetingItem[] = [];
  for (const paper of meeting.papers) {
    for (const item of itemsOf(db, paper)) insertAfterItsNumber(items, item);
  }
  return items;
}

function itemsOf(db: DatabaseSync, paper: DocumentSummary): MeetingItem[] {
  const parts = partsOf(db, paper.fileId);
  const items = outlineItems(db, findDocument(db, paper.id)).map((item) => {
    const portfolio = parts.find((part) => item.documentIds.includes(part.id) && part.portfolio !== null)?.portfolio ?? null;
    return { ...item, fileId: paper.fileId, supplement: paper.kind === 'supplement', portfolio };
  });
  return items.length > 0 ? items : [paperAsItem(db, paper)];
}

/** A report that came on its own, and a supplement whose items aren't known, are one line. */
function paperAsItem(db: DatabaseSync, paper: DocumentSummary): MeetingItem {
  const label = (pageIndex: number): string => {
    const row = db.prepare('SELECT page_label FROM page WHERE file_id = ? AND page_index = ?').get(paper.fileId, pageIndex);
    return String(row?.['page_label'] ?? pageIndex + 1);
  };
  return {
    number: paper.item, title: paper.title, pageFrom: paper.pageFrom, pageTo: paper.pageTo, pageLabelFrom: label(paper.pageFrom), pageLabelTo: label(paper.pageTo),
    pagesRead: paper.pagesRead, exempt: paper.exempt, papers: true, documentIds: [paper.id], conflict: null,
    fileId: paper.fileId, supplement: paper.kind === 'supplement', portfolio: paper.portfolio,
  };
}

/** What a supplement brings for item 7 stands right under the pack's item 7. */
function insertAfterItsNumber(items: MeetingItem[], item: MeetingItem): void {
  const { number, supplement } = item;
  const last = number === null || !supplement ? -1 : items.findLastIndex((each) => each.number !== null && sameItem(each.number, number));
  if (last === -1) items.push(item);
  else items.splice(last + 1, 0, item);
}
