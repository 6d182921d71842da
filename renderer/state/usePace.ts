/** The pace that estimates go by: as measured, as set by hand, or as most people read. */
import { USUAL_PACE, type MeasuredPace } from '#shared/domain/reading/pace.ts';
import { useCall } from './calls.ts';
import { settings } from './settings.ts';
import { useStore } from './store.ts';

export interface Pace {
  /** Words a minute. */
  readonly pace: number;
  readonly by: 'measured' | 'hand' | 'usual';
  /** Null until enough pages were read. */
  readonly measured: MeasuredPace | null;
}

export function usePace(): Pace {
  const { readingPace } = useStore(settings);
  const measured = useCall('reading.pace', {}).data?.measured ?? null;
  if (readingPace !== 'measured') return { pace: readingPace, by: 'hand', measured };
  return measured ? { pace: measured.wordsAMinute, by: 'measured', measured } : { pace: USUAL_PACE, by: 'usual', measured };
}
