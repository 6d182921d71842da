/** Whether the pane beside the paper shows its items or its pages; remembered. */
import { useCallback, useState } from 'react';
import { host } from '#renderer/state/calls.ts';

const SETTING = 'reader.outlineShows';

export type PaneShows = 'items' | 'pages';

export function usePane(): readonly [PaneShows, (shows: PaneShows) => void] {
  const [shows, setShows] = useState<PaneShows>(() => (host().readSetting(SETTING) === 'pages' ? 'pages' : 'items'));
  const set = useCallback((next: PaneShows) => {
    setShows(next);
    host().writeSetting(SETTING, next);
  }, []);
  return [shows, set];
}
