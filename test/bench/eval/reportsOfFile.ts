/** A file through the real pipeline, as what the comparison takes. Ids are the file's name and the report's number in it. */
import { extractFile } from '#core/extract/extractFile.ts';
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';

export async function reportsOfFile(path: string, fileName: string): Promise<ReportForComparison[]> {
  const { file, pages } = await extractFile(path, fileName);
  const segmented = segmentFile({ fileName, file, pages });
  return segmented.reports.map((report, i) => ({
    id: `${fileName}#${i}`, fileId: fileName, source: fileName, title: report.title, kind: report.kind,
    date: report.fields.meetingDate?.value ?? segmented.meeting.date, publishedOn: segmented.meeting.publishedOn ?? null,
    period: report.fields.period?.value ?? null, sections: report.sections, statements: report.statements,
  }));
}
