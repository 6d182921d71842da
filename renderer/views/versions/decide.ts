/** Decisions on marks of a paper that came again: each says what it did, with the way back. */
import { asAppError, client } from '#renderer/state/calls.ts';
import { refusesWriting } from '#renderer/state/useReadOnly.ts';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';

export async function decide(ids: readonly string[], decision: 'accept' | 'keep' | 'undo', candidate?: number): Promise<void> {
  if (ids.length === 0 || refusesWriting()) return;
  try {
    await client().call('versions.decide', { ids: [...ids], decision, ...(candidate === undefined ? {} : { candidate }) });
    if (decision === 'undo') toast(t.takenBack);
    else toast(decision === 'accept' ? t.accepted(ids.length) : t.kept(ids.length), () => void decide(ids, 'undo'));
  } catch (thrown) {
    tellFailure(thrown);
  }
}

export function tellFailure(thrown: unknown): void {
  if (asAppError(thrown).code === 'REVISION_CONFLICT') toast(t.movedMeanwhile);
  else toastError(thrown);
}

/** "Not a new version", and back. */
export async function refuse(linkId: string): Promise<void> {
  if (refusesWriting()) return;
  try {
    await client().call('versions.refuse', { id: linkId });
    toast(t.notAVersionDone, () => void acceptLink(linkId));
  } catch (thrown) {
    tellFailure(thrown);
  }
}

export async function acceptLink(linkId: string): Promise<void> {
  if (refusesWriting()) return;
  try {
    await client().call('versions.accept', { id: linkId });
    toast(t.isAVersionDone);
  } catch (thrown) {
    tellFailure(thrown);
  }
}
