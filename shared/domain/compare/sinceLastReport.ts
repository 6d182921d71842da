/** What a member should know before the meeting: the weightiest findings about one report against those before it, in plain English. */
import type { Commitment, Comparison, Figure, LaterVerdict, Passage } from '#shared/domain/compare/comparison.ts';
import type { FindingRef } from '#shared/domain/compare/corrections/correction.ts';
import { refOfCheck, refOfPromise, refOfRow, refOfSeries, refOfVerdict } from '#shared/domain/compare/corrections/findingKey.ts';
import { daysBetween } from '#shared/domain/compare/dates/day.ts';
import { sayReportDate, sayWhen } from '#shared/domain/compare/dates/sayDate.ts';
import { sayAmount, shortQuote } from '#shared/domain/compare/sayFinding.ts';

export interface SinceFinding {
  readonly kind: 'slipped' | 'overdue' | 'quiet' | 'changed' | 'new' | 'check';
  /** Built from the papers' own words and from dates that were worked out; nothing is interpreted. */
  readonly sentence: string;
  /** Oldest first; at least one. */
  readonly passages: readonly Passage[];
  /** What a member dismisses who says that it is none. */
  readonly finding: FindingRef;
  /** How telling it is, to rank findings of several comparisons; only its order means something. */
  readonly weight: number;
  /** The bullet or paragraph of the promise: two promises of one bullet are one story. */
  readonly block?: string | undefined;
}

/** More than this and none is read: a member has a few minutes before the meeting. */
export const MOST_FINDINGS = 8;
/** At most this many of a kind, so that one kind doesn't crowd out the rest; what room is left goes by weight. */
const SHARE = { slipped: 3, overdue: 2, quiet: 2, changed: 4, new: 1, check: 2 } as const;
const IN_ORDER: readonly SinceFinding['kind'][] = ['slipped', 'overdue', 'quiet', 'changed', 'new', 'check'];

/**
 * @param focusReportIds the reports of the meeting that is prepared; the others in the comparison came before
 * @returns the most telling findings, one for each story, in order of kind: slipped, overdue, gone quiet, changed, new, checks
 */
export function sinceLastReport(comparison: Comparison, focusReportIds: readonly string[]): SinceFinding[] {
  const focus = new Set(focusReportIds);
  const settled = settledBlocks(comparison, focus);
  const open = ({ block }: SinceFinding): boolean => block === undefined || !settled.has(block);
  return mostTelling([
    ...slipped(comparison, focus), ...overdue(comparison, focus).filter(open), ...goneQuiet(comparison, focus).filter(open),
    ...changed(comparison, focus), ...promisedAnew(comparison, focus), ...checks(comparison, focus),
  ]);
}

/** The weightiest findings of several lists, in order of kind: each passage is told of once (checks aside), and each bullet's promises. */
export function mostTelling<T extends SinceFinding>(findings: readonly T[], most = MOST_FINDINGS): T[] {
  const kept: T[] = [];
  const told = new Set<string>();
  const byWeight = findings.toSorted((a, b) => b.weight - a.weight);
  const fresh = (finding: T): boolean => !kept.includes(finding) && (finding.kind === 'check' || !finding.passages.some((passage) => told.has(placeOf(passage)))) &&
    !(finding.block !== undefined && kept.some((other) => other.block === finding.block));
  const take = (finding: T): void => {
    kept.push(finding);
    if (finding.kind !== 'check') for (const passage of finding.passages) told.add(placeOf(passage));
  };
  for (const finding of byWeight) if (kept.length < most && kept.filter(({ kind }) => kind === finding.kind).length < SHARE[finding.kind] && fresh(finding)) take(finding);
  for (const finding of byWeight) if (kept.length < most && finding.kind !== 'new' && fresh(finding)) take(finding);
  return kept.toSorted((a, b) => IN_ORDER.indexOf(a.kind) - IN_ORDER.indexOf(b.kind) || b.weight - a.weight);
}

const blockOf = (reportId: string, block: number | undefined): string | undefined => (block === undefined ? undefined : `${reportId} ${block}`);

/** Where the papers spoke of what is now done: "Interviews are planned" beside "we are recruiting six officers". */
function settledBlocks(comparison: Comparison, focus: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(comparison.commitments.flatMap((commitment) => {
    const at = commitment.later.findIndex((verdict) => verdict.verdict === 'delivered');
    const done = at >= 0 && commitment.later.slice(at).some((verdict) => focus.has(verdict.reportId));
    const before = done ? [commitment, ...commitment.later.slice(0, at)] : [];
    return before.flatMap(({ reportId, block }) => blockOf(reportId, block) ?? []);
  }));
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
      finding: refOfVerdict(commitment, verdict),
      weight: 100 + Math.min(days, 730) / 40,
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
        finding: refOfPromise(commitment),
        // What is years late was told at meetings before this one.
        weight: 76 - Math.min(30, (now === null ? 365 : daysBetween(dueTo, now.length > 7 ? now : `${now}-01`)) / 30) - (silent ? 0 : 2),
        block: blockOf(commitment.reportId, commitment.block),
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
      finding: refOfPromise(commitment),
      weight: commitment.dueTo === null ? 44 : 62,
      block: blockOf(commitment.reportId, commitment.block),
    }));
}

function changed(comparison: Comparison, focus: ReadonlySet<string>): SinceFinding[] {
  const order = new Map(comparison.reports.map((report, i) => [report.id, i]));
  const dates = new Map(comparison.reports.map((report) => [report.id, report.date]));
  const series = Map.groupBy(comparison.figures.filter((figure) => figure.series !== null), (figure) => figure.series);
  const shares = new Set(comparison.figures.filter((figure) => figure.series !== null && figure.unit === '%').map((figure) => figure.measure));
  const figures = [...series.values()].flatMap((points) => {
    // The share says the same as the count beside it, whatever the whole was.
    if (points.some((figure) => figure.unit !== '%' && shares.has(figure.measure))) return [];
    const inTime = points.toSorted((a, b) => (order.get(a.reportId) ?? 0) - (order.get(b.reportId) ?? 0));
    const now = inTime.findLast((figure) => focus.has(figure.reportId));
    const before = inTime.findLast((figure) => !focus.has(figure.reportId));
    if (!now || !before || (now.value === before.value && now.valueTo === before.valueTo)) return [];
    const so = inTime.filter((figure) => (order.get(figure.reportId) ?? 0) <= (order.get(now.reportId) ?? 0));
    const turn = turned(so);
    return [{
      kind: 'changed' as const,
      sentence: so.length > 2 ? `${nameOf(now)}: ${so.map(sayAmount).join(' → ')}${unitAfter(now)}${turn}.`
        : `${nameOf(now)}: ${sayAmount(before)}${unitAfter(before)} in the report of ${sayReportDate(dates.get(before.reportId) ?? null)}, now ${sayAmount(now)}.`,
      passages: so.map(passageIn),
      finding: refOfSeries(so),
      weight: (turn.startsWith(', after') ? 78 : so.length > 2 ? 58 : 52) + Math.min(10, 4 * sizeOfChange(before, now)),
    }];
  });
  const told = new Set(figures.flatMap(({ passages }) => passages.map((passage) => passage.quote)));
  const rows = comparison.topics.flatMap((topic) => topic.rows).flatMap((row) => {
    const [before, now] = row.statements.slice(-2);
    if (row.kind !== 'changed' || !before || !now || !focus.has(now.reportId) || focus.has(before.reportId)) return [];
    if ([...told].some((quote) => now.quote.includes(quote))) return [];
    return [{ kind: 'changed' as const, sentence: `“${shortQuote(before.quote, 90)}” now reads “${shortQuote(now.quote, 90)}”.`, passages: [before, now], finding: refOfRow(row), weight: 46 }];
  });
  return [...figures, ...rows];
}

/** The measure as the beginning of a sentence. */
const nameOf = ({ measure }: Figure): string => `${measure.charAt(0).toUpperCase()}${shortQuote(measure, 110).slice(1)}`;
const unitAfter = ({ unit }: Figure): string => (/^(?:minutes|hours|days|weeks|months|years)$/.test(unit) ? ` ${unit}` : '');

/** Over three reports or more: ", after a fall" where the last step goes the other way, ", up each time" where all go one way. */
function turned(points: readonly Figure[]): string {
  const steps = points.slice(1).map((point, i) => Math.sign(point.value - (points[i]?.value ?? 0))).filter((step) => step !== 0);
  const last = steps.at(-1);
  const before = steps.at(-2);
  if (points.length < 3 || last === undefined || before === undefined) return '';
  if (last !== before) return last > 0 ? ', after a fall' : ', after a rise';
  return steps.length === points.length - 1 && steps.every((step) => step === last) ? (last > 0 ? ', up each time' : ', down each time') : '';
}

/** In steps that tell something: five points of a percentage, a twentieth of an amount, for counts what chance alone would hardly do. */
function sizeOfChange(a: Figure, b: Figure): number {
  const by = Math.abs(b.value - a.value);
  if (b.unit === '%') return by / 5;
  return b.unit === '£' ? by / Math.max(1, 0.05 * Math.abs(a.value)) : by / Math.sqrt(Math.max(1, Math.abs(a.value)));
}

/** New promises with a date: statements that no earlier report made. */
function promisedAnew(comparison: Comparison, focus: ReadonlySet<string>): SinceFinding[] {
  if (comparison.reports.every((report) => focus.has(report.id))) return [];
  const fresh = comparison.topics.flatMap((topic) => topic.rows).filter((row) => row.kind === 'new').flatMap((row) => row.statements);
  return comparison.commitments
    .filter((commitment) => focus.has(commitment.reportId) && commitment.dueTo !== null && !commitment.stale &&
      fresh.some((passage) => passage.reportId === commitment.reportId && passage.pageIndex === commitment.pageIndex && passage.start <= commitment.start && commitment.start < passage.end))
    .map((commitment) => ({ kind: 'new', sentence: `New: “${shortQuote(commitment.quote)}”, due ${sayWhen(commitment.dueFrom, commitment.dueTo)}.`, passages: [passageIn(commitment)], finding: refOfPromise(commitment), weight: 34 }));
}

function checks(comparison: Comparison, focus: ReadonlySet<string>): SinceFinding[] {
  return comparison.checks.filter((check) => check.evidence.some((passage) => focus.has(passage.reportId)))
    .map((check) => ({ kind: 'check', sentence: check.explanation, passages: check.evidence, finding: refOfCheck(check), weight: CHECK_WEIGHT[check.kind] }));
}

const CHECK_WEIGHT = { percentage: 70, sum: 70, contradiction: 72, lateSupplement: 66, staleDate: 50 } as const;
