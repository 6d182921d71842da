/** Finds Electron's binary, or fetches it if that can be done soon. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A first fetch is about 110 MB: longer than this and the loopback host serves better. */
const FETCH_MS = 90_000;
/** With no connection at all it should be seen at once. */
const REACH_MS = 4000;

/** @returns the path of the program, or null. */
export function installedElectron(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/**
 * Fetches the binary with Electron's own installer, which checks its hash. Never hangs, never asks.
 * @returns the path of the program, or null.
 */
export async function fetchElectron(env: Readonly<Record<string, string | undefined>>, say: (line: string) => void): Promise<string | null> {
  if (!(await reachable(env))) return null;
  say('Fetching Electron (once) …');
  const installer = createRequire(import.meta.url).resolve('electron/install.js');
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
  await new Promise<void>((resolve) => {
    const tooLong = setTimeout(() => child.kill(), FETCH_MS);
    const ended = (): void => {
      clearTimeout(tooLong);
      resolve();
    };
    child.once('exit', ended);
    child.once('error', ended);
  });
  return installedElectron();
}

/** Whether the place that Electron is fetched from answers at all. */
async function reachable(env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/';
  try {
    const answer = await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS), redirect: 'follow' });
    return answer.status < 500;
  } catch {
    return false;
  }
}
