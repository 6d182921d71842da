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
import { oneForEachDay, seriesKey } from '#core/read/series.ts';
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

/** Reports of other kinds that are looked back on. */
const LOOKED_BACK = 4;

/** Silence, and what is said for the first time, only tell something between reports of one series. */
const WITHIN_A_SERIES = new Set<Finding['kind']>(['quiet', 'new']);

export function findingsOf(library: Library, meeting: MeetingSummary, steps: CompareSteps, clock: Clock): SinceLastReport[] {
  const fileIds = new Set(meeting.papers.map((paper) => paper.fileId));
  return portfolioGroups(library.db).flatMap((group) => periodsOf(group, meeting.date, fileIds).flatMap(({ before, now, oneSeries }) => {
    const comparison = comparisonOf(library, [...before, now].map((report) => report.id), steps.comparePeriods, clock);
    const findings = steps.sinceLastReport(comparison, [now.id]).filter((finding) => oneSeries || !WITHIN_A_SERIES.has(finding.kind));
    return findings.map((finding) => ({
      kind: finding.kind, sentence: finding.sentence, portfolio: group.name,
      passages: finding.passages.flatMap((passage) => cited(library.db, passage)),
    }));
  }));
}

interface Periods {
  readonly before: DocumentSummary[];
  readonly now: DocumentSummary;
  readonly oneSeries: boolean;
}

/**
 * Each of this meeting's reports on the portfolio with those before it: of its own series where there are any; else, for
 * the first of them only, with the portfolio's other reports, so that promises are followed across kinds of paper.
 */
function periodsOf(group: PortfolioGroup, date: string, fileIds: ReadonlySet<string>): Periods[] {
  const before = group.reports.filter((report) => {
    const written = reportDate(report.meetingDate, report.period);
    return !fileIds.has(report.fileId) && written !== null && written < date;
  });
  const focus = oneOfEachTitle(group.reports.filter((report) => fileIds.has(report.fileId)));
  const inSeries = focus.flatMap((now) => {
    const own = oneForEachDay(before.filter((report) => keyOf(report) === keyOf(now)));
    return own.length > 0 ? [{ before: own, now, oneSeries: true }] : [];
  });
  if (inSeries.length > 0) return inSeries;
  const now = focus[0];
  return now && before.length > 0 ? [{ before: oneForEachDay(before).slice(-LOOKED_BACK), now, oneSeries: false }] : [];
}

function keyOf(report: DocumentSummary): string {
  return seriesKey(report.title, report.portfolio);
}

/** The same report as PDF and as text says nothing twice. */
function oneOfEachTitle(reports: readonly DocumentSummary[]): DocumentSummary[] {
  return [...Map.groupBy(reports, keyOf).values()].flatMap((same) => same.slice(0, 1));
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
