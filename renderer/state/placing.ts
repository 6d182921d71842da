/** A mark that the member is placing by hand in a newer version, or null. */
import { createStore } from './store.ts';

export interface Placing {
  readonly standingId: string;
  readonly linkId: string;
  /** The newer version's file. */
  readonly fileId: string;
  /** What was marked; empty where it was no words. */
  readonly words: string;
}

export const placing = createStore<Placing | null>(null);
