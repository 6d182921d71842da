/** What has changed since the last report, for each portfolio that a meeting's papers report on. */
import type { DatabaseSync } from 'node:sqlite';
import type { Comparison, Passage } from '#shared/domain/compare/comparison.ts';
import { mostTelling, type SinceFinding } from '#shared/domain/compare/sinceLastReport.ts';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import type { MeetingSummary, SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import type { Comparing, KeptComparisons } from '#core/compare/keptComparisons.ts';
import type { Library } from '#core/library/library.ts';
import { text } from '#core/library/rows.ts';
import { documentRow, summaryOf } from '#core/read/documentSummaries.ts';
import { portfolioGroups, type PortfolioGroup } from '#core/read/portfolios.ts';
import { reportDate } from '#core/read/reportDate.ts';
import { oneForEachDay, seriesKey } from '#core/read/series.ts';
import { saidDate } from './saidDate.ts';

export interface CompareSteps extends Comparing {
  /** Findings about the reports named, against those before them; the most telling first. */
  readonly sinceLastReport: (comparison: Comparison, focusReportIds: readonly string[]) => readonly SinceFinding[];
}

export function findingsOf(library: Library, meeting: MeetingSummary, comparisons: KeptComparisons, sinceLastReport: CompareSteps['sinceLastReport']): SinceLastReport[] {
  const fileIds = new Set(meeting.papers.map((paper) => paper.fileId));
  const compare = (before: readonly DocumentSummary[], now: DocumentSummary): readonly SinceFinding[] => {
    if (before.length === 0) return [];
    const comparison = comparisons.of(library, [...before, now].map((report) => report.id));
    return sinceLastReport(comparison, [now.id]);
  };
  const told = portfolioGroups(library.db).flatMap((group) => periodsOf(group, meeting.date, fileIds).flatMap((periods) => (
    together(compare(periods.before, periods.now), compare(periods.series, periods.now)).map((finding) => ({ ...finding, portfolio: group.name }))
  )));
  return mostTelling(told).map((finding) => ({
    kind: finding.kind, sentence: finding.sentence, portfolio: finding.portfolio, finding: finding.finding,
    passages: finding.passages.flatMap((passage) => cited(library.db, passage)),
  }));
}

interface Periods {
  /** The portfolio's reports, one for each day. */
  readonly before: readonly DocumentSummary[];
  readonly now: DocumentSummary;
  /** Those of them that `now` is the next of. */
  readonly series: readonly DocumentSummary[];
}

/**
 * Each of this meeting's reports on the portfolio that goes on a series, with what came before it. Where none does,
 * the longest of them: it may still say what became of a promise.
 */
function periodsOf(group: PortfolioGroup, date: string, fileIds: ReadonlySet<string>): Periods[] {
  const earlier = group.reports.filter((report) => {
    const written = reportDate(report.meetingDate, report.period);
    return !fileIds.has(report.fileId) && written !== null && written < date;
  });
  if (earlier.length === 0) return [];
  const periods = oneOfEachTitle(group.reports.filter((report) => fileIds.has(report.fileId))).map((now) => {
    const before = oneForEachDay(earlier, keyOf(now));
    return { before, now, series: before.filter((report) => keyOf(report) === keyOf(now)) };
  });
  const inSeries = periods.filter((each) => each.series.length > 0);
  return inSeries.length > 0 ? inSeries : periods.toSorted((a, b) => b.now.pages - a.now.pages).slice(0, 1);
}

const MOST_SERIOUS_FIRST: readonly SinceFinding['kind'][] = ['slipped', 'overdue', 'quiet', 'changed', 'new', 'check'];
/** What becomes of a promise is told in any paper on the portfolio; silence only tells something within a series. */
const IN_ANY_PAPER = new Set<SinceFinding['kind']>(['slipped', 'overdue']);

/** Findings among all the portfolio's papers with those within the series; where there is no series, what doesn't rest on silence. */
function together(wide: readonly SinceFinding[], series: readonly SinceFinding[]): SinceFinding[] {
  if (series.length === 0) return wide.filter((finding) => finding.kind === 'slipped' || finding.kind === 'changed' || finding.kind === 'check');
  const promises = wide.filter((finding) => IN_ANY_PAPER.has(finding.kind));
  const told = new Set(promises.flatMap((finding) => finding.passages.map(placeOf)));
  const others = series.filter((finding) => !IN_ANY_PAPER.has(finding.kind) && !finding.passages.some((passage) => told.has(placeOf(passage))));
  return [...promises, ...others].toSorted((a, b) => MOST_SERIOUS_FIRST.indexOf(a.kind) - MOST_SERIOUS_FIRST.indexOf(b.kind));
}

function placeOf({ reportId, pageIndex, start }: Passage): string {
  return `${reportId} ${pageIndex} ${start}`;
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
  const cite = [saidDate(reportDate(report.meetingDate, report.period)), report.title, page ? `p. ${text(page, 'page_label')}` : null].filter((part) => part !== null && part !== '').join(', ');
  return [{
    reportId: report.id, fileId: report.fileId, pageIndex: passage.pageIndex, start: passage.start, end: passage.end, quote: passage.quote, cite,
  }];
}
