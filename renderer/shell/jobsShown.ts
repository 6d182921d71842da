/** What the header says of imports in one line, and when their panel may open by itself. */
import type { Job } from '#shared/contract/jobs.ts';
import type { Place } from '#renderer/state/place.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import { outcomeOf, runningWords, type JobOutcome } from './jobWords.ts';

const t = shellStrings.import;

/** Jobs that are told of: those under way, and how those ended that the member began. */
export function toldJobs(jobs: readonly Job[]): readonly Job[] {
  return jobs.filter((job) => job.state === 'running' || job.kind !== 'reindex');
}

/**
 * Whether the panel opens without being asked: while work goes on and when something has to be acted on, never for a
 * success, and never over a paper or a comparison.
 * @param folded ids of jobs that the member has folded away, or has left behind on another screen
 */
export function opensByItself(jobs: readonly Job[], place: Place['name'], folded: ReadonlySet<string>): boolean {
  if (place === 'read' || place === 'compare') return false;
  return jobs.some((job) => !folded.has(job.id) && outcomeOf(job)?.tone !== 'done');
}

export interface JobsLine {
  readonly words: string;
  readonly tone: 'running' | JobOutcome['tone'];
  /** 0 to 1 of what is known to be done; null where that isn't known. */
  readonly part: number | null;
}

/** Work under way before anything that has ended; then the latest end. */
export function jobsLine(jobs: readonly Job[], sending: boolean): JobsLine | null {
  const running = jobs.findLast(({ state }) => state === 'running');
  if (running) {
    const { done, total } = running.progress;
    return { words: runningWords(running.kind), tone: 'running', part: total ? done / total : null };
  }
  if (sending) return { words: t.sending, tone: 'running', part: null };
  const last = jobs.at(-1);
  const outcome = last ? outcomeOf(last) : null;
  return outcome ? { words: outcome.brief, tone: outcome.tone, part: null } : null;
}
