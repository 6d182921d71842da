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

function leftAt(address: string): Left {
  const known = left.get(address);
  if (known) return known;
  const fresh: Left = { view: FRESH, scroll: new Map(), passage: null };
  left.set(address, fresh);
  return fresh;
}

export function viewLeft(address: string): CompareViewState {
  return leftAt(address).view;
}

export function rememberView(address: string, view: CompareViewState): void {
  leftAt(address).view = view;
}

export function scrollLeft(address: string, scroller: string): { readonly top: number; readonly left: number } | undefined {
  return leftAt(address).scroll.get(scroller);
}

export function rememberScroll(address: string, scroller: string, place: { readonly top: number; readonly left: number }): void {
  leftAt(address).scroll.set(scroller, place);
}

export function rememberPassage(address: string, passage: string): void {
  leftAt(address).passage = passage;
}

/** The passage that was opened last, until it has its focus again. */
export function passageLeft(address: string): string | null {
  return leftAt(address).passage;
}

export function forgetPassage(address: string): void {
  leftAt(address).passage = null;
}
