/** The steps before and after this one, as the window itself keeps them: where back and forward lead. */
import { useSyncExternalStore } from 'react';
import { placeOf, type Place } from './place.ts';

export interface Steps {
  /** Null where there is no step. */
  readonly back: Place | null;
  readonly forward: Place | null;
}

const NONE: Steps = { back: null, forward: null };

/** Absent in engines that don't know it: then nothing is said of where steps lead. */
function history(): Navigation | null {
  return (window as { navigation?: Navigation }).navigation ?? null;
}

function placeOfEntry(entry: NavigationHistoryEntry | undefined): Place | null {
  if (!entry?.url) return null;
  const { hash } = new URL(entry.url);
  // The address that a window was opened by leads nowhere.
  return hash.startsWith('#launch=') ? null : placeOf(hash);
}

let lastKey = '';
let last: Steps = NONE;

function current(): Steps {
  const steps = history();
  const entries = steps?.entries() ?? [];
  const at = steps?.currentEntry?.index ?? -1;
  const [before, after] = at < 0 ? [] : [entries[at - 1], entries[at + 1]];
  const key = `${before?.url ?? ''} ${after?.url ?? ''}`;
  if (key !== lastKey) {
    lastKey = key;
    last = { back: placeOfEntry(before), forward: placeOfEntry(after) };
  }
  return last;
}

function subscribe(listener: () => void): () => void {
  const steps = history();
  steps?.addEventListener('currententrychange', listener);
  return () => steps?.removeEventListener('currententrychange', listener);
}

export function useSteps(): Steps {
  return useSyncExternalStore(subscribe, current);
}
