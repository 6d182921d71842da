/** Processor time of this process and of those that it started and that have ended, where the system tells it. */
import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for every program, whatever its own clock. */
const TICKS_A_SECOND = 100;
/** Places in `/proc/self/stat` after the program's name: its own time as a program and in the system, then its children's. */
const [FIRST, LAST] = [11, 14];

/** @returns seconds, or null on a system that doesn't tell. */
export function processorSeconds(): number | null {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(FIRST, LAST + 1);
    return fields.reduce((sum, field) => sum + Number(field), 0) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

/** Whether a process that this one started still runs; false on a system that doesn't tell. */
export function hasChildren(): boolean {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim() !== '';
  } catch {
    return false;
  }
}
