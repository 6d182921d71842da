/** Which of the frame's dialogs is open: opened from the palette, a shortcut or a button anywhere. */
import { createStore } from './store.ts';

export type Overlay = 'palette' | 'settings' | 'shortcuts' | 'import' | 'meanings' | 'backup' | 'clerks' | 'health' | 'vault' | null;

export const overlay = createStore<Overlay>(null);
