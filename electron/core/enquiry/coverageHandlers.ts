import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { KeptComparisons } from '#core/compare/keptComparisons.ts';
import type { CoreContext } from '#core/context.ts';
import { listQuestions } from '#core/draft/questionRecords.ts';
import { listMeetings } from '#core/meetings/meetings.ts';
import { findingsOf, type CompareSteps } from '#core/meetings/sinceLastReport.ts';
import { coverageOf } from './coverage.ts';

/** Handler of the contract's `linesOfEnquiry.coverage`. */
export function coverageHandlers({ library, clock }: CoreContext, comparisons: KeptComparisons, sinceLastReport: CompareSteps['sinceLastReport']): Pick<Handlers, 'linesOfEnquiry.coverage'> {
  return {
    'linesOfEnquiry.coverage': ({ meetingId }) => {
      const { db } = library();
      const meeting = listMeetings(db, clock.now().toISOString().slice(0, 10)).find(({ id }) => id === meetingId);
      if (!meeting) throw new AppError('NOT_FOUND', 'No paper in the library names this meeting');
      return coverageOf(db, meeting, findingsOf(library(), meeting, comparisons, sinceLastReport), listQuestions(db));
    },
  };
}
