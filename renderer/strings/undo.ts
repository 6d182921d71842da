/** Words of taking back and doing again. */
export const undoStrings = {
  undoLast: 'Undo what was done last',
  redoLast: 'Do again what was undone last',
  undone: (says: string) => `Undone: ${says}`,
  redone: (says: string) => `Done again: ${says}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
  changedElsewhere: 'This was changed elsewhere since, so it was left as it is now.',
  removedSince: 'It was removed since. Bring it back first: undo that.',
} as const;
