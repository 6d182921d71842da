/** Before the first browser test: the page is built, as `npm start` would build it, and libraries are prepared to be copied. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepareLibraries } from './preparedLibrary.ts';

// oxlint-disable-next-line import/no-default-export -- Playwright takes nothing else
export default function buildOnce(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../electron/hosts/start/build.ts', import.meta.url)), '--page'], { stdio: 'inherit' });
  prepareLibraries();
}
