/** Which marks are about to be exported: set by whoever opens the dialog. */
import { createStore } from './store.ts';

export interface MarkExport {
  /** Chosen in a list; null where none were. */
  readonly ids: readonly string[] | null;
  /** The paper that is open; null where none is. */
  readonly fileId: string | null;
}

export const markExport = createStore<MarkExport | null>(null);

export function exportMarks(from: Partial<MarkExport> = {}): void {
  markExport.set({ ids: null, fileId: null, ...from });
}
