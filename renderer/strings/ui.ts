/** Words of the controls that every screen shares. */
import { plural } from './words.ts';

export const uiStrings = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  tryAgain: 'Try again',
  notices: 'Notices',
  loading: 'Loading',
  readOf: (read: number, of: number) => `${read} of ${plural(of, 'page')} read`,
  readOnly: 'This library can be read but not changed: its folder does not allow writing. To work on it, copy the folder to where you may write, and open it there.',
} as const;
