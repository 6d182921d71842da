/**
 * What a comparison's briefing says: the weightiest findings, each with its words and where they stand, as many as two
 * pages hold. It states what the papers say and nothing else.
 */
import { citedDate } from '#shared/domain/anchor/formatCitation.ts';
import type { ComparedReport, Commitment, Comparison, Figure, LaterVerdict } from '#shared/domain/compare/comparison.ts';
import { sayAmount } from '#shared/domain/compare/sayFinding.ts';
import { written } from '#core/export/written.ts';
import { briefingWords as words } from './briefingWords.ts';
import type { CitedPassage, Citer } from './citePassages.ts';
import { fitted } from './fitTwoPages.ts';

export interface BriefingItem {
  readonly sentence: string;
  readonly quotes: readonly { readonly quote: string; readonly citation: string }[];
}

export interface FigureLine {
  readonly measure: string;
  /** For each report of `reports`, or null where it doesn't give the figure. */
  readonly values: readonly ({ readonly value: string; readonly place: string } | null)[];
  /** The words of the latest report that gives it, and that report's date: its place stands under its value. */
  readonly quote: string;
  readonly saidOn: string;
}

export interface BriefingSection {
  readonly heading: string;
  /** What holds for all of them; empty where each says it for itself. */
  readonly lead: string;
  readonly items: readonly BriefingItem[];
  /** How many of this kind there was no room for. */
  readonly left: number;
}

export interface Briefing {
  readonly title: string;
  readonly prepared: string;
  readonly reports: readonly string[];
  readonly promises: readonly BriefingSection[];
  /** Dates of the reports that the table of figures has columns for. */
  readonly columns: readonly string[];
  readonly figures: readonly FigureLine[];
  readonly figuresLeft: number;
  readonly checks: BriefingSection;
}

/** Longer quotes are cut at a word, and say so. */
const LONGEST_QUOTE = 230;
/** Columns of figures that a page has room for. */
const MOST_COLUMNS = 5;

/**
 * @param about the portfolio, or what else the reports have in common
 * @param madeAt ISO time
 */
export function briefingOf(comparison: Comparison, about: string, madeAt: string, cite: Citer): Briefing {
  const { slipped, overdue, quiet } = promisesByKind(comparison);
  const item = (sentence: string, passages: readonly (CitedPassage & { readonly quote: string })[]): BriefingItem => ({
    sentence: written(sentence), quotes: passages.map((passage) => ({ quote: shortened(passage.quote), citation: written(cite(passage)) })),
  });
  const dateOf = (id: string): string => reportName(comparison.reports.find((report) => report.id === id));
  const columns = comparison.reports.slice(-MOST_COLUMNS);
  return fitted({
    title: words.title(about), prepared: words.prepared(citedDate(madeAt.slice(0, 10))),
    reports: comparison.reports.map((report) => written([report.date === null ? report.period : citedDate(report.date), report.title].filter(Boolean).join(': '))),
    promises: [
      { heading: words.slipped, lead: '', left: 0, items: slipped.map((one) => item(slippedSentence(one), [one, ...lastSlip(one)])) },
      { heading: words.overdue, lead: words.overdueLead, left: 0, items: overdue.map((one) => item(words.wasDue(one.dueText ?? citedDate(one.dueTo ?? ''), dateOf(one.reportId)), [one])) },
      { heading: words.quiet, lead: '', left: 0, items: quiet.map((one) => item(one.dueText === null ? words.notMentioned(one.later.length) : words.notMentionedDue(one.later.length, one.dueText), [one])) },
    ],
    columns: columns.map(reportName),
    figures: changedSeries(comparison).map((series) => figureLine(series, comparison.reports, columns, cite)), figuresLeft: 0,
    checks: { heading: words.checks, lead: '', left: 0, items: comparison.checks.map((check) => item(check.explanation, check.evidence)) },
  });
}

function reportName(report: ComparedReport | undefined): string {
  if (!report) return '';
  return report.date === null ? report.period ?? report.title : citedDate(report.date);
}

const slips = ({ later }: Commitment): LaterVerdict[] => later.filter(({ verdict }) => verdict === 'slipped');

/** Each promise once: what was promised again and moved again is told by its first promise. */
function promisesByKind({ commitments }: Comparison): Record<'slipped' | 'overdue' | 'quiet', Commitment[]> {
  const told = new Set<string>();
  const place = (one: { reportId: string; pageIndex: number | null; start: number | null }): string => `${one.reportId} ${one.pageIndex} ${one.start}`;
  const slipped = commitments.filter((one) => slips(one).length > 0).filter((one) => {
    if (told.has(place(one))) return false;
    told.add(place(one));
    const before = told.size;
    for (const later of slips(one)) told.add(place(later));
    return told.size > before;
  }).sort((a, b) => (b.overdue ? 1 : 0) - (a.overdue ? 1 : 0) || movedBy(b) - movedBy(a));
  const rest = commitments.filter((one) => slips(one).length === 0 && !told.has(place(one)));
  const byDue = (a: Commitment, b: Commitment): number => (a.dueTo ?? '9999').localeCompare(b.dueTo ?? '9999');
  return {
    slipped,
    overdue: rest.filter((one) => one.overdue).sort(byDue),
    quiet: rest.filter((one) => !one.overdue && one.later.length > 0 && one.later.every(({ verdict }) => verdict === 'notMentioned')).sort(byDue),
  };
}

const movedBy = (one: Commitment): number => slips(one).reduce((sum, { daysMoved }) => sum + (daysMoved ?? 0), 0);

function slippedSentence(commitment: Commitment): string {
  const moves = slips(commitment);
  const now = moves.at(-1);
  return words.slippedSentence(commitment.dueText ?? citedDate(commitment.dueTo ?? ''), now?.newDueText ?? citedDate(now?.newDueTo ?? ''), moves.length);
}

function lastSlip(commitment: Commitment): (CitedPassage & { quote: string })[] {
  const last = slips(commitment).at(-1);
  if (!last || last.quote === null || last.pageIndex === null || last.start === null) return [];
  return [{ reportId: last.reportId, pageIndex: last.pageIndex, start: last.start, quote: last.quote }];
}

/** Figures followed through the reports that are not the same in all of them; what changed most comes first. */
function changedSeries({ figures, reports }: Comparison): Figure[][] {
  const order = new Map(reports.map(({ id }, index) => [id, index]));
  const series = [...Map.groupBy(figures.filter((figure) => figure.series !== null), (figure) => figure.series).values()]
    .map((points) => points.toSorted((a, b) => (order.get(a.reportId) ?? 0) - (order.get(b.reportId) ?? 0)))
    .filter((points) => new Set(points.map(({ value, valueTo }) => `${value} ${valueTo}`)).size > 1);
  const change = (points: readonly Figure[]): number => {
    const [first, last] = [points.at(-2)?.value ?? 0, points.at(-1)?.value ?? 0];
    return Math.abs(last - first) / Math.max(1, Math.abs(first));
  };
  return series.sort((a, b) => b.length - a.length || change(b) - change(a));
}

function figureLine(series: readonly Figure[], reports: readonly ComparedReport[], columns: readonly ComparedReport[], cite: Citer): FigureLine {
  const last = series.at(-1);
  return {
    measure: written(last?.measure ?? ''),
    values: columns.map(({ id }) => {
      const figure = series.findLast(({ reportId }) => reportId === id);
      return figure ? { value: sayAmount(figure), place: written(cite.place(figure)) } : null;
    }),
    quote: last ? shortened(last.quote, 140) : '', saidOn: reportName(reports.find(({ id }) => id === last?.reportId)),
  };
}

/** White space collapsed; the beginning, word for word, of what is long. */
function shortened(quote: string, most = LONGEST_QUOTE): string {
  const whole = written(quote).replace(/\s+/g, ' ');
  return whole.length <= most ? whole : `${whole.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
