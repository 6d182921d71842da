/** The step by which a promise is kept. */
import type { Step } from '#shared/domain/compare/commitments/actions.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';

/** What is under way is at the first of the steps that it names; what is to come is told by the last. */
export const wanted = (promise: FoundCommitment, { steps }: Subject): Step | null => (promise.kind === 'underWay' ? steps.toSorted((a, b) => a.stage - b.stage)[0] ?? null : stepOf(steps));

export const stepOf = (steps: readonly Step[]): Step | null => steps.toSorted((a, b) => b.stage - a.stage)[0] ?? null;
