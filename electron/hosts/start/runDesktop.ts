/** Starts the desktop host: Electron on the bundles of `dist/desktop`, built first when they are stale. */
import { spawn } from 'node:child_process';
import { checkout } from '#hosts/node/checkout.ts';
import { ensureBuiltDesktop } from './builtDesktop.ts';
import type { StartArguments } from './startArguments.ts';

/** @returns Electron's exit code. */
export async function runDesktop(electron: string, args: StartArguments, say: (line: string) => void): Promise<number> {
  await ensureBuiltDesktop(say);
  const { open, importPaths } = args;
  const library = open === 'own' ? [] : open === 'sample' ? ['--sample'] : [`--library=${open.folder}`];
  const child = spawn(electron, [checkout, ...library, '--', ...importPaths], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
