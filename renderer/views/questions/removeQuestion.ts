/** Takes a question away, with the way back. */
import { client } from '#renderer/state/calls.ts';
import { toastDeed, undoStack } from '#renderer/state/deeds.ts';
import { questionsStrings } from '#renderer/strings/questions.ts';
import { toastError } from '#renderer/ui/Toast.tsx';

/** At whatever revision it is now: the person has seen it and said so. */
export async function removeQuestion(id: string): Promise<void> {
  try {
    const question = (await client().call('questions.list', {})).questions.find((one) => one.id === id);
    if (!question) return;
    let { revision } = question;
    const remove = async (): Promise<void> => void await client().call('questions.remove', { id, revision });
    const restore = async (): Promise<void> => { ({ revision } = await client().call('questions.restore', { id })); };
    await remove();
    const deed = { says: questionsStrings.removed, undo: restore, redo: remove };
    undoStack.did(deed);
    toastDeed(deed);
  } catch (thrown) {
    toastError(thrown);
  }
}
