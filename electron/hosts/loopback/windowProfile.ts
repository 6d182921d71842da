/** A browser profile for one window: nothing of it stays, and no other window's browser takes ours over. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface WindowProfile {
  readonly folder: string;
  remove(): void;
}

const NAME = /^window-(\d+)$/;

/**
 * @param home folder of what the program keeps for this person.
 * @param isRunning whether a process of this id is; profiles of those that have gone are cleared away.
 */
export function makeWindowProfile(home: string, pid: number, isRunning: (pid: number) => boolean): WindowProfile {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(home)) {
    const owner = NAME.exec(name)?.[1];
    if (owner !== undefined && (Number(owner) === pid || !isRunning(Number(owner)))) discard(join(home, name));
  }
  const folder = join(home, `window-${pid}`);
  mkdirSync(folder, { mode: 0o700 });
  return { folder, remove: () => discard(folder) };
}

/** A browser that is still ending may write another file: that is not worth a failure. */
function discard(folder: string): void {
  try {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // Cleared away at the next start.
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // There, but somebody else's.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
