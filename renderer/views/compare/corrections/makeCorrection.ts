/** Corrects the comparison, says so, and offers the way back. */
import type { Params } from '#shared/contract/api.ts';
import type { ComparisonCorrection } from '#shared/domain/compare/corrections/correction.ts';
import { client } from '#renderer/state/calls.ts';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';

export type ComparedOf = Params<'compare.get'>;

/** @param said what the notice says. @returns whether it was remembered */
export async function makeCorrection(of: ComparedOf, correction: ComparisonCorrection, said: string): Promise<boolean> {
  try {
    const { id } = await client().call('compare.correct', { of, correction });
    toast(said, () => void takeBack(id));
    return true;
  } catch (thrown) {
    toastError(thrown);
    return false;
  }
}

/** @param again gives what `takeBack` undoes, for its own way back */
export async function takeBack(id: string, again?: () => void): Promise<void> {
  try {
    await client().call('compare.takeBack', { id });
    toast(t.takenBack, again);
  } catch (thrown) {
    toastError(thrown);
  }
}
