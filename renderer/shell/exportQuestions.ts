/** Takes questions out of the program: as a file, or to the printer. */
import { client, host } from '#renderer/state/calls.ts';
import { go } from '#renderer/state/place.ts';
import { questionsStrings } from '#renderer/strings/questions.ts';
import { vaultStrings } from '#renderer/strings/vault.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';

/** All questions in their order, or those of `ids`. Private notes stay here: the core leaves them out. */
export async function exportQuestions(format: 'docx' | 'md' | 'csv', ids: readonly string[] | null = null): Promise<void> {
  try {
    const { exportId, fileName, keptBack } = await client().call('questions.export', { format, ids: ids ? [...ids] : null });
    if (await host().saveExport(exportId, fileName)) toast([questionsStrings.exported(fileName), keptBack > 0 ? vaultStrings.keptBack(keptBack) : ''].join(' ').trim());
  } catch (thrown) {
    toastError(thrown);
  }
}

/** Prints the list of questions: its own style sheet numbers them and leaves the controls out. */
export function printQuestions(): void {
  go({ name: 'questions' });
  // The list must be drawn before it can be printed.
  setTimeout(() => host().print(), 300);
}
