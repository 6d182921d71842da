/** Compares reports of one portfolio over time: statements by topic, figures, promises and what became of them, checks. */
import { findChecks } from '#shared/domain/compare/checks/findChecks.ts';
import { type FoundCommitment, findCommitments } from '#shared/domain/compare/commitments/findCommitments.ts';
import { makeReading } from '#shared/domain/compare/commitments/reading.ts';
import { type LaterReport, PARTLY, verdictsOf } from '#shared/domain/compare/commitments/verdicts.ts';
import type { Commitment, Comparison, LaterVerdict, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { dateSaid, type Reference, referenceOf } from '#shared/domain/compare/dates/day.ts';
import { figuresOf } from '#shared/domain/compare/figures/figuresOf.ts';
import { joinSeries } from '#shared/domain/compare/figures/series.ts';
import { passageOf, type Sentence, sentencesOf } from '#shared/domain/compare/language/sentences.ts';
import { indexTerms, makeLexicon } from '#shared/domain/compare/language/terms.ts';
import { alignStatements } from '#shared/domain/compare/rows/align.ts';
import { buildTopics } from '#shared/domain/compare/rows/buildTopics.ts';
import { groupTopics } from '#shared/domain/compare/rows/topics.ts';

/**
 * @param reports in any order; the result doesn't depend on it
 * @param aliases sets of names that mean one thing, besides those that are known: `aliasSets`
 * @returns findings with their passages, reports in order of time (those without a date first: nothing is known to be older). Deterministic.
 */
export function comparePeriods(given: readonly ReportForComparison[], aliases: readonly (readonly string[])[] = []): Comparison {
  const reports = inOrderOfTime(given.map((report) => ({ ...report, date: report.date ?? dateSaid(report.period) ?? dateSaid(report.title) })));
  const references = reports.map((report) => referenceOf(report.date));
  const byReport: Sentence[][] = [];
  let count = 0;
  for (const [i, report] of reports.entries()) {
    const sentences = sentencesOf(report, i, count);
    byReport.push(sentences);
    count += sentences.length;
  }
  const sentences = byReport.flat();
  const lexicon = makeLexicon(sentences.map((sentence) => sentence.text), aliases);
  const index = indexTerms(sentences, lexicon);
  const reading = makeReading(index, sentences);

  const found = byReport.map((own, i) => own.flatMap((sentence) => findCommitments(sentence, references[i] ?? null)));
  const laterReports: LaterReport[] = reports.map((report, i) => ({ index: i, id: report.id, reference: references[i] ?? null, commitments: found[i] ?? [] }));
  const commitments = found.flatMap((own, i) => own.map((promise) => {
    const later = settled(verdictsOf(promise, laterReports.slice(i + 1), reading));
    return { promise, commitment: commitmentOf(promise, later, references.at(-1) ?? null) };
  }));

  const threads = alignStatements(byReport.map((own) => own.filter(followed)), index, movedPairs(commitments, sentences));
  const threadOf = new Map<number, number>();
  for (const [i, thread] of threads.entries()) for (const sentence of thread.sentences) threadOf.set(sentence.id, i);
  const figures = joinSeries(sentences.flatMap((sentence) => figuresOf(sentence, references[sentence.report] ?? null, earlierInBlock(sentence, sentences))
    .map((figure) => ({ figure, report: sentence.report, thread: threadOf.get(sentence.id) ?? -1, sentence: sentence.id, heading: reading.facts(sentence).tellingHeading }))), index);
  const all = commitments.map(({ commitment }) => commitment);
  return {
    reports: reports.map(({ id, fileId, source, title, date, period }) => ({ id, fileId, source, title, date, period })),
    topics: buildTopics(threads, groupTopics(byReport, lexicon), reports.length - 1),
    figures,
    commitments: all,
    checks: findChecks({ reports, byReport, figures, commitments: all, references }),
  };
}

function inOrderOfTime(reports: readonly ReportForComparison[]): ReportForComparison[] {
  const key = (report: ReportForComparison): string => `${report.date ?? '0000'} ${report.source} ${report.id}`;
  return [...reports].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The two sentences before one in its bullet or paragraph, nearest first. */
const earlierInBlock = (sentence: Sentence, sentences: readonly Sentence[]): Sentence[] => [sentence.id - 1, sentence.id - 2]
  .flatMap((id) => sentences[id] ?? []).filter((other) => other.report === sentence.report && other.statement.block === sentence.statement.block);

/** Rows of a table and lines of a form aren't statements to follow unless they say something. */
const followed = (sentence: Sentence): boolean => sentence.words.length >= 4 && (sentence.statement.kind !== 'tableRow' || sentence.words.filter((word) => /\p{L}{3,}/u.test(word.text)).length >= 5);

/** What has been delivered is no longer on track or slipping: a later report only mentions it. */
function settled(later: readonly LaterVerdict[]): LaterVerdict[] {
  const at = later.findIndex((verdict) => verdict.verdict === 'delivered');
  return later.map((verdict, i) => (at >= 0 && i > at && verdict.verdict !== 'notMentioned' && verdict.verdict !== 'delivered' ? { ...verdict, verdict: 'mentioned', newDueText: null, newDueTo: null, daysMoved: null } : verdict));
}

function commitmentOf(promise: FoundCommitment, later: Commitment['later'], latest: Reference | null): Commitment {
  const moved = later.findLast((verdict) => verdict.newDueTo !== null);
  const due = moved?.newDueTo ?? promise.due?.to ?? null;
  const overdue = due !== null && latest !== null && due < latest.from && later.length > 0 && !later.some((verdict) => verdict.verdict === 'delivered');
  return {
    ...passageOf(promise.sentence, promise.from, promise.to),
    action: promise.action, who: promise.who,
    dueText: promise.due?.text ?? null, dueFrom: promise.due?.from ?? null, dueTo: promise.due?.to ?? null,
    stale: promise.stale, overdue, later, block: promise.sentence.statement.block,
  };
}

/** A promise that was met or whose date moved is one statement, however it's worded: its passages share a row. */
function movedPairs(commitments: readonly { promise: FoundCommitment; commitment: Commitment }[], sentences: readonly Sentence[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (const { promise, commitment } of commitments) {
    for (const verdict of commitment.later) {
      const settles = verdict.verdict === 'slipped' || verdict.verdict === 'broughtForward' || verdict.verdict === 'delivered' || (verdict.verdict === 'onTrack' && PARTLY.test(verdict.quote ?? ''));
      if (!settles) continue;
      const fresh = sentences.find((sentence) => sentence.reportId === verdict.reportId && verdict.quote !== null && sentence.text.includes(verdict.quote));
      if (fresh) pairs.push([promise.sentence.id, fresh.id]);
    }
  }
  return pairs;
}
