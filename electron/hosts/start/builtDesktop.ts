/** Bundles the desktop host: Electron runs JavaScript, and its sandboxed preload has to be one CommonJS file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '#hosts/node/checkout.ts';
import { contentHash, stampSays } from './sourceStamp.ts';

const SOURCES = ['electron', 'shared', 'package-lock.json'];
const OUT = join(checkout, 'dist', 'desktop');

/** @returns true when it had to be built. */
export async function ensureBuiltDesktop(say: (line: string) => void): Promise<boolean> {
  const stamp = join(OUT, '.sources');
  const hash = contentHash(checkout, SOURCES);
  if (stampSays(stamp, hash)) return false;
  say('Building the desktop host …');
  const { build } = await import('vite');
  const host = join(checkout, 'electron', 'hosts', 'desktop');
  const common = { configFile: false, logLevel: 'warn', publicDir: false, root: checkout } as const;
  // Libraries stay in node_modules: only our own code is bundled.
  await build({
    ...common,
    build: {
      ssr: true, target: 'node24', outDir: OUT, emptyOutDir: true, minify: false,
      rolldownOptions: {
        input: { main: join(host, 'main.ts'), core: join(host, 'coreMain.ts'), extractor: join(checkout, 'electron', 'core', 'extract', 'extractorProcess.ts') },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  // A sandboxed preload can't load anything else: it's one file, with what it uses in it.
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: true, target: 'node24', outDir: OUT, emptyOutDir: false, minify: false,
      rolldownOptions: { input: { preload: join(host, 'preload.ts') }, external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  });
  writeFileSync(stamp, hash);
  return true;
}
