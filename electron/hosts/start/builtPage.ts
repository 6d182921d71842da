/** Builds the page when what it's made of has changed since it was last built. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, checkoutFolders } from '#hosts/node/checkout.ts';
import { buildWhenStale } from './sourceStamp.ts';

/** Everything that the built page depends on. */
const SOURCES = ['renderer', 'shared', 'resources/icons', 'vite.config.ts', 'package-lock.json'];

/** @returns true when it had to be built. @throws what vite throws when it can't be. */
export function ensureBuiltPage(say: (line: string) => void): Promise<boolean> {
  // The stamp lies in what it vouches for: building empties the folder first.
  return buildWhenStale(checkout, SOURCES, join(checkoutFolders.page, '.sources'), async () => {
    if (!existsSync(join(checkoutFolders.page, 'index.html'))) say('Building the page …');
    else say('Building the page: its sources have changed …');
    const { build } = await import('vite');
    await build({ configFile: join(checkout, 'vite.config.ts'), logLevel: 'warn' });
  });
}
