/** What is read off each report by itself, before it is compared: it stays as it is when another report arrives, or another name is given. */
import { type FoundCommitment, findCommitments } from '#shared/domain/compare/commitments/findCommitments.ts';
import { STANDING_PAPER } from '#shared/domain/compare/commitments/standing.ts';
import { withDateSaidBefore } from '#shared/domain/compare/commitments/dateSaidBefore.ts';
import type { Figure, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { dateSaid, type Reference, referenceOf } from '#shared/domain/compare/dates/day.ts';
import { figuresOf } from '#shared/domain/compare/figures/figuresOf.ts';
import { tableFigures } from '#shared/domain/compare/figures/tableFigures.ts';
import { tableRows } from '#shared/domain/compare/figures/tables.ts';
import { type Sentence, sentencesOf } from '#shared/domain/compare/language/sentences.ts';

/** A report at its place among those compared. */
export interface ReportRead {
  /** With the date that its period or title says, where nothing else gives one. */
  readonly report: ReportForComparison;
  readonly reference: Reference | null;
  readonly sentences: readonly Sentence[];
  readonly commitments: readonly FoundCommitment[];
  /** Each with its sentence; series not yet given. */
  readonly figures: readonly { readonly figure: Figure; readonly sentence: Sentence }[];
}

/** Reads one report. @param index of the report in order of time @param firstId how many sentences the reports before it have */
export type ReadReport = (report: ReportForComparison, index: number, firstId: number) => ReportRead;

/** Reads them in order of time; those without a date first: nothing is known to be older. @param read keeps what it has read, or doesn't */
export function readReports(given: readonly ReportForComparison[], read: ReadReport = readReport): ReportRead[] {
  let count = 0;
  return inOrderOfTime(given.map((report) => ({ ...report, date: report.date ?? dateSaid(report.period) ?? dateSaid(report.title) }))).map((report, index) => {
    const one = read(report, index, count);
    count += one.sentences.length;
    return one;
  });
}

export const readReport: ReadReport = (report, index, firstId) => {
  const reference = referenceOf(report.date);
  const sentences = sentencesOf(report, index, firstId);
  const rows = tableRows(sentences);
  const figuresIn = (sentence: Sentence, i: number): Figure[] => {
    const row = rows.get(sentence.id);
    return row ? tableFigures(sentence, row, reference) : figuresOf(sentence, reference, earlierInBlock(sentence, i, sentences));
  };
  return {
    report, reference, sentences,
    // Minutes tell what was said in the room; what is promised there stands in the reports it was said about.
    commitments: report.kind === 'minutes' ? [] : sentences.flatMap((sentence, i) => findCommitments(sentence, reference, STANDING_PAPER.test(report.title)).map((found) => withDateSaidBefore(found, [i - 1, i - 2].flatMap((at) => sentences[at] ?? []), reference))),
    figures: sentences.flatMap((sentence, i) => figuresIn(sentence, i).map((figure) => ({ figure, sentence }))),
  };
};

function inOrderOfTime(reports: readonly ReportForComparison[]): ReportForComparison[] {
  const key = (report: ReportForComparison): string => `${report.date ?? '0000'} ${report.source} ${report.id}`;
  return [...reports].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The two sentences before one in its bullet or paragraph, nearest first. */
const earlierInBlock = (sentence: Sentence, i: number, sentences: readonly Sentence[]): Sentence[] => [i - 1, i - 2]
  .flatMap((at) => sentences[at] ?? []).filter((other) => other.statement.block === sentence.statement.block);
