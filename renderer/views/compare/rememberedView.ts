/** How a comparison was left, so that coming back from a passage finds the same place. Kept while the window is open. */
import type { RowFilter } from './topicView.ts';

export type CompareTab = 'topics' | 'promises' | 'figures' | 'checks';

export interface CompareViewState {
  readonly tab: CompareTab;
  readonly filters: ReadonlySet<RowFilter>;
  readonly text: string;
  /** Topics whose every row is shown. */
  readonly whole: ReadonlySet<string>;
}

export const FRESH: CompareViewState = { tab: 'topics', filters: new Set(), text: '', whole: new Set() };

interface Left {
  view: CompareViewState;
  /** By scroller: `top` and `left` in CSS pixels. */
  scroll: Map<string, { readonly top: number; readonly left: number }>;
  /** The passage that was opened: gets the focus again. */
  passage: string | null;
}

const left = new Map<string, Left>();

/** What is remembered under a place's address; made on first use. */
export function leftAt(address: string): Left {
  const known = left.get(address);
  if (known) return known;
  const fresh: Left = { view: FRESH, scroll: new Map(), passage: null };
  left.set(address, fresh);
  return fresh;
}
