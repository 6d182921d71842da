/** What a member should know before the meeting: the weightiest findings about one report against those before it, in plain English. */
import type { Commitment, Comparison, Figure, LaterVerdict, Passage } from '#shared/domain/compare/comparison.ts';
import { daysBetween } from '#shared/domain/compare/dates/day.ts';
import { sayReportDate, sayWhen } from '#shared/domain/compare/dates/sayDate.ts';
import { sayAmount, shortQuote } from '#shared/domain/compare/sayFinding.ts';

export interface SinceFinding {
  readonly kind: 'slipped' | 'overdue' | 'quiet' | 'changed' | 'new' | 'check';
  /** Built from the papers' own words and from dates that were worked out; nothing is interpreted. */
  readonly sentence: string;
  /** Oldest first; at least one. */
  readonly passages: readonly Passage[];
}

/** At most this many of a kind, so that the weighty ones are read. */
const MOST = { slipped: 8, overdue: 6, quiet: 5, changed: 6, new: 4, check: 5 } as const;

/**
 * @param focusReportIds the reports of the meeting that is prepared; the others in the comparison came before
 * @returns findings, most serious first: slipped, overdue, gone quiet, changed, new, checks
 */
export function sinceLastReport(comparison: Comparison, focusReportIds: readonly string[]): SinceFinding[] {
  const focus = new Set(focusReportIds);
  const slips = slipped(comparison, focus);
  const told = new Set(slips.flatMap(({ passages }) => passages.map(placeOf)));
  const untold = (finding: SinceFinding): boolean => !finding.passages.some((passage) => told.has(placeOf(passage)));
  const late = overdue(comparison, focus).filter(untold);
  for (const { passages } of late) for (const passage of passages) told.add(placeOf(passage));
  const all = [slips, late, goneQuiet(comparison, focus).filter(untold), changed(comparison, focus).filter(untold), promisedAnew(comparison, focus).filter(untold), checks(comparison, focus)];
  return all.flatMap((findings) => findings.slice(0, MOST[findings[0]?.kind ?? 'check']));
}

const placeOf = (passage: { reportId: string; pageIndex: number | null; start: number | null }): string => `${passage.reportId} ${passage.pageIndex} ${passage.start}`;
const passageIn = ({ reportId, pageIndex, start, end, quote }: Passage): Passage => ({ reportId, pageIndex, start, end, quote });
const passageOfVerdict = (verdict: LaterVerdict): Passage[] => (verdict.quote === null || verdict.pageIndex === null || verdict.start === null || verdict.end === null ? []
  : [{ reportId: verdict.reportId, pageIndex: verdict.pageIndex, start: verdict.start, end: verdict.end, quote: verdict.quote }]);

/** The verdict of the latest report in focus that came after the promise. */
function verdictIn(commitment: Commitment, focus: ReadonlySet<string>): LaterVerdict | undefined {
  return focus.has(commitment.reportId) ? undefined : commitment.later.findLast((verdict) => focus.has(verdict.reportId));
}

function slipped(comparison: Comparison, focus: ReadonlySet<string>): SinceFinding[] {
  const moves = comparison.commitments.flatMap((commitment) => {
    const verdict = verdictIn(commitment, focus);
    return verdict?.verdict === 'slipped' && verdict.newDueTo !== null ? [{ commitment, verdict, days: verdict.daysMoved ?? 0 }] : [];
  });
  // Several reports promised it: the first promise tells the whole story.
  const seen = new Set<string>();
  return moves.filter(({ verdict }) => {
    const place = placeOf(verdict);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  }).sort((a, b) => b.days - a.days).map(({ commitment, verdict, days }) => {
    const story = commitment.later.filter((later) => later.verdict === 'slipped' && !(later !== verdict && focus.has(later.reportId)));
    const times = story.length > 1 ? `, the date having moved ${story.length === 2 ? 'twice' : `${story.length} times`}` : '';
    return {
      kind: 'slipped',
      sentence: `“${shortQuote(commitment.quote)}” was due ${sayWhen(commitment.dueFrom, commitment.dueTo)}; it is now ${bare(verdict.newDueText, verdict.newDueTo)}${times} (${sayDays(days)} later).`,
      passages: [passageIn(commitment), ...story.flatMap(passageOfVerdict)],
    };
  });
}

/** The new date as the paper prints it, without its preposition. */
const bare = (text: string | null, to: string | null): string => (text ? text.replace(/^(?:in|on|for|at|by|from|during)\s+(?:the\s+(?=\d))?/i, '') : sayWhen(null, to));

function sayDays(days: number): string {
  if (days < 45) return days === 1 ? 'one day' : `${days} days`;
  const months = Math.round(days / 30.4);
  return months < 24 ? `about ${months} months` : `about ${Math.round(months / 12)} years`;
}

function overdue(comparison: Comparison, focus: ReadonlySet<string>): SinceFinding[] {
  const dates = new Map(comparison.reports.map((report) => [report.id, report.date]));
  // A promise to which an earlier one had moved is told with that earlier one.
  const movedTo = new Set(comparison.commitments.flatMap(({ later }) => later.filter((verdict) => verdict.newDueTo !== null).map(placeOf)));
  return comparison.commitments.flatMap((commitment) => {
    const verdict = verdictIn(commitment, focus);
    const { dueTo } = commitment;
    const moved = commitment.later.findLast((other) => other.newDueTo !== null);
    if (!commitment.overdue || movedTo.has(placeOf(commitment)) || !verdict || dueTo === null || verdict.verdict === 'slipped' || verdict.verdict === 'broughtForward') return [];
    const silent = verdict.verdict === 'notMentioned';
    const ending = silent ? 'does not mention it' : 'does not say that it is done';
    const now = dates.get(verdict.reportId) ?? null;
    return [{
      late: now === null ? 0 : daysBetween(dueTo, now.length > 7 ? now : `${now}-01`),
      finding: {
        kind: 'overdue' as const,
        sentence: `“${shortQuote(commitment.quote)}” was due ${sayWhen(commitment.dueFrom, dueTo)}${moved ? `, then ${bare(moved.newDueText, moved.newDueTo)}` : ''}; the report of ${sayReportDate(now)} ${ending}.`,
        passages: [passageIn(commitment), ...(moved ? passageOfVerdict(moved) : []), ...passageOfVerdict(verdict)],
      },
    }];
  }).sort((a, b) => a.late - b.late).map(({ finding }) => finding);
}

/** Promises of the report just before that this one says nothing of. Older silence was told at the meeting before. */
function goneQuiet(comparison: Comparison, focus: ReadonlySet<string>): SinceFinding[] {
  const order = comparison.reports.map((report) => report.id);
  const firstFocus = order.findIndex((id) => focus.has(id));
  const before = order[firstFocus - 1];
  const date = comparison.reports[firstFocus - 1]?.date ?? null;
  return comparison.commitments
    .filter((commitment) => commitment.reportId === before && !commitment.overdue && verdictIn(commitment, focus)?.verdict === 'notMentioned')
    .sort((a, b) => Number(b.dueTo !== null) - Number(a.dueTo !== null))
    .map((commitment) => ({
      kind: 'quiet',
      sentence: `“${shortQuote(commitment.quote)}” (${sayReportDate(date)}) is not mentioned${commitment.dueTo === null ? '' : `; it is due ${sayWhen(commitment.dueFrom, commitment.dueTo)}`}.`,
      passages: [passageIn(commitment)],
    }));
}

function changed(comparison: Comparison, focus: ReadonlySet<string>): SinceFinding[] {
  const order = new Map(comparison.reports.map((report, i) => [report.id, i]));
  const dates = new Map(comparison.reports.map((report) => [report.id, report.date]));
  const series = Map.groupBy(comparison.figures.filter((figure) => figure.series !== null), (figure) => figure.series);
  const figures = [...series.values()].flatMap((points) => {
    const inTime = points.toSorted((a, b) => (order.get(a.reportId) ?? 0) - (order.get(b.reportId) ?? 0));
    const now = inTime.findLast((figure) => focus.has(figure.reportId));
    const before = inTime.findLast((figure) => !focus.has(figure.reportId));
    if (!now || !before || (now.value === before.value && now.valueTo === before.valueTo)) return [];
    return [{ weight: relativeChange(before, now), finding: {
      kind: 'changed' as const,
      // A measure of one word says too little by itself.
      sentence: now.measure.split(' ').length < 2 ? `“${shortQuote(before.quote, 90)}” now reads “${shortQuote(now.quote, 90)}”.` : `“${shortQuote(now.measure)}”: ${sayAmount(before)} in the report of ${sayReportDate(dates.get(before.reportId) ?? null)}, now ${sayAmount(now)}.`,
      passages: [passageIn(before), passageIn(now)],
    } }];
  }).sort((a, b) => b.weight - a.weight).map(({ finding }) => finding);
  const told = new Set(figures.flatMap(({ passages }) => passages.map((passage) => passage.quote)));
  const rows = comparison.topics.flatMap((topic) => topic.rows).flatMap((row) => {
    const [before, now] = row.statements.slice(-2);
    if (row.kind !== 'changed' || !before || !now || !focus.has(now.reportId) || focus.has(before.reportId)) return [];
    if ([...told].some((quote) => now.quote.includes(quote))) return [];
    return [{ kind: 'changed' as const, sentence: `“${shortQuote(before.quote, 90)}” now reads “${shortQuote(now.quote, 90)}”.`, passages: [before, now] }];
  });
  return [...figures, ...rows];
}

const relativeChange = (a: Figure, b: Figure): number => Math.abs(b.value - a.value) / Math.max(1, Math.abs(a.value));

/** New promises with a date: statements that no earlier report made. */
function promisedAnew(comparison: Comparison, focus: ReadonlySet<string>): SinceFinding[] {
  if (comparison.reports.every((report) => focus.has(report.id))) return [];
  const fresh = comparison.topics.flatMap((topic) => topic.rows).filter((row) => row.kind === 'new').flatMap((row) => row.statements);
  return comparison.commitments
    .filter((commitment) => focus.has(commitment.reportId) && commitment.dueTo !== null && !commitment.stale &&
      fresh.some((passage) => passage.reportId === commitment.reportId && passage.pageIndex === commitment.pageIndex && passage.start <= commitment.start && commitment.start < passage.end))
    .map((commitment) => ({ kind: 'new', sentence: `New: “${shortQuote(commitment.quote)}”, due ${sayWhen(commitment.dueFrom, commitment.dueTo)}.`, passages: [passageIn(commitment)] }));
}

function checks(comparison: Comparison, focus: ReadonlySet<string>): SinceFinding[] {
  return comparison.checks.filter((check) => check.evidence.some((passage) => focus.has(passage.reportId)))
    .map((check) => ({ kind: 'check', sentence: check.explanation, passages: check.evidence }));
}
