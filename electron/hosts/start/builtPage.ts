/** Builds the page when what it's made of has changed since it was last built. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout, checkoutFolders } from '#hosts/node/checkout.ts';
import { contentHash, stampSays } from './sourceStamp.ts';

/** Everything that the built page depends on. */
const SOURCES = ['renderer', 'shared', 'resources/icons', 'vite.config.ts', 'package-lock.json'];

/** @returns true when it had to be built. @throws what vite throws when it can't be. */
export async function ensureBuiltPage(say: (line: string) => void): Promise<boolean> {
  const { page } = checkoutFolders;
  const stamp = join(page, '.sources');
  const hash = contentHash(checkout, SOURCES);
  if (stampSays(stamp, hash)) return false;
  say(existsSync(page) ? 'Building the page: its sources have changed …' : 'Building the page …');
  // Built beside it and then put in its place: a window that is open on the old one never meets half a page.
  const next = `${page}-${process.pid}`;
  try {
    const { build } = await import('vite');
    // What a shell or a test runner says of itself is not said of the page: it would be React's slow one, with other timing.
    process.env['NODE_ENV'] = 'production';
    await build({ mode: 'production', configFile: join(checkout, 'vite.config.ts'), logLevel: 'warn', build: { outDir: next } });
    writeFileSync(join(next, '.sources'), hash);
    mkdirSync(dirname(page), { recursive: true });
    rmSync(page, { recursive: true, force: true });
    renameSync(next, page);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return true;
}
