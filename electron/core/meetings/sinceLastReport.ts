/** What has changed since the last report, for each portfolio that a meeting's papers report on. */
import type { DatabaseSync } from 'node:sqlite';
import type { Comparison, Passage } from '#shared/domain/compare/comparison.ts';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import type { MeetingSummary, SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import type { Clock } from '#core/ports.ts';
import { comparisonOf, type ComparePeriods } from '#core/compare/comparisons.ts';
import type { Library } from '#core/library/library.ts';
import { text } from '#core/library/rows.ts';
import { documentRow, summaryOf } from '#core/read/documentSummaries.ts';
import { portfolioGroups, type PortfolioGroup } from '#core/read/portfolios.ts';
import { reportDate } from '#core/read/reportDate.ts';
import { saidDate } from './saidDate.ts';

/** A finding as comparing gives it: what is still to be added is how to cite its passages. */
export interface Finding {
  readonly kind: SinceLastReport['kind'];
  readonly sentence: string;
  readonly passages: readonly Passage[];
}

export interface CompareSteps {
  readonly comparePeriods: ComparePeriods;
  /** Findings about the reports named, against those before them; the most telling first. */
  sinceLastReport(comparison: Comparison, focusReportIds: readonly string[]): readonly Finding[];
}

/** Reports before this meeting's that are looked back on: two years of quarterly ones. */
const LOOKED_BACK = 8;

export function findingsOf(library: Library, meeting: MeetingSummary, steps: CompareSteps, clock: Clock): SinceLastReport[] {
  const fileIds = new Set(meeting.papers.map((paper) => paper.fileId));
  return portfolioGroups(library.db).flatMap((group) => {
    const compared = reportsUpTo(group, meeting.date, fileIds);
    if (!compared) return [];
    const comparison = comparisonOf(library, compared.all.map((report) => report.id), steps.comparePeriods, clock);
    return steps.sinceLastReport(comparison, compared.focus.map((report) => report.id)).map((finding) => ({
      kind: finding.kind, sentence: finding.sentence, portfolio: group.name,
      passages: finding.passages.flatMap((passage) => cited(library.db, passage)),
    }));
  });
}

/** This meeting's reports on the portfolio with those before them, or null where either is wanting. */
function reportsUpTo(group: PortfolioGroup, date: string, fileIds: ReadonlySet<string>): { all: DocumentSummary[]; focus: DocumentSummary[] } | null {
  const focus = group.reports.filter((report) => fileIds.has(report.fileId));
  const before = group.reports.filter((report) => {
    const written = reportDate(report.meetingDate, report.period);
    return !fileIds.has(report.fileId) && written !== null && written < date;
  });
  if (focus.length === 0 || before.length === 0) return null;
  return { all: [...before.slice(-LOOKED_BACK), ...focus], focus };
}

function cited(db: DatabaseSync, passage: Passage): SinceLastReport['passages'] {
  const row = documentRow(db, passage.reportId);
  if (!row) return [];
  const report = summaryOf(row);
  const page = db.prepare('SELECT page_label FROM page WHERE file_id = ? AND page_index = ?').get(report.fileId, passage.pageIndex);
  const cite = [saidDate(report.meetingDate), report.title, page ? `p. ${text(page, 'page_label')}` : null].filter((part) => part !== null && part !== '').join(', ');
  return [{
    reportId: report.id, fileId: report.fileId, pageIndex: passage.pageIndex, start: passage.start, end: passage.end, quote: passage.quote, cite,
  }];
}
