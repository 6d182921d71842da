/** The checks that a careful reader makes. */
import { contradictions } from '#shared/domain/compare/checks/contradictions.ts';
import { lateSupplements } from '#shared/domain/compare/checks/lateSupplements.ts';
import { percentagesThatDisagree } from '#shared/domain/compare/checks/percentages.ts';
import { staleDates } from '#shared/domain/compare/checks/staleDates.ts';
import { partsAndWholes } from '#shared/domain/compare/checks/sums.ts';
import type { Check, Commitment, Figure, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import { oncePer } from '#shared/domain/compare/oncePer.ts';

export interface CheckInput {
  readonly reports: readonly ReportForComparison[];
  readonly byReport: readonly (readonly Sentence[])[];
  readonly figures: readonly Figure[];
  readonly commitments: readonly Commitment[];
  readonly references: readonly (Reference | null)[];
}

/** What one report's own numbers give away depends on no other report. */
const percentagesIn = oncePer((sentences: readonly Sentence[]) => percentagesThatDisagree([sentences]));
const sumsIn = oncePer((sentences: readonly Sentence[]) => partsAndWholes([sentences]));

export function findChecks(input: CheckInput): Check[] {
  return [...lateSupplements(input.reports), ...input.byReport.flatMap(percentagesIn), ...input.byReport.flatMap(sumsIn), ...staleDates(input.reports, input.commitments), ...contradictions(input.figures, input.reports)];
}
