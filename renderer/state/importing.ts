/** Starts imports, from the file dialog or from a drop. */
import type { ChosenFile } from '#shared/contract/host.ts';
import { client, host } from './calls.ts';
import { createStore } from './store.ts';

/** True while files are on their way to the core, before the job itself begins. */
export const sending = createStore(false);

async function importFiles(choose: () => Promise<readonly ChosenFile[]>): Promise<boolean> {
  sending.set(true);
  try {
    const chosen = await choose();
    if (chosen.length === 0) return false;
    await client().call('documents.import', {
      paths: chosen.flatMap((file) => (file.kind === 'path' ? [file.path] : [])),
      uploads: chosen.flatMap((file) => (file.kind === 'upload' ? [{ id: file.id, name: file.name }] : [])),
    });
    return true;
  } finally {
    sending.set(false);
  }
}

/** Asks for files, or for a folder, and imports them. False when the person thought better of it. */
export function importChosen(folder: boolean): Promise<boolean> {
  return importFiles(() => host().chooseFiles({ folder }));
}

/** Imports what was dropped on the window. Must be called within the drop event. */
export function importDropped(transfer: DataTransfer): Promise<boolean> {
  return importFiles(() => host().takeDropped(transfer));
}
