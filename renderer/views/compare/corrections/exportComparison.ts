/** Takes the comparison out of the program as a file. */
import { client, host } from '#renderer/state/calls.ts';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import type { ComparedOf } from './makeCorrection.ts';

export async function exportComparison(of: ComparedOf, format: 'docx' | 'csv'): Promise<void> {
  try {
    const { exportId, fileName } = await client().call('compare.export', { of, format });
    if (await host().saveExport(exportId, fileName)) toast(t.exported(fileName));
  } catch (thrown) {
    toastError(thrown);
  }
}
