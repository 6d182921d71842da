/** Compares reports of one portfolio over time: statements by topic, figures, promises and what became of them, checks. */
import { findChecks } from '#shared/domain/compare/checks/findChecks.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import { makeReading } from '#shared/domain/compare/commitments/reading.ts';
import type { LaterReport } from '#shared/domain/compare/verdicts/laterVerdict.ts';
import { PARTLY } from '#shared/domain/compare/verdicts/shortfall.ts';
import { verdictsOf } from '#shared/domain/compare/verdicts/verdictsOf.ts';
import type { Commitment, Comparison, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { joinSeries } from '#shared/domain/compare/figures/series.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';
import { indexTerms, makeLexicon } from '#shared/domain/compare/language/terms.ts';
import { type ReportRead, readReports } from '#shared/domain/compare/readReports.ts';
import { alignStatements } from '#shared/domain/compare/rows/align.ts';
import { buildTopics } from '#shared/domain/compare/rows/buildTopics.ts';
import { groupTopics } from '#shared/domain/compare/rows/topics.ts';

/**
 * @param reports in any order; the result doesn't depend on it
 * @param aliases sets of names that mean one thing, besides those that are known: `aliasSets`
 * @returns findings with their passages, reports in order of time (those without a date first: nothing is known to be older). Deterministic.
 */
export function comparePeriods(reports: readonly ReportForComparison[], aliases: readonly (readonly string[])[] = []): Comparison {
  return compareRead(readReports(reports), aliases);
}

/** The same of reports that have been read: `readReports`. */
export function compareRead(read: readonly ReportRead[], aliases: readonly (readonly string[])[] = []): Comparison {
  const reports = read.map(({ report }) => report);
  const references = read.map(({ reference }) => reference);
  const byReport = read.map(({ sentences }) => sentences);
  const sentences = byReport.flat();
  const lexicon = makeLexicon(sentences.map((sentence) => sentence.text), aliases);
  const index = indexTerms(sentences, lexicon);
  const topics = groupTopics(byReport, lexicon);
  const reading = makeReading(index, sentences, topics);

  const laterReports: LaterReport[] = read.map(({ report, reference, commitments }, i) => ({ index: i, id: report.id, reference, commitments }));
  const commitments = read.flatMap(({ commitments: own }, i) => own.map((promise) => {
    const later = verdictsOf(promise, references[i] ?? null, laterReports.slice(i + 1), reading);
    return { promise, commitment: commitmentOf(promise, later, references.at(-1) ?? null) };
  }));

  const threads = alignStatements(byReport.map((own) => own.filter(followed)), index, movedPairs(commitments, read));
  const threadOf = new Map<number, number>();
  for (const [i, thread] of threads.entries()) for (const sentence of thread.sentences) threadOf.set(sentence.id, i);
  const figures = joinSeries(read.flatMap((own, i) => own.figures
    .map(({ figure, sentence }) => ({ figure, report: i, thread: threadOf.get(sentence.id) ?? -1, sentence: sentence.id, heading: reading.facts(sentence).tellingHeading }))), index);
  const all = commitments.map(({ commitment }) => commitment);
  return {
    reports: reports.map(({ id, fileId, source, title, date, period }) => ({ id, fileId, source, title, date, period })),
    topics: buildTopics(threads, topics, reports.length - 1),
    figures,
    commitments: all,
    checks: findChecks({ reports, byReport, figures, commitments: all, references }),
  };
}

/** Rows of a table and lines of a form aren't statements to follow unless they say something. */
const followed = (sentence: Sentence): boolean => sentence.words.length >= 4 && (sentence.statement.kind !== 'tableRow' || sentence.words.filter((word) => /\p{L}{3,}/u.test(word.text)).length >= 5);

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
function movedPairs(commitments: readonly { promise: FoundCommitment; commitment: Commitment }[], read: readonly ReportRead[]): [number, number][] {
  const sentencesIn = new Map(read.map(({ report, sentences }) => [report.id, sentences]));
  const pairs: [number, number][] = [];
  for (const { promise, commitment } of commitments) {
    for (const verdict of commitment.later) {
      const settles = verdict.verdict === 'slipped' || verdict.verdict === 'broughtForward' || verdict.verdict === 'delivered' || (verdict.verdict === 'onTrack' && PARTLY.test(verdict.quote ?? ''));
      if (!settles) continue;
      const fresh = sentencesIn.get(verdict.reportId)?.find((sentence) => verdict.quote !== null && sentence.text.includes(verdict.quote));
      if (fresh) pairs.push([promise.sentence.id, fresh.id]);
    }
  }
  return pairs;
}
