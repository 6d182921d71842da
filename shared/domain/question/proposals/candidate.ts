/** A question that might be proposed, before the most telling are chosen. */
import type { Passage } from '#shared/domain/compare/comparison.ts';
import type { ProposalReason } from '#shared/domain/question/proposal.ts';
import type { QuestionType } from '#shared/domain/question/question.ts';

export interface Candidate {
  readonly from: ProposalReason;
  readonly text: string;
  readonly type: QuestionType;
  /** Oldest first. */
  readonly passages: readonly Passage[];
  /** Only its order means something. */
  readonly weight: number;
  /** Bullets that it's about (`reportId block`): one question for each. */
  readonly blocks: readonly string[];
}

export const placed = ({ reportId, pageIndex, start, end, quote }: Passage): Passage => ({ reportId, pageIndex, start, end, quote });
