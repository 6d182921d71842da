/** Undoes what was done last, or does again what was undone last; says so where there is nothing. */
import { announce } from '#renderer/state/announce.ts';
import { undoStack } from '#renderer/state/deeds.ts';
import { undoStrings as t } from '#renderer/strings/undo.ts';

export function takeBack(way: 'undo' | 'redo'): void {
  void undoStack[way]().then((was) => { if (!was) announce(way === 'undo' ? t.nothingToUndo : t.nothingToRedo); });
}
