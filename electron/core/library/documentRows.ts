/** From what segmentation found to the documents of a file: the file itself, and its parts. */
import type { DocumentKind, ReportFields } from '#shared/domain/document/document.ts';
import type { Section, SegmentedFile, SegmentedReport, Statement } from '#shared/domain/segment/segment.ts';

/** A document as segmented, before corrections. */
export interface DerivedDocument {
  readonly id: string;
  /** Key of its corrections: `''` for the file, `p3` for the part that begins on its third page. */
  readonly part: string;
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly item: string | null;
  readonly fields: ReportFields;
  readonly segmented: SegmentedBase;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
}

/** What a correction that is taken back leaves. */
export interface SegmentedBase {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly committee: string | null;
  readonly meetingDate: string | null;
  readonly time: string | null;
  readonly venue: string | null;
  readonly publishedOn: string | null;
  /** It, or the agenda item that it stands under, is exempt or may be. */
  readonly exempt: boolean;
}

/** The file's document first, then its parts in order of pages. */
export function documentsOf(fileId: string, pageCount: number, segmented: SegmentedFile): DerivedDocument[] {
  const whole = wholeFileReport(segmented);
  const { meeting } = segmented;
  const file: DerivedDocument = {
    id: fileId, part: '', pageFrom: 0, pageTo: Math.max(0, pageCount - 1), item: whole?.item ?? null,
    fields: { ...segmented.fields, ...whole?.fields },
    segmented: {
      kind: segmented.kind, title: segmented.title || whole?.title || '', committee: meeting.committee, meetingDate: meeting.date,
      time: meeting.time, venue: meeting.venue, publishedOn: meeting.publishedOn ?? null, exempt: segmented.exempt,
    },
    sections: whole?.sections ?? [], statements: whole?.statements ?? [],
  };
  const taken = new Set<string>(['']);
  const parts = segmented.reports.filter((report) => report !== whole).toSorted((a, b) => a.pageFrom - b.pageFrom || b.pageTo - a.pageTo);
  return [file, ...parts.map((report) => {
    const part = freeKey(`p${report.pageFrom + 1}`, taken);
    return {
      id: `${fileId}-${part}`, part, pageFrom: report.pageFrom, pageTo: report.pageTo, item: report.item, fields: report.fields,
      segmented: {
        kind: report.kind, title: report.title, committee: null, meetingDate: null, time: null, venue: null, publishedOn: meeting.publishedOn ?? null,
        exempt: report.exempt || segmented.items.some((item) => item.exempt && item.pageFrom <= report.pageFrom && report.pageFrom <= item.pageTo),
      },
      sections: report.sections, statements: report.statements,
    };
  })];
}

/** A single report is the file itself, not a part of it. */
function wholeFileReport(segmented: SegmentedFile): SegmentedReport | null {
  if (segmented.kind === 'pack' || segmented.kind === 'supplement') return null;
  return segmented.reports.find((report) => report.kind === segmented.kind) ?? segmented.reports[0] ?? null;
}

/** Two short papers may begin on one page of a text file. */
function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let count = 2; taken.has(key); count++) key = `${wanted}.${count}`;
  taken.add(key);
  return key;
}

/** Says, for each page, which document owns it: the shortest part that covers it, else the file. */
export function pageOwner(documents: readonly DerivedDocument[]): (pageIndex: number) => string {
  const file = documents[0]?.id ?? '';
  const parts = documents.slice(1).toSorted((a, b) => (a.pageTo - a.pageFrom) - (b.pageTo - b.pageFrom) || b.pageFrom - a.pageFrom);
  return (pageIndex) => parts.find((part) => part.pageFrom <= pageIndex && pageIndex <= part.pageTo)?.id ?? file;
}
