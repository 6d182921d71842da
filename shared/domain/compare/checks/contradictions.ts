/** A later report that gives another value for the same measure at the same date: a correction, or a mistake in one of the two. */
import type { Check, Figure, Passage, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { sayReportDate } from '#shared/domain/compare/dates/sayDate.ts';
import { sayAmount, shortQuote } from '#shared/domain/compare/sayFinding.ts';

const passageIn = ({ reportId, pageIndex, start, end, quote }: Figure): Passage => ({ reportId, pageIndex, start, end, quote });
const said = (asOf: string): string => (/^\d{4}$/.test(asOf) ? asOf : sayReportDate(asOf));

/** Only of reports of different days (papers of one meeting are no later ones); only figures of one series, each with its own date printed beside it: anything less could be two measures. */
export function contradictions(figures: readonly Figure[], reports: readonly ReportForComparison[]): Check[] {
  const dates = new Map(reports.map(({ id, date }) => [id, date]));
  const same = Map.groupBy(figures.filter((figure) => figure.series !== null && figure.asOf !== null), (figure) => `${figure.series} ${figure.asOf}`);
  return [...same.values()].flatMap((points): Check[] => {
    const [first, ...later] = points;
    const other = later.find((point) => first && point.reportId !== first.reportId && dates.get(point.reportId) !== dates.get(first.reportId) && (point.value !== first.value || point.valueTo !== first.valueTo));
    if (!first || !other || first.asOf === null) return [];
    return [{
      kind: 'contradiction',
      explanation: `“${shortQuote(other.measure, 80)}” for ${said(first.asOf)} is given as ${sayAmount(first)} in one report and as ${sayAmount(other)} in a later one.`,
      evidence: [passageIn(first), passageIn(other)],
    }];
  });
}
