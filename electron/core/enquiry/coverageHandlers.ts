import type { Handlers } from '#shared/contract/api.ts';
import type { KeptComparisons } from '#core/compare/keptComparisons.ts';
import type { CoreContext } from '#core/context.ts';
import { listQuestions } from '#core/draft/questionRecords.ts';
import { meetingNamed } from '#core/meetings/meetings.ts';
import { findingsOf, type CompareSteps } from '#core/meetings/sinceLastReport.ts';
import { coverageOf } from './coverage.ts';

/** Handler of the contract's `linesOfEnquiry.coverage`. */
export function coverageHandlers({ library, clock }: CoreContext, comparisons: KeptComparisons, sinceLastReport: CompareSteps['sinceLastReport']): Pick<Handlers, 'linesOfEnquiry.coverage'> {
  return {
    'linesOfEnquiry.coverage': ({ meetingId }) => {
      const { db } = library();
      const meeting = meetingNamed(db, meetingId, clock);
      return coverageOf(db, meeting, findingsOf(library(), meeting, comparisons, sinceLastReport), listQuestions(db));
    },
  };
}
