/** The checks that a careful reader makes. */
import { contradictions } from '#shared/domain/compare/checks/contradictions.ts';
import { lateSupplements } from '#shared/domain/compare/checks/lateSupplements.ts';
import { percentagesThatDisagree } from '#shared/domain/compare/checks/percentages.ts';
import { staleDates } from '#shared/domain/compare/checks/staleDates.ts';
import { partsAndWholes } from '#shared/domain/compare/checks/sums.ts';
import type { Check, Commitment, Figure, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';

export interface CheckInput {
  readonly reports: readonly ReportForComparison[];
  readonly byReport: readonly (readonly Sentence[])[];
  readonly figures: readonly Figure[];
  readonly commitments: readonly Commitment[];
  readonly references: readonly (Reference | null)[];
}

export function findChecks(input: CheckInput): Check[] {
  return [...lateSupplements(input.reports), ...percentagesThatDisagree(input.byReport), ...partsAndWholes(input.byReport), ...staleDates(input.reports, input.commitments), ...contradictions(input.figures)];
}
