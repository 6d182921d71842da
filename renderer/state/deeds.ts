/** The window's own undo: marks (and whatever else records its deeds), with what is said of each. */
import { announce } from './announce.ts';
import { asAppError, client } from './calls.ts';
import { createMarkDeeds } from './markDeeds.ts';
import { createUndoStack, type Deed } from './undo.ts';
import { undoStrings } from '#renderer/strings/undo.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';

export const undoStack = createUndoStack({
  onUndone: ({ says }) => announce(undoStrings.undone(says)),
  onRedone: ({ says }) => announce(undoStrings.redone(says)),
  onFailed: (_, thrown) => {
    const { code } = asAppError(thrown);
    if (code === 'REVISION_CONFLICT') toast(undoStrings.changedElsewhere);
    else if (code === 'NOT_FOUND') toast(undoStrings.removedSince);
    else toastError(thrown);
  },
});

export const markDeeds = createMarkDeeds((...asked) => client().call(...asked), undoStack);

let closeLast: (() => void) | null = null;

/** Says what was done, with the way back: only of the last deed, so that they don't pile up over the page. All can be undone by key. */
export function toastDeed(deed: Deed): void {
  closeLast?.();
  closeLast = toast(deed.says, () => void undoStack.undoThis(deed));
}
