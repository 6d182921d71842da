/** Before the first browser test: the page is built, once, as `npm start` would build it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// oxlint-disable-next-line import/no-default-export -- Playwright takes nothing else
export default function buildOnce(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../electron/hosts/start/build.ts', import.meta.url)), '--page'], { stdio: 'inherit' });
}
