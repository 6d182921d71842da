/** What the comparison of a portfolio's reports says about one page: for the margin beside it. */
import type { Check, Commitment, Comparison, ComparedReport, Figure, LaterVerdict, Passage } from '#shared/domain/compare/comparison.ts';

interface Placed {
  readonly key: string;
  /** Offset of its line in the page's text. */
  readonly start: number;
  readonly end: number;
}

export type PageFinding =
  /** Said before in other words or with another figure: `before` is the last report that says it. */
  | (Placed & { readonly kind: 'changed'; readonly passage: Passage; readonly before: Passage })
  | (Placed & { readonly kind: 'series'; readonly measure: string; readonly figures: readonly Figure[] })
  | (Placed & { readonly kind: 'promise'; readonly commitment: Commitment; readonly isNew: boolean })
  /** This page is a later report's word on a promise. */
  | (Placed & { readonly kind: 'verdict'; readonly commitment: Commitment; readonly later: LaterVerdict })
  | (Placed & { readonly kind: 'check'; readonly check: Check });

/** `reportIds` are the parts (or the file itself) that this page can belong to; pages are counted in the file. */
export function pageFindings(comparison: Comparison, reportIds: ReadonlySet<string>, pageIndex: number): PageFinding[] {
  const here = (passage: { readonly reportId: string; readonly pageIndex: number | null }) => passage.pageIndex === pageIndex && reportIds.has(passage.reportId);
  const first = comparison.reports[0];
  const found: PageFinding[] = [];

  comparison.commitments.forEach((commitment, index) => {
    if (here(commitment)) {
      found.push({ key: `promise-${index}`, kind: 'promise', commitment, isNew: commitment.reportId !== first?.id, start: commitment.start, end: commitment.end });
    }
    commitment.later.forEach((later) => {
      if (later.start === null || later.end === null || !here(later)) return;
      if (later.verdict === 'mentioned' || later.verdict === 'notMentioned') return;
      found.push({ key: `verdict-${index}-${later.reportId}`, kind: 'verdict', commitment, later, start: later.start, end: later.end });
    });
  });

  const series = new Map<string, Figure[]>();
  for (const figure of comparison.figures) {
    if (figure.series !== null) series.set(figure.series, [...(series.get(figure.series) ?? []), figure]);
  }
  for (const [name, figures] of series) {
    const mine = figures.find(here);
    // One value, or the same all along, is no story.
    if (!mine || new Set(figures.map((figure) => figure.reportId)).size < 2 || new Set(figures.map((figure) => figure.value)).size < 2) continue;
    found.push({ key: `series-${name}`, kind: 'series', measure: mine.measure, figures, start: mine.start, end: mine.end });
  }

  comparison.topics.forEach((topic, topicIndex) => topic.rows.forEach((row, rowIndex) => {
    if (row.kind !== 'changed') return;
    const at = row.statements.findIndex(here);
    const passage = row.statements[at];
    const before = row.statements[at - 1];
    if (!passage || !before) return;
    // A promise or a figure already told from the same words needs no second card.
    if (found.some((one) => one.start < passage.end && one.end > passage.start)) return;
    found.push({ key: `changed-${topicIndex}-${rowIndex}`, kind: 'changed', passage, before, start: passage.start, end: passage.end });
  }));

  comparison.checks.forEach((check, index) => {
    const evidence = check.evidence.find(here);
    if (evidence) found.push({ key: `check-${index}`, kind: 'check', check, start: evidence.start, end: evidence.end });
  });

  return found.sort((a, b) => a.start - b.start);
}

export function reportOf(comparison: Pick<Comparison, 'reports'>, reportId: string): ComparedReport | undefined {
  return comparison.reports.find((report) => report.id === reportId);
}
