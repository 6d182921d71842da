/** What one later report says of a promise, and the report that says it. */
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import type { LaterVerdict, Verdict } from '#shared/domain/compare/comparison.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';

export interface LaterReport {
  readonly index: number;
  readonly id: string;
  readonly reference: Reference | null;
  /** Promises found in that report. */
  readonly commitments: readonly FoundCommitment[];
}

export function nothing(later: LaterReport): LaterVerdict {
  return { reportId: later.id, verdict: 'notMentioned', quote: null, pageIndex: null, start: null, end: null, newDueText: null, newDueTo: null, daysMoved: null };
}

export function said(later: LaterReport, verdict: Verdict, sentence: Sentence): LaterVerdict {
  const passage = passageOf(sentence);
  return { ...nothing(later), verdict, quote: passage.quote, pageIndex: passage.pageIndex, start: passage.start, end: passage.end, block: sentence.statement.block };
}
