/** Starts imports, from the file dialog or from a drop. */
import type { ChosenFile } from '#shared/contract/host.ts';
import { receiveBundles } from './receivedBundles.ts';
import { client, host } from './calls.ts';
import { exchangeDialog } from './exchange.ts';
import { toastError } from '#renderer/ui/Toast.tsx';
import { createStore } from './store.ts';

/** True while files are on their way to the core, before the job itself begins. */
export const sending = createStore(false);

async function importFiles(choose: () => Promise<readonly ChosenFile[]>): Promise<boolean> {
  sending.set(true);
  try {
    const all = await choose();
    if (all.length === 0) return false;
    const chosen = receiveQuestions(receiveBundles(all));
    // Bundles or questions alone: they are opened where they say whom they are from.
    if (chosen.length === 0) return true;
    await client().call('documents.import', {
      paths: chosen.flatMap((file) => (file.kind === 'path' ? [file.path] : [])),
      uploads: chosen.flatMap((file) => (file.kind === 'upload' ? [{ id: file.id, name: file.name }] : [])),
    });
    return true;
  } finally {
    sending.set(false);
  }
}

/** Colleagues' questions are looked at before they are taken over; gives what is left to import. */
function receiveQuestions(chosen: readonly ChosenFile[]): readonly ChosenFile[] {
  const isQuestions = (file: ChosenFile): boolean => (file.kind === 'path' ? file.path : file.name).toLowerCase().endsWith('.questions');
  const files = chosen.filter(isQuestions);
  if (files.length > 0) exchangeDialog.set({ name: 'take', files });
  return chosen.filter((file) => !isQuestions(file));
}

/** Imports, or opens, what the person opened with this program, now and as it comes. */
export function importOpened(): void {
  host().onOpened((files) => void importFiles(() => Promise.resolve(files)).catch(toastError));
}

/** Asks for files, or for a folder, and imports them. False when the person thought better of it. */
export function importChosen(folder: boolean): Promise<boolean> {
  return importFiles(() => host().chooseFiles({ folder }));
}

/** Imports what was dropped on the window. Must be called within the drop event. */
export function importDropped(transfer: DataTransfer): Promise<boolean> {
  return importFiles(() => host().takeDropped(transfer));
}
