/** What the comparison of a portfolio's reports says about one page: for the margin beside it. */
import type { Check, Commitment, Comparison, ComparedReport, Figure, LaterVerdict, Passage } from '#shared/domain/compare/comparison.ts';
import type { FindingRef } from '#shared/domain/compare/corrections/correction.ts';
import { refOfCheck, refOfPromise, refOfRow, refOfSeries, refOfVerdict } from '#shared/domain/compare/corrections/findingKey.ts';

interface Placed {
  readonly key: string;
  /** Offset of its line in the page's text. */
  readonly start: number;
  readonly end: number;
  /** The words on this page that it rests on. */
  readonly passage: Passage;
  /** What a member dismisses who says that it is none. */
  readonly finding: FindingRef;
}

export type PageFinding =
  /** Said before in other words or with another figure: `before` is the last report that says it. */
  | (Placed & { readonly kind: 'changed'; readonly before: Passage })
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
      found.push({ key: `promise-${index}`, kind: 'promise', commitment, isNew: commitment.reportId !== first?.id, ...onPage(commitment), finding: refOfPromise(commitment) });
    }
    commitment.later.forEach((later) => {
      const { reportId, quote, start, end } = later;
      if (quote === null || start === null || end === null || !here(later)) return;
      if (later.verdict === 'mentioned' || later.verdict === 'notMentioned') return;
      found.push({ key: `verdict-${index}-${later.reportId}`, kind: 'verdict', commitment, later, ...onPage({ reportId, pageIndex, start, end, quote }), finding: refOfVerdict(commitment, later) });
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
    found.push({ key: `series-${name}`, kind: 'series', measure: mine.measure, figures, ...onPage(mine), finding: refOfSeries(figures) });
  }

  comparison.topics.forEach((topic, topicIndex) => topic.rows.forEach((row, rowIndex) => {
    if (row.kind !== 'changed') return;
    const at = row.statements.findIndex(here);
    const passage = row.statements[at];
    const before = row.statements[at - 1];
    if (!passage || !before) return;
    // A promise or a figure already told from the same words needs no second card.
    if (found.some((one) => one.start < passage.end && one.end > passage.start)) return;
    found.push({ key: `changed-${topicIndex}-${rowIndex}`, kind: 'changed', before, ...onPage(passage), finding: refOfRow(row) });
  }));

  comparison.checks.forEach((check, index) => {
    const evidence = check.evidence.find(here);
    if (evidence) found.push({ key: `check-${index}`, kind: 'check', check, ...onPage(evidence), finding: refOfCheck(check) });
  });

  return found.sort((a, b) => a.start - b.start);
}

const onPage = ({ reportId, pageIndex, start, end, quote }: Passage) => ({ start, end, passage: { reportId, pageIndex, start, end, quote } });

export function reportOf(comparison: Pick<Comparison, 'reports'>, reportId: string): ComparedReport | undefined {
  return comparison.reports.find((report) => report.id === reportId);
}
