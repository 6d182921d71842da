/** Takes a question away, with the way back. */
import { client } from '#renderer/state/calls.ts';
import { questionsStrings } from '#renderer/strings/questions.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';

/** At whatever revision it is now: the person has seen it and said so. */
export async function removeQuestion(id: string): Promise<void> {
  try {
    const question = (await client().call('questions.list', {})).questions.find((one) => one.id === id);
    if (!question) return;
    await client().call('questions.remove', { id, revision: question.revision });
    toast(questionsStrings.removed, () => void client().call('questions.restore', { id }).catch(toastError));
  } catch (thrown) {
    toastError(thrown);
  }
}
